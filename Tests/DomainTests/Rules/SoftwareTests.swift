import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `A software purchase` {
    let sql = Holding.software(.init("sql"))

    @Test(arguments: [PurchaseStatus.completed, .pending], Rules.every)
    func `blocks until it is cancelled`(status: PurchaseStatus, rules: Rules) throws {
        let holdings = Holdings.contoso(software: [.a(status)])
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.holding == sql)
        #expect(blocker.name == "SQL Server 2022")
        #expect(blocker.cause == .softwareNotCancelled)
    }

    @Test(arguments: [PurchaseStatus.cancelled, .expired], Rules.every)
    func `is passed once it is cancelled`(status: PurchaseStatus, rules: Rules) {
        let holdings = Holdings.contoso(software: [.a(status)])
        #expect(rules.eligibility(of: holdings, at: .today).clearance != nil)
    }

    @Test(arguments: Rules.every)
    func `blocks under a word that is unknown`(rules: Rules) {
        let holdings = Holdings.contoso(software: [.a(.unrecognized("Merged"))])
        #expect(
            rules.eligibility(of: holdings, at: .today).blockers.map(\.cause) == [
                .unrecognizedStatus("Merged")
            ])
    }

    @Test(arguments: Rules.every)
    func `is cancelled by Partner Center to the last moment of its window`(rules: Rules) throws {
        let holdings = Holdings.contoso(software: [.a(cancellableUntil: .today)])
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .cancel(until: .today))
        let after = try #require(rules.following(blocker, in: holdings, at: .today))
        #expect(after.software == [.a(.cancelled, cancellableUntil: .today)])
        #expect(rules.eligibility(of: after, at: .today).clearance != nil)
    }

    @Test(arguments: Rules.every)
    func `takes a support request once the window is past`(rules: Rules) throws {
        let holdings = Holdings.contoso(software: [.a(cancellableUntil: .day(-1))])
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .supportRequest)
        #expect(blocker.cost == [])
        #expect(throws: Refusal.windowClosed(since: .day(-1), remedy: .supportRequest)) {
            try rules.cancellation(of: sql, in: holdings, at: .today)
        }
    }

    @Test(arguments: Rules.every)
    func `13.13 counts 30 days from its purchase where Partner Center does not say how long`(
        rules: Rules
    ) throws {
        var old = SoftwarePurchase.a(cancellableUntil: nil)
        let open = Holdings.contoso(software: [old])
        let end = Date.day(Rules.softwareDays - 25)
        let blocker = try #require(rules.eligibility(of: open, at: .today).blockers.first)
        #expect(blocker.wayOut == .cancel(until: end))
        old.purchaseDate = .day(-510)
        let over = Holdings.contoso(software: [old])
        let closed = Date.day(Rules.softwareDays - 510)
        #expect(throws: Refusal.windowClosed(since: closed, remedy: .supportRequest)) {
            try rules.cancellation(of: sql, in: over, at: .today)
        }
        let held = try #require(rules.eligibility(of: over, at: .today).blockers.first)
        #expect(held.wayOut == .supportRequest && held.cost == [])
        // The plan says it before its first step, and does not end the relationship.
        let steps = rules.offboarding(of: over, by: .everyRole, at: .today)
        #expect(!steps.contains { $0.write == .cancel(sql) })
        #expect(steps.contains { $0.task == .ticket(sql, .support) })
    }

    @Test(arguments: Rules.every)
    func `is tried without a promise where nobody knows when it was bought`(rules: Rules) throws {
        var bought = SoftwarePurchase.a(cancellableUntil: nil)
        bought.purchaseDate = .distantPast
        let holdings = Holdings.contoso(software: [bought])
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .cancel(until: nil))
        #expect(blocker.cost == [.keysRevoked, .refundUntold, .irreversible])
    }

    @Test(arguments: Rules.every)
    func `is refused where the service said only that its window is over`(rules: Rules) {
        let told = SoftwarePurchase.a(cancellableUntil: .distantPast)
        #expect(throws: Refusal.windowClosed(since: nil, remedy: .supportRequest)) {
            try rules.cancellation(of: sql, in: .contoso(software: [told]), at: .today)
        }
        // The next reading does not tell it, and does not take it back.
        let read = SoftwarePurchase.a(cancellableUntil: nil)
        #expect(read.keepingUntold(of: told) == told)
    }

    @Test func `is not cancelled twice`() {
        #expect(throws: Refusal.alreadyCancelled) {
            try Rules.ofToday.cancellation(
                of: sql, in: .contoso(software: [.a(.cancelled)]), at: .today)
        }
    }
}

@Suite struct `A software subscription` {
    @Test(arguments: [Subscription.Status.active, .suspended], Rules.every)
    func `blocks until it is cancelled, suspended or not`(
        status: Subscription.Status, rules: Rules
    ) throws {
        let holdings = Holdings.contoso(.a(.software, status))
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.cause == .softwareSubscriptionNotCancelled)
        #expect(blocker.wayOut == .cancel(until: .day(5)))
        let after = try #require(rules.following(blocker, in: holdings, at: .today))
        #expect(rules.eligibility(of: after, at: .today).clearance != nil)
    }

    @Test(arguments: [Date.day(-1), nil], Rules.every)
    func `takes a support request once it cannot be cancelled any more`(
        until: Date?, rules: Rules
    ) throws {
        let holdings = Holdings.contoso(.a(.software, cancellableUntil: until))
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        guard rules.edition == .current else {
            #expect(blocker.wayOut == .supportRequest)
            #expect(blocker.cost == [])
            return
        }
        #expect(blocker.wayOut == .supportOrTermEnd(end: .day(300)))
        #expect(blocker.cost.contains(.endsWithTerm(.day(300))))
    }
}
