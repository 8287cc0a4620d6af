import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `Of any change` {
    @Test(arguments: RandomCase.seeds)
    func `nothing is touched but its target and the add-ons of it`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        for (target, change) in one.changes {
            let touched = one.holdings.all(changedBy: change)
            #expect(change.holdings.first == target)
            #expect(Set(change.holdings) == Set(touched))
            for holding in touched where holding != target {
                #expect(one.holdings.isAddOn(holding, of: target))
            }
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `everything is still there, in its place`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        for (_, change) in one.changes {
            #expect(one.holdings.applying(change).all == one.holdings.all)
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `something is told, and nothing twice`(seed: UInt64) {
        for (_, change) in RandomCase(seed: seed).changes {
            #expect(!change.consequences.isEmpty)
            #expect(Set(change.consequences).count == change.consequences.count)
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `nothing new blocks after a suspension or a cancellation`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        let before = Set(one.eligibility.blockers.map(\.holding))
        for (_, change) in one.endings {
            let after = one.rules.eligibility(of: one.holdings.applying(change), at: .today)
            #expect(before.isSuperset(of: after.blockers.map(\.holding)))
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `it cannot be made twice`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        for (target, change) in one.changes {
            let after = RandomCase(one.rules, one.holdings.applying(change))
            #expect(!after.changes.contains { $0.target == target && $0.change == change })
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `a subscription that is suspended and reactivated is the same again`(
        seed: UInt64
    ) throws {
        let one = RandomCase(seed: seed)
        for subscription in one.holdings.subscriptions {
            guard let change = try? one.rules.suspension(of: subscription, in: one.holdings) else {
                continue
            }
            let suspended = one.holdings.applying(change)
            let inBetween = try #require(suspended.subscription(subscription.id))
            #expect(inBetween.status == .suspended)
            guard let back = try? one.rules.reactivation(of: inBetween, in: suspended, at: .today)
            else {
                #expect(subscription.isTermOver || suspended.isBaseGone(of: subscription))
                continue
            }
            var expected = subscription
            if subscription.kind == .newCommerce {
                expected.autoRenewEnabled = false
                expected.scheduledNextTermInstructions = nil
                expected.scheduledActions = nil
            }
            #expect(suspended.applying(back).subscription(subscription.id) == expected)
        }
    }
}

extension RandomCase {
    fileprivate init(_ rules: Rules, _ holdings: Holdings) {
        self.rules = rules
        self.holdings = holdings
    }

    /// Every suspension and every cancellation that the rules permit.
    fileprivate var endings: [(target: Holding, change: Change)] {
        holdings.subscriptions.compactMap { subscription in
            (try? rules.suspension(of: subscription, in: holdings))
                .map { (.subscription(subscription.id), $0) }
        }
            + holdings.all.compactMap { holding in
                (try? rules.cancellation(of: holding, in: holdings, at: .today))
                    .map { (holding, $0) }
            }
    }

    /// Every change that the rules permit.
    fileprivate var changes: [(target: Holding, change: Change)] {
        endings
            + holdings.subscriptions.compactMap { subscription in
                (try? rules.reactivation(of: subscription, in: holdings, at: .today))
                    .map { (.subscription(subscription.id), $0) }
            }
    }
}

extension Subscription {
    fileprivate var isTermOver: Bool {
        kind == .newCommerce && commitmentEndDate.map { $0 <= .today } == true
    }
}

extension Change {
    /// What it is about, by name.
    fileprivate var holdings: [Holding] {
        subscriptions.map { .subscription($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
    }
}

extension Holdings {
    /// What is different after a change.
    fileprivate func all(changedBy change: Change) -> [Holding] {
        let after = applying(change)
        return zip(subscriptions, after.subscriptions).filter { $0 != $1 }
            .map { .subscription($0.0.id) }
            + zip(azureSubscriptions, after.azureSubscriptions).filter { $0 != $1 }
            .map { .azureSubscription($0.0.id) }
            + zip(reservations, after.reservations).filter { $0 != $1 }
            .map { .reservation($0.0.id) }
            + zip(software, after.software).filter { $0 != $1 }.map { .software($0.0.id) }
    }

    /// Whether an add-on has a base, and that has no effect any more.
    fileprivate func isBaseGone(of addOn: Subscription) -> Bool {
        guard addOn.kind == .legacyAddOn, let base = addOn.parentID.flatMap(subscription) else {
            return false
        }
        return base.status != .active
    }

    fileprivate func isAddOn(_ holding: Holding, of target: Holding) -> Bool {
        subscriptions.contains { addOn in
            holding == .subscription(addOn.id)
                && addOn.parentID.map(Holding.subscription) == target
        }
    }
}
