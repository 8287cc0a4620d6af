import FoundationEssentials

/// What is to be done, for which customers, in which order; written before any of it is done.
package struct Plan: Equatable, Codable, Sendable, Identifiable {
    /// A GUID.
    package typealias ID = Identifier<Plan>

    package let id: ID
    package let purpose: Purpose
    package let madeAt: Date
    /// The rules it was made by.
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
        /// The same act on everything that was marked.
        case suspension, reactivation
        /// To take back what the journal's entry of that number did.
        case undo(of: Int)
    }

    /// The steps that are not struck out and write something.
    package var writes: Int {
        customers.reduce(0) { $0 + $1.steps.count { !$0.isStruck && $0.write != nil } }
    }
}

/// The part of a plan that is about one customer.
package struct CustomerPlan: Equatable, Codable, Sendable, Identifiable {
    /// All that the customer held when the plan was made, and the customer: whom it is about.
    package let holdings: Holdings
    /// In the order they are taken.
    package var steps: [PlanStep]

    package init(holdings: Holdings, steps: [PlanStep]) {
        self.holdings = holdings
        self.steps = steps
    }

    package var customer: Customer { holdings.customer }
    package var id: Customer.ID { customer.id }

    /// What this plan alone does not clear: somebody else's to do, a matter of time, what will be
    /// refused; and, on the way to a removal, what was struck out.
    package var obstacles: [PlanStep] {
        let isOffboarding = steps.contains { $0.write == .removeRelationship }
        return steps.filter { step in
            switch step.task {
            case .write(let write):
                step.isStruck ? isOffboarding && write.holding != nil : step.foreseen != nil
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
    /// What the target is called: a holding's name, or the customer's for the relationship.
    package let name: String
    /// What it brings with it.
    package let consequences: [Consequence]
    /// The last moment in which it can be done, or serves its end; nil where there is none.
    package let deadline: Date?
    /// The moment its blocker clears by itself, done or not; nil where it does not, or nobody
    /// knows.
    package let clearsAt: Date?
    /// Why it is known that it will be refused, such as a missing role; nil if nothing is.
    package let foreseen: Refusal?
    package var isStruck = false

    package init(
        id: Int, task: Task, name: String, consequences: [Consequence], deadline: Date? = nil,
        clearsAt: Date? = nil, foreseen: Refusal? = nil
    ) {
        self.id = id
        self.task = task
        self.name = name
        self.consequences = consequences
        self.deadline = deadline
        self.clearsAt = clearsAt
        self.foreseen = foreseen
    }

    /// What is done, and by whom.
    package enum Task: Hashable, Codable, Sendable {
        case write(Write)
        /// Only somebody else can.
        case ticket(Holding, TicketRecipient)
        /// It clears by itself: at that moment, or at one nobody told.
        case wait(Holding, until: Date?)
    }

    package var write: Write? { if case .write(let write) = task { write } else { nil } }

    /// What it is about; nil for the relationship itself.
    package var holding: Holding? {
        switch task {
        case .write(let write): write.holding
        case .ticket(let holding, _), .wait(let holding, _): holding
        }
    }

    /// Whether it can be taken back, and until when; nil where nothing is done.
    package var reversal: Reversal? {
        guard foreseen == nil else { return nil }
        return write.map { Reversal(of: $0, bringing: consequences) }
    }
}

/// Who can do what partnerdeck cannot.
package enum TicketRecipient: String, Codable, CaseIterable, Sendable {
    case azurePortal
    /// Microsoft's support: a request "CSP Purchase/Refund on behalf of customers".
    case support
    /// Whoever looks at an unknown status in the portal.
    case partnerCenter
}
