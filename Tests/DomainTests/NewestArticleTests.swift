import Domain
import FoundationEssentials
import Samples
import Testing

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
}
