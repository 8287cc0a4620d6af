import Domain
import FoundationEssentials
import Samples

/// One customer in a simulated service: every write is judged by the rules, and time can pass.
struct SimulatedCustomer {
    let rules: Rules
    private(set) var holdings: Holdings
    private(set) var now: Date

    init(_ rules: Rules, _ holdings: Holdings, at now: Date = .today) {
        self.rules = rules
        self.holdings = holdings
        self.now = now
    }

    var blockers: [Blocker] { rules.eligibility(of: holdings, at: now).blockers }

    /// Do a write. Throws why it is refused.
    mutating func perform(_ write: Write) throws(Refusal) {
        if let refusal = Rules.refusal(ofActingFor: holdings.customer) { throw refusal }
        switch write {
        case .removeRelationship:
            guard blockers.isEmpty else { throw .blocked(blockers) }
            holdings.customer.relationship = .none
        case .removeDelegatedAccess: holdings.customer.allowsDelegatedAccess = false
        default:
            let change = try rules.change(by: write, in: holdings, at: now)
            holdings = holdings.applying(change)
        }
    }

    /// Let time pass: terms end or are renewed.
    mutating func pass(to moment: Date) {
        now = moment
        holdings.subscriptions = holdings.subscriptions.map { old in
            guard let end = old.commitmentEndDate, end <= moment else { return old }
            var after = old
            switch old.status {
            case .active where old.autoRenewEnabled:
                while let end = after.commitmentEndDate, end <= moment {
                    after.commitmentEndDate = end.adding(months: 12)
                }
            case .active, .suspended: after.status = .expired
            default: break
            }
            return after
        }
        holdings.reservations = holdings.reservations.map { old in
            guard let end = old.expiryDate, end <= moment, old.status == .completed else {
                return old
            }
            var after = old
            after.status = .expired
            return after
        }
    }
}

extension Rules {
    /// The off-boarding by an operator who may do everything, made today.
    func steps(_ holdings: Holdings, at now: Date = .today) -> [PlanStep] {
        offboarding(of: holdings, by: .everyRole, at: now)
    }

    /// The writes of that off-boarding.
    func tasks(_ holdings: Holdings) -> [Write] { steps(holdings).writes }
}

extension [PlanStep] {
    var writes: [Write] { compactMap(\.write) }
}
