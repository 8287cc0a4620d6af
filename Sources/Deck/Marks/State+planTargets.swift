import Domain

extension State {
    /// For whom `p` makes a plan, and what the list is narrowed to: the open customer, or all that
    /// are marked, or the selected one. Of the marked, whoever answers leaves out those whom the
    /// search hides, and says how many they were.
    var planTargets: (asked: [Customer.ID], search: String) {
        if let open { return ([open.id], "") }
        guard marks.customers.isEmpty else {
            return (marks.customers.sorted { $0.text < $1.text }, customers.search)
        }
        return (customers.selected.map { [$0.id] } ?? [], customers.search)
    }

    /// Why there is nobody to make a plan for.
    var offPlanTargets: Off? {
        if open != nil { return offUnknown }
        if customers.total == 0, marks.customers.isEmpty { return .said(\.noCustomerMatches) }
        let areHidden =
            !marks.customers.isEmpty && marks.isKnown(for: customers.search)
            && marks.shown(by: customers.search).isEmpty
        return areHidden ? .said(\.allMarkedHidden) : nil
    }
}
