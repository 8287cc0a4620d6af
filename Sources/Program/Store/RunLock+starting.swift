import Domain
import Records

extension RunLock {
    /// Takes all customers of a plan that is to be started, from that place. What the journal tells
    /// counts only now that they are taken: before, another process may have run the same plan.
    /// Throws `runBefore` where one did, and `runUnanswered` where a run for one of the customers
    /// rests with writes that have to be looked up first.
    convenience init(
        toStart plan: Plan, from place: String, by journal: Journal, in folder: String
    ) throws(Refusal) {
        try self.init(on: plan, in: folder)
        let entries = try journal.everything()
        try plan.requireNew(in: entries)
        let resting = Run.all(in: entries).filter {
            $0.author.place == place && $0.phase != .finished
        }
        for customer in plan.customers.map(\.customer)
        where resting.contains(where: { $0.isUnanswered(for: customer.id) }) {
            throw .runUnanswered(customer: customer.companyName)
        }
    }
}

extension Plan {
    /// Throws `runBefore` if the journal tells of a run of this very plan.
    func requireNew(in entries: [JournalEntry]) throws(Refusal) {
        guard let before = Run.all(in: entries).first(where: { $0.id == id }) else { return }
        throw .runBefore(startedAt: before.startedAt)
    }
}

extension Run {
    /// Whether nobody knows of some write for that customer whether it was done.
    fileprivate func isUnanswered(for customer: Customer.ID) -> Bool {
        steps.contains { part, step in
            guard part.id == customer else { return false }
            return switch state(of: step, for: customer) {
            case .unknown, .underway: true
            case .pending, .accepted, .confirmed, .refused, .waiting, .struck: false
            }
        }
    }
}
