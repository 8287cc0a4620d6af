import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `What is billed on once a plan is done` {
    private func billing(
        _ subscriptions: Subscription..., rules: Rules = .of2020, striking: Bool = false
    ) -> ContinuedBilling {
        var holdings = Holdings.contoso()
        holdings.subscriptions = subscriptions
        var steps = rules.offboarding(of: holdings, by: .everyRole, at: .today)
        if striking { for place in steps.indices { steps[place].isStruck = true } }
        return PlanOutlook(
            of: .a([CustomerPlan(holdings: holdings, steps: steps)], rules: rules), at: .today
        ).billing
    }

    @Test func `is what its steps suspend, and what was suspended before`() {
        let own = Subscription.a(.newCommerce, id: "own", termEnds: .day(30))
        let earlier = Subscription.a(.newCommerce, .suspended, id: "earlier", termEnds: .day(300))
        let both = billing(own, earlier)
        #expect(both.count == 2 && both.until == .day(300))
        let skipped = billing(own, earlier, striking: true)
        #expect(skipped.count == 1 && skipped.until == .day(300))
    }

    @Test func `is nothing that was cancelled, has ended, or is no longer billed`() {
        let none = billing(
            .a(.newCommerce, .deleted, id: "cancelled"),
            .a(.newCommerce, .suspended, id: "past", termEnds: .day(-1)),
            .a(.newCommerce, .suspended, id: "today", termEnds: .today),
            .a(.legacyLicence, id: "licence"), .a(.legacyLicence, .suspended, id: "old"),
            .a(.newCommerce, .expired, id: "expired"))
        #expect(none.count == 0 && none.until == nil)
    }

    @Test func `has no last day where one of them has none`() {
        let open = billing(
            .a(.newCommerce, id: "own"),
            .a(.newCommerce, .suspended, id: "open", termEnds: nil))
        #expect(open.count == 2 && open.until == nil)
    }

    @Test func `is also what ends with its term, whoever has set that`() {
        let late = Subscription.a(
            .newCommerce, id: "late", termEnds: .day(200), cancellableUntil: .day(-9))
        let ending = Subscription.a(
            .newCommerce, id: "ending", termEnds: .day(100), cancellableUntil: .day(-9),
            autoRenews: false, actions: .cancelAtTermEnd)
        let both = billing(late, ending, rules: .ofToday)
        #expect(both.count == 2 && both.until == .day(200))
    }
}
