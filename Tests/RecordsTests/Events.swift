import Domain
import Foundation

extension JournalEvent {
    /// One of each kind, and of each outcome and state.
    static let ofEveryKind: [JournalEvent] = {
        let step = StepReference(plan: .init("plan"), customer: .init("contoso"), step: 2)
        let named = NamedWrite(
            .setRenewal(
                Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: "quantity 5"),
                of: .init("e3")),
            of: .a(), named: "E3")
        let aftermath = Aftermath(
            customer: .a(), isListed: false,
            supportContacts: [], partner: .init("fabrikam"))
        let refusals: [Refusal] = [
            .readOnly, .quantityOutOfRange(9, allowed: 1...3),
            .windowClosed(since: .made, remedy: .termEnd),
            .told(
                .alreadyCancelled,
                by: ServiceAnswer(
                    status: 400, code: "2011", requestID: "r", correlationID: "c", date: .made)),
            .service(.throttled(until: .made)), .journal(.full(path: "/x")),
            .roleMissing(anyOf: [[.globalAdmin, .adminAgent]]), .statusUnrecognized("odd"),
        ]
        return [
            .previewed([named], confirmed: false), .takenBack([named]),
            .rehearsed(.a(), [Finding(customer: .init("contoso"), step: 1, refusal: .readOnly)]),
            .started(.a()), .resumed(.init("plan")), .stopped(.init("plan")),
            .finished(.init("plan")), .aftermath(aftermath), .repaired(bytes: 7),
            .lost(entries: 3), .intent(),
            .ended(intent: 1, .done(after: Holdings(customer: .a(), subscriptions: [.a()]))),
            .ended(intent: 1, .done(after: nil)), .ended(intent: 1, .accepted),
            .ended(intent: 1, .unknown(.service(.answerLost))),
            .stepped(step, .confirmed(byOthers: true)), .stepped(step, .pending),
            .stepped(step, .waiting(until: .made, .storeBusy)), .stepped(step, .struck),
        ] + refusals.map { .ended(intent: 1, .refused($0)) }
    }()
}

extension Plan {
    static func a() -> Plan {
        Plan(
            id: .init("plan"), purpose: .undo(of: 12), madeAt: .made,
            rules: Rules(edition: .current, venue: .sandbox),
            customers: [
                CustomerPlan(
                    holdings: Holdings(customer: .a(), subscriptions: [.a()]),
                    steps: [
                        PlanStep(
                            id: 1, task: .write(.suspend(.init("e3"))), name: "E3",
                            consequences: [.billingResumes], deadline: .made),
                        PlanStep(
                            id: 2, task: .ticket(.reservation(.init("vm")), .azurePortal),
                            name: "VM", consequences: [], foreseen: .azurePortalOnly),
                    ])
            ])
    }
}
