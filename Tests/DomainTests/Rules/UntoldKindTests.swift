import Domain
import FoundationEssentials
import Samples
import Testing

/// A subscription of which only a file of the portal tells.
@Suite struct `A subscription whose kind is not told` {
    private let rules = Rules.inProduction

    private func told(_ status: Subscription.Status) -> Subscription {
        .a(
            .newCommerce, status, termEnds: nil, cancellableUntil: nil, autoRenews: false,
            term: "", actions: ScheduledActions(text: ""), product: Subscription.untoldOffer)
    }

    @Test(arguments: [Subscription.Status.active, .suspended])
    func `blocks while it is not over, and is to be looked at`(
        status: Subscription.Status
    ) throws {
        #expect(!told(status).isKindTold && Subscription.e3.isKindTold)
        for rules in Rules.every {
            let blockers = rules.eligibility(of: .contoso(told(status)), at: .today).blockers
            #expect(blockers.map(\.cause) == [.kindUntold])
            #expect(blockers.map(\.wayOut) == [.lookInPartnerCenter])
            #expect(blockers.map(\.cost) == [[]])
        }
        #expect(
            rules.eligibility(of: .contoso(told(.deleted)), at: .today).clearance != nil)
    }

    @Test func `is not known to renew, to end, or to give back seats`() {
        #expect(rules.termEnd(of: told(.active).term, at: .today) == .unknown(nil))
        #expect(rules.renews(told(.active).term) == nil)
        #expect(rules.seatReduction(of: told(.active), at: .today) == .untold(until: nil))
        #expect(rules.nextQuantity(of: told(.active)) == nil)
    }

    @Test(arguments: [
        ("kind:nce", false), ("-kind:nce", false), ("renews<30d", false), ("window<3d", false),
        ("autorenew:off", false), ("status:active", true), ("seats>=25", true),
    ])
    func `is not known to match what follows from its kind`(text: String, isKnown: Bool) throws {
        let facts = CustomerFacts(account: .of(.contoso), holdings: .contoso(told(.active)))
        let answer = try CustomerFilter(parsing: text).matches(facts, under: rules, at: .today)
        #expect(answer == (isKnown ? true : nil))
    }
}
