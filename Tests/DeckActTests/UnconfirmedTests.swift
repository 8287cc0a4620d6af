import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `An act that is not confirmed yet` {
    private static func deck(_ language: Language, isAccepted: Bool) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, id: "nce", name: "Visio")), language: language,
            rules: .ofToday, size: Size(rows: 44, columns: 100))
        deck.press(.enter)
        deck.happen(
            .undoableRead(
                Customer.contoso.id,
                UndoableActs(unconfirmed: [
                    .subscription(.init("nce")): [
                        UnconfirmedAct(
                            entry: 137, date: .day(-1), write: .setQuantity(18, of: .init("nce")),
                            name: "Visio", isAccepted: isAccepted)
                    ]
                ])))
        return deck
    }

    private static func said(_ words: Words) -> String {
        words.entryNotConfirmedYet(
            137, write: words.write(.setQuantity(18, of: .init("nce")), named: "Visio")
        ).filter { !$0.isWhitespace }
    }

    @Test(arguments: Language.allCases, [false, true])
    func `has a mark in the row of what it changes`(language: Language, isAccepted: Bool) {
        let words = language.words()
        let deck = Self.deck(language, isAccepted: isAccepted)
        let mark = isAccepted ? words.stepStateAccepted : words.stepStateUnknown
        #expect(deck.row("Visio").contains(mark.prefix(1)), "\(deck.screen)")
    }

    @Test(arguments: Language.allCases)
    func `is named in the dialog of the next act, and on the page of the item`(
        language: Language
    ) {
        let said = Self.said(language.words())
        var deck = Self.deck(language, isAccepted: false)
        for key in ["s", "+"] {
            deck.press(key)
            let box = deck.box.filter { !$0.isWhitespace && $0 != "│" }
            #expect(box.contains(said), "\(deck.box)")
            deck.press(.escape)
        }
        deck.press(.enter)
        let screen = deck.screen.filter { !$0.isWhitespace && $0 != "│" }
        #expect(screen.contains("137"), "\(deck.screen)")
    }
}

@Suite struct `A change of seats that waits to be sent` {
    @Test(arguments: Language.allCases, [nil, "quantity 8"])
    func `names the item, the customer and the number, whatever is set again beside it`(
        language: Language, scheduled: String?
    ) {
        let words = language.words()
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, id: "nce", name: "Visio", scheduled: scheduled)),
            language: language, rules: .ofToday, size: Size(rows: 60, columns: 100), hold: 5)
        deck.press(.enter)
        deck.press("+")
        deck.press(.end)
        deck.press("y")
        let act = words.write(.setQuantity(26, of: .init("nce")), named: "Visio (Contoso)")
        #expect(deck.state.holdLine == words.held(5, act: act))
    }
}
