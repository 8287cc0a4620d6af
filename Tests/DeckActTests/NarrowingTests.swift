import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Every list can be searched` {
    static let wide = Size(rows: 40, columns: 160)

    static func deck(_ keys: String...) -> DeckHarness {
        var deck = DeckHarness(
            .everything, others: Tour.others,
            former: [.named("Fourth Coffee", 400), .named("이전 고객", 401)],
            activity: [.a(.suspend, .decline, id: 3), .a(.cancel, id: 2), .a(.suspend)], size: wide)
        for key in keys { if key == "\n" { deck.press(.enter) } else { deck.press(key) } }
        return deck
    }

    /// The rows between head and footer that are not blank.
    static func rows(_ deck: DeckHarness) -> [Substring] {
        deck.screen.split(separator: "\n").filter { $0.hasPrefix("› ") || $0.hasPrefix("  ") }
    }

    /// The row under the cursor, without the pane beside it.
    static func selected(_ deck: DeckHarness) -> Substring? {
        deck.screen.split(separator: "\n").first { $0.hasPrefix("› ") }?.prefix { $0 != "│" }
    }

    static let lists: [(String, DeckHarness, search: String)] = [
        ("subscriptions", deck("\n"), "paused"), ("reservations", deck("\n", "2"), "vm"),
        ("software", deck("\n", "3"), "sql"), ("blockers", deck("\n", "4", "\n"), "vm"),
        ("catalogue", deck("\n", "o"), "azure"), ("request", deck("r"), "이전"),
        ("activity", deck("A"), "refused"), ("plan", deck("p"), "SQL"),
    ]

    @Test(arguments: lists)
    func `by what its rows say`(_ name: String, _ start: DeckHarness, _ search: String) throws {
        var deck = start
        let before = deck.state.itemCount
        deck.press("/")
        #expect(deck.state.isTyping, "\(name)")
        #expect(view(deck.state).cursor == Position(row: 2, column: 3), "\(name)")
        deck.press(search)
        #expect(deck.state.itemCount > 0, "\(name)")
        #expect(deck.state.itemCount <= before)
        #expect(
            deck.screen.contains(" / \(search)   \(deck.state.itemCount) of \(before)"), "\(name)")
        let line = try #require(Self.selected(deck), "\(name)")
        if name != "plan", name != "blockers" {
            #expect(line.lowercased().contains(search.lowercased()), "\(name): \(line)")
        }
        deck.press("zzz")
        #expect(deck.state.itemCount == 0)
        #expect(deck.screen.contains("Nothing matches."), "\(name)")
        deck.press(.escape)
        #expect(deck.state.itemCount == before)
        #expect(deck.state.pages.count == start.state.pages.count)
    }

    @Test(arguments: lists)
    func `from its top with each letter, wherever the cursor was`(
        _ name: String, _ start: DeckHarness, _ search: String
    ) {
        var deck = start
        deck.press("G")
        deck.press("/")
        for letter in search {
            deck.press(String(letter))
            #expect(deck.state.cursor.index == 0 && deck.state.cursor.top == 0, "\(name)")
            deck.press(.down)
        }
        deck.press(.backspace)
        #expect(deck.state.cursor.index == 0 && deck.state.cursor.top == 0, "\(name)")
    }

    @Test(arguments: lists)
    func `and clearing it keeps the row under the cursor`(
        _ name: String, _ start: DeckHarness, _ search: String
    ) throws {
        for isClearedTyping in [true, false] {
            var deck = start
            deck.press("/")
            deck.press(search)
            deck.press(.down)
            let found = try #require(Self.selected(deck), "\(name)")
            if !isClearedTyping { deck.press(.enter) }
            deck.press(.escape)
            // Columns are as wide as what is in them.
            let kept = Self.selected(deck)?.split(separator: " ")
            #expect(kept == found.split(separator: " "), "\(name)")
        }
    }

    @Test(arguments: lists)
    func `and what is off the list is not acted on`(
        _ name: String, _ start: DeckHarness, _ search: String
    ) {
        var deck = start
        deck.press("/")
        deck.press("zzz")
        deck.press(.enter)
        #expect(deck.state.target == nil, "\(name)")
        #expect(deck.state.selectedRecord == nil && deck.state.selectedOffer == nil)
        #expect(deck.state.selectedInPlan == nil && deck.state.selectedFormerCustomer == nil)
        #expect(deck.press(.enter) == [], "\(name)")
        #expect(deck.state.dialog == nil, "\(name)")
    }

    @Test func `the row of the screen is that of the search, with the page below it`() {
        for (name, start, search) in Self.lists {
            for size in Tour.sizes {
                var deck = start
                deck.happen(.resized(size))
                deck.press("/")
                deck.press(search)
                let frame = view(deck.state)
                #expect(frame.lines.count == size.rows, "\(name)")
                #expect(frame.lines[2].text.hasPrefix(" / "), "\(name)")
            }
        }
    }

    @Test func `a step is found with its customer's name, and shows under it`() {
        var deck = DeckHarness.planningForMany(3, size: Self.wide)
        deck.press("/")
        deck.press("contoso e3")
        let items = deck.state.itemCount
        #expect(items >= 2)
        #expect(deck.screen.contains("Contoso") && deck.screen.contains("Office 365 E3"))
        #expect(!deck.screen.contains("가온테크"))
    }

    @Test func `marking all marks what it leaves`() {
        var deck = Self.deck("\n")
        deck.press("/")
        deck.press("paused")
        deck.press(.enter)
        deck.press("*")
        #expect(deck.state.marks.holdings == [.subscription(.init("nce-paused"))])
    }

    @Test func `what it hides is not acted upon, though it be marked`() {
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce", name: "Power BI Pro")), size: Self.wide)
        deck.press(.enter)
        deck.press("*/power")
        deck.press(.enter)
        deck.press("s")
        guard case .planned(let asked)? = deck.state.dialog else {
            Issue.record("\(deck.state.dialog as Any)")
            return
        }
        #expect(asked.plan.namedWrites.map(\.name) == ["Power BI Pro"])
    }

    @Test func `each page of a customer has its own`() {
        var deck = Self.deck("\n", "/", "paused")
        deck.press(.enter)
        deck.press("2")
        #expect(deck.state.searchField == SearchField())
        deck.press("1")
        #expect(deck.state.searchField?.text == "paused")
    }

    @Test func `the help is searched by key and word`() {
        var deck = Self.deck("\n")
        deck.press("?")
        deck.press("/")
        deck.press("suspend")
        #expect(deck.box.contains("s") && deck.box.contains("suspend"))
        #expect(!deck.box.contains("theme"))
        #expect(deck.box.contains("/ suspend"))
        deck.press("zzzqG")
        #expect(deck.box.contains("Nothing matches."))
        #expect(deck.state.dialog == .help)
        deck.press(.escape)
        #expect(deck.box.contains("reactivate"))
        #expect(deck.state.dialog == .help)
        deck.press("/")
        deck.press("theme")
        deck.press(.enter)
        #expect(deck.box.contains("theme") && !deck.box.contains("suspend"))
        deck.press(.escape)
        #expect(deck.state.dialog == .help)
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
        deck.press("?")
        #expect(deck.box.contains("suspend"))
    }
}

@Suite struct `Clearing a search of the customers` {
    static let deck = DeckHarness(
        others: (0..<200).map { .named("Tailspin \($0)", $0) }, size: Size(rows: 24, columns: 80))

    @Test(arguments: [[Key.escape], [.enter, .escape]])
    func `keeps the selected row, far down in the list`(keys: [Key]) throws {
        var deck = Self.deck
        deck.press("/")
        deck.press("tailspin 15")
        deck.press(.down, .down, .down)
        let name = try #require(deck.state.customers.selected?.companyName)
        #expect(name == "Tailspin 152")
        for key in keys { deck.press(key) }
        #expect(deck.state.customers.search == "")
        #expect(deck.state.customers.selected?.companyName == name)
        #expect(deck.screen.contains("› Tailspin 152 "))
        #expect(deck.state.customers.total == 201)
        deck.press(.down)
        #expect(deck.screen.contains("› Tailspin 153 "))
    }

    @Test(arguments: [Key.backspace, .control("u"), .control("w")])
    func `shows the list from its top where letters are taken back`(key: Key) {
        var deck = Self.deck
        deck.press("/")
        deck.press("tailspin 15")
        deck.press(.down, .down, .down)
        deck.press(key)
        #expect(deck.state.customers.cursor == ListCursor())
        #expect(deck.screen.contains("› "))
    }

    @Test func `keeps it where the answer comes late, and keys come first`() {
        var deck = Self.deck
        deck.press("/")
        deck.press("tailspin 150")
        _ = update(&deck.state, on: .key(.escape))
        #expect(deck.state.customers.selected?.companyName == "Tailspin 150")
        let asked = Deck.settle(&deck.state)
        #expect(
            asked.first
                == .read(
                    .customersAround(
                        deck.world.list[151].customer.id, search: "", limit: 51)))
        // A key that acts on the list waits for it.
        #expect(!canTake(.enter, in: deck.state))
        for case .read(let read) in asked { deck.happen(deck.world.answer(read)) }
        #expect(deck.state.customers.selected?.companyName == "Tailspin 150")
    }

    @Test func `is at the top where nobody was selected, or who was has left`() {
        var deck = Self.deck
        deck.press("/")
        deck.press("nobody")
        deck.press(.escape)
        #expect(deck.state.customers.cursor.index == 0)
        deck.press("/")
        deck.press("tailspin 150")
        deck.world.list.removeAll { $0.customer.companyName == "Tailspin 150" }
        deck.press(.escape)
        #expect(deck.state.customers.cursor.index == 0)
        #expect(deck.screen.contains("› Contoso"))
    }
}

@Suite struct `The footer` {
    @Test(arguments: Language.allCases)
    func `names the way to every action`(language: Language) {
        let deck = DeckHarness(language: language, size: Size(rows: 24, columns: 160))
        #expect(footer(deck).contains("^K " + language.words().finderKey))
    }

    func footer(_ deck: DeckHarness) -> String {
        String(deck.screen.split(separator: "\n").last ?? "")
    }

    @Test func `has the keys of a search while one is typed`() {
        var deck = DeckHarness()
        deck.press("/")
        #expect(footer(deck).contains(" Esc clear filter  Enter keep filter  ↓ down  ↑ up"))
        #expect(!footer(deck).contains("quit"))
        deck.press(.enter)
        #expect(footer(deck).contains("q back, quit"))
    }

    @Test func `says u takes back what is held, and Esc while a search is typed`() {
        var deck = `A suspension that is held before it is sent`.deck()
        #expect(footer(deck).hasPrefix(" u take back  "))
        #expect(!footer(deck).contains(" undo"))
        deck.press("/")
        #expect(footer(deck).hasPrefix(" Esc take back  Enter keep filter"))
        deck.press("u")
        #expect(deck.state.onHold != nil)
        deck.press(.escape)
        #expect(deck.state.onHold == nil)
    }

    @Test(arguments: Language.allCases)
    func `has the same keys first on the page of a run in every language`(language: Language) {
        var deck = `A run`.running(language)
        let words = language.words()
        #expect(footer(deck).hasPrefix(" . " + words.stopRunKey))
        _ = deck.report([.confirmed(byOthers: false)], .rests(nil))
        #expect(footer(deck).hasPrefix(" S \(words.goOnKey)  "))
        #expect(deck.state.footerBindings.prefix(3).map(\.command) == [.goOn, .retry, .undo])
        _ = deck.report([.confirmed(byOthers: false)], .finished)
        #expect(footer(deck).hasPrefix(" u \(words.undoKey)  "))
        #expect(deck.state.footerBindings.map(\.command).prefix(2) == [.undo, .retry])
    }

    @Test func `leads to the run while one is on, and after it`() {
        var deck = `A run`.running()
        #expect(footer(deck).contains(". stop after this step"))
        deck.press(.escape, .escape)
        #expect(!footer(deck).hasPrefix(" F "))
        deck.happen(.resized(Size(rows: 24, columns: 160)))
        #expect(footer(deck).contains("  F run in progress  "))
        deck.press("F")
        _ = deck.report(StepState.every, .finished)
        deck.press(.escape)
        #expect(footer(deck).contains("  F last run  "))
        #expect(
            Set(deck.state.bindings.flatMap(\.keys)).count
                == deck.state.bindings.flatMap(\.keys).count)
    }
}

@Suite struct `Names sort as the language has it` {
    @Test func `in each of a customer's lists`() {
        let names = ["zebra", "Ágora", "apple", "Ｂeta", "Äpfel", "가온", "Éclair"]
        let subscriptions = names.enumerated().map {
            Subscription.a(.newCommerce, id: "s\($0.offset)", name: $0.element)
        }
        var deck = DeckHarness(
            Holdings(customer: .contoso, subscriptions: subscriptions),
            size: Size(rows: 40, columns: 120))
        deck.press(.enter)
        let shown = deck.state.open?.listed?.subscriptionItems.map { item in
            if case .subscription(let subscription, _) = item { subscription.name } else { "" }
        }
        #expect(shown == ["Ágora", "Äpfel", "apple", "Ｂeta", "Éclair", "zebra", "가온"])
    }
}
