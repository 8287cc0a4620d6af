import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The pane beside a list` {
    static let wide = Size(rows: 40, columns: 160)

    /// The text to the right of the pane's line.
    private func pane(_ deck: DeckHarness) -> String {
        deck.screen.split(separator: "\n").compactMap { row in
            row.lastIndex(of: "│").map { String(row[row.index($0, offsetBy: 1)...]) }
        }
        .joined(separator: "\n")
    }

    @Test func `says of the customer under the cursor what it holds, what blocks and what is next`()
    {
        var deck = DeckHarness(others: [.named("Fabrikam", 1)], size: Self.wide)
        #expect(pane(deck).contains("Contoso"))
        #expect(pane(deck).contains(Customer.contoso.id.text))
        #expect(pane(deck).contains("Office 365 E3"))
        #expect(pane(deck).contains("✗ "))
        deck.press("j")
        #expect(!pane(deck).contains("Office 365 E3"))
        #expect(pane(deck).contains("Fabrikam"))
        #expect(pane(deck).contains(deck.state.words.holdsNone))
    }

    @Test func `has each label whole, on a line of its own where it is long`() {
        let facts = [Fact("ID", "1"), Fact("Azure サブスクリプション ID", "119f8bb7")]
        #expect(facts.lines(width: 60).last?.text == "  Azure サブスクリプション ID  119f8bb7")
        #expect(
            facts.lines(width: 40).map(\.text) == [
                "  ID  1", "  Azure サブスクリプション ID", "      119f8bb7",
            ])
    }

    @Test(arguments: Language.allCases)
    func `has the names of what is next in one column`(language: Language) {
        let deck = DeckHarness(
            .contoso(
                .a(
                    .newCommerce, id: "one", name: "Aurora", termEnds: .day(20),
                    cancellableUntil: .day(3)),
                .a(.newCommerce, id: "two", name: "Aurora B", termEnds: .day(26), term: "P1M")),
            language: language, rules: .ofToday, size: Size(rows: 60, columns: 200))
        let title = deck.state.words.upcomingHeading + "  "
        let next = pane(deck).split(separator: "\n").drop { !$0.contains(title) }
            .filter { $0.contains("Aurora") }
        #expect(next.count >= 2)
        let places = next.map { row in
            String(row.prefix(upTo: row.firstRange(of: "Aurora")!.lowerBound)).columns
        }
        #expect(Set(places).count == 1, "\(next)")
    }

    @Test(arguments: Language.allCases)
    func `has enough of each name to tell what it is, with the ends of the IDs of twins`(
        language: Language
    ) {
        let ids = ["00000000-0000-4000-8000-0000d6f36bb3", "00000000-0000-4000-8000-00009b979e9d"]
        var holdings = Holdings.contoso()
        holdings.subscriptions = ids.map { id in
            .a(
                .newCommerce, id: id, name: "Dynamics 365 Sales Enterprise",
                cancellableUntil: .day(2))
        }
        let deck = DeckHarness(
            holdings, language: language, rules: .ofToday, size: Size(rows: 50, columns: 160))
        let rows = pane(deck).split(separator: "\n").filter { $0.contains("Dynami") }
        #expect(rows.count >= 4)
        #expect(rows.allSatisfy { $0.contains("Dynamics 36") }, "\(pane(deck))")
        for id in ids { #expect(pane(deck).ranges(of: id.suffix(8)).count >= 3) }
    }

    @Test func `leaves no row empty where it does not say all that blocks`() {
        var holdings = Holdings.contoso()
        holdings.subscriptions = (0..<12).map { number in
            .a(.newCommerce, id: "id-\(number)", name: "Offer number \(number)")
        }
        for rows in [30, 40] {
            let deck = DeckHarness(
                holdings, rules: .ofToday, size: Size(rows: rows, columns: 160))
            let blockers = pane(deck).split(separator: "\n").count { $0.contains("✗ ") }
            #expect(blockers >= (rows - 18) / 4, "\(pane(deck))")
        }
    }

    @Test func `asks for one customer at a time, and for none where there is no pane`() {
        let others = (1..<40).map { Customer.named("Tailspin \($0)", $0) }
        var deck = DeckHarness(others: others, size: Self.wide)
        for _ in 0..<5 { _ = update(&deck.state, on: .key(.down)) }
        let asked = Deck.settle(&deck.state)
        #expect(asked == [.read(.customer(others[4].id))])
        #expect(Deck.settle(&deck.state) == [])
        // The list does not wait for it.
        #expect(!deck.state.isSettling)
        var narrow = DeckHarness(others: others)
        narrow.press(.down)
        #expect(!narrow.reads.contains { if case .customer = $0 { true } else { false } })
    }

    @Test func `shows a change at once, and a customer who is gone no more`() {
        var deck = DeckHarness(others: [.named("Fabrikam", 1)], size: Self.wide)
        deck.world.list[0].subscriptions[0].status = .suspended
        deck.happen(.directoryChanged)
        #expect(pane(deck).contains(deck.state.words.status(.suspended)))
        deck.world.list.removeFirst()
        deck.happen(.directoryChanged)
        #expect(!pane(deck).contains("Office 365 E3"))
    }

    @Test func `says all of a holding beside the customer's list`() {
        var deck = DeckHarness(size: Self.wide)
        deck.press(.enter)
        #expect(pane(deck).contains(deck.state.words.offerIDLabel))
        deck.press("!")
        #expect(pane(deck).isEmpty)
        deck.press("|")
        #expect(deck.screen.contains(deck.state.words.pageHasNoPane))
    }

    @Test func `says all of the act under the cursor of the activity log`() {
        var deck = DeckHarness(
            activity: [.a(.suspend, .decline, id: 2), .a(.suspend)], size: Self.wide)
        deck.press("A")
        #expect(pane(deck).contains("2026-05-28T20:26:"))
        #expect(pane(deck).contains(deck.state.words.outcome(.decline)))
        deck.press("j")
        #expect(!pane(deck).contains(deck.state.words.outcome(.decline)))
    }

    @Test(arguments: [40, 44, 50, 60])
    func `never breaks an ID`(columns: Int) {
        let id = "f8ea4961-0000-4000-8000-000666ec29ef"
        let facts = [Fact("Subscription ID", id), Fact("Status", "Active")]
        let lines = facts.lines(width: columns - 3)
        #expect(lines.contains { $0.text.contains(id) })
        #expect(lines.contains { $0.text.hasPrefix("  Subscription ID") })
        #expect(lines.last?.text == "  Status           Active")
        #expect(lines.allSatisfy { $0.columns <= columns - 3 })
    }

    @Test(arguments: Language.allCases)
    func `has a whole ID of a subscription on each screen that has a pane`(language: Language) {
        let id = "f8ea4961-0000-4000-8000-000666ec29ef"
        for columns in [130, 140, 150, 160, 180, 200] {
            var deck = DeckHarness(
                .contoso(.a(.newCommerce, id: id)), language: language,
                size: Size(rows: 60, columns: columns))
            deck.press(.enter)
            guard deck.state.hasPane else { continue }
            #expect(pane(deck).contains(id), "\(columns)")
        }
    }

    @Test(arguments: Language.allCases)
    func `is hidden and shown by a key, and off on a narrow screen`(language: Language) {
        var deck = DeckHarness(language: language, size: Self.wide)
        #expect(!pane(deck).isEmpty)
        deck.press("|")
        #expect(pane(deck).isEmpty)
        deck.press("|")
        #expect(!pane(deck).isEmpty)
        deck.happen(.resized(Size(rows: 24, columns: 129)))
        #expect(pane(deck).isEmpty)
        deck.press("|")
        #expect(deck.screen.contains(deck.state.words.paneNeedsWidth))
    }
}
