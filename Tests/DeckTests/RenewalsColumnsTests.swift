import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The columns of the renewals` {
    private func deck(
        _ subscriptions: [Subscription], columns: Int = 80
    ) -> DeckHarness {
        var deck = DeckHarness(
            .contoso(), rules: .ofToday, size: Size(rows: 24, columns: columns))
        deck.world.list[0].subscriptions = subscriptions
        deck.press("W")
        return deck
    }

    @Test func `have the end of an ID behind the name of the subscription that has it`() {
        let twins = ["11111111-aaaaaaaa", "22222222-bbbbbbbb"].map {
            Subscription.a(.newCommerce, id: $0, name: "Visio", termEnds: .day(3))
        }
        let row = deck(twins).row("…aaaaaaaa")
        #expect(row.contains("Visio …aaaaaaaa"), "\(row)")
        #expect(!row.contains("Contoso …aaaaaaaa"), "\(row)")
    }

    @Test func `have the end of an ID also while the other row is not on the screen`() {
        let others = (1...40).map {
            Subscription.a(
                .newCommerce, id: "other-\($0)", name: "Product \($0)", termEnds: .day(3 + $0))
        }
        let twins = [("11111111-aaaaaaaa", 3), ("22222222-bbbbbbbb", 60)].map {
            Subscription.a(.newCommerce, id: $0.0, name: "Visio", termEnds: .day($0.1))
        }
        var shown = deck(others + twins)
        #expect(shown.screen.contains("Visio …aaaaaaaa"), "\(shown.screen)")
        #expect(!shown.screen.contains("…bbbbbbbb"))
        shown.press("G")
        #expect(shown.screen.contains("Visio …bbbbbbbb"), "\(shown.screen)")
        #expect(!shown.screen.contains("…aaaaaaaa"))
    }

    @Test func `name the product of a row whose name hides it, at any width`() {
        let hidden = Subscription.a(
            .newCommerce, id: "one", name: "Visio", friendlyName: "HQ", termEnds: .day(3))
        #expect(deck([hidden]).screen.contains("HQ · Visio"))
        let wide = deck([hidden], columns: 200)
        #expect(showsOffers(wide))
        let row = wide.row("Contoso ")
        #expect(row.contains("HQ ") && !row.contains("HQ · Visio"), "\(row)")
        let plain = Subscription.a(.newCommerce, id: "one", name: "Visio", termEnds: .day(3))
        #expect(!showsOffers(deck([plain], columns: 200)))
    }

    private func showsOffers(_ deck: DeckHarness) -> Bool {
        let table = deck.state.renewalsTable()
        return table.shown.contains { table.columns[$0].title == deck.state.words.offerLabel }
    }

    @Test func `keep a name before the end of an ID, which has the blanks of the number`() {
        let name = "Exchange Online (Plan 1) for Frontline"
        let twins = ["11111111-aaaaaaaa", "22222222-bbbbbbbb"].map {
            Subscription.a(.newCommerce, id: $0, name: name, termEnds: .day(3))
        }
        for columns in [80, 100, 120] {
            let shown = deck(twins, columns: columns)
            let row = shown.row("…aaaaaaaa")
            #expect(row.contains("Exchange"), "\(shown.screen)")
            #expect(
                row.contains("… …aaaaaaaa  ") || row.contains(name + " …aaaaaaaa  "), "\(row)")
            #expect(row.contains(" 25  ↻"), "\(row)")
            let other = shown.row("…bbbbbbbb")
            #expect(row.replacing("aaaaaaaa", with: "bbbbbbbb").dropFirst(2) == other.dropFirst(2))
        }
    }

    @Test func `have no end of an ID that cuts a name short, where rows differ anyway`() throws {
        let name = "Exchange Online (Plan 1) for Frontline"
        let twins = [("11111111-aaaaaaaa", 900), ("22222222-bbbbbbbb", 800)].map {
            Subscription.a(
                .newCommerce, id: $0.0, name: name, termEnds: .day(3), scheduled: "quantity \($0.1)"
            )
        }
        var withID: Set<Bool> = []
        for columns in 56...129 {
            let shown = deck(twins, columns: columns)
            let (table, words) = (shown.state.renewalsTable(), shown.state.words)
            let titles = table.shown.map { table.columns[$0].title }
            // Rows differ in their seats.
            guard titles.contains(words.quantityLabel) else { continue }
            let row = shown.row("→ 900")
            let turn = try #require(titles.firstIndex(of: words.nameColumn))
            let seats = (row.contains("25 → 900") ? "25 → 900" : "→ 900", Role.text)
            let blanks = table.blanks(
                before: turn + 1, in: Array(repeating: seats, count: table.columns.count))
            // A blank and the end of an ID take ten columns, and ten are left of the name.
            let room = table.widths[turn] + blanks - 10
            let start = try #require(row.firstRange(of: "Excha")?.lowerBound, "\(row)")
            let end = row.firstRange(of: " …aaaaaaaa")?.lowerBound
            #expect((end != nil) == (room >= 10), "\(columns): \(row)")
            // A blank before the sign of a cut falls away.
            if let end { #expect(String(row[start..<end]).columns >= 9, "\(columns): \(row)") }
            withID.insert(end != nil)
        }
        #expect(withID == [true, false])
    }

    @Test func `cut names of customers inside where they begin alike`() throws {
        let names = ["주식회사 신라해운 물류", "주식회사 신라교육 연구"]
        let state = deck([.a(.newCommerce, termEnds: .day(3))]).state
        let table = state.renewalsTable()
        let turn = try #require(
            table.shown.firstIndex { table.columns[$0].title == state.words.customerLabel })
        let place = table.shown[turn]
        let inside = table.cutInside(names + ["Contoso"], at: place)
        #expect(Set(inside.keys) == Set(names))
        #expect(Set(inside.values).count == 2)
        #expect(inside.values.allSatisfy { $0.columns <= table.widths[turn] && $0.contains("…") })
        #expect(table.cutInside([names[0], "Contoso"], at: place).isEmpty)
    }

    /// What the words for all outcomes would take is blank where all rows have short ones.
    @Test func `give names what the others do not fill where all rows are in memory`() {
        let one = Subscription.a(
            .newCommerce, id: "one", name: "Exchange Online Plan", termEnds: .day(3))
        let other = Subscription.a(
            .newCommerce, id: "two", name: "Exchange Online Plan 2", termEnds: .day(4))
        let shown = deck([one, other])
        for name in [one.name, other.name] {
            #expect(shown.row(name).contains(name + " "), "\(shown.screen)")
        }
    }

    @Test(arguments: Language.allCases)
    func `stand whole on 80 columns`(language: Language) throws {
        let words = language.words()
        var goesOn = `The renewals of all customers`.project
        goesOn.autoRenewEnabled = false
        goesOn.scheduledNextTermInstructions = nil
        goesOn.scheduledActions = .extendAtTermEnd
        var deck = `The renewals of all customers`.deck(language, size: Size(rows: 24, columns: 80))
        deck.world.list[1].subscriptions = [goesOn, `The renewals of all customers`.server]
        deck.press("R")
        let lines = deck.screen.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.columns <= 80 })
        let heading = try #require(lines.first { $0.contains("▲") })
        for title in [
            words.termEndLabel, words.customerLabel, words.quantityLabel, words.atTermEndLabel,
        ] {
            #expect(heading.contains(title), "\(title): \(heading)")
        }
        for text in [
            words.rowRenews, words.rowGoesOn, words.rowEnds, words.rowMonthly, "Visio",
            Date.day(3).day, "Contoso",
        ] {
            #expect(deck.screen.contains(text), "\(text)")
        }
        deck.press("= w")
        #expect(deck.state.dialog != nil)
    }
}

@Suite struct `The room of hidden columns` {
    private let columns = [
        TableColumn("Name", width: 10, usual: 12, most: 40),
        TableColumn("Term", width: 8, expendability: 1, isSpare: true),
        TableColumn("Billing", width: 9, expendability: 2, isSpare: true),
    ]

    private func table(_ width: Int, hiding hidden: Int? = nil) -> Table {
        let chosen = columns.indices.map {
            columns[$0].chosen(isHidden: $0 == hidden, turn: 0)
        }
        return Table(chosen, width: width)
    }

    @Test func `is for names, not for columns that would cut them`() {
        // Two blanks before the name, two between columns, and two at the edge.
        let width = 2 + 20 + 2 + 8 + 2
        let before = table(width)
        #expect(before.shown == [0, 1] && before.widths[0] == 20)
        let after = table(width, hiding: 1)
        #expect(after.shown == [0] && after.widths[0] == 30)
    }

    @Test func `is for another column once names lose nothing by it`() {
        for width in 24...120 {
            let before = table(width)
            let after = table(width, hiding: 1)
            #expect(after.widths[0] >= before.widths[0], "\(width)")
            #expect(after.shows(2) || !before.shows(2), "\(width)")
        }
    }
}
