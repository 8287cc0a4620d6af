import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `An Azure plan` {
    let plan = Subscription.a(.azurePlan, id: "plan")

    @Test(arguments: Rules.every)
    func `cannot be suspended while Azure subscriptions under it are active`(rules: Rules) {
        let holdings = Holdings.contoso(
            plan,
            azureSubscriptions: [
                .a(id: "web"), .a(.unrecognized("Warned"), id: "data"), .a(.cancelled, id: "old"),
                .a(id: "else", under: "another plan"),
            ])
        #expect(throws: Refusal.azureSubscriptionsLive(count: 2)) {
            try rules.suspension(of: plan, in: holdings)
        }
        #expect(throws: Refusal.azureSubscriptionsLive(count: 2)) {
            try rules.cancellation(of: .subscription(plan.id), in: holdings, at: .today)
        }
        #expect(Refusal.azureSubscriptionsLive(count: 2).code == "403/900115")
    }

    @Test(arguments: Rules.every)
    func `is suspended after all Azure subscriptions under it are cancelled`(rules: Rules) throws {
        var holdings = Holdings.contoso(
            plan, azureSubscriptions: [.a(id: "web"), .a(id: "data")])
        var ways: [Blocker.WayOut] = []
        while let blocker = rules.eligibility(of: holdings, at: .today).blockers.first {
            ways.append(blocker.wayOut)
            holdings = try #require(rules.following(blocker, in: holdings, at: .today))
        }
        #expect(ways == [.cancelAzureSubscription, .cancelAzureSubscription, .suspend])
        #expect(holdings.subscriptions.map(\.status) == [.suspended])
        #expect(holdings.azureSubscriptions.map(\.status) == [.cancelled, .cancelled])
        #expect(rules.eligibility(of: holdings, at: .today).clearance != nil)
    }

    @Test(arguments: Rules.every)
    func `is never cancelled, whatever date comes with it`(rules: Rules) {
        let plan = Subscription.a(.azurePlan, id: "plan", cancellableUntil: .day(5))
        #expect(rules.cancellationWindow(of: plan) == .never)
        #expect(throws: Refusal.suspendInstead) {
            try rules.cancellation(of: .subscription(plan.id), in: .contoso(plan), at: .today)
        }
    }

    @Test(arguments: Rules.every)
    func `says how many of them come first`(rules: Rules) throws {
        let holdings = Holdings.contoso(plan, azureSubscriptions: [.a(id: "web"), .a(id: "data")])
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.last)
        #expect(blocker.holding == .subscription(plan.id))
        #expect(blocker.wayOut == .cancelAzureSubscriptionsFirst(count: 2))
        #expect(blocker.cost == [])
    }
}

@Suite struct `An Azure subscription under a plan` {
    @Test(arguments: Rules.every)
    func `blocks while it runs, even when its plan is suspended`(rules: Rules) throws {
        let holdings = Holdings.contoso(
            .a(.azurePlan, .suspended, id: "plan"), azureSubscriptions: [.a()])
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.name == "Web shop")
        #expect(blocker.cause == .azureSubscriptionLive)
        #expect(blocker.wayOut == .cancelAzureSubscription)
        #expect(blocker.cost == [.workloadsStop, .billingStops, .reactivatable])
    }

    @Test(arguments: Rules.every)
    func `blocks under a word that is unknown`(rules: Rules) {
        let holdings = Holdings.contoso(azureSubscriptions: [.a(.unrecognized("Warned"))])
        #expect(
            rules.eligibility(of: holdings, at: .today).blockers.map(\.cause) == [
                .unrecognizedStatus("Warned")
            ])
    }

    @Test func `is not cancelled twice`() {
        #expect(throws: Refusal.alreadyCancelled) {
            try Rules.ofToday.cancellation(
                of: .azureSubscription(.init("web")),
                in: .contoso(azureSubscriptions: [.a(.cancelled)]), at: .today)
        }
    }
}

@Suite struct `An Azure reservation` {
    @Test(arguments: [PurchaseStatus.completed, .pending], Rules.every)
    func `blocks until it is cancelled`(status: PurchaseStatus, rules: Rules) throws {
        let holdings = Holdings.contoso(reservations: [.a(status)])
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.holding == .reservation(.init("vm")))
        #expect(blocker.name == "VM_RI_vm")
        #expect(blocker.cause == .reservationOpen)
    }

    @Test(arguments: [PurchaseStatus.cancelled, .expired], Rules.every)
    func `is passed once it is cancelled or its term is over`(
        status: PurchaseStatus, rules: Rules
    ) {
        let holdings = Holdings.contoso(reservations: [.a(status)])
        #expect(rules.eligibility(of: holdings, at: .today).clearance != nil)
    }

    @Test(arguments: Rules.every)
    func `blocks by its status, not by its date`(rules: Rules) {
        let holdings = Holdings.contoso(reservations: [.a(.completed, expires: .day(-1))])
        #expect(rules.eligibility(of: holdings, at: .today).blockers.count == 1)
    }

    @Test(arguments: Rules.every)
    func `blocks under a word that is unknown`(rules: Rules) {
        let holdings = Holdings.contoso(reservations: [.a(.unrecognized("Merged"))])
        #expect(
            rules.eligibility(of: holdings, at: .today).blockers.map(\.cause) == [
                .unrecognizedStatus("Merged")
            ])
    }

    @Test func `is cancelled in the Azure portal, never by Partner Center`() throws {
        let holdings = Holdings.contoso(reservations: [.a()])
        let blocker = try #require(
            Rules.inProduction.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .azurePortal)
        #expect(throws: Refusal.azurePortalOnly) {
            try Rules.inProduction.cancellation(of: blocker.holding, in: holdings, at: .today)
        }
        #expect(Refusal.azurePortalOnly.code == "403/800019")
    }

    @Test(arguments: [-1, 0, 300, 301])
    func `is cancelled in the sandbox at any time`(day: Int) throws {
        let holdings = Holdings.contoso(reservations: [.a(expires: .day(300))])
        let blocker = try #require(
            Rules.ofToday.eligibility(of: holdings, at: .day(day)).blockers.first)
        #expect(blocker.wayOut == .cancel(until: nil))
        let after = try #require(Rules.ofToday.following(blocker, in: holdings, at: .day(day)))
        #expect(after.reservations == [.a(.cancelled, expires: .day(300))])
    }

    @Test func `is not cancelled twice`() {
        let holdings = Holdings.contoso(reservations: [.a(.cancelled)])
        #expect(throws: Refusal.alreadyCancelled) {
            try Rules.ofToday.cancellation(
                of: .reservation(.init("vm")), in: holdings, at: .today)
        }
    }
}
