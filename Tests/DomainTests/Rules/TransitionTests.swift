import Domain
import FoundationEssentials
import Samples
import Testing

/// The whole table of transitions: a row for each status, a column for each kind. A plain word is
/// the new status; a word with an exclamation mark is why Partner Center refuses.
@Suite struct `Which status may follow which` {
    @Test(arguments: Rules.every)
    func `when it is suspended`(rules: Rules) {
        let table = transitions { try rules.suspension(of: $0, in: $1) }
        #expect(
            table == """
                          legacyLicence legacyAddOn   legacyAzure   azurePlan     newCommerce   software      marketplace   savingsPlan
                none      never!        never!        never!        never!        never!        never!        never!        never!
                active    suspended     suspended     suspended     suspended     suspended     cancel!       cancel!       portal!
                pending   wait!         wait!         wait!         wait!         wait!         wait!         wait!         wait!
                suspended already!      already!      already!      already!      already!      already!      already!      already!
                expired   never!        never!        never!        never!        never!        never!        never!        never!
                disabled  never!        never!        never!        never!        never!        never!        never!        never!
                deleted   gone!         gone!         gone!         gone!         gone!         gone!         gone!         gone!
                Warned    unknown!      unknown!      unknown!      unknown!      unknown!      unknown!      unknown!      unknown!
                """)
    }

    @Test(arguments: Rules.every)
    func `when it is reactivated`(rules: Rules) {
        let table = transitions { try rules.reactivation(of: $0, in: $1, at: .today) }
        #expect(
            table == """
                          legacyLicence legacyAddOn   legacyAzure   azurePlan     newCommerce   software      marketplace   savingsPlan
                none      never!        never!        never!        never!        never!        never!        never!        never!
                active    already!      already!      already!      already!      already!      already!      already!      already!
                pending   wait!         wait!         wait!         wait!         wait!         wait!         wait!         wait!
                suspended active        active        active        active        active        never!        never!        portal!
                expired   never!        never!        never!        never!        never!        never!        never!        never!
                disabled  never!        never!        never!        never!        never!        never!        never!        never!
                deleted   never!        never!        never!        never!        never!        never!        never!        never!
                Warned    unknown!      unknown!      unknown!      unknown!      unknown!      unknown!      unknown!      unknown!
                """)
    }

    @Test(arguments: Rules.every)
    func `when it is cancelled`(rules: Rules) {
        let table = transitions {
            try rules.cancellation(of: .subscription($0.id), in: $1, at: .today)
        }
        #expect(
            table == """
                          legacyLicence legacyAddOn   legacyAzure   azurePlan     newCommerce   software      marketplace   savingsPlan
                none      never!        never!        never!        never!        never!        never!        never!        never!
                active    suspend!      suspend!      suspend!      suspend!      deleted       deleted       deleted       portal!
                pending   wait!         wait!         wait!         wait!         wait!         wait!         wait!         wait!
                suspended suspend!      suspend!      suspend!      suspend!      deleted       deleted       deleted       portal!
                expired   never!        never!        never!        never!        never!        never!        never!        never!
                disabled  never!        never!        never!        never!        never!        never!        never!        never!
                deleted   gone!         gone!         gone!         gone!         gone!         gone!         gone!         gone!
                Warned    unknown!      unknown!      unknown!      unknown!      unknown!      unknown!      unknown!      unknown!
                """)
    }

    @Test(arguments: Rules.every)
    func `is never answered for what is not there`(rules: Rules) {
        let absent: [Holding] = [
            .subscription(.init("?")), .azureSubscription(.init("?")), .reservation(.init("?")),
            .software(.init("?")),
        ]
        for holding in absent {
            #expect(throws: Refusal.holdingNotFound(holding)) {
                try rules.cancellation(of: holding, in: .contoso(.a(.newCommerce)), at: .today)
            }
        }
    }
}

/// The result of an act, or its refusal, for every kind in every status.
private func transitions(by act: (Subscription, Holdings) throws -> Change) -> String {
    let head = [""] + Subscription.Kind.allCases.map(\.rawValue)
    let rows = (Subscription.Status.known + [.unrecognized("Warned")]).map { status in
        [status.word]
            + Subscription.Kind.allCases.map { kind in
                let subscription = Subscription.a(kind, status)
                do {
                    let change = try act(subscription, .contoso(subscription))
                    return change.subscriptions.map(\.status.word).joined(separator: "+")
                } catch {
                    return short(error)
                }
            }
    }
    return ([head] + rows).map(line).joined(separator: "\n")
}

private func line(_ cells: [String]) -> String {
    let padded = cells.enumerated().map { place, cell in
        let width = place == 0 ? 10 : place < cells.count - 1 ? 14 : 0
        return cell + String(repeating: " ", count: max(0, width - cell.count))
    }
    return padded.joined()
}

private func short(_ error: any Error) -> String {
    switch error as? Refusal {
    case .alreadyIs: "already!"
    case .alreadyCancelled: "gone!"
    case .statusCannotChange: "never!"
    case .notActivatedYet: "wait!"
    case .statusUnrecognized("Warned"): "unknown!"
    case .suspendInstead: "suspend!"
    case .cancelInstead: "cancel!"
    case .azurePortalOnly, .savingsPlan: "portal!"
    default: "\(error)"
    }
}

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
