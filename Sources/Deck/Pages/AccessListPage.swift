import Canvas
import Domain
import Wording

/// Who has admin relationships (GDAP), across all customers: those that end soon, those that are
/// missing, and who still has DAP. The list is that of customers with other columns and an order of
/// its own.
package struct AccessListPage: Equatable, Sendable {
    package var list: CustomersPage
    /// What is counted across all customers; nil until it was read.
    package private(set) var counts: AccessCounts?
    private var areCountsStale = true
    private var isReadingCounts = false

    init(summary: DirectorySummary, asOf: Instant?, by order: CustomerOrder) {
        list = CustomersPage(
            summary: summary, window: .empty, asOf: asOf)
        list.order = order
        list.scope = .access
    }

    /// Whether the rows that are asked for are not here yet.
    var isWaiting: Bool { !list.isAnswered }

    /// Takes that rows may have changed. What takes a pass over the whole store for each number is
    /// not counted again with each customer that is read.
    mutating func becomeStale(countingAgain: Bool = true) {
        list.isStale = true
        if countingAgain { areCountsStale = true }
    }

    /// The same where nobody was there to take an answer.
    mutating func forgetReads() {
        list.reading = nil
        isReadingCounts = false
        becomeStale()
    }
}

/// How many customers have which admin access.
package struct AccessCounts: Equatable, Sendable {
    /// The first of their relationships ends within 30 days and does not extend itself.
    package let ending: Int
    /// No relationship gives access.
    package let without: Int
    /// Delegated admin privileges are granted.
    package let withDAP: Int
    /// Too little is known of their relationships to tell.
    package let unknown: Int
    /// Nobody knows whether delegated admin privileges are granted.
    package let unknownDAP: Int
    /// Why they could not be read the last time; nil if they could, or nobody has asked.
    package let trouble: AdminAccessTrouble?
    /// When all of them were read; nil if they never were, and in the embedded sandbox.
    package let readAt: Instant?
    /// When those of one customer were last read apart from all others; nil if they never were.
    package let newestAt: Instant?

    package init(
        ending: Int, without: Int, withDAP: Int, unknown: Int, unknownDAP: Int = 0,
        trouble: AdminAccessTrouble? = nil, readAt: Instant? = nil, newestAt: Instant? = nil
    ) {
        self.ending = ending
        self.without = without
        self.withDAP = withDAP
        self.unknown = unknown
        self.unknownDAP = unknownDAP
        self.trouble = trouble
        self.readAt = readAt
        self.newestAt = newestAt
    }

    /// What is searched for to count each of them.
    package static let searches = (
        ending: "access<30d", without: "gdap:none", withDAP: "dap", unknown: "gdap:unknown"
    )
}

extension CustomersPage {
    /// Whether an answer with that search, order and scope is one to what was asked for.
    func hasAsked(_ search: String, by order: CustomerOrder, in scope: FilterScope) -> Bool {
        switch reading {
        case .customers(search, _, _, order, scope), .customersAround(_, search, _, order, scope):
            true
        default: false
        }
    }
}

extension AccessListPage: PageModel {
    var page: Page? { .accessList(self) }

    var cursor: ListCursor {
        get { list.cursor }
        set {
            // Whoever goes to the top does not stay with a row that is looked for.
            if newValue == ListCursor() { list.kept = nil }
            list.cursor = newValue
        }
    }

    func titles(in state: State) -> [String] { [state.words.accessListTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.accessList }
    var views: [Binding] { Keymap.views(without: .accessList) }
    func head(in state: State) -> [Line] { state.accessListHead(self) }
    func body(in state: State) -> [Line] { state.accessListBody(self) }
    func itemCount(in state: State) -> Int { list.total }

    func itemHeight(in state: State) -> Int {
        Layout.body(of: state.size, head: head(in: state).count)
    }

    func isSettling(in state: State) -> Bool {
        list.isSettling(height: itemHeight(in: state))
    }

    func list(in state: State) -> SortedList? { .access }
    func table(in state: State) -> Table? { state.accessListTable() }

    mutating func sort(in state: State, _ focus: State.SortFocus) {
        let isFromTop = focus == .top(of: .access)
        list.sort(by: state.orders[.access].ofCustomers, focus, isFromTop: isFromTop)
    }

    var searchField: SearchField? {
        get { list.searchField }
        set { if let newValue { list.search(for: newValue) } }
    }

    var filterScope: FilterScope? { .access }
    var hasSearchRow: Bool { true }

    func search(for newer: SearchField, in state: inout State) {
        var page = self
        page.list.search(for: newer)
        page.put(in: &state)
    }

    mutating func settle(in state: State) -> [Read] {
        guard areCountsStale, !isReadingCounts else { return [] }
        areCountsStale = false
        isReadingCounts = true
        return [.accessCounts]
    }

    mutating func take(_ answer: Event, in state: State) {
        switch answer {
        case .accessCountsRead(let counts):
            self.counts = counts
            isReadingCounts = false
        case .customersRead(
            let search, let window, let summary, let asOf, let order, let scope):
            guard list.hasAsked(search, by: order, in: scope) else { return }
            list.take(
                window, summary, asOf: asOf, for: search, by: order,
                height: itemHeight(in: state))
        default: break
        }
    }

    mutating func readFailed(_ read: Read) {
        switch read {
        case .accessCounts: isReadingCounts = false
        case .customers(let search, _, _, let order, _),
            .customersAround(_, let search, _, let order, _):
            if read == list.reading { list.giveUp(for: search, by: order, with: .empty) }
        default: break
        }
    }

    mutating func becomeStale(isAsked: Bool) { becomeStale() }
    var outlivesCustomer: Bool { true }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        switch command {
        case .open:
            guard let selected = list.selected else { return [] }
            state.enter(
                OpenCustomer(id: selected.id, companyName: selected.companyName),
                [.customer(CustomerPage(tab: .access))])
            state.open?.foundBy = list.answered.isEmpty ? nil : list.answered
            return state.refreshOpen()
        default: return nil
        }
    }

    func copyItems(in state: State) -> [CopyItem] { list.copyItems(in: state) }
    func portalPage(in state: State) -> PortalPage? { list.portalPage(in: state) }

    var hasPane: Bool { true }
    // A name and a domain, the numbers, and a role.
    func wantedColumns(in state: State) -> Int { 130 }

    func table(at width: ListWidth, in state: State) -> Table? {
        state.accessListTable(at: width)
    }

    func pane(in state: State, width: Int, height: Int) -> [Line] {
        list.selected.map { state.accessPane(of: $0, width: width) } ?? []
    }
}

extension Keymap {
    static let toAccessList = Binding(
        .character("X"), command: .accessList, hint: \.accessListKey, isInFooter: false)

    static let accessList = [
        Binding(.enter, .right, .character("l"), command: .open, hint: \.openKey) { state in
            state.accessListPage?.list.selected == nil ? .said(\.nothingSelected) : nil
        }.reading,
        filtering, filters, copying,
    ]
}

extension State {
    /// The list across customers, if it shows.
    var accessListPage: AccessListPage? {
        if case .accessList(let page) = pages.last { page } else { nil }
    }

    /// Whether the page that shows is about all customers, whichever one is open.
    var isAcrossCustomers: Bool {
        switch pages.last {
        case .radar, .renewals, .accessList: true
        default: false
        }
    }

    mutating func openAccessList() {
        pages.append(
            .accessList(
                AccessListPage(
                    summary: customers.summary, asOf: customers.asOf,
                    by: orders[.access].ofCustomers)))
    }

    /// Reads the rows of that list, if it shows.
    mutating func settleAccessList() -> Read? {
        guard var page = accessListPage else { return nil }
        let read = page.list.settle(height: itemHeight)
        // The best match of a search may be selected without a read.
        turn(to: .accessList(page))
        return read
    }

    /// The list of customers is out of date, also with the columns of admin access; its numbers
    /// are, too, unless more customers are being read.
    mutating func customersAreStale(countingAgain: Bool = true) {
        customers.isStale = true
        for place in pages.indices {
            guard case .accessList(var page) = pages[place] else { continue }
            page.becomeStale(countingAgain: countingAgain)
            pages[place] = .accessList(page)
        }
    }

    /// Gives rows of customers to whoever has asked for them.
    mutating func takeCustomers(_ answer: Event) {
        guard
            case .customersRead(
                let search, let window, let summary, let asOf, let order, let scope) = answer
        else { return }
        give(answer)
        guard scope == .customers else { return }
        customers.take(
            window, summary, asOf: asOf, for: search, by: order, height: customersHeight)
    }
}
