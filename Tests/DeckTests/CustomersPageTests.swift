import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The list of customers` {
    let deck = DeckHarness(others: (1..<3000).map { .named("Tailspin \($0)", $0) })

    /// What is selected, as the screen marks it.
    func selected(_ deck: DeckHarness) -> String? {
        deck.screen.split(separator: "\n").first { $0.hasPrefix("› ") }
            .map { String($0.dropFirst(2).prefix { $0 != "c" }) }
            .map { String($0.reversed().drop { $0 == " " }.reversed()) }
    }

    @Test func `sums up the whole directory and each customer`() {
        let rows = deck.screen.split(separator: "\n")
        #expect(rows[1] == " 3,000 customers   2,999 ready, 1 blocked (1 one step away)")
        #expect(rows[2].hasPrefix(" subscriptions: 1 active, 0 suspended"))
        #expect(
            rows[4...6].joined(separator: "\n") == """
                  Customer ▲        Domain                   Country  Active  Removal
                › Contoso           contoso.onmicrosoft.com  DE            1  → 1 step away    ▐
                  Tailspin 1        c1001.onmicrosoft.com    DE            0  ✓ ready
                """)
    }

    @Test func `takes 2,000 waiting keys before it asks for one screen, and then for those around`()
    {
        var deck = deck
        for _ in 0..<2000 { #expect(update(&deck.state, on: .key(.character("j"))) == []) }
        let screen = Read.customers(search: "", offset: 1984, limit: 17)
        #expect(Deck.settle(&deck.state) == [.read(screen)])
        #expect(Deck.settle(&deck.state) == [])
        #expect(deck.state.isSettling)
        #expect(deck.screen.contains("loading…"))
        _ = update(&deck.state, on: deck.world.answer(screen))
        let around = Read.customers(search: "", offset: 1950, limit: 85)
        #expect(Deck.settle(&deck.state) == [.read(around)])
        // What is not on the screen holds no key up.
        #expect(!deck.state.isSettling)
        #expect(selected(deck) == "Tailspin 2000")
        _ = update(&deck.state, on: deck.world.answer(around))
        #expect(Deck.settle(&deck.state) == [])
        #expect(selected(deck) == "Tailspin 2000")
    }

    @Test func `asks for nothing while the window has what shows`() {
        var deck = deck
        deck.press("jjjjjjjjjjjjjjjjjjjj")
        #expect(deck.reads == [])
    }

    @Test func `moves by rows, half pages, pages and to its ends`() {
        var deck = deck
        #expect(selected(deck) == "Contoso")
        deck.press(.pageDown)
        #expect(selected(deck) == "Tailspin 16")
        deck.press(.control("d"))
        #expect(selected(deck) == "Tailspin 24")
        deck.press(.control("u"), .pageUp)
        #expect(selected(deck) == "Contoso")
        deck.press(.up)
        #expect(selected(deck) == "Contoso")
        deck.press(.end)
        #expect(selected(deck) == "Tailspin 2999")
        deck.press(.down, .pageDown)
        #expect(selected(deck) == "Tailspin 2999")
        deck.press("k")
        #expect(selected(deck) == "Tailspin 2998")
        deck.press("g")
        #expect(selected(deck) == "Contoso")
        deck.press("G")
        #expect(selected(deck) == "Tailspin 2999")
        deck.press(.home)
        #expect(selected(deck) == "Contoso")
    }

    @Test func `keeps the same customer selected when rows come and go above it`() {
        var deck = deck
        deck.press("jjjjj")
        #expect(selected(deck) == "Tailspin 5")
        deck.world.list.removeSubrange(1...3)
        deck.happen(.directoryChanged)
        #expect(selected(deck) == "Tailspin 5")
        deck.world.list.insert(Holdings(customer: .named("Adatum", 7000)), at: 0)
        deck.happen(.directoryChanged)
        #expect(selected(deck) == "Tailspin 5")
    }

    @Test func `stays inside when it becomes shorter`() {
        var deck = deck
        deck.press(.end)
        deck.world.list.removeSubrange(10...)
        deck.happen(.directoryChanged)
        #expect(selected(deck) == "Tailspin 9")
        deck.world.list = []
        deck.happen(.directoryChanged)
        #expect(deck.screen.contains("There are no customers."))
        deck.press(.down, .end, .pageUp, .enter)
        #expect(deck.state.pages == [])
    }

    @Test func `keeps the selected row in sight when the screen changes`() {
        var deck = deck
        deck.press("jjjjjjjjjjjjjjj")
        for rows in [24, 10, 17, 60, 11] {
            deck.happen(.resized(Size(rows: rows, columns: 80)))
            #expect(selected(deck) == "Tailspin 15")
        }
    }

    @Test func `opens a customer without losing its place`() {
        var deck = deck
        deck.press(.end, .enter)
        #expect(deck.screen.contains("Customers › Tailspin 2999 › Subscriptions"))
        deck.press(.escape)
        #expect(selected(deck) == "Tailspin 2999")
    }
}

@Suite struct `Searching the customers` {
    let deck = DeckHarness(others: (0..<40).map { .named("Tailspin \($0)", $0) })

    func searches(_ deck: DeckHarness) -> [String] {
        deck.reads.compactMap {
            if case .customers(let search, _, _, _, _) = $0 { search } else { nil }
        }
    }

    @Test func `narrows the list as one types`() {
        var deck = deck
        deck.press("/")
        deck.press("spin 3")
        #expect(searches(deck) == ["s", "sp", "spi", "spin", "spin ", "spin 3"])
        #expect(deck.screen.contains(" / spin 3   11 of 41"))
        #expect(deck.screen.contains("› Tailspin 3 "))
        #expect(deck.screen.contains("  Tailspin 39"))
        #expect(!deck.screen.contains("Contoso"))
    }

    @Test func `asks for what was typed last, and for nothing in between`() {
        var deck = deck
        for character in "/spin" { _ = update(&deck.state, on: .key(.character(character))) }
        deck.settle()
        #expect(searches(deck) == ["spin"])
    }

    @Test func `goes on when the answer is for what was typed before`() {
        var deck = deck
        _ = update(&deck.state, on: .key(.character("/")))
        _ = update(&deck.state, on: .key(.character("t")))
        #expect(
            Deck.settle(&deck.state)
                == [.read(.customers(search: "t", offset: 0, limit: 51))])
        _ = update(&deck.state, on: .key(.character("z")))
        #expect(Deck.settle(&deck.state) == [])
        #expect(deck.screen.contains(" / tz   searching…"))
        _ = update(
            &deck.state, on: deck.world.answer(.customers(search: "t", offset: 0, limit: 51)))
        #expect(deck.screen.contains(" / tz   searching…"))
        #expect(
            Deck.settle(&deck.state)
                == [.read(.customers(search: "tz", offset: 0, limit: 51))])
        _ = update(
            &deck.state, on: deck.world.answer(.customers(search: "tz", offset: 0, limit: 51)))
        #expect(Deck.settle(&deck.state) == [])
        #expect(deck.screen.contains("No customer matches."))
    }

    @Test func `takes letters that are keys elsewhere`() {
        var deck = deck
        deck.press("/")
        #expect(deck.press("qRLT?/s") == [])
        #expect(deck.state.customers.search == "qRLT?/s")
    }

    @Test func `is edited with Backspace, ^W and ^U`() {
        var deck = deck
        deck.press("/")
        deck.press("tail spin 3é")
        deck.press(.backspace)
        #expect(deck.state.customers.search == "tail spin 3")
        deck.press(.control("w"))
        #expect(deck.state.customers.search == "tail spin ")
        deck.press(.control("w"))
        #expect(deck.state.customers.search == "tail ")
        deck.press(.control("u"))
        #expect(deck.state.customers.search == "")
        #expect(deck.state.customers.isSearching)
        deck.press(.backspace)
        #expect(!deck.state.customers.isSearching)
    }

    @Test func `keeps the filter on Enter, and gives the keys back`() {
        var deck = deck
        deck.press("/")
        deck.press("contoso")
        deck.press(.enter)
        #expect(deck.state.pages == [])
        #expect(deck.screen.contains(" / contoso   1 of 41"))
        deck.press(.enter)
        #expect(deck.screen.contains("Customers › Contoso"))
        deck.press(.escape)
        #expect(deck.screen.contains(" / contoso   1 of 41"))
    }

    @Test func `is taken back by Esc, while typing and after`() {
        var deck = deck
        deck.press("/")
        deck.press("contoso")
        deck.press(.escape)
        #expect(deck.screen.contains("filter by name, domain or Microsoft ID"))
        #expect(deck.screen.contains("Tailspin 5"))
        deck.press("/")
        deck.press("contoso")
        #expect(deck.press(.enter, .escape) == [])
        #expect(deck.screen.contains("Tailspin 5"))
    }

    @Test(arguments: Language.allCases)
    func `is kept by / to be typed on, and Esc brings back what it was`(language: Language) {
        var deck = DeckHarness(others: [.named("Tailspin", 1)], language: language)
        let words = language.words()
        deck.press("/contoso")
        #expect(deck.state.notice == nil)
        deck.press(.enter)
        deck.press("/")
        #expect(deck.state.notice?.text == words.searchIsEdited)
        #expect(deck.screen.contains("Esc " + words.restoreFilterKey))
        #expect(deck.screen.contains("^U " + words.emptySearchKey))
        // What was searched stays as it is until more is typed, apart from it where a blank is.
        #expect(deck.state.searchField?.text == "contoso")
        #expect(view(deck.state).lines[3].spans.contains { $0.role == .selection })
        #expect(deck.state.customers.search == "contoso")
        deck.press(" ")
        #expect(deck.state.customers.search == "contoso")
        #expect(!view(deck.state).lines[3].spans.contains { $0.role == .selection })
        deck.press("xx")
        #expect(deck.state.customers.search == "contoso xx")
        deck.press(.escape)
        #expect(!deck.state.isTyping)
        #expect(deck.state.customers.search == "contoso")
        deck.press("/")
        deck.press(.control("u"))
        #expect(deck.state.customers.search == "")
        deck.press("tail")
        deck.press(.escape)
        #expect(deck.state.customers.search == "contoso")
        // Pasted text takes its place, and can be taken back as well.
        deck.press(.pasted("tail"))
        #expect(deck.state.customers.search == "tail")
        deck.press(.escape)
        #expect(deck.state.customers.search == "contoso")
        deck.press(.escape)
        #expect(deck.state.customers.search == "")
    }

    @Test(arguments: [Key.right, .end, .backspace])
    func `is replaced by the first letter after /, unless a key keeps it`(key: Key) {
        var deck = DeckHarness(others: [.named("Tailspin", 1)])
        deck.press("/contoso")
        deck.press(.enter)
        deck.press("/tail")
        #expect(deck.state.searchField?.text == "tail")
        #expect(deck.screen.contains("Tailspin"))
        deck.press(.escape)
        #expect(deck.state.customers.search == "contoso")
        deck.press("/")
        deck.press(key)
        deck.press("x")
        #expect(deck.state.searchField?.text == (key == .backspace ? "contosx" : "contosox"))
    }

    @Test func `leaves the cursor keys to the list`() {
        var deck = deck
        deck.press("/")
        deck.press("spin 1")
        deck.press(.down, .down)
        #expect(deck.screen.contains("› Tailspin 11 "))
        #expect(deck.state.customers.isSearching)
        deck.press("0")
        #expect(deck.screen.contains("› Tailspin 10 "))
    }

    @Test func `shows the cursor where the next letter comes, wide ones counted twice`() {
        var deck = deck
        #expect(view(deck.state).cursor == nil)
        deck.press("/")
        deck.press("한국a")
        #expect(view(deck.state).cursor == Position(row: 3, column: 8))
        #expect(deck.screen.contains(" / 한국a   0 of 41"))
        deck.press(.enter)
        #expect(view(deck.state).cursor == nil)
    }
}

@Suite struct `What is selected` {
    @Test func `stays selected when somebody else's row comes before it`() {
        let held = Subscription.a(.legacyLicence, name: "Office 365 E3")
        var deck = DeckHarness(.contoso(held))
        deck.press(.enter)
        #expect(deck.state.target == .subscription(held.id))
        var more = Holdings.contoso(
            .a(.legacyLicence, id: "first", name: "Audio Conferencing"), held)
        more.customer = deck.state.open!.holdings!.customer
        deck.happen(.customerRead(CustomerSnapshot(deck.state.open!.account!, more)))
        #expect(deck.state.target == .subscription(held.id))
    }

    @Test func `is not confirmed before all of the dialog was on the screen`() {
        var deck = DeckHarness(size: Size(rows: 10, columns: 40))
        deck.press(.enter)
        deck.press("s")
        #expect(deck.press("y") == [])
        #expect(deck.state.dialog != nil)
        deck.press(.end)
        #expect(deck.press("y").count == 1)
    }

    @Test func `is waited for before the deck is left`() {
        var deck = DeckHarness()
        deck.press(.enter)
        deck.press("sy")
        deck.press(.escape)
        #expect(!canTake(.character("q"), in: deck.state))
    }
}

@Suite struct `A search that finds no customer` {
    @Test(arguments: Language.allCases)
    func `tells of a former customer it would have found`(language: Language) {
        var deck = DeckHarness(language: language)
        deck.press("/hanbit")
        let summary = deck.state.customers.summary
        var window = CustomerWindow(offset: 0, total: 0, rows: [])
        deck.happen(.customersRead(search: "hanbit", window, summary))
        #expect(!deck.screen.contains("Hanbit Trading"))
        window.former = ["Hanbit Trading"]
        deck.happen(.customersRead(search: "hanbit", window, summary))
        #expect(deck.screen.contains("Hanbit Trading"))
        #expect(deck.screen.contains(deck.state.words.noCustomerMatches))
    }
}
