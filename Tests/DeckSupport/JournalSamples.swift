import Domain
import FoundationEssentials
import Samples

extension JournalEntry {
    /// A suspension that was asked for, and done.
    static let suspended: [JournalEntry] = [
        .a(
            1,
            .previewed(
                [.init(.suspend(.init("e3")), of: .contoso, named: "Office 365 E3")],
                confirmed: true)),
        .a(2, .intended(.of(.suspend(.init("e3"))))),
        .a(3, .ended(intent: 2, .done(after: .contoso(.e3.suspendedByPartner)))),
    ]

    /// A relationship that has ended.
    static let ended: [JournalEntry] = [
        .a(1, .intended(.of(.removeRelationship, named: "Contoso"))),
        .a(2, .ended(intent: 1, .done(after: nil))),
    ]

    /// One of each event, and of each way it can turn out.
    static let everything: [JournalEntry] = {
        let named = Write.everything.map { NamedWrite($0, of: .contoso, named: "Office 365 E3") }
        var events: [JournalEvent] = [
            .previewed(named, confirmed: true), .previewed([named[0]], confirmed: false),
            .takenBack([named[0]]), .rehearsed(.sample, []),
            .rehearsed(
                .sample,
                [
                    Finding(customer: Customer.contoso.id, step: 1, refusal: nil),
                    Finding(customer: Customer.contoso.id, step: 2, refusal: .azurePortalOnly),
                ]), .started(.sample), .resumed(Plan.sample.id),
        ]
        events += StepState.everything.enumerated().map { place, state in
            .stepped(
                .of(place % 4 + 1, in: Plan.sample.id.text), state)
        }
        events += [
            .stepped(
                .of(9, in: "another"), .pending), .stopped(Plan.sample.id),
            .finished(Plan.sample.id), .closed(Plan.sample.id, .replaced(by: 7)),
            .closed(Plan.sample.id, .setAside),
            .overwrote(
                intent: 1,
                [
                    Overwriting(
                        .quantity, of: .subscription(.init("e3")), read: "32", theirs: "33",
                        ours: "32")
                ]),
            .aftermath(.complete), .aftermath(.incomplete), .repaired(bytes: 210),
            .repaired(bytes: 1), .lost(entries: 3), .lost(entries: 1), .noteMissing,
            .unknown("landed"),
        ]
        for write in Write.everything {
            let number = events.count + 1
            events += [
                .intended(.of(write)), .ended(intent: number, .done(after: .contoso(.e3))),
            ]
        }
        for outcome in Outcome.everything {
            let number = events.count + 1
            events += [
                .intended(.of(.suspend(.init("e3")), step: .of(2, in: Plan.sample.id.text))),
                .ended(intent: number, outcome),
            ]
        }
        events.append(.ended(intent: 9_999, .accepted))
        return events.enumerated().map { .a($0.offset + 1, $0.element) }
    }()
}

extension Write {
    static let everything: [Write] = [
        .suspend(.init("e3")), .reactivate(.init("e3")), .cancel(.subscription(.init("e3"))),
        .cancel(.azureSubscription(.init("web"))), .cancel(.reservation(.init("vm"))),
        .cancel(.software(.init("sql"))), .reactivateAzure(.init("web")),
        .setRenewal(
            Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil), of: .init("e3")),
        .setRenewal(
            Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: "10"),
            of: .init("e3")),
        .removeDelegatedAccess, .removeRelationship, .order(Offer.business.id, quantity: 3),
        .accept(includingDelegatedAccess: false), .accept(includingDelegatedAccess: true),
        .setQuantity(30, of: .init("e3")), .endAdminAccess(.init("r")),
    ]
}

extension Outcome {
    static let everything: [Outcome] = [
        .done(after: nil), .done(after: .contoso(.e3.suspendedByPartner)), .accepted,
        .refused(.told(.alreadyCancelled, by: .wordy)), .unknown(.unreachable("timed out")),
    ]
}

extension StepState {
    static let everything: [StepState] = [
        .pending, .underway, .accepted, .requested, .confirmed(byOthers: false),
        .confirmed(byOthers: true),
        .refused(.azurePortalOnly), .waiting(until: .day(3), nil), .waiting(until: nil, .storeBusy),
        .unknown(.unreachable("timed out")), .struck,
    ]
}

extension Plan {
    /// Every kind of step, for one customer.
    static let sample: Plan = {
        let tasks: [PlanStep.Task] = [
            .write(.suspend(.init("e3"))), .ticket(.reservation(.init("vm")), .azurePortal),
            .ticket(.software(.init("sql")), .support),
            .ticket(.subscription(.init("odd")), .partnerCenter),
            .wait(.subscription(.init("nce")), until: .day(40)),
            .wait(.subscription(.init("old")), until: nil), .write(.removeRelationship),
        ]
        var steps = tasks.enumerated().map {
            PlanStep.a($0.offset + 1, $0.element, name: "Target \($0.offset + 1)")
        }
        steps[3].isStruck = true
        return .a([CustomerPlan(holdings: .contoso(.e3), steps: steps)], id: "plan-7")
    }()
}

extension Aftermath {
    static let complete = Aftermath(
        customer: Customer.contoso.left, isListed: false, supportContacts: [],
        partner: .init("fabrikam"))
    static let incomplete = Aftermath(
        customer: .contoso, isListed: true, supportContacts: [], partner: .init("fabrikam"))
}
