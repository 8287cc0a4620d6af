import FoundationEssentials
import Samples
import Testing

@testable import Domain

@Suite struct `A marketplace subscription` {
    let target = Holding.subscription(.init("e3"))

    @Test(arguments: Rules.every)
    func `is cancelled at once, for a full refund, inside its window`(rules: Rules) throws {
        let holdings = Holdings.contoso(.a(.marketplace, cancellableUntil: .today))
        let blocker = try #require(rules.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .cancel(until: .today))
        #expect(blocker.cost == [.accessEndsAtOnce, .refundFull, .irreversible])
        let after = try #require(rules.following(blocker, in: holdings, at: .today))
        #expect(after.subscriptions.map(\.status) == [.deleted])
    }

    @Test func `by the rules of 2020 ends at its renewal outside its window, and blocks till then`()
        throws
    {
        let rules = Rules.of2020
        let holdings = Holdings.contoso(.a(.marketplace, cancellableUntil: .day(-1)))
        let change = try rules.cancellation(of: target, in: holdings, at: .today)
        #expect(
            change.subscriptions == [
                .a(.marketplace, cancellableUntil: .day(-1), autoRenews: false)
            ])
        #expect(
            change.consequences == [
                .endsAtRenewal(.day(300)), .removalStaysBlocked(until: .day(300)), .irreversible,
            ])
        let blockers = rules.eligibility(of: holdings.applying(change), at: .today).blockers
        #expect(blockers.map(\.wayOut) == [.waitForTermEnd(.day(300))])
    }

    @Test func `by the rules of 2020 is not taken back a second time outside its window`() {
        let rules = Rules.of2020
        let holdings = Holdings.contoso(
            .a(.marketplace, cancellableUntil: .day(-1), autoRenews: false))
        #expect(throws: Refusal.alreadyEnding(.day(300))) {
            try rules.cancellation(of: target, in: holdings, at: .today)
        }
    }

    @Test func `of today is cancelled when it is gone, not when it is set to end`() {
        let ending = Subscription.a(.marketplace, cancellableUntil: .day(-1), autoRenews: false)
        #expect(Rules.of2020.isDone(.cancel(target), in: .contoso(ending), at: .today))
        #expect(!Rules.ofToday.isDone(.cancel(target), in: .contoso(ending), at: .today))
        let gone = Subscription.a(.marketplace, .deleted, cancellableUntil: .day(-1))
        #expect(Rules.ofToday.isDone(.cancel(target), in: .contoso(gone), at: .today))
    }

    @Test func `of today can be cancelled until its window closes, and not at its renewal`() {
        for day in [-1, 3] {
            let holdings = Holdings.contoso(.a(.marketplace, cancellableUntil: .day(day)))
            #expect(
                Rules.ofToday.deadline(of: .cancel(target), in: holdings, at: .today)
                    == .day(day))
        }
    }

    @Test(arguments: [("P1M", "monthly"), ("P1Y", "annual"), ("P3Y", "one_time")])
    func `of today is its publisher's after 72 hours, and is set to end with its term`(
        term: String, cycle: String
    ) throws {
        var subscription = Subscription.a(
            .marketplace, cancellableUntil: .day(-1), scheduled: nil, term: term)
        subscription.billingCycle = cycle
        let holdings = Holdings.contoso(subscription)
        #expect(throws: Refusal.windowClosed(since: .day(-1), remedy: .publisher)) {
            try Rules.ofToday.cancellation(of: target, in: holdings, at: .today)
        }
        let blocker = try #require(
            Rules.ofToday.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .cancelAtTermEnd(end: .day(300)))
        #expect(
            blocker.cost == [
                .endsWithTerm(.day(300)), .billingContinues(until: .day(300)), .publisherMayEndIt,
                .removalStaysBlocked(until: .day(300)),
            ])
    }

    @Test(arguments: ["monthly", "annual"])
    func `of several years with payments due runs to its end`(cycle: String) throws {
        var subscription = Subscription.a(.marketplace, cancellableUntil: .day(-1), term: "P3Y")
        subscription.billingCycle = cycle
        let holdings = Holdings.contoso(subscription)
        #expect(throws: Refusal.windowClosed(since: .day(-1), remedy: .termEnd)) {
            try Rules.ofToday.cancellation(of: target, in: holdings, at: .today)
        }
        let blocker = Rules.ofToday.eligibility(of: holdings, at: .today).blockers.first
        #expect(blocker?.cost.contains(.publisherMayEndIt) == false)
    }

    @Test func `on a free trial is cancelled at any time, by the rules of today`() throws {
        var trial = Subscription.a(.marketplace, cancellableUntil: nil)
        trial.isTrial = true
        let change = try Rules.ofToday.cancellation(of: target, in: .contoso(trial), at: .today)
        #expect(change.consequences == [.accessEndsAtOnce, .irreversible])
    }

    @Test func `blocks while it is suspended, by the newest article alone`() {
        let holdings = Holdings.contoso(.a(.marketplace, .suspended, cancellableUntil: nil))
        #expect(Rules.of2020.eligibility(of: holdings, at: .today).clearance != nil)
        #expect(
            Rules.ofToday.eligibility(of: holdings, at: .today).blockers.map(\.cause) == [
                .marketplaceNotCancelled
            ])
    }
}
