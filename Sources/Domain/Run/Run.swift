import FoundationEssentials

/// A plan that is run, or was: how far each of its steps has come.
package struct Run: Equatable, Sendable, Identifiable {
    package let plan: Plan
    package let startedAt: Date
    package let author: JournalEntry.Author
    package private(set) var states: [StepReference: StepState] = [:]
    package var phase: Phase
    /// When the last step will be over, as far as the ones so far tell; nil if they do not.
    package var expectedEnd: Date?

    package var id: Plan.ID { plan.id }

    package init(
        _ plan: Plan, startedAt: Date, author: JournalEntry.Author, phase: Phase = .running
    ) {
        self.plan = plan
        self.startedAt = startedAt
        self.author = author
        self.phase = phase
    }

    /// Whether it is moving.
    package enum Phase: Equatable, Sendable {
        case running
        /// No further step is begun.
        case stopping
        /// It moves no more before somebody lets it go on, and why, if that was a no.
        case rests(Refusal?)
        /// Nothing is left to do.
        case finished
    }

    package func reference(_ customer: Customer.ID, _ step: PlanStep.ID) -> StepReference {
        StepReference(plan: plan.id, customer: customer, step: step)
    }

    /// How far a step has come.
    package func state(of step: PlanStep, for customer: Customer.ID) -> StepState {
        step.isStruck ? .struck : states[reference(customer, step.id)] ?? .pending
    }

    package mutating func set(_ state: StepState, of step: PlanStep.ID, for customer: Customer.ID) {
        states[reference(customer, step)] = state
    }

    /// All steps with the customer they are for, in the plan's order.
    package var steps: [(customer: CustomerPlan, step: PlanStep)] {
        plan.customers.flatMap { customer in customer.steps.map { (customer, $0) } }
    }

    /// How many steps there are of each kind of state. Partial is never success: `isComplete` is.
    package var tally: Tally {
        var tally = Tally()
        for (customer, step) in steps {
            switch state(of: step, for: customer.id) {
            case .pending, .underway: tally.pending += 1
            case .accepted: tally.accepted += 1
            case .confirmed: tally.confirmed += 1
            case .refused: tally.refused += 1
            case .waiting: tally.waiting += 1
            case .unknown: tally.unknown += 1
            case .struck: tally.struck += 1
            }
        }
        return tally
    }

    /// Whether every step that was not struck out is confirmed.
    package var isComplete: Bool {
        steps.allSatisfy { state(of: $0.step, for: $0.customer.id).isOver }
    }

    /// Steps by how far they have come.
    package struct Tally: Equatable, Sendable {
        package var pending = 0
        package var accepted = 0
        package var confirmed = 0
        package var refused = 0
        package var waiting = 0
        package var unknown = 0
        package var struck = 0
    }
}
