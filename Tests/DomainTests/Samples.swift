import Domain
import FoundationEssentials
import Samples

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

/// A journal that a test writes entry by entry, an hour apart.
struct JournalSample {
    private(set) var entries: [JournalEntry] = []
    var place = "home"

    @discardableResult
    mutating func tell(_ event: JournalEvent, of customer: Customer? = .contoso) -> Int {
        let number = entries.count + 1
        entries.append(
            .a(number, event, of: customer, on: "work", at: place, secondsApart: 3600))
        return number
    }

    /// Add an intent. Return its number.
    @discardableResult
    mutating func intend(
        _ write: Write, before: Holdings? = nil, request: String? = nil, step: StepReference? = nil,
        of customer: Customer = .contoso
    ) -> Int {
        let request = request ?? "request-\(entries.count)"
        return tell(
            .intended(
                .of(
                    write, named: write.operation.rawValue, trace: .request(request),
                    before: before, step: step)),
            of: customer)
    }

    /// Add an intent and its end. Return the number of the intent.
    @discardableResult
    mutating func act(
        _ write: Write, _ outcome: Outcome = .done(after: nil), before: Holdings? = nil,
        request: String? = nil, step: StepReference? = nil, of customer: Customer = .contoso
    ) -> Int {
        let intent = intend(write, before: before, request: request, step: step, of: customer)
        tell(.ended(intent: intent, outcome), of: customer)
        return intent
    }

    mutating func start(
        _ plan: String = "plan", _ holdings: Holdings..., for purpose: Plan.Purpose = .offboarding,
        steps: [Write] = []
    ) {
        let customers = holdings.map { CustomerPlan(holdings: $0, steps: .of(steps)) }
        tell(.started(.a(customers, id: plan, purpose: purpose)), of: nil)
    }

    var certificates: [CertificateData] { CertificateData.all(in: entries) }
}

extension Write {
    static let suspendE3 = Write.suspend(.init("e3"))
    static let reactivateE3 = Write.reactivate(.init("e3"))
}

extension Customer {
    static let tailspin = Customer.a("Tailspin")
}
