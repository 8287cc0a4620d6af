import Domain
import Samples
import Testing

@Suite struct `A legacy add-on` {
    let base = Subscription.a(.legacyLicence, id: "base")
    let addOn = Subscription.a(.legacyAddOn, id: "add-on", parent: "base")

    @Test(arguments: Rules.every)
    func `is suspended with its base`(rules: Rules) throws {
        let other = Subscription.a(.legacyAddOn, id: "other", parent: "another base")
        let gone = Subscription.a(.legacyAddOn, .deleted, id: "gone", parent: "base")
        let holdings = Holdings.contoso(base, other, addOn, gone)
        let change = try rules.suspension(of: base, in: holdings)
        #expect(change.subscriptions.map(\.id.text) == ["base", "add-on"])
        #expect(change.consequences.contains(.addOnsSuspended(count: 1)))
        #expect(
            holdings.applying(change).subscriptions.map(\.status) == [
                .suspended, .active, .suspended, .deleted,
            ])
    }

    @Test(arguments: Rules.every)
    func `points at its base, with which it stops blocking`(rules: Rules) throws {
        let holdings = Holdings.contoso(addOn, base)
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.holding == .subscription(addOn.id))
        #expect(blocker.wayOut == .suspendBase(base.id, name: "Offer of base"))
        let after = try #require(rules.following(blocker, in: holdings, at: .today))
        #expect(rules.eligibility(of: after, at: .today).clearance != nil)
    }

    @Test(arguments: Rules.every)
    func `is suspended by itself where its base is not active or not there`(rules: Rules) {
        let suspended = Subscription.a(.legacyLicence, .suspended, id: "base")
        for holdings in [Holdings.contoso(addOn), .contoso(suspended, addOn)] {
            #expect(
                rules.eligibility(of: holdings, at: .today).blockers.map(\.wayOut) == [.suspend])
        }
    }

    @Test(arguments: Rules.every)
    func `is suspended without its base when that is wanted`(rules: Rules) throws {
        let change = try rules.suspension(of: addOn, in: .contoso(base, addOn))
        #expect(change.subscriptions.map(\.id) == [addOn.id])
    }

    @Test(arguments: Rules.every)
    func `becomes active again only if its base is active`(rules: Rules) throws {
        var holdings = Holdings.contoso(base, addOn)
        holdings = holdings.applying(try rules.suspension(of: base, in: holdings))
        #expect(throws: Refusal.parentNotActive(name: "Offer of base")) {
            try rules.reactivate("add-on", in: holdings)
        }
        #expect(Refusal.parentNotActive(name: "").code == "409/27009")

        holdings = holdings.applying(try rules.reactivate("base", in: holdings))
        #expect(holdings.subscriptions.map(\.status) == [.active, .suspended])

        holdings = holdings.applying(try rules.reactivate("add-on", in: holdings))
        #expect(holdings.subscriptions == [base, addOn])
    }

    @Test(arguments: Rules.every)
    func `stays suspended when its base becomes active, and that is told`(rules: Rules) throws {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .suspended, id: "base"),
            .a(.legacyAddOn, .suspended, id: "add-on", parent: "base"),
            .a(.legacyAddOn, .deleted, id: "gone", parent: "base"))
        #expect(
            try rules.reactivate("base", in: holdings).consequences == [
                .usersRegainAccess, .billingResumes, .addOnsStaySuspended(count: 1),
            ])
    }
}

extension Rules {
    fileprivate func reactivate(
        _ id: String, in holdings: Holdings
    ) throws -> Change {
        let subscription = try #require(holdings.subscription(.init(id)))
        return try reactivation(of: subscription, in: holdings, at: .today)
    }
}
