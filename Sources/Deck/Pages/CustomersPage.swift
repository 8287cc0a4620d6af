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
    var field = SearchField()
    package var answered = ""
    var order = CustomerOrder.byName
    /// Which terms its search has, and where its words are looked for.
    var scope = FilterScope.customers
    var answeredOrder = CustomerOrder.byName
    var kept: Customer.ID?
    var seeksBest = false
    package var isStale = false
    package var reading: Read?
    var isReadingAhead = false
    package var hasFailed = false
    /// The customers asked to be read next.
    var prioritised: [Customer.ID] = []
    /// What its rows fill.
    private(set) var widths = CustomerWidths()

    init(summary: DirectorySummary, window: CustomerWindow, asOf: Instant?) {
        self.summary = summary
        self.window = window
        self.asOf = asOf
        widths.add(window.rows)
    }

    /// Whose rows are in memory from `top` on, `height` of them.
    func shown(height: Int) -> [Customer.ID] {
        (cursor.top..<max(cursor.top, min(cursor.top + height, total))).compactMap { row($0)?.id }
    }
}

extension CustomersPage: WindowedList {
    func read(offset: Int, limit: Int) -> Read {
        .customers(search: search, offset: offset, limit: limit, by: order, in: scope)
    }

    func read(around customer: Customer.ID, limit: Int) -> Read {
        .customersAround(customer, search: search, limit: limit, by: order, in: scope)
    }

    /// Takes the answer to a read, with the totals of the whole Directory.
    mutating func take(
        _ window: CustomerWindow, _ summary: DirectorySummary, asOf: Instant?, for search: String,
        by order: CustomerOrder, height: Int
    ) {
        self.summary = summary
        self.asOf = asOf
        // The same rows in another order fill the same: no head moves from under a click.
        if answered != search { widths = CustomerWidths() }
        widths.add(window.rows)
        take(window, for: search, by: order, height: height)
    }

    /// Changes the order.
    mutating func sort(by order: CustomerOrder, _ focus: State.SortFocus = .row) {
        sort(by: order, focus, isFromTop: focus == .top(of: .customers))
    }
}

extension CustomerFilter {
    /// What is understood of a search of customers.
    fileprivate init(whole search: String) {
        self = (try? CustomerFilter(parsing: search)) ?? CustomerFilter()
    }
}

extension CustomerWindow: ListWindow {
    /// A window on nothing.
    static var empty: CustomerWindow { CustomerWindow(offset: 0, total: 0, rows: []) }

    /// The place of the row whose name begins with the words of a search; else of one whose domain
    /// does with just them before its first dot. Nil for none, or if there are no words.
    func best(of search: String) -> Int? {
        let filter = CustomerFilter(whole: search)
        let text = filter.words.parts.compactMap { part -> String? in
            guard !part.isNegated else { return nil }
            return switch part.claim {
            case .word(let text), .phrase(let text): text
            default: nil
            }
        }.joined(separator: " ")
        guard !text.isEmpty else { return nil }
        let word = SearchWord(text)
        return rows.firstIndex { word.begins($0.companyName) }
            ?? rows.firstIndex { row in
                word.begins(row.domain)
                    && row.domain.split(separator: ".").first.map { word.is(String($0)) } ?? false
            }
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

    mutating func sort(in state: State, _ focus: State.SortFocus) {
        sort(by: state.orders[.customers].ofCustomers, focus)
    }

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
            state.open?.foundBy = answered.isEmpty ? nil : answered
            state.pages.append(.customer(CustomerPage()))
            return state.refreshOpen()
        // The root is never left by a step back.
        case .back, .parent:
            state.customers.search(for: SearchField())
        case .takeNearest: state.takeNearest()
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
            }.reading,
            filtering, filters, planning,
        ] + marking + [
            Binding(
                .tab, command: .takeNearest, hint: \.takeNearestKey, isInFooter: false
            ) { $0.offNearest },
            Binding(.character("r"), command: .request, hint: \.requestKey) { $0.offRequest },
            Binding(.character("A"), command: .activity, hint: \.activityKey), copying,
        ]
}
