import Domain
import Wording

/// The columns that the list on the page takes at least beside a pane, and what they were measured
/// from: while that stays the same, they are not measured again.
struct MeasuredList: Equatable, Sendable {
    private(set) var leastColumns = 0
    /// The columns it needs to show its usual values whole, and those that are in memory.
    private(set) var wantedColumns = 0
    private var basis: Basis?

    /// What the columns of a list depend on. Comparing it is cheap as long as nothing was read.
    private struct Basis: Equatable, Sendable {
        let language: Language
        let isPlain: Bool
        let orders: ListOrders
        let columns: ColumnChoice
        let rules: Rules
        /// Without its cursor; nil for the list of customers, of which `widths` are all that its
        /// columns depend on.
        let page: Page?
        let widths: CustomerWidths
        let holdings: Holdings?
        let pending: [PendingChange]
        let blockedTabs: Set<CustomerPage.Tab>
        /// The operator's day: what is said of dates depends on it.
        let today: Int

        init(of state: State) {
            language = state.language
            isPlain = state.isPlain
            orders = state.orders
            columns = state.columnChoice
            rules = state.place.rules
            var model = state.shown
            model.cursor = ListCursor()
            page = model.page
            widths = page == nil ? state.customers.widths : CustomerWidths()
            let open = page == nil ? nil : state.open
            holdings = open?.listed
            pending = open?.pending ?? []
            blockedTabs = open?.blockedTabs ?? []
            today = state.localTime.day(of: state.now)
        }
    }

    /// Measures the list that shows, if it `isBesidePane` and was not measured last.
    mutating func measure(in state: State, isBesidePane: Bool) {
        guard isBesidePane else {
            if basis != nil { self = MeasuredList() }
            return
        }
        let current = Basis(of: state)
        guard basis != current else { return }
        basis = current
        leastColumns = state.shown.table(at: .withoutPane, in: state)?.keptWidth ?? 0
        wantedColumns = state.shown.wantedColumns(in: state)
        let base = ListWidth(
            columns: max(wantedColumns, ListWidth.withoutPane.columns),
            columnsOf: ListWidth.withoutPane.columns)
        let lacking = state.shown.table(at: base, in: state)?.lacking ?? 0
        if lacking > 0 { wantedColumns = base.columns + lacking }
    }
}
