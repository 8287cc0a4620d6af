import Domain
import Foundation

extension Holdings {
    /// What a customer made up for the rules of 2020 holds under the newest: services of the
    /// marketplace can be cancelled for 72 hours, some terms are set to end, or not, and a few
    /// subscriptions go on by an extended service term.
    func underNewestRules(chance: inout SplitMix64) -> Holdings {
        var after = self
        after.subscriptions = subscriptions.map { one in
            var one = one
            switch (one.kind, one.status) {
            case (.marketplace, _):
                one.cancellationAllowedUntil = one.cancellationAllowedUntil.map { _ in
                    one.effectiveStartDate.adding(days: 3)
                }
            case (.newCommerce, .active): one.setEnd(chance: &chance)
            default: break
            }
            return one
        }
        return after
    }
}

extension Subscription {
    fileprivate mutating func setEnd(chance: inout SplitMix64) {
        if autoRenewEnabled, termDuration == "P1M", chance.chance(10) {
            offerName += " (Extended Service Term)"
            offerID = Offer.ID(offerID.text.replacing(":0001:", with: ":0E01:"))
            scheduledNextTermInstructions = nil
            return
        }
        guard !autoRenewEnabled else { return }
        scheduledActions = chance.pick(weighted: [
            (45, .cancelAtTermEnd), (40, nil), (10, .word("RenewToExtendedServiceTerm")),
            (5, .word("Hold")),
        ])
    }
}

extension ScheduledActions {
    fileprivate static func word(_ actionType: String) -> ScheduledActions {
        ScheduledActions(
            text: #"[{"actionType":""# + actionType + #"","scheduleType":"TermEnd"}]"#)
    }
}
