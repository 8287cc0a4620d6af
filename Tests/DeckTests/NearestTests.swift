import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A search that finds nobody` {
    static let hanbit = Customer.named("Hanbit Trading", 7)

    static func deck(_ language: Language = .english) -> DeckHarness {
        var deck = DeckHarness(
            others: [hanbit, .named("Tailspin", 2)], language: language,
            size: Size(rows: 24, columns: 160))
        deck.world.nearest = [hanbit, .named("Tailspin", 2)]
        return deck
    }

    @Test func `names the nearest customers, which match nothing`() {
        var deck = Self.deck()
        deck.press("/hanbti")
        #expect(deck.screen.contains("No customer matches."))
        let domain = Self.hanbit.domain
        #expect(deck.screen.contains("  Did you mean: "))
        #expect(deck.screen.contains("    \(domain) (Hanbit Trading) "))
        #expect(deck.screen.contains("Tab searches for the first."))
        #expect(deck.screen.contains("Tab complete"))
        #expect(deck.state.itemCount == 0)
    }

    /// A name comes before a term that is not nearer, and Tab takes what is named.
    @Test(arguments: [
        ("adatun", "Adatum Corporation", true), ("redy", "Reddy Foods", true),
        ("blockd", "Blockdale", true), ("blockd", "Lockheed", false),
        ("suspended", "Suspendex", false), ("block>0", "Blockdale", false),
    ])
    func `names customers or a term, whichever is nearer`(
        typed: String, name: String, isCustomer: Bool
    ) {
        var deck = Self.deck()
        let customer = Customer.named(name, 9)
        deck.world.nearest = [customer]
        deck.press("/" + typed)
        #expect(deck.screen.contains(customer.domain) == isCustomer, "\(deck.screen)")
        #expect(deck.screen.contains("Tab searches for the first.") == isCustomer)
        #expect(deck.screen.ranges(of: "id you mean").count <= 1)
        #expect(deck.state.takesNearest == isCustomer)
    }

    @Test(arguments: Language.allCases, [60, 80, 120, 160])
    func `breaks no name, and says apart what Tab does`(language: Language, columns: Int) {
        var deck = Self.deck(language)
        deck.world.nearest = [
            .named("Hanbit Trading 한빛 무역", 7), .named("Hanbit Construction 한빛 건설", 8),
        ]
        deck.happen(.resized(Size(rows: 24, columns: columns)))
        deck.press("/hanbti")
        let rows = deck.screen.split(separator: "\n").map(String.init)
        #expect(rows.contains { $0.hasPrefix("  " + deck.state.words.tabTakesNearest) })
        #expect(rows.contains { $0.contains("(Hanbit Trading 한빛 무역)") })
        #expect(rows.contains { $0.contains("(Hanbit Construction 한빛 건설)") })
    }

    @Test func `leaves nothing to mark, plan or open`() {
        var deck = Self.deck()
        deck.press("/hanbti")
        deck.press(.enter)
        deck.press(" *p")
        deck.press(.enter)
        #expect(deck.state.marks.customers == [])
        #expect(deck.state.pages.isEmpty && deck.state.dialog == nil)
    }

    @Test func `is replaced by the nearest one on Tab, while it is typed and after`() {
        for isKept in [false, true] {
            var deck = Self.deck()
            deck.press("/hanbti")
            if isKept { deck.press(.enter) }
            deck.press(.tab)
            #expect(deck.state.customers.search == Self.hanbit.domain)
            #expect(!deck.state.isTyping)
            #expect(deck.state.customers.selected?.id == Self.hanbit.id)
            deck.press(.enter)
            #expect(deck.state.open?.id == Self.hanbit.id)
        }
    }

    @Test func `is completed by Tab where it may be a term`() {
        var deck = Self.deck()
        deck.press("/sta")
        #expect(!deck.screen.contains("Tab searches"))
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "status:")
    }

    @Test func `says so where Tab has nothing to take`() {
        var deck = Self.deck()
        deck.press(.tab)
        #expect(deck.state.notice?.text == deck.state.words.noNearest)
    }

    @Test(arguments: Language.allCases)
    func `names them in the command line, too`(language: Language) {
        var deck = Self.deck(language)
        for typed in ["customer hanbti", "hanbti"] {
            deck.press(":" + typed)
            deck.press(.enter)
            #expect(deck.state.commandLine.fault?.contains(Self.hanbit.domain) == true)
            #expect(deck.state.open == nil)
            deck.press(.escape)
        }
    }
}

@Suite struct `Tab while a search is typed` {
    @Test func `completes the countries that customers have`() {
        var deck = DeckHarness(others: [.named("Tailspin", 2)])
        deck.press("/country:")
        #expect(deck.reads.last == .countries)
        #expect(deck.screen.contains("Tab complete"))
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "country:DE")
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "country:JP")
        deck.press(.control("u"))
        deck.press("country:kr")
        #expect(!deck.screen.contains("Tab complete"))
        deck.press(",d")
        deck.press(.tab)
        #expect(deck.state.searchField?.text == "country:kr,DE")
        #expect(deck.reads.filter { $0 == .countries }.count == 1)
    }

    @Test(arguments: [
        ("", "terms"), ("st", "complete"), ("status:", "complete"), ("kind:n", "complete"),
        ("status:active ", "terms"), ("country:KR block>0", "take the suggestion"),
        ("contoso", nil), ("name:x", nil), ("seats>10", nil),
    ])
    func `stands in the footer only where it does something, and says what`(
        text: String, hint: String?
    ) {
        var deck = DeckHarness(
            others: [.named("Tailspin", 2)], size: Size(rows: 24, columns: 160))
        deck.press("/" + text)
        for each in ["terms", "complete", "take the suggestion"] {
            #expect(deck.screen.contains("Tab " + each) == (hint == each), "\(text)")
        }
    }

    @Test func `lists the terms of an empty search, and then puts in the first`() {
        var deck = DeckHarness(size: Size(rows: 24, columns: 160))
        deck.press("/")
        deck.press(.tab)
        #expect(deck.screen.contains("Terms of the filter: "))
        #expect(deck.screen.contains("Tab complete"))
        deck.press(.tab)
        #expect(deck.state.searchField?.text == FilterScope.customers.terms.first?.usual)
    }

    @Test(arguments: [
        ("country:KR block>0", "country:KR blocked>0"), ("-block>0 x", "-blocked>0 x"),
    ])
    func `takes the term that is nearly typed`(typed: String, taken: String) {
        var deck = DeckHarness(others: [.named("Tailspin", 2)])
        deck.press("/" + typed)
        deck.press(.tab)
        #expect(deck.state.searchField?.text == taken)
        #expect(deck.state.isTyping)
    }

    @Test(arguments: Language.allCases)
    func `is told of with what shows meanwhile, and Enter is off`(language: Language) {
        var deck = DeckHarness(
            others: [.named("Tailspin", 2)], language: language,
            size: Size(rows: 24, columns: 200))
        deck.press("/name:con block>0")
        let words = deck.state.words
        let left = words.filterLeftOut(words.customersFound(1, of: 2))
        #expect(deck.screen.contains("(Enter \(words.keepFilterKey))"))
        #expect(deck.screen.contains(left))
        let reason = words.filterUnknownTermNear("block", nearest: "blocked")
        deck.press(.enter)
        #expect(deck.state.isTyping)
        #expect(deck.screen.contains(left))
        // It is said once.
        #expect(deck.screen.ranges(of: reason).count == 1)
    }

    @Test(arguments: Language.allCases)
    func `and its terms are named before anything is typed`(language: Language) {
        let deck = DeckHarness(language: language, size: Size(rows: 24, columns: 120))
        let examples = FilterScope.customers.examples.prefix(2).joined(separator: " · ")
        #expect(deck.screen.contains(deck.state.words.customerSearchPrompt(examples: examples)))
    }
}

@Suite struct `A search that is kept` {
    @Test func `goes on with the next term`() {
        var deck = DeckHarness(others: [.named("Tailspin", 2)])
        deck.press("/name:con")
        deck.press(.enter)
        deck.press("/ kind:nce")
        #expect(deck.state.searchField?.text == "name:con kind:nce")
    }

    @Test func `stays as it was where nothing is typed`() {
        var deck = DeckHarness(others: [.named("Tailspin", 2)])
        deck.press("/tail")
        deck.press(.enter)
        let asked = deck.reads.count
        deck.press("/")
        deck.press(.tab)
        deck.press(.enter)
        #expect(deck.state.searchField?.text == "tail")
        #expect(deck.state.customers.search == "tail")
        #expect(deck.reads.count == asked)
        deck.press("/")
        deck.press(.backspace)
        deck.press("sp")
        #expect(deck.state.customers.search == "taisp")
    }
}

@Suite struct `A customer found by the ID of what it holds` {
    static let id = "79a98ba1-1111-4222-8333-444455556666"

    static func deck(_ language: Language = .english) -> DeckHarness {
        DeckHarness(
            .contoso(
                .e3, .a(.newCommerce, id: "a1"), .a(.newCommerce, id: id, friendlyName: "Zeta")),
            others: [.named("Tailspin", 2)], language: language,
            size: Size(rows: 24, columns: 120))
    }

    @Test(arguments: Language.allCases)
    func `says so, and opens with the cursor on that`(language: Language) {
        for search in ["id:\(Self.id)", "id:79a98ba1", "id:…55556666", "holds:zeta"] {
            var deck = Self.deck(language)
            deck.press("/" + search)
            let isByID = search.hasPrefix("id")
            #expect(deck.screen.contains(deck.state.words.foundByHeldID) == isByID, "\(search)")
            deck.press(.enter)
            deck.press(.enter)
            #expect(deck.state.open != nil && deck.state.target?.id == Self.id, "\(search)")
            #expect(deck.state.notice?.text == deck.state.words.foundHolding(search))
        }
    }

    /// The customer is opened, and not read yet.
    static func unread(_ keys: Key...) -> DeckHarness {
        var deck = deck()
        deck.press("/holds:zeta")
        deck.press(.enter)
        for key in [.enter] + keys { _ = update(&deck.state, on: .key(key)) }
        return deck
    }

    @Test func `turns nobody away from another tab, or from a page over it`() {
        var deck = Self.unread(.character("4"))
        deck.settle()
        guard case .customer(let page)? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
        #expect(page.tab == .account && deck.state.notice == nil)
        var over = Self.unread(.character("J"))
        over.settle()
        over.press(.escape)
        #expect(over.state.open?.holdings != nil && over.state.cursor.index == 0)
        #expect(over.state.notice == nil)
    }

    @Test func `opens at the top of a tab that is asked for by name`() throws {
        var deck = Self.deck()
        deck.press("/holds:zeta")
        deck.press(.enter)
        let act = try #require(deck.state.actsElsewhere.first { $0.name == "subscriptions" })
        _ = deck.state.openFirst("Contoso", for: act)
        deck.settle()
        #expect(deck.state.open?.holdings != nil && deck.state.cursor.index == 0)
        #expect(deck.state.notice?.text == deck.state.words.customerOpened("Contoso"))
    }

    @Test func `opens at the top where its own name is found`() {
        var deck = Self.deck()
        deck.press("/contoso")
        #expect(!deck.screen.contains(deck.state.words.foundByHeldID))
        deck.press(.enter)
        deck.press(.enter)
        #expect(deck.state.cursor.index == 0 && deck.state.notice == nil)
    }
}

@Suite struct `A search of a list that finds nothing` {
    @Test(arguments: ["contsoo", "ocntoso", "cntoso", "contsoo -name:tail"])
    func `names the customers of the radar that are nearly called so`(search: String) {
        var deck = `The radar`.deck()
        deck.press("/" + search)
        #expect(deck.screen.contains("  Did you mean:\n    Contoso\n"), "\(deck.screen)")
        deck.press(.control("u"))
        deck.press("contoso")
        #expect(!deck.screen.contains("Did you mean"))
    }
}
