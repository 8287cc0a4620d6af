import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `What is still billed` {
    private static let held = Holdings.contoso(
        .a(.newCommerce, id: "one", termEnds: .day(30)),
        .a(.newCommerce, .suspended, id: "two", termEnds: .day(300)),
        .a(.newCommerce, .suspended, id: "past", termEnds: .day(-1)),
        .a(.newCommerce, .deleted, id: "gone", termEnds: .day(900)),
        .a(.legacyLicence, .suspended, id: "old"))

    private func told(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test(arguments: Language.allCases)
    func `is the same sum in a plan, in the dialog that starts it, and in the certificate`(
        language: Language
    ) throws {
        let words = language.words()
        var deck = DeckHarness.planning(
            Self.held, language: language, rules: .of2020, size: Size(rows: 40, columns: 240))
        let sum = words.planBilling(2, until: words.day(.day(300)))
        // Its full stop falls away beside other remarks.
        #expect(told(deck.screen).contains(told(String(sum.dropLast()))))
        deck.press("S")
        let box = try #require(deck.state.dialog).model.box(in: deck.state)
        #expect(told(box.text.map(\.text).joined()).contains(told(sum)))
        deck.world.carryOut(try #require(deck.plan))
        let left = deck.world.list[0].subscriptions.filter { $0.status == .suspended }
        #expect(left.count == 4)
        let certificate = words.certificate(.a(left: left), as: .markdown).unescaped
        let end = words.certificateBilling(2, until: words.day(.day(300)))
        #expect(certificate.contains(end))
    }
}
