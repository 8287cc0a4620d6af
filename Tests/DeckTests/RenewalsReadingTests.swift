import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The renewals while they are read` {
    private let month = Subscription.a(
        .newCommerce, id: "44444444-dddd", name: "Teams", termEnds: .day(5), term: "P1M")

    private func opened(
        _ subscriptions: Subscription..., language: Language
    ) -> (deck: DeckHarness, reads: [Read]) {
        var holdings = Holdings(customer: .contoso)
        holdings.subscriptions = subscriptions
        var deck = DeckHarness(
            holdings, language: language, rules: .ofToday, size: Size(rows: 24, columns: 100))
        _ = update(&deck.state, on: .key(.character("W")))
        let reads = Deck.settle(&deck.state).compactMap { effect -> Read? in
            if case .read(let read) = effect { read } else { nil }
        }
        return (deck, reads)
    }

    @Test(arguments: Language.allCases)
    func `are not said to be none before they are here`(language: Language) {
        var (deck, reads) = opened(language: language)
        let words = deck.state.words
        #expect(deck.screen.contains(words.reading))
        #expect(!deck.screen.contains(words.noTermEnds))
        for read in reads { _ = update(&deck.state, on: deck.world.answer(read)) }
        deck.settle()
        #expect(deck.screen.contains(words.noTermEnds))
    }

    @Test func `are counted before plain mode says the row of those of each month`() throws {
        var (deck, reads) = opened(month, language: .english)
        #expect(deck.state.isCountingTerms)
        for read in reads where read != .termTotals {
            _ = update(&deck.state, on: deck.world.answer(read))
        }
        #expect(!deck.state.isSettling && deck.state.isCountingTerms)
        _ = update(&deck.state, on: deck.world.answer(.termTotals))
        deck.settle()
        #expect(!deck.state.isCountingTerms)
        let plain = PlainHarness(deck)
        let row = try #require(plain.opening.last { $0.contains("monthly term") })
        #expect(row.contains("1 monthly term"), "\(row)")
        let words = deck.state.words
        #expect(row.contains(words.plainValue(words.quantityLabel, "25")), "\(row)")
    }
}
