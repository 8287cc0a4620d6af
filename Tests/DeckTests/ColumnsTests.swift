import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Choosing the columns of a list` {
    private func deck(
        _ language: Language = .english, size: Size = Size(rows: 40, columns: 120)
    ) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "one", name: "Visio"),
                .a(.legacyLicence, id: "two", name: "Project")),
            language: language, rules: .ofToday, size: size)
        deck.press(.enter)
        return deck
    }

    private func titles(_ deck: DeckHarness) -> [String] {
        deck.state.shown.table(in: deck.state)?.titles ?? []
    }

    /// Selects a column in the dialog.
    private func select(_ name: String, in deck: inout DeckHarness) {
        let place = deck.state.columnItems.firstIndex { $0.name == name } ?? 0
        deck.press("g")
        deck.press(String(repeating: "j", count: place))
    }

    @Test(arguments: Language.allCases)
    func `hides one and shows it again, and keeps that`(language: Language) {
        var deck = deck(language)
        let words = deck.state.words
        let before = titles(deck)
        #expect(before.contains(words.quantityLabel))
        deck.press(.function(8))
        #expect(deck.state.dialog == .columns)
        #expect(deck.screen.contains("┌ \(words.columnsTitle) ─"))
        select("quantity", in: &deck)
        #expect(deck.box.contains("› [x] \(words.quantityLabel)"))
        var kept = ColumnChoices()
        for case .keepColumns(let choices) in deck.press(" ") { kept = choices }
        #expect(kept.text == "subscriptions=-quantity")
        #expect(deck.box.contains("› [ ] \(words.quantityLabel)"))
        #expect(!titles(deck).contains(words.quantityLabel))
        // Other lists have their own columns.
        deck.press(.escape)
        deck.press("2")
        #expect(deck.state.columnChoice == .usual)
        deck.press("1")
        deck.press(.function(8))
        select("quantity", in: &deck)
        for case .keepColumns(let choices) in deck.press(.enter) { kept = choices }
        #expect(kept == ColumnChoices() && titles(deck) == before)
        for line in view(deck.state).lines { #expect(line.columns == 120) }
    }

    @Test func `moves one, and gives the usual order back`() {
        var deck = deck()
        let words = deck.state.words
        let before = titles(deck)
        deck.press(.function(8))
        select("status", in: &deck)
        let place = deck.state.actList.selected ?? 0
        var effects = deck.press("K")
        #expect(deck.state.actList.selected == place - 1)
        let moved = titles(deck)
        let status = moved.firstIndex(of: words.statusLabel) ?? -1
        #expect(moved.element(at: status + 1) == words.quantityLabel)
        #expect(Set(moved) == Set(before) && moved != before)
        guard case .keepColumns(let choices)? = effects.first else {
            Issue.record("nothing is kept")
            return
        }
        // From one start to the next.
        #expect(ColumnChoices(text: choices.text) == choices)
        var next = self.deck()
        next.happen(.columnsRead(ColumnChoices(text: choices.text)))
        #expect(titles(next) == moved)
        // The cells stand under their names.
        let parts = next.row("Visio").split(separator: "Active")
        #expect(parts.count == 2 && !parts[0].contains(" 25 ") && parts[1].contains(" 25 "))
        effects = deck.press("J")
        #expect(effects == [.keepColumns(ColumnChoices())])
        deck.press("K")
        #expect(deck.press("r") == [.keepColumns(ColumnChoices())])
        #expect(titles(deck) == before)
    }

    @Test(arguments: Language.allCases)
    func `never hides the one by which rows are told apart, and says why`(language: Language) {
        var deck = deck(language)
        let words = deck.state.words
        deck.press(.function(8))
        deck.press("g")
        #expect(deck.box.contains(words.columnEssential))
        #expect(deck.press(" ") == [])
        #expect(deck.state.notice?.text.contains(words.columnEssential) == true)
        #expect(titles(deck).contains(words.subscriptionLabel))
        // Nor does a line that was kept.
        deck.state.columnChoices = ColumnChoices(text: "subscriptions=-name,-kind")
        #expect(titles(deck).contains(words.subscriptionLabel))
    }

    @Test func `is there on every list, and leaves each its first name`() {
        for (name, deck) in `Sorting any list`.decks(.english) {
            var deck = deck
            deck.press(.function(8))
            #expect(deck.state.dialog == .columns, "\(name)")
            let items = deck.state.columnItems
            #expect(items.count { $0.isEssential } == 1, "\(name)")
            #expect(Set(items.map(\.name)).count == items.count, "\(name): \(items)")
            for item in items {
                #expect(
                    item.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(name): \(item.name)")
            }
            for place in items.indices where !items[place].isEssential {
                deck.press("g")
                deck.press(String(repeating: "j", count: place))
                deck.press(" ")
            }
            #expect(titles(deck).count == 1, "\(name): \(titles(deck))")
            deck.press("r")
            deck.press(.escape)
            #expect(deck.state.columnChoice == .usual, "\(name)")
        }
    }

    @Test func `gives its columns to the export of the list`() throws {
        var deck = deck()
        deck.state.columnChoices = ColumnChoices(text: "subscriptions=status,name,-kind")
        deck.press("e")
        guard case .export(let export) = deck.state.dialog, case .table(let table) = export.content
        else {
            Issue.record("no list to export")
            return
        }
        let names = table.headings.map(\.name)
        // Columns that are not named stay behind those they stood behind.
        #expect(names.prefix(2) == ["status", "ends"])
        #expect(names.filter { ["status", "name"].contains($0) } == ["status", "name"])
        #expect(!names.contains("kind") && names.contains("quantity"))
        #expect(table.rows.allSatisfy { $0.count == names.count })
        deck.press(.escape)
        deck.press(.escape)
        deck.state.columnChoices = ColumnChoices(text: "customers=-country")
        deck.press("e")
        guard case .export(let customers) = deck.state.dialog,
            case .customers(_, _, let choice) = customers.content
        else {
            Issue.record("no customers to export")
            return
        }
        let listing = Listing(
            ListColumns(deck.state.words, at: .today).customers, of: [CustomerRow]()
        ).chosen(choice)
        #expect(!listing.headings.contains { $0.name == "country" })
        #expect(listing.headings.first?.name == "name")
    }

    @Test func `says of a column that does not show why`() {
        var deck = deck(size: Size(rows: 24, columns: 80))
        deck.press(.function(8))
        let items = deck.state.columnItems
        #expect(items.first { $0.name == "id" }?.note == deck.state.words.columnHasNoRoom)
        #expect(items.first { $0.name == "status" }?.note == nil)
        #expect(!items.contains { $0.name == "offer" })
    }

    @Test(arguments: [
        "", "customers=-country", "radar=-date,-local",
        "customers=domain,name,-country,ready journal=what,time",
    ])
    func `are kept as a line of text`(text: String) {
        #expect(ColumnChoices(text: text).text == text)
    }

    @Test func `leave out what nobody knows`() {
        #expect(ColumnChoices(text: "cats=a customers radar= offers=--").text == "offers=--")
        #expect(ColumnChoices(text: "customers=name,name,-name").text == "customers=name")
    }

    /// Configuration and commands use them, whatever the language of the titles.
    @Test(arguments: Language.allCases, ["X", "W"])
    func `are called by names that no language changes`(language: Language, key: String) {
        var deck = DeckHarness(language: language)
        deck.press(key)
        let names = deck.state.columnItems.map(\.name)
        #expect(names.count > 4)
        #expect(
            names.allSatisfy { name in
                name.utf8.allSatisfy { $0 == 0x2D || 0x61...0x7A ~= $0 }
            }, "\(names)")
    }
}
