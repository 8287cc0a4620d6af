import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Sorting the customers` {
    let deck = DeckHarness(others: (1..<3000).map { .named("Tailspin \($0)", $0) })

    func heading(_ deck: DeckHarness) -> String {
        deck.screen.split(separator: "\n").first { $0.contains("Removal") }.map(String.init) ?? ""
    }

    func selected(_ deck: DeckHarness) -> String { String(deck.row("› ").dropFirst(2).prefix(14)) }

    @Test func `shows by a sign by what and which way, and every name stays where it is`() {
        var deck = deck
        deck.state.paneLook.isShown = false
        deck.happen(.resized(Size(rows: 24, columns: 140)))
        let plain = heading(deck).replacing("▲", with: " ")
        #expect(heading(deck).hasPrefix("  Customer ▲ "))
        for (name, first, other) in [
            ("Domain", "▲", "▼"), ("Country", "▲", "▼"), ("Active", "▼", "▲"),
            ("Suspended", "▼", "▲"), ("Purchases", "▼", "▲"), ("Removal", "▼", "▲"),
        ] {
            deck.press(">")
            #expect(heading(deck).contains("\(name) \(first)"))
            #expect(
                heading(deck).replacing(first, with: " ").rightTrimmed == plain.rightTrimmed)
            deck.press("I")
            #expect(heading(deck).contains("\(name) \(other)"))
        }
        deck.press(">")
        #expect(heading(deck).hasPrefix("  Customer ▲ "))
        deck.press("<")
        #expect(heading(deck).contains("Removal ▼"))
    }

    @Test(arguments: [
        ("blockers", "Removal ▼"), ("removal asc", "Removal ▲"), ("DOM", "Domain ▲"),
        ("name desc", "Customer ▼"),
    ])
    func `takes the name of a column in the command line`(name: String, title: String) {
        var deck = deck
        deck.press(":sort \(name)")
        deck.press(.enter)
        #expect(deck.state.dialog == nil)
        #expect(heading(deck).contains(title))
    }

    @Test func `lists its columns on F6, and sorts by the one that Enter is pressed on`() {
        var deck = deck
        deck.press(.function(6))
        #expect(deck.screen.contains("┌ Sort by ─"))
        let rows = deck.box.split(separator: "\n").map(String.init)
        #expect(rows.first?.hasPrefix("› ▲ Customer") == true)
        #expect(rows.filter { $0.contains("▲") || $0.contains("▼") }.count == 1)
        deck.press(.down)
        #expect(deck.press(.enter) == [.keepOrders(deck.state.orders)])
        #expect(deck.state.dialog == nil)
        #expect(heading(deck).contains("Domain ▲"))
        // The present one is selected: Enter once more reverses it.
        deck.press(.function(6))
        #expect(deck.box.contains("› ▲ Domain"))
        deck.press(.enter)
        #expect(heading(deck).contains("Domain ▼"))
        for key in [Key.escape, .function(6), .character("q")] {
            deck.press(.function(6))
            #expect(deck.state.dialog == .sort)
            deck.press(key)
            #expect(deck.state.dialog == nil)
        }
    }

    @Test func `opens the same list by its name alone`() {
        var deck = deck
        deck.press(":sort")
        deck.press(.enter)
        #expect(deck.state.dialog == .sort)
    }

    @Test func `completes the names of columns, and says what is missing or unknown`() {
        var deck = deck
        deck.press(":sort dom")
        deck.press(.tab)
        #expect(deck.state.commandLine.text == "sort domain")
        deck.press(.tab)
        #expect(deck.state.commandLine.text == "sort domain desc")
        deck.press(.escape)
        for typed in ["sort", "sort xyz"] {
            deck.press(":\(typed)")
            deck.press(.enter)
            #expect(deck.box.contains("domain"))
            deck.press(.escape)
        }
    }

    @Test func `shows the top of the list in its new order, wherever the cursor was`() {
        var deck = deck
        deck.press("jjjjj")
        #expect(selected(deck).hasPrefix("Tailspin 5 "))
        deck.press("I")
        #expect(selected(deck).hasPrefix("Tailspin 2999"))
        #expect(deck.state.customers.cursor == ListCursor())
        deck.press("G")
        deck.press("I")
        #expect(selected(deck).hasPrefix("Contoso"))
        #expect(deck.state.customers.cursor == ListCursor())
    }

    @Test func `lists columns there is no room for, and shows the one it is sorted by`() {
        var deck = deck
        deck.happen(.resized(Size(rows: 24, columns: 80)))
        #expect(!heading(deck).contains("Suspended"))
        deck.press(.function(6))
        let row = deck.box.split(separator: "\n").first { $0.contains("Suspended") } ?? ""
        #expect(row.contains("suspended · not shown"))
        #expect(
            deck.box.split(separator: "\n").first { $0.contains("Domain") }?
                .contains("not shown") == false)
        deck.press(.escape)
        deck.press(":sort suspended")
        deck.press(.enter)
        #expect(deck.state.orders[.customers] == ListOrder(.suspended, isDescending: true))
        #expect(heading(deck).contains(" Suspended ▼ "))
        #expect(heading(deck).contains("Domain") && heading(deck).contains("Removal"))
        deck.press(">")
        #expect(heading(deck).contains("Removal ▼"))
        #expect(!heading(deck).contains("Suspended"))
    }

    @Test func `keeps it when somebody changes what the list is sorted by`() {
        var deck = DeckHarness(others: Tour.others)
        deck.press(">>>")
        deck.press("jjj")
        let name = selected(deck)
        let place = deck.world.list.firstIndex {
            name.hasPrefix($0.customer.companyName.prefix(7))
        }!
        deck.world.list[place].subscriptions = [.e3, .a(.newCommerce, id: "nce")]
        deck.happen(.directoryChanged)
        #expect(selected(deck) == name)
        #expect(deck.state.customers.cursor.index == 0)
        #expect(deck.state.customers.window.rows[0].activeSubscriptions == 2)
    }

    @Test func `goes on with the order while a search is typed`() {
        var deck = deck
        deck.press("I/")
        deck.press("spin 29")
        deck.press(.enter)
        #expect(selected(deck).hasPrefix("Tailspin 2999"))
        deck.press("j")
        #expect(selected(deck).hasPrefix("Tailspin 2998"))
    }

    @Test func `puts the cursor on the best match of a search, whatever the order`() {
        var deck = DeckHarness(others: [
            .named("Alpine hanbit", 1), .named("Hanbit Trading", 2), .named("Zeta Hanbit", 3),
        ])
        deck.press("I/hanbit")
        #expect(deck.state.customers.window.rows.first?.companyName == "Zeta Hanbit")
        #expect(selected(deck).hasPrefix("Hanbit Trading"))
        #expect(deck.state.customers.cursor.top == 0)
        deck.press(.enter)
        deck.press(.enter)
        #expect(deck.state.open?.companyName == "Hanbit Trading")
        deck.press(.escape)
        // By the first part of its domain, where no name begins so.
        deck.press("/")
        deck.press(.control("u"))
        deck.press("c1001")
        #expect(selected(deck).hasPrefix("Alpine hanbit"))
        deck.press(.control("u"))
        deck.press("anbit")
        #expect(selected(deck).hasPrefix("Zeta Hanbit"))
    }

    @Test(arguments: Language.allCases)
    func `ends a range that is open, and says so`(language: Language) {
        var deck = DeckHarness(others: Tour.others, language: language)
        deck.press("Vjj")
        #expect(deck.state.openRange != nil)
        deck.press(">")
        #expect(deck.state.openRange == nil)
        #expect(deck.state.marks.customers == [])
        #expect(deck.state.notice?.text == language.words().orderEndedRange)
        deck.press(">")
        #expect(deck.state.notice == nil)
    }

    @Test func `marks a long range as it was seen, and all whatever the order`() {
        var deck = deck
        deck.press("I")
        deck.press("gVG")
        deck.press("kkkV")
        let order = CustomerOrder(.name, isDescending: true)
        #expect(deck.reads.last == .matching(search: "", by: order))
        // From the last by name to the fourth.
        #expect(deck.state.marks.customers.count == 2997)
        #expect(!deck.state.marks.customers.contains(Customer.contoso.id))
        deck.press("U")
        deck.press("*")
        #expect(deck.state.marks.customers.count == 3000)
    }

    @Test func `takes no range of another order than it was seen in`() {
        var deck = deck
        deck.press("GVg")
        _ = update(&deck.state, on: .key(.character("V")))
        let backwards = deck.world.list.map(\.customer.id).reversed()
        deck.happen(
            .matchingRead(
                search: "", Array(backwards), by: CustomerOrder(.domain, isDescending: true)))
        #expect(deck.state.marks.customers == [])
        deck.happen(deck.world.answer(.matching(search: "")))
        #expect(deck.state.marks.customers.count == 3000)
    }

    @Test func `asks again when the answer is in another order`() {
        var deck = deck
        _ = update(&deck.state, on: .key(.character(">")))
        let asked = Deck.settle(&deck.state)
        _ = update(&deck.state, on: .key(.character("I")))
        #expect(Deck.settle(&deck.state) == [])
        for case .read(let read) in asked { _ = update(&deck.state, on: deck.world.answer(read)) }
        #expect(deck.state.isSettling)
        deck.settle()
        #expect(!deck.state.isSettling)
        #expect(deck.state.customers.answeredOrder == CustomerOrder(.domain, isDescending: true))
        #expect(deck.state.customers.cursor == ListCursor())
    }
}

extension String {
    fileprivate var rightTrimmed: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
