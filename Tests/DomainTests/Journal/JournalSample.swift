import Domain
import FoundationEssentials
import Samples

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

    /// Add an intent. Return its number. Those with one `act` are one act of the operator.
    @discardableResult
    mutating func intend(
        _ write: Write, before: Holdings? = nil, request: String? = nil, act: String? = nil,
        step: StepReference? = nil, of customer: Customer = .contoso
    ) -> Int {
        let request = request ?? "request-\(entries.count)"
        let trace = ActTrace(correlationID: act ?? "of-" + request, requestID: request)
        return tell(
            .intended(
                .of(
                    write, named: write.operation.rawValue, trace: trace,
                    before: before, step: step)),
            of: customer)
    }

    /// Add an intent and its end. Return the number of the intent.
    @discardableResult
    mutating func act(
        _ write: Write, _ outcome: Outcome = .done(after: nil), before: Holdings? = nil,
        request: String? = nil, act: String? = nil, step: StepReference? = nil,
        of customer: Customer = .contoso
    ) -> Int {
        let intent = intend(
            write, before: before, request: request, act: act, step: step, of: customer)
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
