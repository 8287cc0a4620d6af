import FoundationEssentials

/// What is to be done for which customers, and in which order. It is stored before it is run.
package struct Plan: Equatable, Codable, Sendable, Identifiable {
    /// A GUID.
    package typealias ID = Identifier<Plan>

    package let id: ID
    package let purpose: Purpose
    package let madeAt: Date
    /// The rules by which it was made.
    package let rules: Rules
    package var customers: [CustomerPlan]

    package init(
        id: ID, purpose: Purpose, madeAt: Date, rules: Rules, customers: [CustomerPlan]
    ) {
        self.id = id
        self.purpose = purpose
        self.madeAt = madeAt
        self.rules = rules
        self.customers = customers
    }

    /// What it is for.
    package enum Purpose: Hashable, Codable, Sendable {
        /// To end the relationship with each of the customers.
        case offboarding
        /// The same act on every marked holding.
        case suspension, reactivation
        /// The renewal, or the number of seats, of every marked subscription.
        case renewal, seats
        /// To end admin relationships.
        case adminAccess
        /// To undo the act or run of that entry of the journal.
        case undo(of: Int)
    }

    /// Whether it undoes an act or a run.
    package var isUndo: Bool { if case .undo = purpose { true } else { false } }

    /// How many holdings the steps that are not struck out write to.
    package var targets: Int {
        customers.reduce(0) { count, customer in
            count + Set(customer.steps.filter { !$0.isStruck }.compactMap(\.write?.holding)).count
        }
    }

    /// How many steps write something and are not struck out.
    package var writes: Int {
        customers.reduce(0) { $0 + $1.steps.count { !$0.isStruck && $0.write != nil } }
    }
}

/// The part of a plan for one customer.
package struct CustomerPlan: Equatable, Codable, Sendable, Identifiable {
    /// The customer and its holdings when the plan was made.
    package let holdings: Holdings
    /// The steps in their order.
    package var steps: [PlanStep]

    package init(holdings: Holdings, steps: [PlanStep]) {
        self.holdings = holdings
        self.steps = steps
    }

    /// The customer it is for.
    package var customer: Customer { holdings.customer }
    package var id: Customer.ID { customer.id }

    /// The steps that this plan cannot do: tickets for others, waits, writes that will be refused,
    /// and in an off-boarding, the steps that were struck out. Admin relationships hold no removal
    /// up, so they are none.
    package var obstacles: [PlanStep] {
        let isOffboarding = steps.contains { $0.write == .removeRelationship }
        return steps.filter { step in
            switch step.task {
            case .write(let write):
                step.isStruck
                    ? isOffboarding && write.holding != nil && !write.endsAccess
                    : step.foreseen != nil
            case .ticket(.adminRelationship, _): false
            case .ticket, .wait: true
            }
        }
    }
}

/// One step of a plan.
package struct PlanStep: Equatable, Codable, Sendable, Identifiable {
    /// Counts up from 1 within its customer's plan; the number stays when others are struck out.
    package let id: Int
    package let task: Task
    /// The name of the target: a holding's, or the customer's for the relationship.
    package let name: String
    /// Its consequences.
    package let consequences: [Consequence]
    /// The last moment in which it can be done, or is of use; nil if there is none.
    package let deadline: Date?
    /// When its blocker clears by itself; nil if it does not, or the date is not known.
    package let clearsAt: Date?
    /// Why it will be refused, such as a missing role; nil if nothing is known against it.
    package let foreseen: Refusal?
    /// Whether the operator struck it out.
    package var isStruck = false
    /// The last moment in which its subscription can be cancelled with a refund instead of being
    /// suspended; nil where there is no choice.
    package let cancellableUntil: Date?

    package init(
        id: Int, task: Task, name: String, consequences: [Consequence], deadline: Date? = nil,
        clearsAt: Date? = nil, foreseen: Refusal? = nil, cancellableUntil: Date? = nil
    ) {
        self.id = id
        self.task = task
        self.name = name
        self.consequences = consequences
        self.deadline = deadline
        self.clearsAt = clearsAt
        self.foreseen = foreseen
        self.cancellableUntil = cancellableUntil
    }

    /// The same step with other consequences.
    func withConsequences(_ consequences: [Consequence]) -> PlanStep {
        var step = PlanStep(
            id: id, task: task, name: name, consequences: consequences, deadline: deadline,
            clearsAt: clearsAt, foreseen: foreseen, cancellableUntil: cancellableUntil)
        step.isStruck = isStruck
        return step
    }

    /// What is done in a step.
    package enum Task: Hashable, Codable, Sendable {
        case write(Write)
        /// Somebody else must do it.
        case ticket(Holding, TicketRecipient)
        /// It clears by itself; the date is nil if it is not known.
        case wait(Holding, until: Date?)
    }

    /// The write; nil for a ticket or a wait.
    package var write: Write? { if case .write(let write) = task { write } else { nil } }

    /// The holding; nil for the relationship itself.
    package var holding: Holding? {
        switch task {
        case .write(let write): write.holding
        case .ticket(let holding, _), .wait(let holding, _): holding
        }
    }

    /// Whether it can be undone, and until when; nil if nothing is done.
    package var reversal: Reversal? {
        guard foreseen == nil else { return nil }
        return write.map { Reversal(of: $0, bringing: consequences) }
    }
}

/// Who can do what partnerdeck cannot do.
package enum TicketRecipient: String, Codable, CaseIterable, Sendable {
    case azurePortal
    /// Microsoft's support: a request "CSP Purchase/Refund on behalf of customers".
    case support
    /// The operator, by looking into the portal.
    case partnerCenter
}
