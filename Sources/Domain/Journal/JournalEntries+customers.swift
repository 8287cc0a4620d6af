extension [JournalEntry] {
    /// The entries about a customer, also those about several: a plan that names it, and what
    /// became of that plan.
    package func about(_ customer: Customer.ID) -> [JournalEntry] {
        var plans: Set<Plan.ID> = []
        var intents: Set<Int> = []
        return filter { entry in
            var isAbout = entry.names(customer)
            switch entry.event {
            case .started(let plan), .rehearsed(let plan, _):
                if isAbout { plans.insert(plan.id) }
            case .resumed(let plan), .stopped(let plan), .finished(let plan):
                isAbout = isAbout || plans.contains(plan)
            case .intended:
                if isAbout { intents.insert(entry.id) }
            case .ended(let intent, _):
                isAbout = isAbout || intents.contains(intent)
            case .previewed, .takenBack, .stepped, .aftermath, .repaired, .lost, .noteMissing,
                .unknown:
                break
            }
            return isAbout
        }
    }
}

extension JournalEntry {
    /// Whether it names a customer by itself.
    fileprivate func names(_ customer: Customer.ID) -> Bool {
        if self.customer?.id == customer { return true }
        switch event {
        case .previewed(let writes, _), .takenBack(let writes):
            return writes.contains { $0.customer.id == customer }
        case .started(let plan), .rehearsed(let plan, _):
            return plan.customers.contains { $0.id == customer }
        case .intended(let intent): return intent.step?.customer == customer
        case .stepped(let step, _): return step.customer == customer
        case .aftermath(let aftermath): return aftermath.customer.id == customer
        case .ended, .resumed, .stopped, .finished, .repaired, .lost, .noteMissing, .unknown:
            return false
        }
    }
}
