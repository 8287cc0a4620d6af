import Canvas
import Domain
import Wording

/// The Customers view: the window of rows that is in memory, and where the operator is.
package struct CustomersPage: Equatable, Sendable {
    package var summary: DirectorySummary
    package var window: CustomerWindow
    /// When the service was last asked for the whole list; nil in the embedded sandbox.
    package var asOf: Instant?
    package var cursor = ListCursor()
    package private(set) var field = SearchField()
    /// The search the window answers; it lags behind while the operator types.
    package var answered = ""
    /// The order that is asked for, and the one the window has.
    var order = CustomerOrder.byName
    var answeredOrder = CustomerOrder.byName
    /// The customer who stays under the cursor once a wider search, or another order, is answered.
    var kept: Customer.ID?
    /// Set when what is in memory may be out of date.
    package var isStale = false
    /// What was asked for and has not been answered yet.
    package var reading: Read?
    /// Whether what was asked for is not on the screen.
    private var isReadingAhead = false
    /// Whether the last read failed; the window is empty then.
    package var hasFailed = false
    /// The customers asked to be read next.
    var prioritised: [Customer.ID] = []

    init(summary: DirectorySummary, window: CustomerWindow, asOf: Instant?) {
        self.summary = summary
        self.window = window
        self.asOf = asOf
    }

    /// What the list is narrowed to: as much of what is typed as is understood.
    package var search: String { field.understood }
    package var isSearching: Bool { field.isTyping }

    /// How many customers the list has.
    var total: Int { window.total }

    /// The row at a place of the list, if it is in memory.
    func row(_ index: Int) -> CustomerRow? {
        let position = index - window.offset
        return window.rows.indices.contains(position) ? window.rows[position] : nil
    }

    var selected: CustomerRow? { row(cursor.index) }

    /// Whether the rows from `top` on, `height` of them, are in memory and answer the search.
    func shows(height: Int) -> Bool {
        isAnswered && !isStale && holds(screens: 0, height: height)
    }

    /// Whether the window has the search and the order that are asked for.
    private var isAnswered: Bool { answered == search && answeredOrder == order }

    /// Whether the rows on the screen are in memory, and those of so many screens to either side.
    private func holds(screens: Int, height: Int) -> Bool {
        let first = max(0, cursor.top - screens * height)
        let end = min(cursor.top + (screens + 1) * height, total)
        return total == 0 || (first >= window.offset && end <= window.offset + window.rows.count)
    }

    /// Whether what is on the screen has been asked for and is not answered yet.
    func isSettling(height: Int) -> Bool {
        reading != nil && !isReadingAhead || !shows(height: height)
    }

    /// Whose rows are in memory from `top` on, `height` of them.
    func shown(height: Int) -> [Customer.ID] {
        (cursor.top..<max(cursor.top, min(cursor.top + height, total))).compactMap { row($0)?.id }
    }

    /// What must be read so that `height` rows can be shown. After a jump these are read alone; once
    /// they are in memory, two screens to either side are, before the operator comes there.
    mutating func settle(height: Int) -> Read? {
        let height = max(1, height)
        guard reading == nil else { return nil }
        let isShown = shows(height: height)
        if isShown, holds(screens: 1, height: height) { return nil }
        let isNear = isAnswered && holds(screens: 0, height: height)
        let around = isNear ? 2 : isAnswered ? 0 : 1
        let wide = Read.customers(
            search: search, offset: max(0, cursor.top - around * height),
            limit: (2 * around + 1) * height, by: order)
        let read =
            kept.map { .customersAround($0, search: search, limit: 3 * height, by: order) } ?? wide
        isReadingAhead = isShown
        isStale = false
        reading = read
        return read
    }
}

extension CustomersPage {
    /// Takes the answer to a read. An answer to an older search is shown until the newer one is
    /// read.
    mutating func take(
        _ window: CustomerWindow, _ summary: DirectorySummary, asOf: Instant?, for search: String,
        by order: CustomerOrder, height: Int
    ) {
        let isSame = answered == search && answeredOrder == order
        let selected = kept ?? (isSame ? self.selected?.id : nil)
        self.window = window
        self.summary = summary
        self.asOf = asOf
        answered = search
        answeredOrder = order
        reading = nil
        hasFailed = false
        // The same customer stays selected where rows came or went before it.
        if let selected, self.selected?.id != selected {
            if let position = window.rows.firstIndex(where: { $0.id == selected }) {
                cursor.follow(
                    itemAt: window.offset + position, count: window.total, height: height)
            } else if kept != nil {
                cursor = ListCursor()
            }
        }
        if isAnswered { kept = nil }
        cursor.select(cursor.index, count: window.total, height: height)
    }

    /// Changes the search. Where it is made wider or cleared, the row under the cursor stays there;
    /// else the list starts from its top again.
    mutating func search(for newer: SearchField) {
        let older = search
        field = newer
        guard search != older else { return }
        kept = older.hasPrefix(search) ? kept ?? selected?.id : nil
        if kept == nil { cursor = ListCursor() }
    }

    /// Changes the order. The row under the cursor stays there, wherever it comes to stand.
    mutating func sort(by order: CustomerOrder) {
        guard order != self.order else { return }
        kept = kept ?? selected?.id
        self.order = order
    }
}

extension CustomersPage: PageModel {
    /// It is below the stack, and always there.
    var page: Page? { nil }

    func put(in state: inout State) { state.customers = self }

    func titles(in state: State) -> [String] { [state.words.customersTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.customers }
    func head(in state: State) -> [Line] {
        var drawn = DrawnRows()
        return head(in: state, reusing: &drawn)
    }

    func head(in state: State, reusing drawn: inout DrawnRows) -> [Line] {
        state.customersHead(reusing: &drawn)
    }

    func body(in state: State) -> [Line] {
        var drawn = DrawnRows()
        return body(in: state, reusing: &drawn)
    }

    func body(in state: State, reusing drawn: inout DrawnRows) -> [Line] {
        state.customersBody(reusing: &drawn)
    }

    func itemCount(in state: State) -> Int { total }
    func list(in state: State) -> SortedList? { .customers }
    func table(in state: State) -> Table? { state.customersTable }

    mutating func sort(in state: State) { sort(by: state.orders[.customers].ofCustomers) }

    func itemHeight(in state: State) -> Int { state.customersHeight }

    func isSettling(in state: State) -> Bool {
        isSettling(height: state.customersHeight)
    }

    var searchField: SearchField? {
        get { field }
        set { if let newValue { search(for: newValue) } }
    }

    var filterScope: FilterScope? { .customers }

    var hasSearchRow: Bool { true }
    func searchRow(in state: State) -> Int { 3 }

    func search(for newer: SearchField, in state: inout State) {
        state.customers.searchField = newer
    }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        switch command {
        case .open:
            guard let selected else { return [] }
            state.open = OpenCustomer(id: selected.id, companyName: selected.companyName)
            state.pages.append(.customer(CustomerPage()))
            return state.refreshOpen()
        // The root is never left by a step back.
        case .back:
            state.customers.search(for: SearchField())
        case .quit: return state.leave()
        case .request:
            state.pages.append(.request(RequestPage()))
        default: return nil
        }
        return []
    }
}

extension Keymap {
    static let customers =
        [
            Binding(.enter, .right, .character("l"), command: .open, hint: \.openKey) { state in
                state.customers.total == 0 ? .said(\.noCustomerMatches) : nil
            },
            search, filters, planning,
        ] + marking + [
            Binding(.character("r"), command: .request, hint: \.requestKey) { $0.offRequest },
            Binding(.character("A"), command: .activity, hint: \.activityKey), copying,
        ]
}

extension State {
    /// The rows in which the list of customers shows.
    var customersHeight: Int { Layout.body(of: size, head: 4 + marksLine.count) }

    /// The whole directory summed up, the search, and the names of the columns.
    func customersHead(reusing drawn: inout DrawnRows) -> [Line] {
        let summary =
            drawn.lines(of: directoryBars, in: words) ?? [
                Line(
                    Span(" " + words.customersCount(customers.summary.customers), .title),
                    Span("   " + readinessHead)),
                subscriptionsLine,
            ]
        return summary + [searchLine] + marksLine + [customersTable.heading]
    }

    /// How many may be removed, and of how many nobody knows: the words of the bars.
    private var readinessHead: String {
        let summary = customers.summary
        let unknown = summary.unknownCustomers
        return words.list(
            [
                words.readyCustomers(summary.readyCustomers),
                words.blockedCustomers(
                    summary.blockedCustomers, oneStepAway: summary.oneStepCustomers),
            ] + (unknown > 0 ? [words.unknownCustomers(unknown)] : []))
    }

    /// What all customers hold, how old the list is, and who is signed in if there is room for it.
    private var subscriptionsLine: Line {
        let summary = customers.summary
        let counts = [
            words.subscriptionsByStatus(
                summary.activeSubscriptions, suspended: summary.suspendedSubscriptions), listAge,
        ].compactMap { $0 }.joined(separator: "   ")
        let identity = words.identity(place.identity)
        let fits = counts.columns + identity.columns + 5 <= size.columns
        return Line(
            Span(" " + counts, .muted), Span(fits ? "   " + identity : "", .muted))
    }

    private var searchLine: Line {
        searchLine(customers.field, said: customersFound, prompt: words.customerSearchPrompt)
    }

    /// How many match, and how many more may: too little is known of them to tell.
    private var customersFound: String {
        guard customers.answered == customers.search else { return words.searching }
        let found = words.customersFound(customers.total, of: customers.summary.customers)
        let unknown = customers.window.unknown
        return unknown > 0 ? words.list([found, words.filterUnknown(unknown)]) : found
    }

    /// What stands out in the rows: what the search that they answer looks for.
    private var customersHighlight: Highlight {
        guard !customers.answered.isEmpty,
            let filter = try? CustomerFilter(parsing: customers.answered)
        else { return .nothing }
        // Name and domain are searched, and counts are not.
        return Highlight(words: filter.sought, columns: 0..<2)
    }

    fileprivate var customersTable: Table {
        // The pane has the domain and the ID.
        Table(
            [
                TableColumn(words.customerLabel, width: 16, usual: 28, most: 46)
                    .sorting(by: .name),
                TableColumn(
                    words.domainLabel, width: 16, usual: 22, most: 40, expendability: 2,
                    isShown: !hasPane
                ).sorting(by: .domain),
                TableColumn(words.countryLabel, width: 2, expendability: 4)
                    .sorting(by: .country),
                TableColumn(
                    words.statusActive, width: 6, alignment: .trailing, expendability: 3
                ).sorting(by: .active),
                TableColumn(
                    words.statusSuspended, width: 6, alignment: .trailing, expendability: 5
                ).sorting(by: .suspended),
                TableColumn(
                    words.purchasesLabel, width: 5, alignment: .trailing, expendability: 6
                ).sorting(by: .purchases),
                TableColumn(words.readyLabel, width: 16).sorting(by: .blockers),
                TableColumn(
                    words.microsoftIDLabel, width: 36, expendability: 7, isSpare: true,
                    isShown: !hasPane),
            ], width: size.columns, hasMarks: hasMarks
        ).ordered(by: orders[.customers])
    }

    func customersBody(reusing drawn: inout DrawnRows) -> [Line] {
        let cursor = customers.cursor
        guard customers.total > 0 else {
            let phrase: Phrase =
                customers.hasFailed
                ? \.readFailed : customers.search.isEmpty ? \.noCustomers : \.noCustomerMatches
            let text = customers.hasFailed ? nil : firstListing
            return [Line()]
                + (text ?? words[keyPath: phrase]).wrapped(columns: size.columns - 4).map {
                    Line(Span("  " + $0, .muted))
                }
        }
        let table = customersTable
        let places = cursor.top..<min(cursor.top + customersHeight, customers.total)
        let rows = places.map { index in
            customers.row(index).map { row in
                DrawnRows.Row(
                    customer: row, isSelected: index == cursor.index, mark: mark(of: row, at: index)
                )
            }
        }
        let highlight = customersHighlight
        return drawn.lines(of: rows, in: table, language, highlight: highlight) { row in
            row.map { line(of: $0, in: table, highlight) }
                ?? Line(Span("  " + words.reading, .muted))
        }
    }

    private func line(of row: DrawnRows.Row, in table: Table, _ highlight: Highlight) -> Line {
        table.row(
            cells(of: row.customer) + [(row.customer.id.text, .muted)],
            isSelected: row.isSelected, mark: row.mark, highlight: highlight)
    }

    /// Name, domain, country, what the customer holds, and whether it may be removed.
    func cells(of customer: CustomerRow) -> [(String, Role)] {
        let counts = [
            customer.activeSubscriptions, customer.suspendedSubscriptions, customer.openPurchases,
        ].map { count in customer.isRead ? (count.grouped, Role.text) : ("–", .muted) }
        return [
            (customer.companyName, .text), (customer.domain, .muted), (customer.country, .muted),
        ] + counts + [readiness(of: customer)]
    }

    /// Whether the relationship may be removed, as far as anyone knows.
    private func readiness(of row: CustomerRow) -> (String, Role) {
        if row.missingSince != nil { return ("! " + words.notListedMark, .warning) }
        if !row.isRead { return ("– " + words.notReadYetMark, .muted) }
        return switch row.blockers {
        case 0: ("✓ " + words.readyNow, .good)
        case 1: ("→ " + words.readyOneStepAway, .text)
        default: ("✗ " + words.readyBlockers(row.blockers), .text)
        }
    }
}
