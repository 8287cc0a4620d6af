import Domain

extension Plan {
    /// Does something for each customer, for several at a time, in the plan's order.
    func eachCustomer(
        atOnce count: Int, _ body: @escaping @Sendable (CustomerPlan) async -> Void
    ) async {
        await withTaskGroup(of: Void.self) { group in
            for (number, customer) in customers.enumerated() {
                if number >= count { await group.next() }
                group.addTask { await body(customer) }
            }
        }
    }
}
