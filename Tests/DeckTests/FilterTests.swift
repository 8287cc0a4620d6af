import Canvas
import Chance
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Terms in the search of customers` {
    static let wide = Size(rows: 24, columns: 129)

    static var deck: DeckHarness {
        var deck = DeckHarness(
            .contoso(.e3, .a(.newCommerce, id: "nce", cancellableUntil: .day(2))),
            others: (0..<20).map { .named("Tailspin \($0)", $0) }, rules: .inProduction, size: wide)
        deck.world.list[1].subscriptions = [.a(.legacyLicence, .suspended)]
        deck.happen(.directoryChanged)
        return deck
    }

    /// The row of the screen in which the search is typed.
    static func line(_ deck: DeckHarness) -> String {
        String(deck.screen.split(separator: "\n", omittingEmptySubsequences: false)[3])
    }

    /// What is said over the footer.
    static func below(_ deck: DeckHarness) -> String {
        let lines = deck.screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let start = lines.lastIndex { $0.hasPrefix(" ! ") || $0.hasPrefix(" … ") } ?? lines.endIndex
        return lines[start...].joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    static func names(_ deck: DeckHarness) -> [String] {
        deck.state.customers.window.rows.map(\.companyName)
    }

    @Test(arguments: [
        ("kind:nce", ["Contoso"]), ("status:suspended", ["Tailspin 0"]),
        ("ready spin 19", ["Tailspin 19"]),
        ("blocked>=2", ["Contoso"]), ("window<72h -tail", ["Contoso"]),
    ])
    func `narrow the list`(search: String, names: [String]) {
        var deck = Self.deck
        deck.press("/" + search)
        #expect(Self.names(deck) == names)
        #expect(Self.line(deck).contains("\(names.count) of 21"))
        deck.press(.enter)
        #expect(Self.line(deck).contains(" / \(search)  "))
    }

    @Test func `keep the last good answer while they are not understood, and never empty the list`()
    {
        var deck = Self.deck
        deck.press("/contoso ")
        var seen: Set<[String]> = []
        for character in "status:foo" {
            deck.press(.character(character))
            // A word that is not there may well empty it: until the sign makes it a term.
            if deck.state.searchField?.text.contains(":") == true { seen.insert(Self.names(deck)) }
        }
        #expect(seen == [["Contoso"]])
        #expect(deck.state.customers.search == "contoso")
        // There is no room for all of it behind the field, and how much is found says nothing.
        #expect(Self.line(deck).hasPrefix(" / contoso status:foo   ! \"foo\" is not one of "))
        let error = deck.state.searchField?.error(in: .customers).map(deck.state.words.filterError)
        #expect(Self.below(deck) == "! " + (error ?? ""))
        deck.press(.backspace, .backspace, .backspace)
        deck.press("active")
        #expect(Self.names(deck) == ["Contoso"])
        #expect(!Self.line(deck).contains("!"))
    }

    @Test func `stand out where they are wrong`() throws {
        var deck = Self.deck
        deck.press("/con seats>x fab")
        let spans = view(deck.state).lines[3].spans
        let wrong = try #require(spans.firstIndex { $0.role == .danger })
        #expect(spans[wrong].text == "x")
        #expect(spans[wrong - 1].text == "con seats>" && spans[wrong - 1].role == .input)
        #expect(spans[wrong + 1].text == " fab " && spans[wrong + 1].role == .input)
        #expect(view(deck.state).cursor == Position(row: 3, column: 3 + 15))
    }

    @Test func `are completed by Tab, with their values`() {
        var deck = Self.deck
        deck.press("/con st")
        #expect(Self.line(deck).hasPrefix(" / con st[atus:] "))
        #expect(view(deck.state).cursor == Position(row: 3, column: 3 + 6))
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "con status:")
        #expect(Self.line(deck).contains("… status needs a value"))
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "con status:active")
        #expect(Self.names(deck) == ["Contoso"])
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "con status:suspended")
        #expect(deck.state.isTyping)
    }

    @Test func `are completed by the right arrow as the brackets show`() {
        var deck = Self.deck
        deck.press("/con st")
        deck.press(.right)
        #expect(deck.state.searchField?.text == "con status:")
        deck.press("act")
        #expect(Self.line(deck).hasPrefix(" / con status:act[ive] "))
        deck.press(.right, .right)
        #expect(deck.state.searchField?.text == "con status:active")
        #expect(deck.state.isTyping)
    }

    @Test(arguments: [80, 200])
    func `say that a value is needed, and not how many were found without it`(columns: Int) {
        var deck = DeckHarness(
            others: [.named("Tailspin", 1)], size: Size(rows: 24, columns: columns))
        deck.press("/status:")
        #expect(Self.line(deck).contains("… status needs a value"))
        #expect(!Self.line(deck).contains(" of 2"))
        #expect(deck.screen.contains("suspended"))
    }

    @Test func `are suggested where a word that is nearly one finds nothing`() {
        var deck = Self.deck
        deck.press("/blockd")
        #expect(deck.screen.contains("No customer matches."))
        #expect(deck.screen.contains("Did you mean blocked>5?"))
        deck.press(.control("u"))
        deck.press("qqqqqq")
        #expect(!deck.screen.contains("Did you mean"))
    }

    @Test(arguments: ["", "contoso", "-dap", "status:active", "name:x", "seats>=10 "])
    func `are listed by Tab where it has nothing to put in, and the search goes on`(text: String) {
        var deck = Self.deck
        deck.press("/" + text)
        let before = deck.state.customers.search
        deck.press(.tab)
        #expect(deck.state.isTyping && deck.state.searchField?.text == text)
        let listed = FilterScope.customers.terms.map(\.usual).joined(separator: " · ")
        #expect(Self.below(deck) == "… Terms of the filter: " + listed)
        #expect(deck.state.customers.search == before)
        deck.press("bl")
        #expect(deck.state.searchField?.text == text + "bl")
        #expect(Self.below(deck) != "… Terms of the filter: " + listed)
    }

    @Test(arguments: Language.allCases)
    func `are shown as examples beside the empty field, as many as fit`(language: Language) {
        for (columns, least) in [(60, 0), (80, 1), (200, 4)] {
            var deck = DeckHarness(language: language, size: Size(rows: 24, columns: columns))
            deck.press("/")
            let shown = FilterScope.customers.examples.filter(Self.line(deck).contains)
            #expect(shown.count >= least)
            #expect(view(deck.state).lines.allSatisfy { $0.columns == columns })
            deck.press("x")
            #expect(!Self.line(deck).contains("blocked>5"))
        }
    }

    @Test func `are put in one by one once they are listed`() {
        var deck = Self.deck
        deck.press("/")
        deck.press(.tab, .tab)
        #expect(deck.state.searchField?.text == "status:")
        deck.press(.control("u"))
        deck.press("b")
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "blocked>")
    }

    @Test func `are no commands after a Tab, on any page`() {
        for keys in ["/", "\n/", "W/", "J/"] {
            var deck = Self.deck
            deck.press(keys)
            deck.press(.tab)
            let pages = deck.state.pages.count
            deck.press("bl4")
            #expect(deck.state.searchField?.text == "bl4", "\(keys)")
            #expect(deck.state.isTyping && deck.state.pages.count == pages, "\(keys)")
        }
    }

    @Test func `count what they find once they are whole`() {
        var deck = Self.deck
        deck.press("/window<=3")
        #expect(Self.line(deck).contains("… d · h · w · m"))
        deck.press("d")
        #expect(Self.line(deck).contains(" 1 of 21") && !Self.line(deck).contains("…"))
    }

    @Test(arguments: Language.allCases, [80, 120, 200])
    func `are told whole where they are wrong, however narrow the screen`(
        language: Language, columns: Int
    ) {
        var deck = DeckHarness(language: language, size: Size(rows: 24, columns: columns))
        deck.press("/frob:1")
        let error = deck.state.searchField?.error(in: .customers).map(deck.state.words.filterError)
        let all = view(deck.state).text.split(separator: "\n").joined(separator: " ")
        func bare(_ text: String) -> String { text.filter { $0 != " " } }
        #expect(bare(all).contains(bare(error ?? "-")))
        // As much of it as there is room for stands beside the field.
        #expect(view(deck.state).lines[3].text.contains("! " + (error ?? "-").prefix(12)))
        #expect(view(deck.state).lines.allSatisfy { $0.columns == columns })
    }

    @Test func `say how many are unknown, who never match`() {
        var deck = DeckHarness(
            far: .contoso(.a(.newCommerce)),
            others: [.named("Tailspin", 1), .named("Fabrikam", 2)],
            size: Self.wide
        ) { $0.unread = [Customer.named("Tailspin", 1).id] }
        deck.press("/kind:nce")
        #expect(Self.names(deck) == ["Contoso"])
        #expect(Self.line(deck).contains("1 of 3, 1 unknown"))
        deck.press(.control("u"))
        deck.press("-kind:nce")
        #expect(Self.names(deck) == ["Fabrikam"])
        #expect(Self.line(deck).contains("1 of 3, 1 unknown"))
    }

    @Test func `mark and plan for those they find`() {
        var deck = Self.deck
        deck.press("/status:suspended")
        deck.press(.enter)
        deck.press("*")
        #expect(deck.state.marks.customers == [Customer.named("Tailspin 0", 0).id])
    }

    /// Whatever is typed, the screen stays whole, and a wrong text never empties the list.
    @Test(arguments: 0..<12 as Range<UInt64>)
    func `are anything at all`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var deck = Self.deck
        deck.press("/")
        for _ in 0..<60 {
            let before = deck.state.customers.search
            switch dice.below(12) {
            case 0: deck.press(.backspace)
            case 1, 2: deck.press(.tab)
            case 3: deck.press(.control("w"))
            default: deck.press(dice.pick(Self.pieces))
            }
            if !deck.state.isTyping { deck.press("/") }
            let field = deck.state.searchField ?? SearchField()
            if field.error(in: .customers) != nil {
                #expect(field.text.hasPrefix(deck.state.customers.search), "\(before)")
            } else {
                // Blanks alone are no search.
                let sought = field.text.allSatisfy { $0 == " " } ? "" : field.text
                #expect(deck.state.customers.search == sought)
            }
            let frame = view(deck.state)
            #expect(frame.lines.allSatisfy { $0.columns == Self.wide.columns }, "\(field.text)")
        }
    }

    static let pieces = [
        "status:", "kind", ":", "nce", " ", "\"", "-", "seats>", "30", "d", "renews<", "한빛", "ㅎㅂ",
        "\u{202E}", "ready", ",", "foo", "\\", "country:K", "R",
    ]
}
