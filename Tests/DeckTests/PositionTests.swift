import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The position over the footer` {
    /// Forty customers, of whom twenty are called Beta, each with a term, a sign and an entry.
    private func deck(_ keys: String, _ language: Language) -> DeckHarness {
        let customers = (0..<40).map { Customer.named($0 % 2 == 0 ? "Alpha" : "Beta", $0) }
        var deck = DeckHarness(
            language: language, rules: .ofToday, size: Size(rows: 14, columns: 120))
        deck.world.list = customers.enumerated().map { place, customer in
            var holdings = Holdings(customer: customer)
            holdings.subscriptions = (0..<40).prefix(place < 2 ? 40 : 1).map { turn in
                .a(
                    .newCommerce, id: "\(place)-\(turn)",
                    name: turn % 2 == 0 ? "Alpha licence" : "Beta licence",
                    termEnds: .day(turn + 1), term: turn % 5 == 4 ? "P1M" : "P1Y")
            }
            return holdings
        }
        deck.world.radar = Radar(
            signs: customers.map { .a(.ready, $0) }, counts: [.ready: 40], asOf: nil)
        deck.world.journal = customers.enumerated().map { place, customer in
            .a(place + 1, .repaired(bytes: 210), of: customer)
        }
        deck.happen(.directoryChanged)
        for key in keys { deck.press(key == "\n" ? .enter : .character(key)) }
        return deck
    }

    /// The end of the row over the footer.
    private func position(_ deck: DeckHarness) -> String {
        let lines = view(deck.state).lines
        let text = lines[lines.count - 2].text.split(separator: " ").last
        return text.map(String.init) ?? ""
    }

    /// The list of customers, the pages across all of them, and those of a customer.
    @Test(arguments: ["", "X", "W", "W=", "!", "J", "\n"], Language.allCases)
    func `counts the rows that a search shows, first and last`(
        keys: String, language: Language
    ) throws {
        var deck = deck(keys, language)
        let all = deck.state.itemCount
        #expect(all > deck.state.itemHeight)
        #expect(position(deck) == "1/\(all)")
        deck.press("/beta")
        deck.press(.enter)
        // The row of those of each month is in no file.
        let listed = try #require(deck.state.shown.listed(in: deck.state))
        let terms = deck.state.renewalsPage.map { deck.world.termRows("beta", in: $0.order).count }
        let count = terms ?? listed.count
        #expect(count > deck.state.itemHeight && count < all)
        #expect(position(deck) == "1/\(count)")
        deck.press("G")
        #expect(position(deck) == "\(count)/\(count)")
        deck.press(.escape)
        #expect(position(deck).hasSuffix("/\(all)"))
    }
}
