import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `Admin access across customers` {
    static func holdings(
        _ customer: Customer, _ access: AdminAccess, dap: Bool? = false
    ) -> Holdings {
        var holdings = Holdings(customer: customer)
        holdings.customer.allowsDelegatedAccess = dap
        holdings.adminAccess = access
        return holdings
    }

    static let list: [Holdings] = [
        holdings(.named("Late", 1), .read([.a("a", endsAt: .day(200))], unread: 0)),
        holdings(.named("Soon", 2), .read([.a("b", endsAt: .day(9))], unread: 0), dap: true),
        holdings(.named("None", 3), .read([], unread: 0)),
        holdings(.named("Unknown", 4), .unavailable(.unreachable), dap: nil),
        holdings(
            .named("Global", 5),
            .read(
                [.a("c", roles: [AdminRole.globalAdministrator], autoExtend: "P180D")],
                unread: 0)),
    ]

    static func deck(
        _ list: [Holdings] = list, language: Language = .english,
        size: Size = Size(rows: 24, columns: 80)
    ) -> DeckHarness {
        var deck = DeckHarness(.contoso(.e3), language: language, size: size)
        deck.world.list = list
        deck.state.customers.isStale = true
        deck.settle()
        deck.press("X")
        return deck
    }

    static func names(_ deck: DeckHarness) -> [String] {
        deck.state.accessListPage?.list.window.rows.map(\.companyName) ?? []
    }

    @Test func `begins with what ends next; who has no date comes last, in both directions`() {
        var deck = Self.deck()
        #expect(Self.names(deck) == ["Soon", "Late", "Global", "None", "Unknown"])
        let counts =
            "1 ends within 30 days, 1 without GDAP, 1 unknown, 1 with DAP (1 not known)"
        #expect(deck.screen.contains(counts), "\(deck.screen)")
        deck.press("I")
        #expect(Self.names(deck) == ["Global", "Late", "Soon", "None", "Unknown"])
    }

    @Test func `says of when its rows are, the oldest and the newest`() {
        func head(_ newest: Double?) -> String {
            var deck = Self.deck(size: Size(rows: 24, columns: 120))
            let known = AccessCounts(
                ending: 0, without: 0, withDAP: 0, unknown: 0,
                readAt: .today.addingTimeInterval(-600),
                newestAt: newest.map { .today.addingTimeInterval($0) })
            deck.happen(.accessCountsRead(known))
            return deck.screen
        }
        #expect(head(nil).contains("as of 20:16 UTC"))
        #expect(head(-120).contains("as of 20:16–20:24 UTC"))
        // What is older than the list was read again with it.
        #expect(head(-900).contains("as of 20:16 UTC"))
    }

    @Test func `is counted again at the end of a sync, not with each customer`() {
        var deck = Self.deck()
        func asks(at phase: SyncPhase) -> Bool {
            _ = update(&deck.state, on: .syncReported(.at(phase)))
            let effects = settle(&deck.state)
            for case .read(let read) in effects { deck.happen(deck.world.answer(read)) }
            return effects.contains(.read(.accessCounts))
        }
        #expect(!asks(at: .reading(done: 1, total: 9)))
        #expect(!asks(at: .reading(done: 2, total: 9)))
        #expect(!asks(at: .waiting(until: .day(1))))
        #expect(asks(at: .rest))
        #expect(!asks(at: .rest))
        #expect(!asks(at: .reading(done: 3, total: 9)))
        #expect(asks(at: .offline(.storeBusy, until: nil)))
    }

    /// They are kept from one start to the next, and are the names of files and commands.
    @Test func `has columns of one name in all languages`() {
        for (name, keys) in [("relationships", "5"), ("access", "")] {
            let all = Language.allCases.map { language in
                var deck = Self.deck(language: language)
                if !keys.isEmpty {
                    deck.press(.enter)
                    deck.press(keys)
                }
                let columns = ListColumns(deck.state.words, at: .today)
                let headings =
                    keys.isEmpty
                    ? columns.adminAccess.map(\.heading)
                    : columns.adminRelationships(ofAll: false).map(\.heading)
                let names = deck.state.columnItems.map(\.name)
                for one in names {
                    #expect(headings.contains { $0.isCalled(one) }, "\(name): \(one)")
                }
                return names
            }
            #expect(Set(all).count == 1 && all[0].count > 4, "\(name): \(all)")
        }
    }

    @Test(arguments: Language.allCases)
    func `fits 80 columns, and says what the columns need`(language: Language) {
        let deck = Self.deck(language: language)
        let words = language.words()
        #expect(view(deck.state).lines.allSatisfy { $0.columns == 80 })
        for said in [
            words.accessEndingSoon(1), words.accessCustomersWithout(1),
            words.accessCustomersWithDAP(1, unknown: 0), words.globalAdministratorColumn,
            "! " + words.present,
            words.absent, " ↻ ", words.dapLabel,
        ] {
            #expect(deck.screen.contains(said), "\(said)\n\(deck.screen)")
        }
    }

    @Test func `sorts by every column`() {
        var deck = Self.deck(size: Size(rows: 24, columns: 120))
        let columns = deck.state.sortTitles.map(\.column)
        for column in [SortColumn.gdap, .date, .autoExtend, .globalAdministrator, .dap] {
            #expect(columns.contains(column), "\(columns)")
        }
        // Those with it come first, in both directions those of whom nobody knows come last.
        deck.press(":sort dap")
        deck.press(.enter)
        #expect(Self.names(deck).first == "Soon" && Self.names(deck).last == "Unknown")
        deck.press(":sort global-administrator")
        deck.press(.enter)
        #expect(Self.names(deck).first == "Global" && Self.names(deck).last == "Unknown")
        deck.press(":sort auto-extend")
        deck.press(.enter)
        #expect(Self.names(deck).prefix(3) == ["Global", "Late", "Soon"])
    }

    @Test func `says why relationships are not known, and that it is not the same as none`() {
        let deck = Self.deck(size: Size(rows: 24, columns: 120))
        #expect(deck.screen.contains("! Microsoft Graph cannot be reached."))
        #expect(deck.row("Unknown").contains("?"))
        #expect(deck.row("None").contains("–"))
    }

    @Test func `opens the relationships of a customer, and leads back to the same row`() {
        var deck = Self.deck()
        deck.press("j")
        deck.press(.enter)
        #expect(deck.state.open?.companyName == "Late")
        guard case .customer(let page)? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
        #expect(page.tab == .access)
        deck.press(.escape)
        #expect(deck.state.open == nil)
        #expect(deck.state.accessListPage?.list.selected?.companyName == "Late")
    }

    @Test func `is narrowed by terms, and leaves the list of customers as it was`() {
        var deck = Self.deck()
        deck.press("/gdap:none")
        deck.press(.enter)
        #expect(Self.names(deck) == ["None"])
        deck.press(.escape)
        deck.press(.escape)
        #expect(deck.state.customers.search.isEmpty)
        #expect(deck.state.customers.window.rows.count == Self.list.count)
        #expect(deck.state.customers.window.rows.first?.companyName == "Late")
    }

    @Test func `tells a request that the customer has accepted from one that waits for that`() {
        func one(_ name: String, _ number: Int, _ status: AdminRelationship.Status) -> Holdings {
            Self.holdings(.named(name, number), .read([.a(name, status)], unread: 0))
        }
        var waiting = one("Both", 5, .approvalPending)
        waiting.adminAccess = .read([.a("x", .approvalPending), .a("y", .approved)], unread: 0)
        let deck = Self.deck([
            one("Going", 1, .activating), one("Accepted", 2, .approved),
            one("Waits", 3, .approvalPending), waiting,
            Self.holdings(.named("None", 4), .read([], unread: 0)),
            one("Living", 6, .active),
        ])
        // They stand together, by how far they are.
        #expect(Self.names(deck).first == "Living" && Self.names(deck).last == "None")
        #expect(Self.names(deck)[1] == "Waits" && Self.names(deck)[4] == "Going")
        for (name, status) in [
            ("Going", "Activating"), ("Accepted", "Approved"), ("Waits", "Approval pending"),
            ("Both", "Approved"),
        ] {
            #expect(deck.row(name).contains(" \(status) "), "\(deck.screen)")
        }
    }

    @Test func `keeps an order of its own`() {
        var deck = Self.deck()
        deck.press("<")
        #expect(deck.state.orders[.access].column != .date)
        #expect(deck.state.orders[.customers] == SortedList.customers.standard)
        #expect(Self.names(deck).count == Self.list.count)
    }

    @Test func `ends nothing: that is asked on a customer's page`() {
        var deck = Self.deck()
        #expect(deck.press("x") == [])
        #expect(deck.state.dialog == nil)
    }

    @Test func `tells of a list that could not be read, and reads it again when asked`() {
        var deck = Self.deck()
        let page = deck.state.accessListPage
        let read = Read.customers(search: "", offset: 0, limit: 9, by: CustomerOrder(.access))
        if case .accessList(var page)? = deck.state.pages.last {
            page.list.reading = read
            deck.state.pages[deck.state.pages.count - 1] = .accessList(page)
        }
        deck.state.giveUp(read, because: .storeBusy)
        #expect(deck.state.accessListPage?.list.hasFailed == true)
        #expect(deck.state.customers.hasFailed == false)
        deck.happen(.directoryChanged)
        #expect(deck.state.accessListPage?.list.window == page?.list.window)
    }

    @Test func `shows roles and ends of the selected customer beside it on a wide screen`() {
        let deck = Self.deck(size: Size(rows: 30, columns: 180))
        var moved = deck
        moved.press("j")
        #expect(moved.state.hasPane)
        #expect(moved.state.paneLines.contains { $0.text.contains("Helpdesk Administrator") })
    }
}
