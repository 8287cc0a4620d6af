extension Run {
    /// Why nothing that it did can be undone, as far as its own steps tell; nil if something may
    /// be. What was done since, by others too, is not looked at.
    package var refusalOfUndoing: Refusal? {
        var (isAnythingWritten, isAnythingLost) = (false, false)
        for customer in plan.customers {
            // The end of the relationship ends every way to undo what was before.
            let isLost = hasEnded(customer)
            for step in customer.steps where hasWritten(step, for: customer.id) {
                isAnythingWritten = true
                guard step.write?.isReversible ?? false else { continue }
                if !isLost { return nil }
                isAnythingLost = true
            }
        }
        if isAnythingLost { return .relationshipEnded }
        if !isAnythingWritten, let customer = unansweredCustomer {
            return .runUnanswered(customer: customer.companyName)
        }
        return isAnythingWritten ? .irreversible : .nothingDone
    }

    /// The first customer for whom a write was sent and not answered.
    private var unansweredCustomer: Customer? {
        steps.first { customer, step in
            if case .unknown = state(of: step, for: customer.id) { true } else { false }
        }?.customer.customer
    }

    /// Whether it has ended the relationship with that customer.
    package func hasEnded(_ customer: CustomerPlan) -> Bool {
        customer.steps.contains { step in
            guard step.write == .removeRelationship else { return false }
            if case .confirmed = state(of: step, for: customer.id) { return true }
            return false
        }
    }

    /// What it wrote, in the order of its steps: neither what was refused nor what was so already.
    package var written: [(customer: Customer.ID, write: Write)] {
        steps.compactMap { customer, step in
            guard let write = step.write, hasWritten(step, for: customer.id) else { return nil }
            return (customer.id, write)
        }
    }

    /// Whether a step wrote something: what was so already, or was done by others, is not its own.
    private func hasWritten(_ step: PlanStep, for customer: Customer.ID) -> Bool {
        guard step.write != nil else { return false }
        switch state(of: step, for: customer) {
        case .accepted, .confirmed(byOthers: false): return true
        case .requested: return hasAsked(reference(customer, step.id))
        case .confirmed(byOthers: true), .pending, .underway, .refused, .waiting, .unknown,
            .struck:
            return false
        }
    }
}
