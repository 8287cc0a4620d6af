import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A row that is copied` {
    /// The cells that a key of the menu copies.
    private func cells(_ key: String, _ deck: DeckHarness) throws -> [String] {
        var deck = deck
        guard case .copy(let text)? = deck.press(key).first else { return [] }
        return text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }

    /// Narrow screens have fewer columns, and the operator may have moved or hidden some.
    @Test(arguments: Language.allCases, [60, 80, 120, 200])
    func `has the columns that show, in their order, and the menu says which they are`(
        language: Language, columns: Int
    ) throws {
        var deck = DeckHarness(language: language, size: Size(rows: 40, columns: columns))
        deck.state.columnChoices[.customers] =
            ColumnChoices(text: "customers=country,name,-domain")[.customers]
        let table = try #require(deck.state.shown.table(in: deck.state))
        let titles = table.shown.map { table.columns[$0].title }
        deck.press("y")
        let row = try cells("r", deck)
        #expect(row.count == titles.count && row.contains("Contoso"))
        #expect(!row.contains(Customer.contoso.domain))
        let dialog = try #require(deck.state.dialog)
        let said = deck.state.box(of: dialog.model).text.map(\.text).joined()
            .filter { !$0.isWhitespace }
        #expect(said.contains(titles.joined(separator: "·").filter { !$0.isWhitespace }))
        #expect(said.contains(row.joined(separator: "·").filter { !$0.isWhitespace }))
    }

    @Test func `is that under the cursor of a plan, below the head of its customer`() throws {
        var deck = DeckHarness.planning(size: Size(rows: 40, columns: 120))
        deck.press("y")
        #expect(try cells("r", deck).isEmpty)
        deck.press(.escape)
        for number in 1...3 {
            deck.press("jy")
            let shown = try cells("r", deck)
            let row = try cells("w", deck)
            #expect((row.isEmpty ? shown : row).contains("\(number)"), "\(shown) \(row)")
            deck.press(.escape)
        }
    }

    @Test func `has all columns by another key, but for those that are hidden`() throws {
        var deck = DeckHarness()
        deck.press("y")
        #expect(try cells("w", deck).count == 10)
        deck.press(.escape)
        deck.state.columnChoices[.customers] = ColumnChoices(text: "customers=-domain")[.customers]
        deck.press("y")
        let whole = try cells("w", deck)
        #expect(whole.count == 9 && !whole.contains(Customer.contoso.domain))
        #expect(deck.box.contains(" · – · "))
    }
}
