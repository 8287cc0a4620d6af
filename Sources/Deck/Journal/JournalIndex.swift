import Domain

/// What belongs together in a journal, found out once as the entries come.
struct JournalIndex: Equatable, Sendable {
    /// The number of the end of each intent that has one.
    private(set) var ends: [Int: Int] = [:]
    /// How each of them ended.
    private var outcomes: [Int: Outcome] = [:]
    /// The number of the entry each plan was started with.
    private(set) var starts: [Plan.ID: Int] = [:]
    private(set) var plans: [Plan.ID: Plan] = [:]
    /// Whose relationship ended.
    private(set) var left: Set<Customer.ID> = []
    private var removals: [Int: Customer.ID] = [:]
    private var removalSteps: Set<StepReference> = []

    mutating func take(_ entry: JournalEntry) {
        switch entry.event {
        case .intended(let intent):
            guard intent.write == .removeRelationship, let customer = entry.customer else { return }
            removals[entry.id] = customer.id
            if let step = intent.step { removalSteps.insert(step) }
        case .ended(let intent, let outcome):
            ends[intent] = entry.id
            outcomes[intent] = outcome
            if case .done = outcome, let customer = removals[intent] { left.insert(customer) }
        case .started(let plan):
            starts[plan.id] = entry.id
            plans[plan.id] = plan
        case .stepped(let step, .confirmed):
            if removalSteps.contains(step) { left.insert(step.customer) }
        case .aftermath(let aftermath):
            // It may answer what a removal that was cut off left open.
            let isAsked = removals.values.contains(aftermath.customer.id)
            if isAsked, aftermath.purchaseRefusal != nil { left.insert(aftermath.customer.id) }
        case .previewed, .takenBack, .rehearsed, .resumed, .stepped, .stopped, .finished,
            .repaired, .lost, .noteMissing, .unknown:
            return
        }
    }

    /// How an intent ended; nil if the journal does not tell.
    func outcome(of intent: Int) -> Outcome? { outcomes[intent] }

    /// What a step of a plan is; nil if the journal does not have its beginning.
    func step(_ reference: StepReference) -> PlanStep? {
        plans[reference.plan]?.customers.first { $0.id == reference.customer }?
            .steps.first { $0.id == reference.step }
    }
}
