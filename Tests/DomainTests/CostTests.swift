import Domain
import FoundationEssentials
import Samples
import Testing

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
            .a(.azurePlan, id: "empty plan"), azureSubscriptions: [.a()],
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
        for kind in [Subscription.Kind.newCommerce, .software, .marketplace, .azurePlan] {
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
