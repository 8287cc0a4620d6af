import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `What all rows have in common` {
    static let size = Size(rows: 24, columns: 140)

    private func said(_ label: String, _ value: String, _ deck: DeckHarness) -> String {
        deck.state.words.commonToAll(label, value)
    }

    private func heading(_ deck: DeckHarness) -> String {
        deck.state.shown.table(in: deck.state)?.heading.text ?? ""
    }

    @Test(arguments: Language.allCases)
    func `is said once beside the title, and its column gives its place away`(
        language: Language
    ) {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, id: "a"), .a(.newCommerce, id: "b"), .a(.newCommerce)),
            language: language, size: Self.size)
        deck.press(.enter)
        let words = deck.state.words
        let kind = words.kind(Subscription.Kind.newCommerce)
        #expect(deck.screen.contains(said(words.kindLabel, kind, deck)))
        #expect(deck.screen.count(of: kind) == 1)
        #expect(!heading(deck).contains(words.kindLabel))
        // What they are does not change under one's hands; how they are does, and stays.
        #expect(heading(deck).contains(words.statusLabel))
        deck.press("4")
        deck.press(.enter)
        #expect(deck.state.shown.list(in: deck.state) == .blockers)
        #expect(!heading(deck).contains(words.kindLabel))
    }

    @Test func `is asked of all rows, not only of those that a search leaves`() {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "a", name: "Visio 1"),
                .a(.newCommerce, id: "b", name: "Visio 2"), .e3), size: Self.size)
        // Without a pane, the list has the columns of the whole screen.
        deck.state.paneLook.isShown = false
        deck.press(.enter)
        let words = deck.state.words
        #expect(heading(deck).contains(words.kindLabel))
        deck.press("/")
        deck.press("visio")
        deck.press(.enter)
        #expect(deck.state.itemCount == 2)
        #expect(heading(deck).contains(words.kindLabel))
    }

    @Test func `is not spoken of where there is one row`() {
        var deck = DeckHarness(.contoso(.a(.newCommerce)), size: Self.size)
        deck.state.paneLook.isShown = false
        deck.press(.enter)
        #expect(heading(deck).contains(deck.state.words.kindLabel))
    }

    @Test func `is said of a catalogue and of reservations as well, as far as there is room`() {
        var deck = DeckHarness(
            .contoso(.e3, reservations: [.a(), .a(id: "other")]), size: Self.size)
        let words = deck.state.words
        deck.press(.enter)
        deck.press("2")
        let type = words.reservationType(Reservation.a().reservationType)
        #expect(deck.screen.contains(said(words.reservationTypeLabel, type, deck)))
        #expect(!heading(deck).contains(words.reservationTypeLabel))
        deck.press("1o")
        let cycle = said(words.billingCycleLabel, words.billingCycle("monthly"), deck)
        let publisher = said(words.publisherLabel, Offer.plan.publisherName, deck)
        #expect(deck.screen.contains(cycle + "  " + publisher))
        for label in [words.billingCycleLabel, words.publisherLabel] {
            #expect(!heading(deck).contains(label))
        }
        #expect(heading(deck).contains(words.kindLabel))
        deck.happen(.resized(Size(rows: 24, columns: 80)))
        #expect(deck.screen.contains(cycle) && !deck.screen.contains(publisher))
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
