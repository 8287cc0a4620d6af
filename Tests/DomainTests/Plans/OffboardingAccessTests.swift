import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `Admin relationships in an off-boarding` {
    private func contoso(
        _ relationships: [AdminRelationship], _ subscriptions: Subscription..., unread: Int = 0
    ) -> Holdings {
        var holdings = Holdings.contoso()
        holdings.subscriptions = subscriptions
        holdings.adminAccess = .read(relationships, unread: unread)
        return holdings
    }

    private func plan(_ holdings: Holdings, by identity: Identity = .everyRole) -> Plan {
        let steps = Rules.ofToday.offboarding(of: holdings, by: identity, at: .today)
        return .a([CustomerPlan(holdings: holdings, steps: steps)], rules: .ofToday)
    }

    @Test func `are ended after all that is cleared, and before the rest of the access`() {
        let holdings = contoso(
            [
                .a("late", .active, endsAt: .day(90)),
                .a("open", .active, endsAt: nil),
                .a("soon", .active, endsAt: .day(9)),
            ], .a(.legacyLicence))
        #expect(
            Rules.ofToday.tasks(holdings) == [
                .suspend(.init("e3")), .endAdminAccess(.init("soon")),
                .endAdminAccess(.init("late")), .endAdminAccess(.init("open")),
                .removeDelegatedAccess, .removeRelationship,
            ])
        let steps = Rules.ofToday.steps(holdings)
        #expect(steps[1].name == "Helpdesk soon")
        #expect(steps[1].consequences.contains(.irreversible))
        #expect(steps.allSatisfy { $0.foreseen == nil })
    }

    @Test func `that the customer may still accept are tickets`() {
        let statuses: [AdminRelationship.Status] = [.approvalPending, .approved, .activating]
        let holdings = contoso(statuses.map { AdminRelationship.a($0.word, $0) })
        let steps = Rules.ofToday.steps(holdings)
        #expect(
            steps.map(\.task).prefix(3)
                == statuses.map {
                    .ticket(.adminRelationship(.init($0.word)), .partnerCenter)
                }[...])
        // A request is deleted after 90 days; what the customer has accepted is not.
        #expect(steps.prefix(3).map(\.clearsAt) == [.day(30), nil, nil])
        #expect(steps[0].name == "Helpdesk approvalPending")
        #expect(steps.writes == [.removeDelegatedAccess, .removeRelationship])
    }

    @Test func `are no obstacles`() {
        var plan = plan(contoso([.a("a"), .a("open", .approvalPending)], .a(.legacyLicence)))
        for place in plan.customers[0].steps.indices.dropFirst().prefix(2) {
            plan.customers[0].steps[place].isStruck = true
        }
        #expect(plan.customers[0].obstacles == [])
        #expect(PlanOutlook(of: plan, at: .today).endsRelationships)
        plan.customers[0].steps[0].isStruck = true
        #expect(plan.customers[0].obstacles.map(\.id) == [1])
    }

    @Test func `that give no access, or are ending, need no step`() {
        let statuses: [AdminRelationship.Status] = [
            .created, .expiring, .expired, .terminationRequested, .terminating, .terminated,
            .unrecognized("odd"),
        ]
        let holdings = contoso(statuses.map { AdminRelationship.a($0.word, $0) })
        #expect(Rules.ofToday.steps(holdings) == Rules.ofToday.steps(.contoso()))
    }

    @Test(arguments: [
        AdminAccess.notRead, .unavailable(.notConsented), .unavailable(.unreachable),
        .read([], unread: 2),
    ])
    func `that are not known are no steps`(access: AdminAccess) {
        var holdings = Holdings.contoso()
        holdings.adminAccess = access
        #expect(Rules.ofToday.steps(holdings) == Rules.ofToday.steps(.contoso()))
    }

    @Test func `are refused together with the removal, and the rest goes on without them`() {
        let holdings = contoso(
            [.a("a", .active), .a("b", .active)], .a(.legacyLicence))
        var plan = plan(holdings)
        #expect(PlanOutlook(of: plan, at: .today).refused.isEmpty)
        // Without the suspension something blocks all that ends access.
        plan.customers[0].steps[0].isStruck = true
        let outlook = PlanOutlook(of: plan, at: .today)
        #expect(outlook.refused.map { $0.step.id } == [2, 3, 4, 5])
        #expect(Set(outlook.refused.map { $0.refusal.isBlocked }) == [true])
        plan.customers[0].steps[0].isStruck = false

        // Only an admin agent may end them.
        var refused = self.plan(
            contoso([.a("a", .active)]), by: .agent([.salesAgent]))
        #expect(PlanOutlook(of: refused, at: .today).refused.map { $0.step.id } == [1, 2, 3])
        refused.customers[0].steps[0].isStruck = true
        #expect(PlanOutlook(of: refused, at: .today).refused.isEmpty)
    }

    @Test func `can be ended alone, whatever blocks the removal`() {
        let holdings = contoso([.a("a", .active)], .a(.legacyLicence))
        let steps = Rules.ofToday.plan(
            [.endAdminAccess(.init("a"))], on: holdings, by: .everyRole, at: .today)
        let plan = Plan.a(
            [CustomerPlan(holdings: holdings, steps: steps)], purpose: .adminAccess,
            rules: .ofToday)
        #expect(PlanOutlook(of: plan, at: .today).refused.isEmpty)
        #expect(PlanOutlook(of: plan, at: .today).undoable == 0)
    }
}

extension Refusal {
    fileprivate var isBlocked: Bool { if case .blocked = self { true } else { false } }
}
