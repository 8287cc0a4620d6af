import Domain

/// Asks whether several writes are meant that are run as a plan: the same act on all that is
/// marked, or what takes an act back. Its targets were captured when it opened, and cannot move.
package struct PlanConfirmation: Equatable, Sendable {
    package let plan: Plan
    /// What was marked and stays as it is.
    package let leftOut: [LeftOut]
    /// What else is easily mistaken for one of the targets.
    package let twins: [Twin]

    /// Something that was marked, and why nothing is done to it.
    package struct LeftOut: Equatable, Sendable {
        package let holding: Holding
        package let name: String
        let off: Off
    }

    init(_ plan: Plan, leavingOut leftOut: [LeftOut] = []) {
        self.plan = plan
        self.leftOut = leftOut
        twins = plan.customers.flatMap { customer in
            customer.holdings.twins(of: customer.steps.compactMap(\.holding))
        }
    }
}
