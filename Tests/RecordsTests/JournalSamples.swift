import Cryptography
import Domain
import Foundation
import Records
import Samples

extension JournalEvent {
    /// One event of each kind, outcome and state.
    static let ofEveryKind: [JournalEvent] = {
        let step = StepReference(plan: .init("plan"), customer: .init("contoso"), step: 2)
        let named = NamedWrite(
            .setRenewal(
                Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: "quantity 5"),
                of: .init("e3")),
            of: .a(), named: "E3")
        let seats = NamedWrite(.setQuantity(30, of: .init("e3")), of: .a(), named: "E3")
        let access = NamedWrite(.endAdminAccess(.init("r")), of: .a(), named: "Helpdesk")
        let aftermath = Aftermath(
            customer: .a(), isListed: false,
            supportContacts: [], partner: .init("fabrikam"))
        let accesses: [AdminAccess] = [
            .notRead, .unavailable(.notConsented), .read([], unread: 0),
            .read(
                [.a("one", .terminated), .a("two", .unrecognized("odd"), endsAt: nil)], unread: 2),
        ]
        let refusals: [Refusal] = [
            .readOnly, .imported, .quantityOutOfRange(9, allowed: 1...3),
            .windowClosed(since: .today, remedy: .termEnd),
            .told(
                .alreadyCancelled,
                by: ServiceAnswer(
                    status: 400, code: "2011", requestID: "r", correlationID: "c", date: .today)),
            .told(
                .service(.failed),
                by: ServiceAnswer(
                    status: 503, requestID: "r", correlationID: "r", service: .graph)),
            .asked(.graph, .unreachable(.answersFail)),
            .service(.throttled(until: .today)), .service(.consentMissing),
            .seatsKept(.closed(since: .today)),
            .seatsKept(.upTo(3, [.init(quantity: 3, until: .today)])), .quantityFixed,
            .notRenewable, .noNextTerm, .cannotExtend,
            .adminRelationshipNotActive(.approvalPending), .journal(.full(path: "/x")),
            .roleMissing(anyOf: [[.globalAdmin, .adminAgent]]), .statusUnrecognized("odd"),
        ]
        return [
            .previewed([named], confirmed: false), .takenBack([named, seats, access]),
            .rehearsed(.a(), [Finding(customer: .init("contoso"), step: 1, refusal: .readOnly)]),
            .started(.a()), .resumed(.init("plan")), .stopped(.init("plan")),
            .finished(.init("plan")), .closed(.init("plan"), .replaced(by: 7)),
            .closed(.init("plan"), .setAside),
            .overwrote(
                intent: 1,
                [
                    Overwriting(
                        .quantity, of: .subscription(.init("e3")), read: "32", theirs: "33",
                        ours: "32")
                ]), .aftermath(aftermath), .repaired(bytes: 7),
            .lost(entries: 3), .intent(),
            .ended(
                intent: 1, .done(after: Holdings(customer: .a(), subscriptions: [.a(.newCommerce)]))
            ),
            .ended(intent: 1, .done(after: nil)), .ended(intent: 1, .accepted),
            .ended(intent: 1, .unknown(.service(.answerLost))),
            .stepped(step, .confirmed(byOthers: true)), .stepped(step, .pending),
            .stepped(step, .waiting(until: .today, .storeBusy)), .stepped(step, .struck),
        ] + refusals.map { .ended(intent: 1, .refused($0)) }
            + accesses.map { access in
                .ended(intent: 1, .done(after: Holdings(customer: .a(), adminAccess: access)))
            }
            + accesses.map { access in
                .aftermath(
                    Aftermath(
                        customer: .a(), isListed: false, supportContacts: [],
                        partner: .init("fabrikam"), adminAccess: access))
            }
    }()
}

extension Plan {
    static func a() -> Plan {
        Plan(
            id: .init("plan"), purpose: .undo(of: 12), madeAt: .today,
            rules: Rules(edition: .current, venue: .sandbox),
            customers: [
                CustomerPlan(
                    holdings: Holdings(customer: .a(), subscriptions: [.a(.newCommerce)]),
                    steps: [
                        PlanStep(
                            id: 1, task: .write(.suspend(.init("e3"))), name: "E3",
                            consequences: [.billingResumes], deadline: .today),
                        PlanStep(
                            id: 2, task: .ticket(.reservation(.init("vm")), .azurePortal),
                            name: "VM", consequences: [], foreseen: .azurePortalOnly),
                    ])
            ])
    }
}

extension ActTrace {
    static func number(_ number: Int) -> ActTrace {
        ActTrace(correlationID: "correlation-\(number)", requestID: "request-\(number)")
    }
}

extension JournalEvent {
    /// The intent to suspend a subscription of that name.
    static func intent(_ number: Int = 1, named name: String = "E3") -> JournalEvent {
        .intended(
            Intent(
                write: .suspend(.init("e3")), name: name, trace: .number(number),
                before: Holdings(
                    customer: .a(), subscriptions: [.a(.newCommerce, friendlyName: name)]),
                step: nil))
    }
}

extension Journal {
    /// Append so many entries.
    func fill(_ count: Int) throws {
        for number in 0..<count {
            try append(.intent(number), about: .a(), by: .agent)
        }
    }
}

/// The SHA-256 of a text in hexadecimal digits, independent of the journal's own code.
func digest(of text: some StringProtocol) -> String {
    SHA256.hash(of: Array(text.utf8)).map { byte in
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
}
