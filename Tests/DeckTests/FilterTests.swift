import Canvas
import Chance
import Domain
import Samples
import Testing
import Wording

@testable import Deck

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
        // There is no room for all of it behind the field.
        #expect(Self.line(deck).hasPrefix(" / contoso status:foo   ! 1 of 21"))
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
        #expect(Self.line(deck).hasPrefix(" / con status: "))
        #expect(view(deck.state).cursor == Position(row: 3, column: 3 + 6))
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "con status:")
        #expect(Self.line(deck).contains("… active · suspended · pending"))
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "con status:active")
        #expect(Self.names(deck) == ["Contoso"])
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "con status:suspended")
        #expect(deck.state.isTyping)
    }

    @Test(arguments: ["", "contoso", "-dap", "status:active", "name:x", "seats>=10 "])
    func `are listed by Tab where it has nothing to put in, and the search goes on`(text: String) {
        var deck = Self.deck
        deck.press("/" + text)
        let before = deck.state.customers.search
        deck.press(.tab)
        #expect(deck.state.isTyping && deck.state.searchField?.text == text)
        let listed = FilterScope.customers.terms.map(\.usual).joined(separator: " · ")
        #expect(Self.below(deck) == "… Terms of the search: " + listed)
        #expect(deck.state.customers.search == before)
        deck.press("bl")
        #expect(deck.state.searchField?.text == text + "bl")
        #expect(Self.below(deck) != "… Terms of the search: " + listed)
    }

    @Test(arguments: Language.allCases)
    func `are shown as examples beside the empty field, as many as fit`(language: Language) {
        for (columns, least) in [(60, 0), (80, 1), (200, 4)] {
            var deck = DeckHarness(language: language, size: Size(rows: 24, columns: columns))
            #expect(!deck.screen.contains("blocked>5"))
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
                #expect(deck.state.customers.search == field.text)
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

@Suite struct `What a search finds` {
    /// The texts that stand out on the screen.
    static func matches(_ deck: DeckHarness) -> [String] {
        view(deck.state).lines.flatMap(\.spans).filter { $0.role == .match }.map(\.text)
    }

    @Test func `stands out in the rows of customers, in name and domain alone`() {
        var deck = DeckHarness(others: [.named("Tailspin 1", 1), .a("한빛무역", id: "h")])
        deck.press("/SPIN")
        #expect(Self.matches(deck) == ["spin"])
        deck.press(.control("u"))
        deck.press("1")
        // The number of its subscriptions is not searched.
        #expect(Self.matches(deck) == ["1", "1", "1"] || Self.matches(deck) == ["1", "1"])
        deck.press(.escape)
        #expect(Self.matches(deck).isEmpty)
    }

    @Test func `stands out in the lists of a customer and on the other pages`() {
        var deck = DeckHarness(.everything, size: Size(rows: 40, columns: 160))
        deck.press(.enter)
        deck.press("/paused")
        #expect(Self.matches(deck).contains { $0.lowercased() == "paused" })
    }

    @Test func `is drawn again only where a row changes`() {
        var deck = DeckHarness(others: (0..<9).map { .named("Tailspin \($0)", $0) })
        deck.press("/spin")
        var drawn = DrawnRows()
        let first = view(deck.state, reusing: &drawn)
        var count = 0
        let table = Table([TableColumn("a", width: 4)], width: 20)
        var rows = DrawnRows()
        let row = DrawnRows.Row(
            customer: deck.state.customers.window.rows[0], isSelected: false, mark: .none)
        for word in ["spin", "spin", "spi"] {
            _ = rows.lines(
                of: [row], in: table, .english, highlight: Highlight(words: [SearchWord(word)])
            ) { _ in
                count += 1
                return Line()
            }
        }
        #expect(count == 2)
        #expect(view(deck.state, reusing: &drawn) == first)
    }
}

@Suite struct `The terms in the help` {
    @Test func `are found there, and Enter begins a search with one`() {
        var deck = DeckHarness()
        deck.press("?/cancellation window")
        #expect(deck.box.contains("window<72h"))
        #expect(!deck.box.contains("seats>=10"))
        deck.press(.enter, .enter)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.searchField?.text == "window<")
        #expect(deck.state.isTyping)
        #expect(deck.screen.contains("window<   … window: a time such as"))
    }

    @Test func `are those of the page`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("?")
        let text = deck.state.helpLines.map(\.text).joined()
        #expect(text.contains("seats>=10") && !text.contains("country:KR"))
        deck.press(.escape)
        deck.press("4?")
        #expect(!deck.state.helpLines.map(\.text).joined().contains("seats>=10"))
    }
}

@Suite struct `Terms in the lists of a customer` {
    @Test func `find holdings by what they are`() {
        var deck = DeckHarness(
            .contoso(
                .a(.newCommerce, id: "near", name: "Near", cancellableUntil: .day(2)), .e3,
                .a(.newCommerce, .suspended, id: "off", name: "Off", cancellableUntil: nil)),
            rules: .inProduction)
        func found(_ search: String) -> [String] {
            deck.press("/")
            deck.press(search)
            defer { deck.press(.escape) }
            return deck.state.listed(on: .subscriptions).map(\.id)
        }
        deck.press(.enter)
        #expect(found("kind:nce") == ["near", "off"])
        #expect(found("kind:nce -status:suspended") == ["near"])
        #expect(found("window<72h") == ["near"])
        #expect(found("near") == ["near"])
        #expect(found("-near").count == 2)
        // Not understood: all of it, and why.
        #expect(found("country:KR").count == 3)
        deck.press("/country:KR")
        #expect(deck.screen.contains("! country is for lists of customers"))
    }
}

@Suite struct `Terms on the radar` {
    @Test func `are asked of the store, and words are not`() {
        var deck = DeckHarness(others: [.named("Tailspin", 1)])
        deck.world.list[1].subscriptions = [.a(.newCommerce)]
        deck.world.radar = Radar(
            signs: [.contoso, .named("Tailspin", 1)].map { (customer: Customer) in
                RadarSign(
                    kind: .renews, customer: customer.id, companyName: customer.companyName,
                    domain: customer.domain, holding: nil, name: "", date: .day(3))
            }, counts: [.renews: 2], asOf: nil)
        deck.press("!/tail")
        #expect(deck.reads.filter { $0 == .radar }.count == 1)
        #expect(deck.state.itemCount == 1)
        deck.press(.control("u"))
        deck.press("kind:nce")
        #expect(deck.reads.last == .radarMatching("kind:nce"))
        #expect(deck.state.itemCount == 1)
        #expect(deck.state.selectedSign?.companyName == "Tailspin")
        let asked = deck.reads.count
        deck.press(" con")
        #expect(deck.reads.count == asked)
        #expect(deck.state.itemCount == 0)
        deck.press(.escape)
        #expect(deck.reads.last == .radar)
        #expect(deck.state.itemCount == 2)
    }
}

@Suite struct `The saved filters` {
    static var deck: DeckHarness {
        var deck = DeckHarness(others: [.named("Tailspin", 1)])
        deck.world.filters = [
            SavedFilter(name: "new commerce", text: "kind:nce"),
            SavedFilter(name: "ready", text: "ready"),
        ]
        return deck
    }

    @Test func `are applied to the list`() {
        var deck = Self.deck
        deck.press(.function(2))
        #expect(deck.box.contains("new commerce"))
        deck.press("j")
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        #expect(deck.state.customers.search == "ready")
        #expect(deck.screen.contains(" / ready "))
        #expect(deck.screen.contains("Filter: ready"))
    }

    @Test func `are opened while a search is typed, and saved under a name`() {
        var deck = Self.deck
        deck.press("/status:active")
        deck.press(.function(2), .character("s"))
        #expect(deck.box.contains("Name for status:active"))
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("A name is needed."))
        deck.press("in  use ")
        #expect(
            deck.press(.enter)
                == [.changeFilters(.save(.init(name: "in use", text: "status:active")))])
        let after = deck.world.filters.applying(
            .save(.init(name: "in use", text: "status:active")))
        deck.happen(.filtersRead(after))
        #expect(deck.box.contains("in use"))
    }

    @Test func `ask before one is replaced`() {
        var deck = Self.deck
        deck.press("/status:active")
        deck.press(.function(2), .character("s"))
        deck.press("ready")
        #expect(deck.press(.enter) == [])
        #expect(deck.box.contains("\"ready\" exists already. Enter again replaces it."))
        #expect(
            deck.press(.enter)
                == [.changeFilters(.save(.init(name: "ready", text: "status:active")))])
    }

    @Test func `are renamed and deleted, the last after a question`() {
        var deck = Self.deck
        deck.press(.function(2), .character("r"), .control("u"))
        deck.press("nce")
        #expect(deck.press(.enter) == [.changeFilters(.rename("new commerce", to: "nce"))])
        deck.press("j")
        #expect(deck.press("d") == [])
        #expect(deck.box.contains("Delete the saved filter"))
        #expect(deck.press("n") == [])
        #expect(deck.press("dy").count == 1)
        deck.press(.escape)
        #expect(deck.state.dialog == nil)
    }

    @Test func `take nothing that is not understood`() {
        var deck = Self.deck
        deck.press("/status:foo")
        deck.press(.function(2), .character("s"))
        #expect(deck.box.contains("Nothing to save"))
    }

    @Test func `say why they can't be read`() {
        var deck = Self.deck
        deck.press(.function(2))
        deck.happen(.filtersRead([], trouble: "The saved filters cannot be read."))
        #expect(deck.screen.contains("! The saved filters cannot be read."))
        #expect(deck.box.contains("No filter is saved yet."))
        deck.press(.enter, .character("r"), .character("d"), .end, .up)
        #expect(deck.state.dialog != nil)
    }

    @Test(arguments: Language.allCases)
    func `fit every screen`(language: Language) {
        for size in Tour.sizes {
            var deck = DeckHarness(language: language, size: size)
            deck.world.filters = (0..<40).map {
                SavedFilter(
                    name: "필터 \($0) フィルター", text: String(repeating: "seats>\($0) ", count: 9))
            }
            deck.press(.function(2))
            for key in [Key.end, .character("d"), .character("n"), .character("r"), .escape] {
                deck.press(key)
                let frame = view(deck.state)
                #expect(frame.lines.count == size.rows)
                #expect(frame.lines.allSatisfy { $0.columns == size.columns })
            }
            #expect(deck.screen.contains("필터 39"))
        }
    }
}
