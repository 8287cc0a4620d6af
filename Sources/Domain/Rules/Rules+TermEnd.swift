import FoundationEssentials

/// What happens to a subscription when its term ends.
package enum TermEnd: Hashable, Sendable {
    case renews(Date?)
    /// It ends with its term.
    case ends(Date?)
    /// It is neither renewed nor cancelled: it runs on month by month, at a higher price, until it
    /// is cancelled.
    case goesOn(Date?)
    /// The same, or it ends: no source says which.
    case mayGoOn(Date?)
    /// Something unknown is scheduled.
    case unknown(Date?)
    /// Past its end and still active: the service takes about a day to renew it.
    case underway(since: Date)
    /// Past its end: the service takes about a day to end it.
    case ending(since: Date)
}

extension Rules {
    /// What happens to a subscription when its term ends, seen at a moment; nil if it has no term
    /// or does not run any more.
    package func termEnd(of term: Subscription.Term, at now: Date) -> TermEnd? {
        let wanted = termEnd(of: term)
        guard edition == .current, term.kind.hasTerm, let wanted,
            let end = term.commitmentEndDate, end <= now
        else { return wanted }
        guard now < end.adding(days: Self.queueDays) else { return .unknown(end) }
        switch wanted {
        case .ends: return .ending(since: end)
        case .unknown: return wanted
        case .renews, .goesOn, .mayGoOn, .underway, .ending: return .underway(since: end)
        }
    }

    // The service works through a queue of ended terms, up to 24 hours after their last day
    // ("create-scheduled-changes", 2026; reference of 2026, 2.1), and the date may be the beginning
    // of that day.
    private static let queueDays = 2

    /// The same without a clock: for a term that has ended, what was to happen.
    func termEnd(of term: Subscription.Term) -> TermEnd? {
        let end = term.commitmentEndDate
        switch (term.status, term.kind) {
        case (_, .azurePlan), (_, .legacyAzure): return nil
        case (.suspended, .legacyLicence), (.suspended, .legacyAddOn): return nil
        // It is not renewed (reference, 4.5), and no source says that it runs on (reference of
        // 2026, 2.5).
        case (.suspended, _): return .ends(end)
        case (.active, _): break
        default: return nil
        }
        guard edition == .current else { return term.autoRenewEnabled ? .renews(end) : .ends(end) }
        switch (term.scheduledActions?.atTermEnd, term.autoRenewEnabled) {
        case (nil, true), (.renew, true): return .renews(end)
        case (.cancel, false): return .ends(end)
        case (nil, false): return term.kind == .newCommerce ? unrenewed(term) : .ends(end)
        // Only new commerce has extended service terms.
        case (.extend, _): return term.kind == .newCommerce ? .goesOn(end) : .unknown(end)
        // The two contradict each other, or a word is unknown.
        case (.cancel, true), (.renew, false), (.unknown, _): return .unknown(end)
        }
    }

    /// The end of a new commerce term that is neither renewed nor cancelled. Extended service terms
    /// follow terms that end from 4 May 2026 on ("extended-service-terms", 2026), of subscriptions
    /// bought from 1 April 2025 on (a distributor's table; reference of 2026, 2.2).
    private func unrenewed(_ term: Subscription.Term) -> TermEnd {
        guard let end = term.commitmentEndDate else { return .mayGoOn(nil) }
        if end < Self.extendedTermsBegin { return .ends(end) }
        return term.creationDate >= Self.extendedTermsBoughtFrom ? .goesOn(end) : .mayGoOn(end)
    }

    // 2026-05-04 and 2025-04-01, in UTC.
    private static let extendedTermsBegin = Date(timeIntervalSince1970: 1_777_852_800)
    private static let extendedTermsBoughtFrom = Date(timeIntervalSince1970: 1_743_465_600)

    /// The renewal that makes a subscription end with its term. Auto-renew off is enough, except in
    /// new commerce, where a cancellation must be scheduled too; both are sent together (reference
    /// of 2026, 2.3 and 2.5).
    package func ending(_ subscription: Subscription) -> Renewal {
        let isCancelled = edition == .current && subscription.kind == .newCommerce
        return Renewal(
            autoRenewEnabled: false, scheduledNextTermInstructions: nil,
            scheduledActions: isCancelled ? .cancelAtTermEnd : nil)
    }

    /// Return what setting the renewal changes. Throws why it is refused: the subscription must be
    /// active (reference, 2.7: 800081 while it is pending, 800091 otherwise), and stays active
    /// ("update-autorenew", 2024).
    package func setting(
        _ renewal: Renewal, of subscription: Subscription, at now: Date
    ) throws(Refusal) -> Change {
        guard subscription.status == .active else {
            let others = subscription.othersSuspensionReasons
            if subscription.status == .suspended, !others.isEmpty {
                throw .suspendedByOthers(reasons: others)
            }
            if case .unrecognized(let word) = subscription.status {
                throw .statusUnrecognized(word)
            }
            if subscription.status == .pending { throw .notActivatedYet }
            throw .notActive(subscription.status)
        }
        let after = subscription.with(renewal)
        return Change(
            subscriptions: [after], consequences: consequences(of: renewal, on: subscription))
    }

    private func consequences(
        of renewal: Renewal, on before: Subscription
    ) -> [Consequence] {
        let after = before.with(renewal)
        var consequences: [Consequence] = []
        let end = termEnd(of: after.term)
        if end != termEnd(of: before.term) {
            switch end {
            case .ends(let end):
                consequences = [.endsWithTerm(end), .billingContinues(until: end)]
                if after.kind == .newCommerce { consequences.append(.suspendingEndsItNoSooner) }
                if after.kind == .marketplace, edition == .current, !after.isOwedToItsEnd {
                    consequences.append(.publisherMayEndIt)
                }
                if holdsToItsEnd(after.term) {
                    consequences.append(.removalStaysBlocked(until: end))
                }
            case .goesOn(let end): consequences = [.goesOnExtended(from: end)]
            case .mayGoOn(let end): consequences = [.mayGoOnExtended(from: end)]
            case .renews: consequences = [after.renewing]
            case .unknown, .underway, .ending, nil: break
            }
        }
        let (was, now) = (choice(of: before.renewal, for: before), choice(of: renewal, for: before))
        if case .change(let next) = now, now != was {
            return consequences + [.renewsWith(next, on: before.commitmentEndDate)]
        }
        let isDropped = before.renewal.hasInstructions && !renewal.hasInstructions
        return isDropped ? consequences + [.scheduledChangesDropped] : consequences
    }
}

extension Rules {
    /// When a holding ends by itself and does not block a removal any more; nil if it does not end,
    /// or the date is not known. A subscription that is renewed or runs on does not end; a
    /// reservation ends with its term.
    package func end(of holding: Holding, in holdings: Holdings) -> Date? {
        switch holding {
        case .subscription(let id): holdings.subscription(id).flatMap { end(of: $0.term) }
        case .reservation(let id): holdings.reservation(id).flatMap(end)
        case .adminRelationship(let id): holdings.adminRelationship(id)?.endForGood
        case .azureSubscription, .software, .unread: nil
        }
    }

    /// The same for a term.
    func end(of term: Subscription.Term) -> Date? {
        guard term.kind.hasTerm, case .ends(let end) = termEnd(of: term) else { return nil }
        return end
    }

    /// The same for a reservation.
    func end(of reservation: Reservation) -> Date? {
        reservation.status == .completed ? reservation.expiryDate : nil
    }
}

extension Subscription {
    /// That it renews: when, and with how many seats for how long, where that is known and nothing
    /// else is scheduled.
    fileprivate var renewing: Consequence {
        guard !renewal.hasInstructions, let day = commitmentEndDate?.ifTold, quantity > 0,
            !termDuration.isEmpty
        else { return .renewsItself }
        let cycle = billingCycle.isEmpty ? nil : billingCycle
        return .renewsOn(
            day,
            with: NextTerm(quantity: quantity, termDuration: termDuration, billingCycle: cycle))
    }

    /// Whether it runs on in an extended service term: a term of one month with its own offer name.
    /// No field says so (reference of 2026, 2.6).
    package var isExtendedServiceTerm: Bool {
        Self.isExtendedServiceTerm(kind, termDuration, offerName: offerName)
    }

    /// The same from the three members it depends on.
    package static func isExtendedServiceTerm(
        _ kind: Kind, _ termDuration: String, offerName: @autoclosure () -> String
    ) -> Bool {
        kind == .newCommerce && termDuration == "P1M"
            && offerName().lowercased().contains("extended service term")
    }
}

extension Subscription.Kind {
    /// Whether it runs for a term, and is then renewed or ends.
    fileprivate var hasTerm: Bool {
        switch self {
        case .newCommerce, .software, .marketplace, .savingsPlan: true
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan: false
        }
    }
}
