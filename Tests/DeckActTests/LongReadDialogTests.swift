import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A dialog that is read for a long time` {
    private static let product = `Setting the renewal of a subscription`.product

    private func deck(isFar: Bool) -> DeckHarness {
        let held = Holdings.contoso(
            .a(
                .newCommerce, id: "11111111-aaaa", name: "Project", product: Self.product,
                refundable: .init(total: 3, batches: [.init(quantity: 3, until: .day(5))])),
            .a(
                .newCommerce, id: "22222222-bbbb", name: "Visio", scheduled: "quantity 30",
                product: Self.product))
        let size = Size(rows: 60, columns: 100)
        var deck =
            isFar
            ? DeckHarness(far: held, rules: .ofToday, size: size)
            : DeckHarness(held, rules: .ofToday, size: size)
        deck.press(.enter)
        return deck
    }

    /// All that the dialog says.
    private func said(_ deck: DeckHarness) -> [String] {
        guard let box = deck.state.dialog?.model.box(in: deck.state) else { return [] }
        return [box.title] + (box.text + box.prompt + box.footer).map(\.text)
    }

    /// An hour and a second: more than a minute, and over the end of an hour.
    private static let long = 3_601.0

    /// The keys that lead to the question: seats of one, of one with a schedule, and of several;
    /// what happens when a term ends, of one and of several; a cancellation, and a suspension of
    /// several.
    @Test(arguments: ["+", "j+", "*#+1\n", "w3\n", "*w3\n", "c", "*s"], [false, true])
    func `says the same, and is confirmed by the first y`(keys: String, isFar: Bool) {
        var deck = deck(isFar: isFar)
        for key in keys { deck.press(key == "\n" ? .enter : .character(key)) }
        let asked = said(deck)
        #expect(!asked.isEmpty)
        deck.pass(Self.long)
        #expect(said(deck) == asked)
        let sent = deck.press("y")
        #expect(sent.count == 1, "\(sent)")
        #expect(deck.state.dialog == nil)
    }

    @Test func `is confirmed by what is typed into it`() {
        let plan = DeckHarness.planning(size: Size(rows: 60, columns: 100))
        for (opened, keys, typed) in [
            (`Removing a relationship`.dialog(), "", Customer.contoso.domain),
            (`Ending an admin relationship`.asked(), "", "Contoso helpdesk"),
            (plan, "S", Customer.contoso.domain),
        ] {
            var deck = opened
            deck.press(keys)
            let asked = said(deck)
            #expect(!asked.isEmpty)
            deck.pass(Self.long)
            #expect(said(deck) == asked)
            deck.press(typed)
            deck.press(.end)
            #expect(deck.press(.enter).count == 1, "\(asked)")
        }
    }
}
