import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Marking customers` {
    let deck = DeckHarness(others: (1..<200).map { .named("Tailspin \($0)", $0) })

    static func id(_ number: Int) -> Customer.ID { Customer.named("", number).id }

    /// The rows of the list, without what stands in their columns.
    func rows(_ deck: DeckHarness, _ count: Int) -> [String] {
        deck.screen.split(separator: "\n").drop { !$0.contains("Removal") }.dropFirst().prefix(
            count
        )
        .map { row in String(row.prefix { $0 != "." }.prefix(18)) }
    }

    @Test func `marks the selected row and moves on, and both show without colour`() {
        var deck = deck
        deck.press("  ")
        #expect(deck.state.marks.customers == [Customer.contoso.id, Self.id(1)])
        #expect(deck.screen.contains("\n ● 2 marked"))
        #expect(
            rows(deck, 4) == [
                "  ● Contoso       ", "  ● Tailspin 1    ", "›   Tailspin 2    ",
                "    Tailspin 3    ",
            ])
        deck.press("k ")
        #expect(deck.state.marks.customers == [Customer.contoso.id])
        deck.press("U")
        #expect(deck.state.marks.customers == [])
        #expect(rows(deck, 1) == ["  Contoso         "])
    }

    @Test func `marks a range between two Vs, and shows that it is open`() {
        var deck = deck
        deck.press("jVjj")
        #expect(deck.screen.contains("● range: V marks to here, Esc ends it"))
        #expect(rows(deck, 4).map { $0.prefix(4) } == ["    ", "  + ", "  + ", "› + "])
        #expect(deck.state.marks.customers == [])
        deck.press("V")
        #expect(deck.state.marks.customers == [Self.id(1), Self.id(2), Self.id(3)])
        #expect(!deck.screen.contains("range"))
    }

    @Test func `ends a range with Esc without marking, and goes nowhere`() {
        var deck = deck
        deck.press("/tail")
        deck.press(.enter)
        deck.press("Vjj")
        deck.press(.escape)
        #expect(deck.state.marks.customers == [])
        #expect(deck.state.customers.search == "tail")
        #expect(deck.press("V") == [])
        // The first Esc leaves the search as it was, the second one ends the range.
        deck.press("/")
        deck.press(.escape, .escape)
        #expect(!deck.screen.contains("range"))
    }

    @Test func `marks a range far longer than what is in memory, upwards too`() {
        var deck = deck
        deck.press("G")
        deck.press("V")
        deck.press("g")
        deck.press(" ")
        #expect(deck.reads.last == .matching(search: ""))
        #expect(deck.state.marks.customers.count == 200)
    }

    @Test func `marks all whom the search shows, and nobody else`() {
        var deck = deck
        deck.press("/tailspin 1")
        deck.press(.enter)
        deck.press("*")
        #expect(deck.state.marks.customers.count == 111)
        #expect(!deck.state.marks.customers.contains(Customer.contoso.id))
    }

    @Test func `takes no answer to a search that shows no more`() {
        var deck = deck
        _ = update(&deck.state, on: .key(.character("*")))
        deck.press("/tail")
        deck.happen(deck.world.answer(.matching(search: "")))
        #expect(deck.state.marks.customers == [])
    }

    @Test(arguments: Language.allCases)
    func `says how many of the marked the search hides`(language: Language) {
        var deck = DeckHarness(others: Tour.others, language: language)
        deck.press("   ")
        deck.press("/가온")
        #expect(deck.screen.contains(" ● " + language.words().markedHidden(3, hidden: 2)))
        deck.happen(.resized(Size(rows: 10, columns: 40)))
        #expect(deck.screen.contains(" ● " + language.words().markedHiddenShort(3, hidden: 2)))
        deck.press(.escape)
        #expect(deck.screen.contains(" ● " + language.words().markedCount(3)))
    }

    @Test func `acts on none whom the search hides`() {
        var deck = deck
        deck.press("  ")
        #expect(deck.state.marks.shown(by: "") == [Customer.contoso.id, Self.id(1)])
        deck.press("/tail")
        #expect(deck.state.marks.shown(by: "tail") == [Self.id(1)])
        deck.press("x")
        #expect(deck.state.marks.shown(by: "tailx") == [])
    }

    @Test func `plans for the marked, and says how many the search hides`() {
        var deck = deck
        deck.press("  ")
        deck.press("/tail")
        deck.press(.enter)
        deck.press("p")
        #expect(
            deck.reads.last == .plan([Customer.contoso.id, Self.id(1)], search: "tail"))
        guard case .plan(let page) = deck.state.pages.last else {
            Issue.record("no plan shows")
            return
        }
        #expect(page.plan?.customers.map(\.id) == [Self.id(1)])
        #expect(page.hidden == 1)
        deck.press(.escape)
        deck.press("/ nobody")
        deck.press(.enter)
        deck.press("p")
        #expect(deck.state.pages == [])
        #expect(deck.screen.contains("! All marked rows are hidden by the search"))
    }

    @Test func `plans for an open range as it is drawn, in memory or far longer`() {
        var deck = deck
        deck.press("jVjjp")
        #expect(deck.reads.last == .plan([Self.id(1), Self.id(2), Self.id(3)], search: ""))
        #expect(deck.state.openRange == nil)
        deck.press(.escape)
        deck.press("UG")
        deck.press("V")
        deck.press("g")
        deck.press("p")
        guard case .plan(let asked, _) = deck.reads.last else {
            Issue.record("no plan is read: \(deck.reads)")
            return
        }
        #expect(asked.count == 200)
    }

    @Test func `plans for nobody if a long range cannot be read`() {
        var deck = deck
        deck.press("G")
        deck.press("V")
        deck.press("g")
        _ = update(&deck.state, on: .key(.character("p")))
        _ = update(
            &deck.state,
            on: .readFailed(
                .matching(search: "", by: deck.state.customers.answeredOrder),
                .unreachable("gone")))
        deck.settle()
        #expect(deck.state.pages == [])
    }

    @Test func `plans for the open customer, whoever is marked`() {
        var deck = deck
        deck.press("   ")
        deck.press(.enter)
        deck.press("p")
        #expect(deck.reads.last == .plan([Self.id(3)], search: ""))
    }

    @Test func `knows no marked ones while it is not known whom the search shows`() {
        var deck = deck
        deck.press("  ")
        _ = update(&deck.state, on: .key(.character("/")))
        _ = update(&deck.state, on: .key(.character("t")))
        #expect(deck.state.marks.shown(by: "t") == [])
    }

    @Test func `lets p wait until it is known who is marked`() {
        var deck = deck
        deck.press("  ")
        _ = update(&deck.state, on: .key(.character("*")))
        #expect(!canTake(.character("p"), in: deck.state))
        #expect(canTake(.character("j"), in: deck.state))
        deck.happen(deck.world.answer(.matching(search: "")))
        #expect(canTake(.character("p"), in: deck.state))
    }

    @Test func `unmarks whoever left the list`() {
        var deck = deck
        deck.press("   ")
        deck.world.list.remove(at: 1)
        deck.happen(.directoryChanged)
        #expect(deck.state.marks.customers == [Customer.contoso.id, Self.id(2)])
        deck.happen(.customerGone(Customer.contoso.id))
        #expect(deck.state.marks.customers == [Self.id(2)])
    }

    @Test func `counts as hidden what could not be looked up`() {
        var deck = deck
        deck.press("  ")
        _ = update(&deck.state, on: .key(.character("/")))
        _ = update(&deck.state, on: .key(.character("t")))
        for case .read(let read) in Deck.settle(&deck.state) {
            _ = update(&deck.state, on: .readFailed(read, .unreachable("timed out")))
        }
        #expect(deck.state.marks.shown(by: "t") == [])
    }

    @Test func `says why there is nothing to unmark`() {
        var deck = deck
        deck.press("U")
        #expect(deck.screen.contains("! Nothing is marked."))
    }
}

@Suite struct `Marking what a customer holds` {
    @Test func `marks rows of its pages, and forgets them when the customer is left`() {
        var deck = DeckHarness(.everything, others: Tour.others)
        deck.press(" ")
        deck.press("k")
        deck.press(.enter)
        deck.press(" 2*1jVj ")
        #expect(deck.state.marks.holdings.count == 1 + 3 + 2)
        #expect(deck.screen.contains(" ● 6 marked"))
        deck.press("4")
        #expect(!deck.screen.contains("marked"))
        deck.press("1U")
        #expect(deck.state.marks.holdings == [])
        deck.press("*")
        let marked = deck.state.marks.holdings.count
        #expect(deck.screen.contains("U unmark all"))
        // The first Esc unmarks, the second one leaves.
        deck.press(.escape)
        #expect(deck.state.marks.holdings == [])
        #expect(deck.state.notice?.text == "\(marked) unmarked")
        #expect(deck.state.open != nil)
        #expect(!deck.screen.contains("U unmark all"))
        deck.press(.escape)
        #expect(deck.state.open == nil)
        #expect(deck.state.marks.customers == [Customer.contoso.id])
    }

    @Test func `forgets what the customer does not hold any more`() {
        var deck = DeckHarness(.contoso(.e3, .a(.newCommerce, id: "nce")))
        deck.press(.enter)
        deck.press("*")
        deck.world.list[0].subscriptions.removeFirst()
        deck.happen(.directoryChanged)
        #expect(deck.state.marks.holdings == [.subscription(.init("nce"))])
    }
}
