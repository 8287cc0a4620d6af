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
        // The newest article wants these two cancelled or run out as well.
        let isHeld = rules.edition == .current && (kind == .marketplace || kind == .savingsPlan)
        #expect((eligibility.clearance == nil) == isHeld)
    }
}
