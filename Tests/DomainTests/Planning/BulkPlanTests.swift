import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `The plan of one act on many` {
    private let base = Subscription.a(.legacyLicence)
    private let addOn = Subscription.a(.legacyAddOn, id: "add-on", parent: "e3")

    @Test func `suspends an add-on itself before its base takes it along`() {
        let steps = plan([.suspend(base.id), .suspend(addOn.id)], .contoso(base, addOn))
        #expect(steps.writes == [.suspend(addOn.id), .suspend(base.id)])
        #expect(steps.allSatisfy { $0.foreseen == nil })
    }

    @Test func `reactivates a base before its add-ons, however they were marked`() {
        let steps = plan(
            [.reactivate(addOn.id), .reactivate(base.id)],
            .contoso(
                .a(.legacyLicence, .suspended),
                .a(.legacyAddOn, .suspended, id: "add-on", parent: "e3")))
        #expect(steps.writes == [.reactivate(base.id), .reactivate(addOn.id)])
        #expect(steps.allSatisfy { $0.foreseen == nil })
    }

    @Test func `keeps the order otherwise, and what is refused for the end`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .pending, id: "odd"), .a(.legacyLicence, id: "b"),
            .a(.newCommerce, id: "a"))
        let steps = plan(["odd", "b", "a", "gone"].map { .suspend(.init($0)) }, holdings)
        #expect(steps.writes == ["b", "a", "odd", "gone"].map { .suspend(.init($0)) })
        #expect(
            steps.map(\.foreseen) == [
                nil, nil, .notActivatedYet, .holdingNotFound(.subscription(.init("gone"))),
            ])
    }

    @Test func `tells until when new commerce can be reactivated`() {
        let steps = plan(
            [.reactivate(.init("e3"))], .contoso(.a(.newCommerce, .suspended, termEnds: .day(9))))
        #expect(steps[0].deadline == .day(9))
        #expect(steps[0].reversal == .possible)
    }

    @Test func `foresees that whoever is no customer any more is out of reach`() {
        var holdings = Holdings.contoso(base)
        holdings.customer.relationship = .none
        #expect(plan([.suspend(base.id)], holdings)[0].foreseen == .notACustomer(.init("contoso")))
    }

    private func plan(_ writes: [Write], _ holdings: Holdings) -> [PlanStep] {
        Rules.of2020.plan(writes, on: holdings, by: .everyRole, at: .today)
    }
}

@Suite struct `What a plan leaves` {
    private let steps = Rules.ofToday.steps(
        .contoso(.a(.legacyLicence), .a(.newCommerce, id: "nce", cancellableUntil: .day(-1))))

    @Test func `is what waits, and what was struck out on the way to a removal`() {
        var plan = CustomerPlan(holdings: .contoso(), steps: steps)
        #expect(plan.obstacles.map(\.name) == ["Offer of nce"])
        plan.steps[0].isStruck = true
        plan.steps[3].isStruck = true
        #expect(plan.obstacles.map(\.name) == ["Offer of e3", "Offer of nce"])
    }
}

@Suite struct `Whether a write is done already` {
    @Test func `a marketplace term in its window is not, only because it is not renewed`() {
        let cancel = Write.cancel(.subscription(.init("e3")))
        let open = Holdings.contoso(.a(.marketplace, autoRenews: false))
        for rules in Rules.every { #expect(!rules.isDone(cancel, in: open, at: .today)) }
        #expect(Rules.of2020.isDone(cancel, in: open, at: .day(6)))
    }

    @Test func `what was to be cancelled is, when it is gone`() {
        for holding in Holdings.contoso(
            .a(.newCommerce), azureSubscriptions: [.a()], reservations: [.a()], software: [.a()]
        ).all {
            #expect(Rules.ofToday.isDone(.cancel(holding), in: .contoso(), at: .today))
            // What could not be read may be that one.
            for place in UnreadList.allCases {
                var unread = Holdings.contoso()
                unread.unread = [.init(id: .init("one"), place: place, cause: .item)]
                #expect(!Rules.ofToday.isDone(.cancel(holding), in: unread, at: .today))
            }
        }
        #expect(!Rules.ofToday.isDone(.suspend(.init("e3")), in: .contoso(), at: .today))
    }
}
