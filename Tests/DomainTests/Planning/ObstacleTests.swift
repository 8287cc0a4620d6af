import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `What a plan can't clear` {
    @Test func `is a ticket for the reservation's order, and when it is over anyway`() {
        let steps = Rules.inProduction.steps(.contoso(reservations: [.a()]))
        #expect(steps[0].task == .ticket(.reservation(.init("vm")), .azurePortal))
        #expect(steps[0].clearsAt == .day(300))
        #expect(
            Rules.ofToday.steps(.contoso(reservations: [.a()]))[0].task
                == .write(.cancel(.reservation(.init("vm")))))
    }

    @Test func `is a ticket for a savings plan, which ends unless it is renewed`() {
        let ends = Rules.ofToday.steps(.contoso(.a(.savingsPlan, autoRenews: false)))[0]
        #expect(ends.task == .ticket(.subscription(.init("e3")), .azurePortal))
        #expect(ends.clearsAt == .day(300))
        #expect(Rules.ofToday.steps(.contoso(.a(.savingsPlan)))[0].clearsAt == nil)
    }

    @Test func `is a ticket for software past its window`() {
        let steps = Rules.ofToday.steps(
            .contoso(
                .a(.software, cancellableUntil: .day(-1)),
                software: [.a(cancellableUntil: .day(-1))]
            ))
        #expect(
            steps.map(\.task).dropLast(2) == [
                .write(
                    .setRenewal(
                        Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil),
                        of: .init("e3"))),
                .ticket(.subscription(.init("e3")), .support),
                .ticket(.software(.init("sql")), .support),
            ])
    }

    @Test func `is a marketplace term past its window, set to end first if it would be renewed`() {
        let renews = Rules.ofToday.steps(.contoso(.a(.marketplace, cancellableUntil: .day(-1))))
        #expect(
            renews.map(\.task).dropLast(2) == [
                .write(
                    .setRenewal(
                        Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil),
                        of: .init("e3"))), .wait(.subscription(.init("e3")), until: .day(300)),
            ])
        #expect(renews[0].deadline == .day(300))
        let ends = Rules.ofToday.steps(
            .contoso(.a(.marketplace, cancellableUntil: .day(-1), autoRenews: false)))
        #expect(
            ends.map(\.task).dropLast(2) == [.wait(.subscription(.init("e3")), until: .day(300))])
    }

    @Test func `is a ticket for a status nobody knows`() {
        let steps = Rules.ofToday.steps(.contoso(.a(.legacyLicence, .unrecognized("?"))))
        #expect(steps[0].task == .ticket(.subscription(.init("e3")), .partnerCenter))
    }
}

@Suite struct `A plan by somebody with too few roles` {
    let helpdesk = Identity.operatorOf(.directBill, .helpdeskAgent)

    @Test func `foresees each refusal, and tells what a step would bring all the same`() {
        let steps = Rules.ofToday.offboarding(
            of: .contoso(.a(.legacyLicence), .a(.newCommerce, id: "nce")), by: helpdesk, at: .today)
        #expect(steps[0].foreseen == nil)
        #expect(steps[1].foreseen == .roleMissing(anyOf: [[.adminAgent], [.salesAgent]]))
        #expect(steps[1].consequences.contains(.refundProRata))
        #expect(steps[1].reversal == nil)
        #expect(steps.last?.foreseen == .roleMissing(anyOf: [[.adminAgent], [.salesAgent]]))
    }

    @Test func `foresees what follows from a refusal`() {
        let steps = Rules.ofToday.offboarding(
            of: .contoso(.a(.azurePlan, id: "plan"), azureSubscriptions: [.a()]), by: helpdesk,
            at: .today)
        #expect(steps[0].foreseen == .roleMissing(anyOf: [[.globalAdmin, .adminAgent]]))
        #expect(steps[1].foreseen == .azureSubscriptionsLive(count: 1))
    }

    @Test func `names an add-on by its base's step, even if that is refused`() {
        let steps = Rules.ofToday.offboarding(
            of: .contoso(.a(.legacyLicence), .a(.legacyAddOn, id: "add-on", parent: "e3")),
            by: .operatorOf(.indirectReseller, .adminAgent), at: .today)
        #expect(steps.writes.dropLast(2) == [.suspend(.init("e3"))])
        #expect(steps.allSatisfy { $0.foreseen == .partnerKindMayNot(.indirectReseller) })
    }

    @Test func `waits for no term that will be renewed`() {
        let steps = Rules.ofToday.offboarding(
            of: .contoso(.a(.marketplace, cancellableUntil: .day(-1))),
            by: .operatorOf(.directBill, .userManagementAdmin), at: .today)
        #expect(steps.count == 3)
        #expect(steps.allSatisfy { $0.foreseen != nil })
    }
}
