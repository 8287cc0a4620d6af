import Domain
import FoundationEssentials
import Samples

/// A journal as a test tells it: entry by entry, an hour apart.
struct JournalSample {
    private(set) var entries: [JournalEntry] = []
    var place = "home"

    @discardableResult
    mutating func tell(_ event: JournalEvent, of customer: Customer? = .contoso) -> Int {
        let number = entries.count + 1
        entries.append(
            JournalEntry(
                id: number, date: .today + Double(number) * 3600,
                author: JournalEntry.Author(
                    userPrincipalName: "agent@fabrikam.example", profile: "work", place: place),
                customer: customer, event: event, hash: "hash-\(number)"))
        return number
    }

    /// The intent; answers its number.
    @discardableResult
    mutating func intend(
        _ write: Write, before: Holdings? = nil, request: String? = nil, step: StepReference? = nil,
        of customer: Customer = .contoso
    ) -> Int {
        let request = request ?? "request-\(entries.count)"
        return tell(
            .intended(
                Intent(
                    write: write, name: "\(write.operation.rawValue)",
                    trace: ActTrace(correlationID: "c", requestID: request), before: before,
                    step: step)),
            of: customer)
    }

    /// The intent and its end; answers the number of the intent.
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
        let steps = steps.enumerated().map {
            PlanStep(id: $0 + 1, task: .write($1), name: "", consequences: [])
        }
        tell(
            .started(
                Plan(
                    id: .init(plan), purpose: purpose, madeAt: .today, rules: .of2020,
                    customers: holdings.map { CustomerPlan(holdings: $0, steps: steps) })),
            of: nil)
    }

    static func step(_ number: Int, of plan: String = "plan") -> StepReference {
        StepReference(plan: .init(plan), customer: Customer.contoso.id, step: number)
    }

    var certificates: [CertificateData] { CertificateData.all(in: entries) }
}

extension Write {
    static let suspendE3 = Write.suspend(.init("e3"))
    static let reactivateE3 = Write.reactivate(.init("e3"))
}

extension Customer {
    static let tailspin = Customer(
        id: .init("tailspin"), companyName: "Tailspin", domain: "tailspin.example",
        relationship: .reseller, allowsDelegatedAccess: true)
}
