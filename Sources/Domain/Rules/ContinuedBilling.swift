import FoundationEssentials

/// For how many subscriptions billing continues although they are suspended, or end with their
/// term, and until when at the latest. A plan and the certificate of its customer count by it
/// alike, so that they say the same of the same holdings.
package struct ContinuedBilling: Equatable, Sendable {
    package let count: Int
    /// Nil where there are none, where one has no end, or where nobody knows it.
    package let until: Date?

    init(until ends: [Date?]) {
        count = ends.count
        until = ends.contains(nil) ? nil : ends.compactMap(\.self).max()
    }

    /// Count those of suspended subscriptions that are billed on after a moment.
    package init(ofSuspended subscriptions: [Subscription], after moment: Date) {
        self.init(until: subscriptions.compactMap { $0.billing(after: moment)?.billedUntil })
    }
}

extension Subscription {
    /// What becomes of the bill of a suspended subscription after a moment: it continues, or it has
    /// stopped. Nil where no rule is known, or its term is over by then.
    package func billing(after moment: Date) -> Consequence? {
        guard isKindTold else { return nil }
        switch billingOnceSuspended {
        case .billingContinues(let end?) where end <= moment: return nil
        case let billing: return billing
        }
    }
}

extension Rules {
    /// Until when each of a customer's subscriptions is billed on after a moment that is suspended
    /// then, or ends with its term.
    func billingEnds(of holdings: Holdings, after moment: Date) -> [Date?] {
        holdings.subscriptions.compactMap { subscription -> Date?? in
            guard subscription.status == .active else {
                let isSuspended = subscription.status == .suspended
                return isSuspended ? subscription.billing(after: moment)?.billedUntil : nil
            }
            guard subscription.isKindTold, case .ends(let end)? = termEnd(of: subscription.term),
                end.map({ $0 > moment }) ?? true
            else { return nil }
            return .some(end)
        }
    }
}

extension Consequence {
    /// Until when billing continues, where it does: nil inside where that is not known.
    fileprivate var billedUntil: Date?? {
        if case .billingContinues(let end) = self { .some(end) } else { nil }
    }
}
