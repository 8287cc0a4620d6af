import Domain
import Samples
import Testing

@Suite struct `If any subscriptions are still active` {
    @Test(arguments: Subscription.Kind.allCases, Rules.every)
    func `the link to remove the relationship is inactive`(
        kind: Subscription.Kind, rules: Rules
    ) {
        let eligibility = rules.eligibility(of: .contoso(.a(kind)), at: .today)
        #expect(eligibility.clearance == nil)
        #expect(eligibility.blockers.count == 1)
        let cause: Blocker.Cause =
            switch kind {
            case .software: .softwareSubscriptionNotCancelled
            case .savingsPlan where rules.edition == .current: .savingsPlanRuns
            default: .active
            }
        #expect(eligibility.blockers.first?.cause == cause)
    }

    @Test func `the steps are repeated for each of them`() {
        var holdings = Holdings.contoso(
            .a(.legacyLicence, id: "e3"), .a(.legacyAzure, id: "azure"),
            .a(.legacyLicence, .suspended, id: "e1"), .a(.newCommerce, id: "visio"))
        var suspended: [String] = []
        while let blocker = Rules.of2020.eligibility(of: holdings, at: .today).blockers.first {
            #expect(blocker.wayOut == .suspend)
            suspended.append(blocker.holding.id)
            guard let after = Rules.of2020.following(blocker, in: holdings, at: .today) else {
                break
            }
            holdings = after
        }
        #expect(suspended == ["e3", "azure", "visio"])
        #expect(Rules.of2020.eligibility(of: holdings, at: .today).clearance != nil)
    }

    @Test(arguments: [Subscription.Kind.legacyLicence, .legacyAzure], Rules.every)
    func `those of the legacy catalogue are suspended, at the cost of their suspension`(
        kind: Subscription.Kind, rules: Rules
    ) throws {
        let holdings = Holdings.contoso(.a(kind))
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        let suspension = try rules.suspension(of: .a(kind), in: holdings)
        #expect(blocker.wayOut == .suspend)
        #expect(blocker.cost == suspension.consequences)
    }

    @Test func `each is called by the customer's name for it, or else by the offer's`() {
        var named = Subscription.a(.legacyLicence)
        named.friendlyName = "Head office"
        let holdings = Holdings.contoso(named, .a(.legacyAzure, id: "azure"))
        #expect(
            Rules.of2020.eligibility(of: holdings, at: .today).blockers.map(\.name) == [
                "Head office", "Offer of azure",
            ])
    }

    @Test(arguments: Rules.every)
    func `a savings plan is left to the Azure portal`(rules: Rules) throws {
        let blocker = try #require(
            rules.eligibility(of: .contoso(.a(.savingsPlan)), at: .today).blockers.first)
        #expect(blocker.wayOut == .azurePortal)
        #expect(blocker.cost == [])
    }
}

@Suite struct `A subscription that is not active` {
    @Test(arguments: Subscription.Kind.allCases, Rules.every)
    func `blocks while it is pending, and is waited for`(
        kind: Subscription.Kind, rules: Rules
    ) throws {
        let blocker = try #require(
            rules.eligibility(of: .contoso(.a(kind, .pending)), at: .today).blockers.first)
        #expect(blocker.cause == .pending)
        #expect(blocker.wayOut == .waitForActivation)
        #expect(blocker.cost == [])
    }

    @Test(arguments: Subscription.Kind.allCases, Rules.every)
    func `blocks under a word that is unknown, because it may be alive`(
        kind: Subscription.Kind, rules: Rules
    ) throws {
        let holdings = Holdings.contoso(.a(kind, .unrecognized("Warned")))
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.cause == .unrecognizedStatus("Warned"))
        #expect(blocker.wayOut == .lookInPartnerCenter)
        #expect(blocker.cost == [])
    }

    @Test(arguments: Subscription.Kind.allCases, Rules.every)
    func `is passed when it is none, expired, disabled or deleted`(
        kind: Subscription.Kind, rules: Rules
    ) {
        for status in [Subscription.Status.none, .expired, .disabled, .deleted] {
            let eligibility = rules.eligibility(of: .contoso(.a(kind, status)), at: .today)
            #expect(eligibility.clearance != nil, "\(status)")
        }
    }

    @Test(
        arguments: [
            Subscription.Kind.legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .marketplace,
            .savingsPlan,
        ], Rules.every)
    func `is passed when it is suspended, unless it is new commerce or software`(
        kind: Subscription.Kind, rules: Rules
    ) {
        let eligibility = rules.eligibility(of: .contoso(.a(kind, .suspended)), at: .today)
        // The newest article requires these two to be cancelled or ended as well.
        let isHeld = rules.edition == .current && (kind == .marketplace || kind == .savingsPlan)
        #expect((eligibility.clearance == nil) == isHeld)
    }
}

@Suite struct `Removing the reseller relationship` {
    @Test(arguments: Rules.every)
    func `is open for a customer who holds nothing`(rules: Rules) {
        let eligibility = rules.eligibility(of: .contoso(), at: .today)
        #expect(eligibility.clearance?.customer == Customer.contoso.id)
        #expect(eligibility.blockers == [])
    }

    @Test func `needs reservations and software cancelled, active subscriptions suspended`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence), .a(.azurePlan, id: "plan"), azureSubscriptions: [.a()],
            reservations: [.a()], software: [.a()])
        let eligibility = Rules.of2020.eligibility(of: holdings, at: .today)
        #expect(
            eligibility.blockers.map(\.holding) == [
                .reservation(.init("vm")), .software(.init("sql")),
                .azureSubscription(.init("web")), .subscription(.init("e3")),
                .subscription(.init("plan")),
            ])
        #expect(eligibility.clearance == nil)
    }

    @Test func `is open once all of that is done`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .suspended), .a(.azurePlan, .suspended, id: "plan"),
            azureSubscriptions: [.a(.cancelled)], reservations: [.a(.cancelled)],
            software: [.a(.cancelled)])
        #expect(Rules.of2020.eligibility(of: holdings, at: .today).clearance != nil)
    }

    @Test func `warns that suspended subscriptions are left behind`() {
        let holdings = Holdings.contoso(
            .a(.legacyLicence, .suspended), .a(.azurePlan, .suspended, id: "plan"),
            .a(.legacyAzure, .expired, id: "old"))
        #expect(
            Rules.ofToday.eligibility(of: holdings, at: .today).warnings == [
                .suspendedLeftBehind(count: 2)
            ])
    }

    @Test func `warns of nothing where nothing is suspended`() {
        let holdings = Holdings.contoso(.a(.legacyLicence, .deleted))
        #expect(Rules.ofToday.eligibility(of: holdings, at: .today).warnings == [])
    }

    @Test(arguments: ["none", "advisor", "syndication", "microsoft_support"])
    func `has no meaning where there is no reseller relationship`(word: String) {
        var holdings = Holdings.contoso(.a(.legacyLicence), reservations: [.a()])
        holdings.customer.relationship = .init(word: word)
        let eligibility = Rules.of2020.eligibility(of: holdings, at: .today)
        #expect(eligibility == .noRelationship)
        #expect(eligibility.blockers == [])
        #expect(eligibility.clearance == nil)
    }
}

extension RemovalEligibility {
    /// The warnings; nil if something blocks.
    var warnings: [RemovalWarning]? {
        if case .eligible(_, let warnings) = self { warnings } else { nil }
    }
}

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
        // It is the add-on itself that goes along.
        #expect(!blocker.cost.contains(.addOnsSuspended(count: 1)))
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
