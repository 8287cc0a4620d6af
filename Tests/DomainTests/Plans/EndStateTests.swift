import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `What several writes on one holding bring` {
    private let id = Subscription.ID("e3")
    private let rules = Rules.ofToday

    private func effects(_ writes: [Write], on holdings: Holdings) -> Set<Consequence> {
        let plan = CustomerPlan(
            holdings: holdings,
            steps: rules.plan(writes, on: holdings, by: .everyRole, at: .today))
        #expect(plan.steps.allSatisfy { $0.foreseen == nil })
        return Set(plan.steps.flatMap(plan.consequences))
    }

    /// Of a subscription that was suspended, and was bought so late that it may run on.
    private func undone(to renewal: Renewal) -> Set<Consequence> {
        effects(
            [.reactivate(id), .setRenewal(renewal, of: id)],
            on: .contoso(.a(.newCommerce, .suspended, since: .day(-3), autoRenews: false)))
    }

    @Test func `is that it renews, where it is made to renew once it is active again`() {
        let effects = undone(
            to: Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil))
        #expect(effects.contains(.renews(on: .day(300))))
        #expect(!effects.contains { $0.runsOn })
        #expect(!effects.contains(.autoRenewStaysOff))
    }

    @Test func `is that it ends, where it is made to end once it is active again`() {
        let effects = undone(
            to: Renewal(
                autoRenewEnabled: false, scheduledNextTermInstructions: nil,
                scheduledActions: .cancelAtTermEnd))
        #expect(effects.contains(.endsWithTerm(.day(300))))
        #expect(!effects.contains { $0.runsOn })
    }

    @Test func `is nothing of a renewal that the suspension after it ends`() {
        let off = Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil)
        let effects = effects(
            [.setRenewal(off, of: id), .suspend(id)],
            on: .contoso(.a(.newCommerce, since: .day(-3))))
        #expect(!effects.contains { $0.runsOn })
        #expect(effects.contains(.usersLoseAccess))
    }

    @Test func `is not that it ends, nor what goes with that, where it is to renew after all`() {
        let ending = Renewal(
            autoRenewEnabled: false, scheduledNextTermInstructions: nil,
            scheduledActions: .cancelAtTermEnd)
        let on = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        let effects = effects(
            [.setRenewal(ending, of: id), .setRenewal(on, of: id)],
            on: .contoso(.a(.newCommerce, since: .day(-3))))
        #expect(effects.contains(.renews(on: .day(300))))
        #expect(!effects.contains(.suspendingEndsItNoSooner))
        #expect(!effects.contains(.endsWithTerm(.day(300))))
    }

    @Test(arguments: RandomCase.seeds)
    func `tells one end of the term at most`(seed: UInt64) {
        let holdings = RandomCase(seed: seed).holdings
        for subscription in holdings.subscriptions {
            let id = subscription.id
            for write in [Write.suspend(id), .setQuantity(subscription.quantity + 1, of: id)] {
                guard let change = try? rules.change(by: write, in: holdings, at: .today) else {
                    continue
                }
                let after = holdings.applying(change)
                guard let back = try? rules.undoing(write, before: holdings, now: after, at: .today)
                else { continue }
                let plan = CustomerPlan(
                    holdings: after,
                    steps: rules.plan(back, on: after, by: .everyRole, at: .today))
                let own = plan.steps.filter { $0.holding == .subscription(id) }
                let ends = Set(own.flatMap(plan.consequences).filter(\.tellsTermEnd))
                #expect(ends.count <= 1)
            }
        }
    }
}

extension Consequence {
    /// That a subscription of the samples renews as it is.
    fileprivate static func renews(on day: Date) -> Consequence {
        .renewsOn(
            day, with: NextTerm(quantity: 25, termDuration: "P1Y", billingCycle: "monthly"))
    }

    /// Whether it says that it runs on after its term.
    fileprivate var runsOn: Bool {
        switch self {
        case .goesOnExtended, .mayGoOnExtended: true
        default: false
        }
    }

    /// Whether it says what comes at the end of the term.
    fileprivate var tellsTermEnd: Bool {
        switch self {
        case .renewsItself, .renewsOn, .endsWithTerm: true
        default: runsOn
        }
    }
}
