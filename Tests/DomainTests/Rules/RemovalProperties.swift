import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `Of any customer` {
    @Test(arguments: RandomCase.seeds)
    func `the relationship may be removed if and only if nothing is left`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        let free = one.holdings.isFree(by: one.rules.edition)
        guard one.holdings.customer.relationship == .reseller else {
            #expect(one.eligibility == .noRelationship)
            return
        }
        #expect(one.eligibility.blockers.isEmpty == free)
    }

    @Test(arguments: RandomCase.seeds)
    func `a clearance exists only where nothing blocks, and names the customer`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        switch one.eligibility {
        case .eligible(let clearance, _):
            #expect(one.eligibility.clearance == clearance)
            #expect(clearance.customer == one.holdings.customer.id)
            #expect(one.eligibility.blockers.isEmpty)
        case .blocked, .noRelationship:
            #expect(one.eligibility.clearance == nil)
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `every blocker is a holding of the customer's, once`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        let holdings = one.eligibility.blockers.map(\.holding)
        #expect(Set(holdings).isSubset(of: one.holdings.all))
        #expect(Set(holdings).count == holdings.count)
    }

    @Test(arguments: RandomCase.seeds)
    func `the way out of a blocker is open, and the blocker is gone behind it`(
        seed: UInt64
    ) throws {
        let one = RandomCase(seed: seed)
        let before = one.eligibility.blockers.map(\.holding)
        for blocker in one.eligibility.blockers {
            guard
                let change = try one.rules.change(
                    following: blocker, in: one.holdings, at: .today)
            else { continue }
            let after = one.rules.eligibility(of: one.holdings.applying(change), at: .today)
            #expect(!after.blockers.map(\.holding).contains(blocker.holding))
            #expect(Set(after.blockers.map(\.holding)).isSubset(of: before))
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `going every way out ends at the gate, or before what only time or others can do`(
        seed: UInt64
    ) throws {
        let one = RandomCase(seed: seed)
        var holdings = one.holdings
        var eligibility = one.eligibility
        var steps = 0
        while let blocker = eligibility.blockers.first(where: { $0.wayOut.isOurs }) {
            holdings = try #require(one.rules.following(blocker, in: holdings, at: .today))
            eligibility = one.rules.eligibility(of: holdings, at: .today)
            steps += 1
            try #require(steps <= one.holdings.all.count)
        }
        for blocker in eligibility.blockers {
            #expect(!blocker.wayOut.isOurs)
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `a date decides which way is out, never whether something blocks`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        for day in [-1000, -1, 1, 1000] {
            let then = one.rules.eligibility(of: one.holdings, at: .day(day))
            #expect(then.blockers.map(\.holding) == one.eligibility.blockers.map(\.holding))
            #expect(then.blockers.map(\.cause) == one.eligibility.blockers.map(\.cause))
            #expect(then.clearance == one.eligibility.clearance)
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `a cancellation is never offered for a day that is past`(seed: UInt64) {
        for blocker in RandomCase(seed: seed).eligibility.blockers {
            if case .cancel(let until?) = blocker.wayOut { #expect(until >= .today) }
        }
    }

    @Test(arguments: RandomCase.seeds)
    func `the newest article is never more lenient than that of 2020`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        let old = Rules(edition: .y2020, venue: one.rules.venue)
        let new = Rules(edition: .current, venue: one.rules.venue)
        #expect(
            Set(old.eligibility(of: one.holdings, at: .today).blockers.map(\.holding))
                .isSubset(
                    of: new.eligibility(of: one.holdings, at: .today).blockers.map(\.holding)))
    }

    @Test(arguments: RandomCase.seeds)
    func `where the rules are applied never decides whether something blocks`(seed: UInt64) {
        let one = RandomCase(seed: seed)
        let causes = [Rules.Venue.sandbox, .production].map { venue in
            Rules(edition: one.rules.edition, venue: venue)
                .eligibility(of: one.holdings, at: .today).blockers.map(\.cause)
        }
        #expect(causes[0] == causes[1])
    }
}

@Suite struct `The customers made from seeds` {
    /// Otherwise the properties would prove nothing.
    @Test func `meet every cause, every way out, and an open gate`() {
        let all = RandomCase.seeds.map { RandomCase(seed: $0).eligibility }
        #expect(Set(all.flatMap(\.blockers).map(\.cause.name)).count == 10)
        // All except the one that only old journals have, and the two of the days after a term.
        let ways = Set(all.flatMap(\.blockers).map(\.wayOut.name))
        #expect(ways.count == 14, "\(ways.sorted())")
        #expect(all.count { $0.clearance != nil } > 50)
        #expect(all.count { $0 == .noRelationship } > 5)
        #expect(Set(all.compactMap(\.warnings).joined().map(\.name)).count == 2)
    }
}

extension Holdings {
    /// The article again, written in another way.
    fileprivate func isFree(by edition: Rules.Edition) -> Bool {
        let alive = ["none", "suspended", "expired", "disabled", "deleted"]
        let over = ["cancelled", "expired"]
        return subscriptions.allSatisfy { subscription in
            guard alive.contains(subscription.status.word) else { return false }
            guard subscription.status == .suspended else { return true }
            let needMore: [Subscription.Kind] =
                edition == .y2020
                ? [.software] : [.software, .newCommerce, .marketplace, .savingsPlan]
            return !needMore.contains(subscription.kind)
        }
            && azureSubscriptions.allSatisfy { $0.status.word == "cancelled" }
            && reservations.allSatisfy { over.contains($0.status.word) }
            && software.allSatisfy { over.contains($0.status.word) }
    }
}

extension Blocker.WayOut {
    /// Whether the operator can take it in Partner Center now.
    fileprivate var isOurs: Bool {
        switch self {
        case .suspend, .suspendBase, .cancel, .cancelAzureSubscription: true
        // Its Azure subscriptions are blockers themselves.
        case .cancelAzureSubscriptionsFirst: false
        case .suspendToStopRenewal, .cancelAtTermEnd, .cancelAtRenewal: false
        case .azurePortal, .supportRequest, .supportOrTermEnd, .waitForEnd, .waitForTermEnd,
            .waitForActivation, .waitForRenewal,
            .lookInPartnerCenter:
            false
        }
    }

    fileprivate var name: Substring { caseName(of: self) }
}

extension Blocker.Cause {
    fileprivate var name: Substring { caseName(of: self) }
}

extension RemovalWarning {
    fileprivate var name: Substring { caseName(of: self) }
}

/// The name of the case without its values.
private func caseName(of value: some Any) -> Substring {
    "\(value)".prefix { $0 != "(" }
}
