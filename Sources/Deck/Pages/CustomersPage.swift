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
    /// Whether the cursor goes to the best match of the search, once that is answered.
    private var seeksBest = false
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

    /// The rows at places of the list that are in memory.
    func rows(_ places: Range<Int>) -> ArraySlice<CustomerRow> {
        let read = places.clamped(to: window.offset..<window.offset + window.rows.count)
        return window.rows[read.lowerBound - window.offset..<read.upperBound - window.offset]
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

    /// What must be read so that `height` rows can be shown. After a jump these are read alone;
    /// once they are in memory, two screens to either side are, before the operator comes there.
    mutating func settle(height: Int) -> Read? {
        let height = max(1, height)
        guard reading == nil else { return nil }
        selectBest(height: height)
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
        selectBest(height: height)
    }

    /// Puts the cursor on the best match of the rows in memory, if nobody has moved since the
    /// search was typed. The list stays as it is sorted, and at its top as far as that shows the
    /// match.
    private mutating func selectBest(height: Int) {
        guard seeksBest, isAnswered else { return }
        seeksBest = false
        guard cursor == ListCursor(), window.offset == 0,
            let best = window.best(of: CustomerFilter(whole: search))
        else { return }
        cursor.select(best, count: total, height: height)
    }

    /// Changes the search. Where it is cleared, the row under the cursor stays there; else the list
    /// starts from its top again, with the cursor on the best match.
    mutating func search(for newer: SearchField) {
        let older = search
        field = newer
        guard search != older else { return }
        kept = newer.keepsSelected ? kept ?? selected?.id : nil
        if kept == nil { cursor = ListCursor() }
        seeksBest = kept == nil
    }

    /// Changes the order.
    mutating func sort(by order: CustomerOrder, _ focus: State.SortFocus = .row) {
        guard order != self.order else { return }
        if focus == .top(of: .customers) {
            kept = nil
            cursor = ListCursor()
        } else if focus != .rowWhereMoved || cursor != ListCursor() {
            kept = kept ?? selected?.id
        }
        self.order = order
    }
}

extension CustomerFilter {
    /// What is understood of a search of customers.
    fileprivate init(whole search: String) {
        self = (try? CustomerFilter(parsing: search)) ?? CustomerFilter()
    }
}

extension CustomerWindow {
    /// The place of the row whose name begins with the words of a filter; else of one whose domain
    /// does with just them before its first dot. Nil for none, or if there are no words.
    fileprivate func best(of filter: CustomerFilter) -> Int? {
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
            search, filters, planning,
        ] + marking + [
            Binding(
                .tab, command: .takeNearest, hint: \.takeNearestKey, isInFooter: false
            ) { $0.offNearest },
            Binding(.character("r"), command: .request, hint: \.requestKey) { $0.offRequest },
            Binding(.character("A"), command: .activity, hint: \.activityKey), copying,
        ]
}
