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

    /// All suspensions and cancellations that the rules permit.
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

    /// All changes that the rules permit.
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
    /// The changed holdings, by name.
    fileprivate var holdings: [Holding] {
        subscriptions.map { .subscription($0.id) }
            + azureSubscriptions.map { .azureSubscription($0.id) }
            + reservations.map { .reservation($0.id) } + software.map { .software($0.id) }
    }
}

extension Holdings {
    /// The holdings that differ after a change.
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

    /// Whether an add-on has a base that has ended.
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

@Suite struct `What a suspension costs` {
    @Test(arguments: [Subscription.Kind.legacyLicence, .legacyAzure, .legacyAddOn], Rules.every)
    func `13.11 legacy: access, and after some months the data; but no money`(
        kind: Subscription.Kind, rules: Rules
    ) throws {
        let subscription = Subscription.a(kind)
        #expect(
            try rules.suspension(of: subscription, in: .contoso(subscription)).consequences == [
                .usersLoseAccess, .administratorsKeepData, .billingStops,
                .dataDeletedAfter(days: 90...120), .reversibleWhileRetained,
            ])
    }

    @Test func `new commerce: the partner is billed to the end of the term`() throws {
        let subscription = Subscription.a(.newCommerce, scheduled: "quantity 10")
        #expect(
            try Rules.of2020.suspension(of: subscription, in: .contoso(subscription)).consequences
                == [
                    .usersLoseAccess, .administratorsKeepData,
                    .billingContinues(until: .day(300)), .autoRenewLost,
                    .scheduledChangesDropped, .reversibleUntil(.day(300)),
                    .dataDeletedAfterTerm, .microsoftMayRefuseRemoval,
                ])
    }

    @Test(arguments: Rules.every)
    func `Azure plan: nobody says whether it comes back`(rules: Rules) throws {
        let plan = Subscription.a(.azurePlan)
        #expect(
            try rules.suspension(of: plan, in: .contoso(plan)).consequences == [
                .billingStops, .reversibilityUnconfirmed,
            ])
    }
}

@Suite struct `What a cancellation costs` {
    @Test(arguments: Rules.every)
    func `cannot be undone, except for an Azure subscription`(rules: Rules) throws {
        let holdings = Holdings.contoso(
            .a(.newCommerce, id: "seats"), .a(.software, id: "term"), .a(.marketplace, id: "saas"),
            azureSubscriptions: [.a()],
            reservations: rules.venue == .sandbox ? [.a()] : [], software: [.a()])
        for holding in holdings.all {
            let change = try rules.cancellation(of: holding, in: holdings, at: .today)
            let final: Consequence =
                if case .azureSubscription = holding { .reactivatable } else { .irreversible }
            #expect(change.consequences.contains(final), "\(holding)")
        }
    }

    @Test(arguments: Rules.every)
    func `new commerce: access at once, for a refund pro rata`(rules: Rules) throws {
        #expect(
            try rules.cost(of: .subscription(.init("e3")), in: .contoso(.a(.newCommerce))) == [
                .accessEndsAtOnce, .refundProRata, .irreversible,
            ])
    }

    @Test(arguments: Rules.every)
    func `perpetual software: the keys, for a full refund`(rules: Rules) throws {
        #expect(
            try rules.cost(of: .software(.init("sql")), in: .contoso(software: [.a()])) == [
                .keysRevoked, .refundFull, .irreversible,
            ])
    }

    @Test(arguments: Rules.every)
    func `software for a term: the keys, for a refund pro rata`(rules: Rules) throws {
        #expect(
            try rules.cost(of: .subscription(.init("e3")), in: .contoso(.a(.software))) == [
                .keysRevoked, .refundProRata, .irreversible,
            ])
    }

    @Test func `13.15 a reservation: refunded up to a cap, and here the sandbox stands in`() throws
    {
        #expect(
            try Rules.ofToday.cost(
                of: .reservation(.init("vm")), in: .contoso(reservations: [.a()])) == [
                    .refundProRataCapped, .irreversible, .sandboxStandsIn,
                ])
    }

    @Test(arguments: Rules.every)
    func `leaves nothing to renew`(rules: Rules) throws {
        for kind in [Subscription.Kind.newCommerce, .software, .marketplace] {
            let change = try rules.cancellation(
                of: .subscription(.init("e3")), in: .contoso(.a(kind, scheduled: "quantity 10")),
                at: .today)
            #expect(change.subscriptions == [.a(kind, .deleted, autoRenews: false)])
        }
    }
}

extension Rules {
    fileprivate func cost(of holding: Holding, in holdings: Holdings) throws -> [Consequence] {
        try cancellation(of: holding, in: holdings, at: .today).consequences
    }
}

@Suite struct `Removing a relationship has the following consequences` {
    @Test func `four of them, in the order of the article`() {
        #expect(
            RemovalConsequence.allCases == [
                // Removes the customer from your list of customers in Partner Center
                .customerLeavesList,
                // Removes you from the list of available support contacts for your customer
                .partnerLeavesSupportContacts,
                // Removes your delegation admin privileges for the customer
                .delegatedAdminPrivilegesEnd,
                // Prevents you from making future purchases for the customer
                .futurePurchasesPrevented,
            ])
    }

    @Test func `the partner is among the support contacts as its customers know it`() {
        #expect(
            Identity.agent([]).supportContact
                == SupportContact(
                    tenantID: .init("fabrikam"), name: "Fabrikam", partnerID: "4711"))
    }

    @Test func `a purchase for somebody who is no customer is answered with 20002`() {
        #expect(Refusal.notACustomer(Customer.contoso.id).code == "403/20002")
    }

    @Test func `what could not be looked at is not shown, and is kept in the journal`() throws {
        var former = Customer.contoso
        former.relationship = .none
        former.allowsDelegatedAccess = false
        func aftermath(_ unseen: [RemovalConsequence]) -> Aftermath {
            Aftermath(
                customer: former, isListed: false, supportContacts: [],
                partner: .init("fabrikam"), unseen: unseen)
        }
        #expect(aftermath([]).isComplete)
        for consequence in RemovalConsequence.allCases {
            let seen = aftermath([consequence])
            #expect(!seen.shows(consequence) && !seen.isSeen(consequence) && !seen.isComplete)
            #expect(RemovalConsequence.allCases.filter(seen.shows).count == 3)
            let data = try JSONEncoder().encode(seen)
            #expect(try JSONDecoder().decode(Aftermath.self, from: data) == seen)
        }
        // Entries of releases without this member.
        let old = String(decoding: try JSONEncoder().encode(aftermath([])), as: UTF8.self)
        #expect(!old.contains("unseen"))
    }

    @Test(arguments: [true, false, nil] as [Bool?])
    func `13.2 delegated access has ended once it cannot be read any more`(allowed: Bool?) {
        var former = Customer.contoso
        former.allowsDelegatedAccess = allowed
        let aftermath = Aftermath(
            customer: former, isListed: false, supportContacts: [], partner: .init("fabrikam"))
        #expect(aftermath.shows(.delegatedAdminPrivilegesEnd) == (allowed != true))
    }
}
