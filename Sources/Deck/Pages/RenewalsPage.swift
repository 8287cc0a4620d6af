import Canvas
import Domain
import Wording

/// The terms of all customers by their ends, and what happens then: the window of rows that is in
/// memory.
package struct RenewalsPage: Equatable, Sendable {
    package var window = TermWindow(offset: 0, total: 0, rows: [])
    package var cursor = ListCursor()
    var field = SearchField()
    package var answered = ""
    package internal(set) var order = TermArrangement()
    var answeredOrder = TermArrangement()
    var kept: TermRow.ID?
    var seeksBest = false
    package var isStale = true
    package var reading: Read?
    var isReadingAhead = false
    package var hasFailed = false
    /// The columns that the rows fill, if all are in memory.
    private(set) var widths = TermWidths()
    /// All terms in numbers; nil until they were counted.
    package private(set) var totals: TermTotals?
    /// Whether they are to be counted again, and whether they are being counted.
    var areTotalsStale = true
    private(set) var isCounting = false
    /// What is asked for before something is done to it; nil while nothing is.
    var asking: AskedTerms?

    package init(by order: ListOrder = SortedList.renewals.standard) {
        self.order.order = order.ofTerms
        answeredOrder = self.order
    }

    /// Forgets what was asked for: nobody was there to take an answer.
    mutating func forgetReads() {
        (reading, asking, isCounting) = (nil, nil, false)
        becomeStale(isAsked: false)
    }
}

extension TermWindow: ListWindow {}

extension RenewalsPage: WindowedList {
    func read(offset: Int, limit: Int) -> Read {
        .terms(search: search, offset: offset, limit: limit, in: order)
    }

    func read(around row: TermRow.ID, limit: Int) -> Read {
        .termsAround(row, search: search, limit: limit, in: order)
    }

    /// The term under the cursor; nil for those of each month, and for none.
    var selectedTerm: EndingTerm? { selected?.term }

    /// Whether the window is an answer: until the first one comes it is empty for want of it.
    var hasBeenRead: Bool { reading == nil || window.found != nil }

    /// Whether the cursor is on those of each month.
    var isOnMonthly: Bool { selected?.id == .monthly }

    /// Why nothing is done to the row under the cursor where it is no single term.
    var offRow: Off { .said(isOnMonthly ? \.rowIsOfMany : \.nothingSelected) }

    /// Takes that rows may have changed while the service was read: their numbers are counted once
    /// it was read to its end.
    mutating func synced(toItsEnd isAtEnd: Bool) {
        // What takes a pass over the whole store is not read again with each customer.
        if isAtEnd || search.isEmpty && order.order.field == .date && cursor.top < 1000 {
            isStale = true
        }
        if isAtEnd { areTotalsStale = true }
    }

    /// Lists those of each month one by one, or in one row again.
    mutating func foldMonthly() {
        let (row, isOnMonthly) = (selected, isOnMonthly)
        order.listsMonthly.toggle()
        if row?.term?.subscription.renewsMonthly == true, !order.listsMonthly {
            kept = .monthly
        } else if !isOnMonthly {
            kept = kept ?? row?.id
        }
        // The first of them stands where the row of all of them has stood.
    }
}

extension RenewalsPage: PageModel {
    var page: Page? { .renewals(self) }

    var mainActs: [Command] { [.open, .renew] }
    func titles(in state: State) -> [String] { [state.words.renewalsTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.renewals }
    var views: [Binding] { Keymap.views(without: .renewals) }
    func head(in state: State) -> [Line] { state.renewalsHead(self) }
    func body(in state: State) -> [Line] { state.renewalsBody(self) }
    func itemCount(in state: State) -> Int { total }
    func itemHeight(in state: State) -> Int { state.renewalsHeight(self) }
    func list(in state: State) -> SortedList? { .renewals }
    func table(in state: State) -> Table? { state.renewalsTable() }
    var isCounted: Bool { window.found != nil || total == 0 }

    mutating func sort(in state: State, _ focus: State.SortFocus) {
        var newer = order
        newer.order = state.orders[.renewals].ofTerms
        sort(by: newer, focus, isFromTop: focus == .top(of: .renewals))
    }

    func isSettling(in state: State) -> Bool {
        asking != nil || isSettling(height: itemHeight(in: state))
    }

    mutating func settle(in state: State) -> [Read] {
        var reads: [Read] = []
        if let read = settle(height: itemHeight(in: state)) { reads.append(read) }
        if areTotalsStale, !isCounting {
            (areTotalsStale, isCounting) = (false, true)
            reads.append(.termTotals)
        }
        return reads
    }

    mutating func take(_ answer: Event, in state: State) {
        switch answer {
        case .termsRead(let search, let window, let order):
            guard reading?.isOfTerms(search, order) == true else { return }
            let isSame = answered == search && answeredOrder == order
            take(window, for: search, by: order, height: itemHeight(in: state))
            let read = TermWidths(of: self.window, in: state.words)
            widths = isSame && !read.isWhole ? read.widened(by: widths) : read
        case .termTotalsRead(let totals):
            guard isCounting else { return }
            isCounting = false
            self.totals = totals
            // Their number is part of the answer.
            if answered.isEmpty, window.found != totals.count + totals.monthly { isStale = true }
        case .heldRead(_, let terms, let search):
            if asking?.read == .held(terms, search: search) { asking = nil }
        default: break
        }
    }

    mutating func readFailed(_ read: Read) {
        switch read {
        case .termTotals: isCounting = false
        case .held: if asking?.read == read { asking = nil }
        case .terms(let search, _, _, let order), .termsAround(_, let search, _, let order):
            guard reading == read else { return }
            giveUp(for: search, by: order, with: TermWindow(offset: 0, total: 0, rows: []))
        default: break
        }
    }

    mutating func becomeStale(isAsked: Bool) {
        isStale = true
        areTotalsStale = true
    }

    var searchField: SearchField? {
        get { field }
        set { if let newValue { search(for: newValue) } }
    }

    var filterScope: FilterScope? { .renewals }
    var hasSearchRow: Bool { true }
    func searchRow(in state: State) -> Int { 3 }

    func search(for newer: SearchField, in state: inout State) {
        var page = self
        page.search(for: newer)
        page.put(in: &state)
    }

    mutating func searchAgain(in words: Words) { widths = TermWidths(of: window, in: words) }

    var outlivesCustomer: Bool { true }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        switch command {
        case .open:
            guard let term = selectedTerm else {
                if isOnMonthly { foldMonthly(in: &state) }
                return []
            }
            return open(term, in: &state)
        case .foldMonthly: foldMonthly(in: &state)
        case .renew, .seats, .addSeat, .removeSeat, .suspend, .reactivate, .cancel:
            return state.askForTerms(command)
        case .plan:
            if let term = selectedTerm {
                state.pages.append(.plan(PlanPage(asked: [term.customer], search: "")))
            }
        case .activity:
            state.pages.append(.activity(ActivityPage(customer: nil)))
        default: return nil
        }
        return []
    }

    private func foldMonthly(in state: inout State) {
        var page = self
        page.foldMonthly()
        page.put(in: &state)
    }

    /// Opens the subscription, over the pages of its customer.
    private func open(_ term: EndingTerm, in state: inout State) -> [Effect] {
        let holding = Holding.subscription(term.subscription.id)
        state.enter(
            OpenCustomer(id: term.customer, companyName: term.companyName),
            [
                .customer(CustomerPage(tab: holding.tab, isPassed: true)),
                .holding(HoldingPage(holding: holding)),
            ])
        return state.refreshOpen()
    }
}

extension Read {
    /// Whether it reads a part of the list of terms, as that is searched and arranged.
    fileprivate func isOfTerms(_ search: String, _ order: TermArrangement) -> Bool {
        switch self {
        case .terms(search, _, _, order), .termsAround(_, search, _, order): true
        default: false
        }
    }
}

extension EndingTerm {
    /// As much of what its customer holds as is known here.
    var held: Holdings {
        Holdings(
            customer: Customer(
                id: customer, companyName: companyName, domain: domain, relationship: .reseller,
                allowsDelegatedAccess: nil), subscriptions: [subscription])
    }

    var holding: Holding { .subscription(subscription.id) }
}

extension State {
    /// The page of the terms of all customers, if it shows.
    var renewalsPage: RenewalsPage? {
        if case .renewals(let page) = pages.last { page } else { nil }
    }

    /// Marks that rows of that page may have changed, wherever it is in the stack.
    mutating func termsAreStale() {
        changeRenewals { $0.becomeStale(isAsked: false) }
    }

    /// The same while the service is being read.
    mutating func termsSynced(toItsEnd isAtEnd: Bool) {
        changeRenewals { $0.synced(toItsEnd: isAtEnd) }
    }

    private mutating func changeRenewals(_ change: (inout RenewalsPage) -> Void) {
        for place in pages.indices {
            guard case .renewals(var page) = pages[place] else { continue }
            change(&page)
            pages[place] = .renewals(page)
        }
    }
}
