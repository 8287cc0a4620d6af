import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `New commerce by the article of 2020` {
    @Test func `is suspended like every other subscription`() throws {
        let holdings = Holdings.contoso(.a(.newCommerce))
        let blocker = try #require(
            Rules.of2020.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .suspend)
        #expect(blocker.cost.contains(.microsoftMayRefuseRemoval))
        #expect(
            !blocker.cost.contains { if case .removalStaysBlocked = $0 { true } else { false } })
    }

    @Test func `13.28 lets the relationship go once it is suspended, with a warning`() {
        let holdings = Holdings.contoso(
            .a(.newCommerce, .suspended), .a(.legacyLicence, .suspended, id: "e1"))
        #expect(
            Rules.of2020.eligibility(of: holdings, at: .today).warnings == [
                .newCommerceSuspended(count: 1), .suspendedLeftBehind(count: 2),
            ])
    }
}

@Suite struct `New commerce by the newest article` {
    @Test(arguments: [Subscription.Status.active, .suspended])
    func `13.1 must be cancelled, and can be inside its window`(status: Subscription.Status) throws
    {
        let holdings = Holdings.contoso(.a(.newCommerce, status, cancellableUntil: .today))
        let blocker = try #require(
            Rules.ofToday.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.cause == (status == .active ? .active : .newCommerceSuspended))
        #expect(blocker.wayOut == .cancel(until: .today))
        let after = try #require(Rules.ofToday.following(blocker, in: holdings, at: .today))
        #expect(after.subscriptions.map(\.status) == [.deleted])
        #expect(Rules.ofToday.eligibility(of: after, at: .today).clearance != nil)
    }

    @Test(arguments: [Subscription.Status.active, .suspended])
    func `keeps the relationship to the end of its term outside its window`(
        status: Subscription.Status
    ) throws {
        let holdings = Holdings.contoso(.a(.newCommerce, status, cancellableUntil: .day(-1)))
        let blocker = try #require(
            Rules.ofToday.eligibility(of: holdings, at: .today).blockers.first)
        // An active one would be renewed: it is set to end, not suspended.
        let end = Instant.day(300)
        #expect(
            blocker.wayOut
                == (status == .active ? .cancelAtTermEnd(end: end) : .waitForTermEnd(end)))
        #expect(blocker.cost.contains(.endsWithTerm(end)) == (status == .active))
        #expect(!blocker.cost.contains(.usersLoseAccess))
        #expect(throws: Refusal.windowClosed(since: .day(-1), remedy: .termEnd)) {
            try Rules.ofToday.cancellation(of: blocker.holding, in: holdings, at: .today)
        }
    }

    @Test func `cannot be cancelled where Partner Center names no window`() throws {
        let holdings = Holdings.contoso(.a(.newCommerce, cancellableUntil: nil))
        #expect(throws: Refusal.notCancellable) {
            try Rules.ofToday.cancellation(
                of: .subscription(.init("e3")), in: holdings, at: .today)
        }
        let blocker = try #require(
            Rules.ofToday.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .cancelAtTermEnd(end: .day(300)))
    }

    @Test func `stays in the way when it is suspended, and that is told before`() throws {
        let subscription = Subscription.a(.newCommerce)
        let change = try Rules.ofToday.suspension(of: subscription, in: .contoso(subscription))
        #expect(change.consequences.last == .removalStaysBlocked(until: .day(300)))
        #expect(
            Rules.ofToday.eligibility(of: .contoso(change.subscriptions[0]), at: .today).clearance
                == nil)
    }
}

@Suite struct `New commerce in either edition` {
    @Test(arguments: Rules.every)
    func `loses auto-renew and scheduled changes to a suspension`(rules: Rules) throws {
        let before = Subscription.a(.newCommerce, scheduled: "quantity 10")
        let change = try rules.suspension(of: before, in: .contoso(before))
        #expect(change.subscriptions == [.a(.newCommerce, .suspended, autoRenews: false)])
        #expect(change.consequences.contains(.autoRenewLost))
        #expect(change.consequences.contains(.scheduledChangesDropped))
    }

    @Test(arguments: Rules.every)
    func `cannot lose what it does not have`(rules: Rules) throws {
        let before = Subscription.a(.newCommerce, autoRenews: false)
        let change = try rules.suspension(of: before, in: .contoso(before))
        #expect(!change.consequences.contains(.autoRenewLost))
        #expect(!change.consequences.contains(.scheduledChangesDropped))
    }

    @Test(arguments: Rules.every)
    func `becomes active again before its term ends, and auto-renew stays off`(
        rules: Rules
    ) throws {
        let suspended = Subscription.a(.newCommerce, .suspended, autoRenews: false)
        let change = try rules.reactivation(
            of: suspended, in: .contoso(suspended), at: .day(299))
        #expect(change.subscriptions == [.a(.newCommerce, autoRenews: false)])
        let end: [Consequence] =
            rules.edition == .y2020 ? [] : [.goesOnExtended(from: .day(300))]
        #expect(
            change.consequences == [
                .usersRegainAccess, .billingContinues(until: .day(300)),
            ] + end + [.autoRenewStaysOff])
    }

    @Test(arguments: [300, 301], Rules.every)
    func `does not become active again once its term has ended`(day: Int, rules: Rules) {
        let suspended = Subscription.a(.newCommerce, .suspended)
        #expect(throws: Refusal.termEnded(.day(300))) {
            try rules.reactivation(of: suspended, in: .contoso(suspended), at: .day(day))
        }
    }
}

@Suite struct `An extended service term` {
    let extended = Subscription.a(
        .newCommerce, name: "Microsoft 365 E5 (Extended Service Term)", termEnds: .day(20),
        cancellableUntil: .day(-60), term: "P1M")

    @Test func `is cancelled at any time`() throws {
        let holdings = Holdings.contoso(extended)
        let blocker = try #require(
            Rules.ofToday.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .cancel(until: nil))
        #expect(blocker.cost == [.accessEndsAtOnce, .refundProRata, .irreversible])
        #expect(Rules.ofToday.steps(holdings)[0].deadline == nil)
        #expect(throws: Refusal.windowClosed(since: .day(-60), remedy: .termEnd)) {
            try Rules.of2020.cancellation(of: blocker.holding, in: holdings, at: .today)
        }
    }

    @Test func `is known by its name and its month`() {
        #expect(extended.isExtendedServiceTerm)
        for other in [
            Subscription.a(.newCommerce, term: "P1M"),
            .a(.software, name: extended.offerName, term: "P1M"),
            .a(.newCommerce, name: extended.offerName, term: "P1Y"),
        ] {
            #expect(!other.isExtendedServiceTerm)
        }
    }
}

@Suite struct `The newest article` {
    @Test(arguments: Subscription.Kind.allCases, Subscription.Status.known + [.unrecognized("?")])
    func `holds by this table`(kind: Subscription.Kind, status: Subscription.Status) {
        let blocks: Bool
        switch status {
        case .active, .pending, .unrecognized: blocks = true
        case .suspended:
            blocks = [.newCommerce, .software, .marketplace, .savingsPlan].contains(kind)
        case .none, .expired, .disabled, .deleted: blocks = false
        }
        let holdings = Holdings.contoso(.a(kind, status))
        for rules in [Rules.ofToday, .inProduction] {
            #expect((rules.eligibility(of: holdings, at: .today).clearance == nil) == blocks)
        }
    }

    @Test func `sends a savings plan to the Azure portal, until its end`() {
        let holdings = Holdings.contoso(.a(.savingsPlan, autoRenews: false))
        let steps = Rules.inProduction.steps(holdings)
        #expect(steps[0].task == .ticket(.subscription(.init("e3")), .azurePortal))
        #expect(steps[0].clearsAt == .day(300))
        #expect(
            Rules.inProduction.eligibility(of: holdings, at: .today).blockers[0].cause
                == .savingsPlanRuns)
    }

    @Test func `takes perpetual software back for thirty days where nobody says until when`() {
        let purchase = SoftwarePurchase.a(cancellableUntil: nil)
        let holdings = Holdings.contoso(software: [purchase])
        for (moment, wayOut) in [
            (Date.today, Blocker.WayOut.cancel(until: .day(5))), (.day(6), .supportRequest),
        ] {
            #expect(
                Rules.inProduction.eligibility(of: holdings, at: moment).blockers.map(\.wayOut)
                    == [wayOut])
        }
    }

    @Test(arguments: [Subscription.Status.deleted, .expired])
    func `cannot be cancelled any more once it is cancelled or has expired`(
        status: Subscription.Status
    ) {
        let rules = Rules.inProduction
        let open = Subscription.a(.newCommerce, cancellableUntil: .day(3))
        let over = Subscription.a(.newCommerce, status, cancellableUntil: .day(3))
        #expect(rules.cancellationWindow(of: open) == .until(.day(3)))
        #expect(rules.cancellationWindow(of: over) == .never)
    }
}
