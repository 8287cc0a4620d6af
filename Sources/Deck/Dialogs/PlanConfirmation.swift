import Domain

/// Asks whether several writes are meant that are run as a plan: the same act on all that is
/// marked, or what takes an act back. Its targets were captured when it opened, and cannot move.
package struct PlanConfirmation: Equatable, Sendable {
    package let plan: Plan
    /// What was marked and stays as it is.
    package let leftOut: [LeftOut]
    /// Whether it takes back all that a run did, not a single act.
    let undoesRun: Bool
    /// What else is easily mistaken for one of the targets.
    package let twins: [Twin]

    /// Something that was marked, or done by the run that is undone, and why nothing is done to it.
    package struct LeftOut: Equatable, Sendable {
        /// Nil for what is not about a holding.
        package let holding: Holding?
        package let name: String
        let off: Off
    }

    init(_ plan: Plan, leavingOut leftOut: [LeftOut] = [], undoesRun: Bool = false) {
        self.plan = plan
        self.leftOut = leftOut
        self.undoesRun = undoesRun
        twins = plan.customers.flatMap { customer in
            customer.holdings.twins(of: customer.steps.compactMap(\.holding))
        }
    }
}
