import Domain
import Samples
import Testing

@Suite struct `The consequences of a write` {
    @Test func `are told from data loss over access and what follows to billing`() {
        let told: [Consequence] = [
            .billingStops, .usersLoseAccess, .administratorsKeepData, .reversibleWhileRetained,
            .addOnsSuspended(count: 1), .dataDeletedAfter(days: 90...120),
        ]
        #expect(
            told.bySeverity == [
                .dataDeletedAfter(days: 90...120), .usersLoseAccess, .administratorsKeepData,
                .addOnsSuspended(count: 1), .billingStops, .reversibleWhileRetained,
            ])
    }

    @Test func `are dangerous where they cannot be undone, or stop what runs`() {
        #expect([Consequence.billingStops, .irreversible].danger == .irreversible)
        #expect([Consequence.workloadsStop, .reactivatable].danger == .workloadsStop)
        #expect([Consequence.usersLoseAccess, .dataDeletedAfterTerm].danger == nil)
    }
}

@Suite struct `A step among others` {
    @Test func `does not say what a later step makes up for`() throws {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .suspended, id: "base"),
            .a(.legacyAddOn, .suspended, id: "one", parent: "base"),
            .a(.legacyAddOn, .suspended, id: "two", parent: "base"))
        let steps = Rules.ofToday.plan(
            [.reactivate(.init("base")), .reactivate(.init("one"))], on: holdings,
            by: .agent(), at: .today)
        let plan = CustomerPlan(holdings: holdings, steps: steps)
        #expect(plan.consequences(of: steps[0]).contains(.addOnsStaySuspended(count: 1)))
        var alone = plan
        alone.steps[1].isStruck = true
        #expect(alone.consequences(of: steps[0]).contains(.addOnsStaySuspended(count: 2)))
        let ahead = plan.holdings(before: steps[1], by: .ofToday, at: .today)
        #expect(ahead.status(of: .subscription(.init("base"))) == "active")
    }
}
