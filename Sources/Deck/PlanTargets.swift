import Domain

// For whom a plan is made: those who are marked, or the one under the cursor.

extension State {
    /// For whom `p` makes a plan, and the search of the list: the open customer, or all marked, or
    /// the selected one. The answer leaves out marked customers that the search hides, and counts
    /// them.
    var planTargets: (asked: [Customer.ID], search: String) {
        if let open { return ([open.id], "") }
        guard marks.customers.isEmpty else {
            return (marks.customers.sorted { $0.text < $1.text }, customers.search)
        }
        return (customers.selected.map { [$0.id] } ?? [], customers.search)
    }

    /// For how many customers `p` asks. Each key asks this: it may not take longer the more are
    /// marked.
    var planTargetCount: Int {
        if open != nil { return 1 }
        if !marks.customers.isEmpty { return marks.customers.count }
        return customers.selected == nil ? 0 : 1
    }

    /// Why there is no customer to make a plan for; nil if there is one.
    var offPlanTargets: Off? {
        if open != nil { return offUnknown }
        if customers.total == 0, marks.customers.isEmpty { return .said(\.noCustomerMatches) }
        let areHidden =
            !marks.customers.isEmpty && marks.isKnown(for: customers.search)
            && marks.shown(by: customers.search).isEmpty
        return areHidden ? .said(\.allMarkedHidden) : nil
    }
}
