import Chance
import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `A change of seats undone` {
    private let rules = Rules.ofToday
    private let id = Subscription.ID("e3")

    @Test func `gives back the number and all that was scheduled`() throws {
        let before = Holdings.contoso(.a(.newCommerce, scheduled: "quantity 10"))
        var simulated = SimulatedCustomer(rules, before)
        let write = Write.setQuantity(30, of: id)
        try simulated.perform(write)
        let back = try rules.undoing(
            write, before: before.slice(for: write), now: simulated.holdings, at: .today)
        #expect(
            back == [
                .setQuantity(25, of: id), .setRenewal(before.subscriptions[0].renewal, of: id),
            ])
        for write in back { try simulated.perform(write) }
        #expect(simulated.holdings == before)
    }

    @Test func `keeps what has been scheduled again since, if it was so before`() throws {
        let before = Holdings.contoso(.a(.newCommerce, scheduled: "quantity 10"))
        var simulated = SimulatedCustomer(rules, before)
        let write = Write.setQuantity(30, of: id)
        try simulated.perform(write)
        try simulated.perform(.setRenewal(before.subscriptions[0].renewal, of: id))
        let back = try rules.undoing(
            write, before: before, now: simulated.holdings, at: .today)
        #expect(back.count == 2)
        for write in back { try simulated.perform(write) }
        #expect(simulated.holdings == before)
    }

    @Test func `is refused once added seats are kept`() throws {
        let before = Holdings.contoso(.a(.newCommerce, cancellableUntil: .day(-1)))
        var simulated = SimulatedCustomer(rules, before)
        let write = Write.setQuantity(30, of: id)
        try simulated.perform(write)
        #expect(throws: Refusal.seatsKept(.closed(since: .day(7)))) {
            try rules.undoing(write, before: before, now: simulated.holdings, at: .day(8))
        }
    }

    @Test func `is done already where the number is back`() {
        let before = Holdings.contoso(.a(.newCommerce))
        #expect(throws: Refusal.alreadyUndone) {
            try rules.undoing(
                .setQuantity(30, of: id), before: before, now: before, at: .today)
        }
    }

    @Test func `with the renewal that its plan set again takes two writes`() throws {
        let before = Holdings.contoso(.a(.newCommerce, scheduled: "quantity 10"))
        var simulated = SimulatedCustomer(rules, before)
        var acts: [Intent] = []
        let steps = rules.plan(
            [.setQuantity(30, of: id)], on: before, by: .everyRole, at: .today)
        for write in steps.writes {
            acts.append(
                Intent(
                    write: write, name: "E3", trace: .number(acts.count),
                    before: simulated.holdings.slice(for: write), step: nil))
            try simulated.perform(write)
        }
        #expect(acts.count == 2)
        let (writes, left) = rules.undoing(acts, now: simulated.holdings, at: .today)
        #expect(left.isEmpty)
        #expect(
            writes == [
                .setQuantity(25, of: id), .setRenewal(before.subscriptions[0].renewal, of: id),
            ])
        for write in writes { try simulated.perform(write) }
        #expect(simulated.holdings == before)
    }

    @Test func `does not call dropped what its next step sets again`() throws {
        let before = Holdings.contoso(.a(.newCommerce, scheduled: "quantity 10"))
        let scheduled = before.subscriptions[0].renewal
        func plan(_ renewal: Renewal) -> CustomerPlan {
            CustomerPlan(
                holdings: before,
                steps: rules.plan(
                    [.setQuantity(30, of: id), .setRenewal(renewal, of: id)], on: before,
                    by: .everyRole, at: .today))
        }
        let restoring = plan(scheduled)
        #expect(restoring.steps[0].consequences.contains(.scheduledChangesDropped))
        #expect(
            !restoring.consequences(of: restoring.steps[0]).contains(.scheduledChangesDropped))
        // Nothing is scheduled in the end: that it is dropped stays true.
        let bare = plan(Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil))
        #expect(bare.consequences(of: bare.steps[0]).contains(.scheduledChangesDropped))
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `is as before, whatever is held`(seed: UInt64, rules: Rules) throws {
        var dice = Dice(seed: seed)
        let holdings = RandomCase(seed: seed).holdings
        for subscription in holdings.subscriptions {
            let write = Write.setQuantity(Int.random(in: 1...60, using: &dice), of: subscription.id)
            guard let change = try? rules.change(by: write, in: holdings, at: .today) else {
                continue
            }
            let after = holdings.applying(change)
            #expect(rules.isDone(write, in: after, at: .today))
            guard change.subscriptions[0] != subscription,
                let back = try? rules.undoing(write, before: holdings, now: after, at: .today)
            else { continue }
            var ahead = after
            for write in back {
                ahead = ahead.applying(try rules.change(by: write, in: ahead, at: .today))
            }
            let restored = try #require(ahead.subscription(subscription.id))
            #expect(restored.quantity == subscription.quantity)
            #expect(subscription.renewal.isShown(by: restored.renewal))
        }
    }
}

@Suite struct `A plan that changes seats` {
    private let rules = Rules.ofToday
    private let id = Subscription.ID("e3")

    private func steps(_ writes: [Write], _ subscription: Subscription) -> CustomerPlan {
        let holdings = Holdings.contoso(subscription)
        return CustomerPlan(
            holdings: holdings,
            steps: rules.plan(writes, on: holdings, by: .everyRole, at: .today))
    }

    @Test func `sets the renewal again that the change drops, and says so once`() {
        let ending = Subscription.a(.newCommerce, autoRenews: false, actions: .cancelAtTermEnd)
        var plan = steps([.setQuantity(30, of: id)], ending)
        #expect(
            plan.steps.writes == [.setQuantity(30, of: id), .setRenewal(ending.renewal, of: id)])
        #expect(plan.steps.allSatisfy { $0.foreseen == nil })
        #expect(plan.consequences(of: plan.steps[1]).contains(.scheduledRestored))
        let dropped: [Consequence] = [.scheduledChangesDropped, .goesOnExtended(from: .day(300))]
        #expect(!plan.consequences(of: plan.steps[0]).contains(where: dropped.contains))
        plan.steps[1].isStruck = true
        #expect(plan.consequences(of: plan.steps[0]).contains(.scheduledChangesDropped))
    }

    @Test func `sets nothing again where nothing is scheduled, or something else is wanted`() {
        #expect(steps([.setQuantity(30, of: id)], .a(.newCommerce)).steps.count == 1)
        let scheduled = Subscription.a(.newCommerce, scheduled: "quantity 10")
        let wanted = Write.setRenewal(
            Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil), of: id)
        let writes: [Write] = [.setQuantity(30, of: id), wanted]
        #expect(steps(writes, scheduled).steps.writes == writes)
    }

    @Test func `sets nothing again where the change is refused`() {
        let closed = Subscription.a(
            .newCommerce, cancellableUntil: .day(-1), scheduled: "quantity 10")
        let plan = steps([.setQuantity(20, of: id)], closed)
        #expect(plan.steps.map(\.foreseen) == [.seatsKept(.closed(since: .day(-1)))])
    }
}
