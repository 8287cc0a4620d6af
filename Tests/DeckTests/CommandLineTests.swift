import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The command line` {
    static let others: [Customer] =
        [.named("한빛소프트", 1), .named("Hanbit Foods", 2), .named("Fabrikam", 3)]
        + (10..<200).map { .named("Tailspin \($0)", $0) }

    static func deck(
        _ keys: String = "", size: Size = Size(rows: 24, columns: 80), hold: Double = 0
    ) -> DeckHarness {
        var deck = DeckHarness(others: others, size: size, hold: hold)
        for key in keys { deck.press(key == "\n" ? .enter : .character(key)) }
        return deck
    }

    @Test(arguments: Language.allCases)
    func `says that nothing matches, once that is known`(language: Language) {
        var deck = DeckHarness(language: language)
        let nothing = language.words().nothingMatches
        deck.press(":")
        #expect(!deck.screen.contains(nothing))
        deck.press("zzzz")
        #expect(deck.screen.contains(nothing))
        deck.press(.control("u"))
        deck.press("customer zzzz")
        #expect(deck.screen.contains(nothing))
        deck.press(.control("u"))
        deck.press("radar x")
        #expect(!deck.screen.contains(nothing))
    }

    @Test func `says a name once where what it does is called the same`() {
        var deck = Self.deck()
        deck.press(":open")
        let row = deck.box.split(separator: "\n").first { $0.contains("open ") } ?? ""
        #expect(row.split(separator: " ").count { $0 == "open" } == 1, "\(deck.box)")
    }

    @Test func `opens at the bottom with its keys, and Esc closes it without a trace`() {
        var deck = Self.deck()
        let before = deck.screen
        deck.press(":")
        let rows = deck.screen.split(separator: "\n")
        #expect(rows.last?.hasPrefix(" └─") == true)
        #expect(deck.box.hasSuffix(":\nEnter run · Tab complete · ↑↓ history · Esc close"))
        deck.press("radar")
        deck.press(.escape)
        #expect(deck.screen == before)
    }

    @Test func `takes the letters that were typed before it could be seen, and no answer`() {
        var deck = Self.deck("\n")
        let openings = deck.state.openings
        deck.press(":suspend")
        #expect(deck.state.openings == openings)
        // The loop drops what was typed before the question could be seen.
        deck.press(.enter)
        #expect(deck.state.openings == openings + 1)
    }

    @Test func `closes when more is deleted than was typed`() {
        var deck = Self.deck(":a")
        deck.press(.backspace)
        #expect(deck.state.dialog == .commandLine)
        deck.press(.backspace)
        #expect(deck.state.dialog == nil)
    }

    @Test(arguments: [
        ("journal", "Journal"), ("radar", "Radar"), ("request", "Request a reseller"),
        ("activity", "Activity log"), ("plan", "Plan"),
    ])
    func `jumps to a page by its name`(name: String, title: String) {
        let deck = Self.deck(":\(name)\n")
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.split(separator: "\n")[0].contains(title))
    }

    @Test func `jumps to the pages of the open customer, and back to the list`() {
        var deck = Self.deck("\n:account\n")
        #expect(deck.screen.contains("[4 Account]"))
        for key in ":blockers\n" { deck.press(key == "\n" ? .enter : .character(key)) }
        #expect(deck.screen.split(separator: "\n")[0].contains("Blockers"))
        for key in ":customers\n" { deck.press(key == "\n" ? .enter : .character(key)) }
        #expect(deck.state.pages.isEmpty && deck.state.open == nil)
    }

    @Test func `runs a command exactly as its key does`() {
        for (name, key) in [("suspend", "s"), ("cancel", "c"), ("undo", "u"), ("order", "o")] {
            let typed = Self.deck("\n:\(name)\n")
            let pressed = Self.deck("\n\(key)")
            #expect(typed.state.dialog == pressed.state.dialog, "\(name)")
            #expect(typed.state.pages.count == pressed.state.pages.count, "\(name)")
        }
        var deck = Self.deck("\n:suspend\n")
        #expect(
            deck.press("y") == [.perform(.suspend(Subscription.e3.id, of: Customer.contoso.id))])
    }

    @Test func `confirms nothing by Enter`() {
        var deck = Self.deck("\n:suspend\n")
        #expect(deck.press(.enter) == [])
        guard case .confirmation? = deck.state.dialog else {
            Issue.record("\(deck.state.dialog as Any)")
            return
        }
    }

    @Test(arguments: [
        ("dry-run", "This works only on: Plan."),
        ("suspend", "Enter opens Contoso first."),
        ("take-back", "Nothing is waiting for this now."),
        ("unmark-all", "Nothing is marked."),
    ])
    func `says why a command is off here, and does nothing`(name: String, reason: String) {
        let deck = Self.deck(":\(name)\n")
        #expect(deck.state.notice?.text == reason)
        #expect(deck.state.pages.isEmpty && deck.state.dialog == nil)
    }

    @Test(arguments: [
        ("susspend", "There is no command susspend. The nearest: suspend."),
        ("xyzzy", "No command and no customer matches xyzzy."),
        ("jou now", "Nothing can follow journal."),
        (
            "re",
            "re may be reactivate, read-only, redraw, refresh, remove-seat, renewal, "
                + "renewals, request, reservations, retry, reverse-order."
        ),
        ("theme ligth", "theme has no \"ligth\". Possible: terminal, dark."),
        ("theme drak", "theme has no \"drak\". Did you mean dark?"),
        ("language xx", "language has no \"xx\". Possible: en, ko, ja."),
        ("filter frob:1", "no term is called frob; quote it as text, or use status, kind, "),
        (
            "profile prod",
            "A profile is chosen at the start: quit, then partnerdeck --profile NAME."
        ),
        ("customer", "Type the customer's name, domain or ID after it."),
        ("customer nobody", "No customer has nobody as its ID, or in its name or domain."),
    ])
    func `says what was wrong, and keeps what was typed`(typed: String, fault: String) {
        var deck = Self.deck(":\(typed)\n")
        let said = deck.box.split(separator: "\n").joined(separator: " ")
        #expect(said.contains("! " + fault), "\(said)")
        #expect(deck.box.contains("\n:\(typed)\n"))
        deck.press(.backspace)
        #expect(!deck.box.contains("! "))
    }

    @Test func `lists what a word with a typing error may mean, and Tab puts it in`() {
        var deck = Self.deck(":thme")
        #expect(deck.box.contains("  theme "))
        deck.press(.tab)
        #expect(deck.state.commandLine.text == "theme")
        deck.press(.enter)
        guard case .themes? = deck.state.dialog else {
            Issue.record("\(deck.state.dialog as Any)")
            return
        }
    }

    @Test func `lists what a word may mean only once it is known to name nobody`() {
        var deck = Self.deck(":thm")
        // As in the deck's loop: the key is there, the answer is not.
        _ = update(&deck.state, on: .key(.character("e")))
        #expect(Deck.settle(&deck.state) == [.read(.named("thme", limit: 20))])
        #expect(!deck.box.contains("  theme "))
        _ = update(&deck.state, on: .key(.tab))
        #expect(deck.state.commandLine.text == "thme")
        deck.happen(deck.world.answer(.named("thme", limit: 20)))
        #expect(deck.box.contains("  theme "))
    }

    @Test(arguments: [("filtr", "filter "), ("custmer", "customer ")])
    func `puts in the blank before a value after a typing error, too`(
        typed: String, completed: String
    ) {
        var deck = Self.deck(":" + typed)
        // The names that take a value stand last.
        deck.press(.backTab)
        #expect(deck.state.commandLine.text == completed)
    }

    @Test func `takes the beginning of a name that is the only one so`() {
        let deck = Self.deck(":rad\n")
        guard case .radar? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
    }

    @Test func `leaves the deck by q, from any page`() {
        var deck = Self.deck("\n:q")
        #expect(deck.press(.enter) == [.quit])
    }

    @Test func `completes with Tab, again and again, and back`() {
        var deck = Self.deck(":jour")
        deck.press(.tab)
        #expect(deck.box.contains("\n:journal\n"))
        deck.press(.control("u"))
        deck.press("re")
        var seen: [String] = []
        for _ in 0..<4 {
            deck.press(.tab)
            seen.append(deck.state.commandLine.text)
        }
        #expect(Set(seen).count == 4 && seen.allSatisfy { $0.hasPrefix("re") })
        deck.press(.backTab)
        #expect(deck.state.commandLine.text == seen[2])
        #expect(deck.box.contains("› \(seen[2])"))
    }

    @Test func `finds commands by what they do, in the operator's language`() {
        var deck = DeckHarness(language: .korean)
        deck.press(":언어")
        deck.press(.tab)
        #expect(deck.state.commandLine.text == "language")
        deck.press(.enter)
        #expect(deck.state.language == .japanese)
    }

    @Test func `runs what it finds by words alone: the only one, or the highlighted one`() {
        var deck = DeckHarness(language: .korean)
        deck.press(":테마")
        deck.press(.enter)
        guard case .themes? = deck.state.dialog else {
            Issue.record("\(String(describing: deck.state.dialog))")
            return
        }
        deck = DeckHarness(language: .korean)
        deck.press(":ㅇㅅ")
        let marked = deck.box.split(separator: "\n").filter { $0.hasPrefix("› ") }
        #expect(marked.count == 1)
        deck.press(.tab)
        #expect(marked.first?.contains(deck.state.commandLine.text) == true)
    }

    @Test func `walks through what was carried out before`() {
        var deck = Self.deck(":radar\n:journal\n:journal\n:xyzzy\n")
        deck.press(.escape)
        deck.press(":re")
        var seen: [String] = []
        for key in [Key.up, .up, .up, .down, .down, .down] {
            deck.press(key)
            seen.append(deck.state.commandLine.text)
        }
        #expect(seen == ["journal", "radar", "radar", "journal", "re", "re"])
    }

    @Test func `waits with Enter until it is known who is meant`() {
        var deck = Self.deck(":customer fabrika")
        // As in the deck's loop: the key is there, the answer is not.
        _ = update(&deck.state, on: .key(.character("m")))
        let asked = Deck.settle(&deck.state)
        #expect(asked == [.read(.named("fabrikam", limit: 20))])
        #expect(!canTake(.enter, in: deck.state))
        #expect(canTake(.escape, in: deck.state))
        #expect(withoutTakenBack([.enter, .escape], in: deck.state) == [.escape])
        deck.happen(deck.world.answer(.named("fabrikam", limit: 20)))
        #expect(canTake(.enter, in: deck.state))
        deck.press(.enter)
        #expect(deck.state.open?.companyName == "Fabrikam")
    }

    @Test func `asks again after the customers could not be read`() {
        var deck = Self.deck(":customer fabrika")
        _ = update(&deck.state, on: .key(.character("m")))
        _ = Deck.settle(&deck.state)
        deck.happen(.readFailed(.named("fabrikam", limit: 20), .storeBusy))
        #expect(canTake(.enter, in: deck.state))
        deck.press(.enter)
        #expect(deck.state.open == nil)
        deck.press(.enter)
        #expect(deck.state.open?.companyName == "Fabrikam")
    }

    @Test func `refuses what acts while no service has answered, and lets all else through`() {
        var deck = DeckHarness(far: .contoso(.e3), others: Self.others)
        deck.press(.enter)
        deck.press("sy")
        #expect(deck.state.underway != nil)
        deck.press(":cancel")
        #expect(deck.press(.enter) == [])
        #expect(deck.state.dialog == nil)
        #expect(deck.screen.contains("! "))
        deck.press(.escape)
        deck.press(":journal")
        #expect(canTake(.enter, in: deck.state))
    }

    @Test func `leaves a suspension alone that waits, and types its letters`() {
        var deck = Self.deck("\nsy", hold: 5)
        #expect(deck.state.onHold != nil)
        deck.press(":undo")
        #expect(deck.state.commandLine.text == "undo")
        #expect(deck.state.onHold != nil)
        deck.press(.enter)
        #expect(deck.state.notice?.text == deck.state.words.off(.refused(.nothingDone)))
        for key in ":customer fabrikam\n" { deck.press(key == "\n" ? .enter : .character(key)) }
        #expect(deck.state.open?.id == Customer.contoso.id && deck.state.onHold != nil)
    }

    @Test func `takes what is pasted as text, and no end of a line as Enter`() {
        var deck = Self.deck(":")
        deck.press(.pasted(":radar\n"))
        #expect(deck.state.dialog == .commandLine)
        #expect(deck.state.pages.isEmpty)
        deck.press(.enter)
        #expect(deck.state.pages.count == 1)
    }

    @Test(arguments: Language.allCases, Tour.sizes)
    func `fits any screen, whatever is typed`(language: Language, size: Size) {
        for typed in [
            "", "re", "customer tail", "\u{202E}日本\u{301}" + String(repeating: "x", count: 300),
        ] {
            var deck = DeckHarness(others: Tour.others, language: language, size: size)
            deck.press(":")
            deck.press(.pasted(typed))
            deck.press(.enter)
            let frame = view(deck.state)
            #expect(frame.lines.count == size.rows)
            #expect(frame.lines.allSatisfy { $0.columns == size.columns })
            #expect(!frame.text.contains("\u{202E}"))
            if let cursor = frame.cursor { #expect(cursor.row < size.rows) }
        }
    }
}
