import Domain
import FoundationEssentials
import Samples
import Testing

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

    @Test(arguments: Rules.every)
    func `ends at its renewal outside its window, and blocks till then`(rules: Rules) throws {
        let holdings = Holdings.contoso(.a(.marketplace, cancellableUntil: .day(-1)))
        let change = try rules.cancellation(of: target, in: holdings, at: .today)
        #expect(
            change.subscriptions == [
                .a(.marketplace, cancellableUntil: .day(-1), autoRenews: false)
            ])
        #expect(
            change.consequences == [
                .endsAtRenewal(.day(300)), .removalStaysBlocked, .irreversible,
            ])
        let blockers = rules.eligibility(of: holdings.applying(change), at: .today).blockers
        #expect(blockers.map(\.wayOut) == [.waitForTermEnd(.day(300))])
    }

    @Test(arguments: Rules.every)
    func `is not taken back a second time outside its window`(rules: Rules) {
        let holdings = Holdings.contoso(
            .a(.marketplace, cancellableUntil: .day(-1), autoRenews: false))
        #expect(throws: Refusal.alreadyEnding(.day(300))) {
            try rules.cancellation(of: target, in: holdings, at: .today)
        }
    }
}
