import FoundationEssentials

/// What an operator may choose for the end of a term.
package enum RenewalChoice: Hashable, Sendable {
    /// Renew it as it is.
    case renew
    /// Cancel at the end of the term; where there are no extended service terms, auto-renew off.
    case endWithTerm
    /// Go on month by month in an extended service term.
    case extend
    /// Renew it with changes.
    case change(NextTerm)

    /// Which of the choices it is.
    package var kind: RenewalChoiceKind {
        switch self {
        case .renew: .renew
        case .endWithTerm: .endWithTerm
        case .extend: .extend
        case .change: .change
        }
    }
}

/// The choices for the end of a term, in the order of the portal.
package enum RenewalChoiceKind: String, CaseIterable, Sendable {
    case renew, extend, endWithTerm, change
}

extension Rules {
    /// Return the renewal that a choice means. Throws `notRenewable` for what has no choices,
    /// `cannotExtend` where there are no extended service terms, `noNextTerm` for changes that
    /// can't be scheduled, and `quantityOutOfRange`.
    package func renewal(
        _ choice: RenewalChoice, of subscription: Subscription
    ) throws(Refusal) -> Renewal {
        let kind = subscription.kind
        guard kind.hasRenewalChoices else { throw .notRenewable }
        switch choice {
        case .renew:
            return Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        case .endWithTerm: return ending(subscription)
        case .extend:
            guard mayExtend(kind) else { throw .cannotExtend }
            return Renewal(
                autoRenewEnabled: false, scheduledNextTermInstructions: nil,
                scheduledActions: .extendAtTermEnd)
        case .change(let wanted):
            let next = wanted.differing(from: subscription)
            if next.isEmpty { return try renewal(.renew, of: subscription) }
            let line = try line(for: next, of: subscription)
            // The service may use the newer member for it; never both (reference of 2026, 2.4).
            return subscription.scheduledActions == nil
                ? Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: line.text)
                : Renewal(
                    autoRenewEnabled: true, scheduledNextTermInstructions: nil,
                    scheduledActions: .renewing(with: line))
        }
    }

    private func line(
        for next: NextTerm, of subscription: Subscription
    ) throws(Refusal) -> NextTermLine {
        let product = subscription.offerID.text
        let term = next.termDuration ?? subscription.termDuration
        let cycle = next.billingCycle ?? subscription.billingCycle
        guard subscription.kind.hasNextTerm, NextTermLine.isProduct(product),
            Self.billingCycles(ofTerm: term).contains(cycle.lowercased())
        else { throw .noNextTerm }
        let quantity = next.quantity ?? subscription.quantity
        let allowed = subscription.kind.quantities
        guard allowed.contains(quantity) else {
            throw .quantityOutOfRange(quantity, allowed: allowed)
        }
        return NextTermLine(
            product: product,
            NextTerm(quantity: quantity, termDuration: term, billingCycle: cycle))
    }

    /// How long a term can be, the shortest first.
    package static let terms = ["P1M", "P1Y", "P3Y"]

    /// The billing cycles that a term can have: none is longer than the term.
    package static func billingCycles(ofTerm duration: String) -> [String] {
        switch duration {
        case "P1M": ["monthly"]
        case "P1Y": ["monthly", "annual"]
        case "P3Y": ["monthly", "annual", "triennial"]
        default: []
        }
    }

    /// Return the choices for a subscription, in the order of the portal; none once its term has
    /// ended, as the service is renewing or ending it then.
    package func renewalChoices(
        of subscription: Subscription, at now: Date
    ) -> [RenewalChoiceKind] {
        guard subscription.status == .active, subscription.kind.hasRenewalChoices,
            subscription.commitmentEndDate.map({ now < $0 }) ?? true
        else { return [] }
        return RenewalChoiceKind.allCases.filter { choice in
            switch choice {
            case .renew, .endWithTerm: true
            case .extend: mayExtend(subscription.kind)
            case .change: (try? line(for: NextTerm(), of: subscription)) != nil
            }
        }
    }

    /// Return what a renewal was chosen as; nil for what nobody would choose here, such as another
    /// product, or words that the reference does not have.
    package func choice(
        of renewal: Renewal, for subscription: Subscription
    ) -> RenewalChoice? {
        let (instructions, actions) = (
            renewal.scheduledNextTermInstructions, renewal.scheduledActions
        )
        guard renewal.autoRenewEnabled else {
            guard instructions == nil else { return nil }
            switch actions?.atTermEnd {
            case .cancel: return .endWithTerm
            case .extend: return mayExtend(subscription.kind) ? .extend : nil
            // By itself it may still go on (reference of 2026, 2.2).
            case nil: return mayExtend(subscription.kind) ? nil : .endWithTerm
            case .renew, .unknown: return nil
            }
        }
        switch (instructions, actions) {
        case (nil, nil): return .renew
        case (let text?, nil): return NextTermLine(text).flatMap { change($0, of: subscription) }
        case (nil, let actions?):
            if actions.atTermEnd == .renew, actions.isBare { return .renew }
            return actions.instructions.flatMap { change($0, of: subscription) }
        case (_?, _?): return nil
        }
    }

    /// Return the change that a line says; `renew` if it changes nothing.
    private func change(_ line: NextTermLine, of subscription: Subscription) -> RenewalChoice? {
        guard line.product == nil || line.product == subscription.offerID.text else { return nil }
        let next = line.term.differing(from: subscription)
        return next.isEmpty ? .renew : .change(next)
    }

    /// Return the number of seats of the next term: the scheduled one, or today's; nil if there is
    /// no next term, or nobody knows.
    package func nextQuantity(of subscription: Subscription) -> Int? {
        switch termEnd(of: subscription.term) {
        case .goesOn: return subscription.quantity
        case .ends, .mayGoOn, .unknown, .underway, .ending, nil: return nil
        case .renews: break
        }
        let actions = subscription.scheduledActions
        if let actions, !actions.isBare { return actions.instructions?.quantity(subscription) }
        guard let text = subscription.scheduledNextTermInstructions else {
            return subscription.quantity
        }
        return NextTermLine(text)?.quantity(subscription)
    }

    /// Whether a term of this kind may be followed by an extended service term.
    private func mayExtend(_ kind: Subscription.Kind) -> Bool {
        edition == .current && kind == .newCommerce
    }
}

extension Rules {
    /// Whether a renewal would change nothing of what is set.
    package func isSet(_ renewal: Renewal, on subscription: Subscription) -> Bool {
        if renewal.isShown(by: subscription.renewal) { return true }
        guard let choice = choice(of: renewal, for: subscription) else { return false }
        return choice == self.choice(of: subscription.renewal, for: subscription)
    }
}

extension NextTerm {
    /// What of it the subscription does not have now; the rest is nil.
    fileprivate func differing(from subscription: Subscription) -> NextTerm {
        var next = self
        if quantity == subscription.quantity { next.quantity = nil }
        if termDuration == subscription.termDuration { next.termDuration = nil }
        if billingCycle?.lowercased() == subscription.billingCycle.lowercased() {
            next.billingCycle = nil
        }
        return next
    }
}

extension NextTermLine {
    fileprivate func quantity(_ subscription: Subscription) -> Int {
        term.quantity ?? subscription.quantity
    }
}

extension Subscription.Kind {
    /// Whether auto-renew can be set ("update-autorenew", 2024).
    fileprivate var hasRenewalChoices: Bool {
        switch self {
        case .newCommerce, .software, .marketplace: true
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .savingsPlan: false
        }
    }

    /// Whether changes can be scheduled for its next term ("create-scheduled-changes", 2026).
    fileprivate var hasNextTerm: Bool { self == .newCommerce || self == .software }
}
