import Domain
import Samples
import Testing

/// Reference 2026, 5 and 8.2.
@Suite struct `What somebody else has suspended` {
    private func suspended(_ reasons: [String], _ kind: Subscription.Kind = .newCommerce)
        -> Subscription
    {
        var subscription = Subscription.a(kind, .suspended)
        subscription.suspensionReasons = reasons
        return subscription
    }

    @Test(arguments: [
        ["Expiration"], ["MicrosoftSuspension"], ["PartnerSuspension", "NonPayment"], ["fraud"],
    ])
    func `is not reactivated by us, whatever else stands against it`(reasons: [String]) {
        let others = reasons.filter { $0 != "PartnerSuspension" }
        for rules in Rules.every {
            for kind in Subscription.Kind.allCases {
                let held = suspended(reasons, kind)
                #expect(throws: Refusal.suspendedByOthers(reasons: others)) {
                    try rules.reactivation(of: held, in: .contoso(held), at: .today)
                }
                #expect(throws: Refusal.suspendedByOthers(reasons: others)) {
                    try rules.setting(
                        Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil),
                        of: held, at: .today)
                }
            }
        }
    }

    @Test(arguments: [
        [], [""], ["PartnerSuspension"], ["partnersuspension"], ["SuspendedByPartner"],
        ["CustomerCancellation"],
    ])
    func `is told from what the partner suspended, and from what nothing is told of`(
        reasons: [String]
    ) throws {
        let held = suspended(reasons)
        let change = try Rules.ofToday.reactivation(of: held, in: .contoso(held), at: .today)
        #expect(change.subscriptions.map(\.status) == [.active])
        #expect(change.subscriptions.map(\.suspensionReasons) == [[]])
    }

    @Test func `is only suspended in name once it is active again`() {
        var active = Subscription.a(.newCommerce)
        active.suspensionReasons = ["NonPayment"]
        #expect(throws: Never.self) {
            try Rules.ofToday.suspension(of: active, in: .contoso(active))
        }
    }

    @Test func `makes no way back out of a plan that undoes`() {
        let before = Holdings.contoso(.a(.newCommerce))
        let now = Holdings.contoso(suspended(["NonPayment"]))
        #expect(throws: Refusal.suspendedByOthers(reasons: ["NonPayment"])) {
            try Rules.ofToday.undoing(
                .suspend(.init("e3")), before: before, now: now, at: .today)
        }
    }
}
