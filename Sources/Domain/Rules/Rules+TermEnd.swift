import FoundationEssentials

/// What becomes of a subscription when its term ends.
package enum TermEnd: Hashable, Sendable {
    case renews(Date?)
    /// It ends with its term; its status says then how.
    case ends(Date?)
    /// Not renewed, and not cancelled either: it goes on month by month, at a higher price, until
    /// it is cancelled.
    case goesOn(Date?)
    /// The same, or it ends: nobody says which.
    case mayGoOn(Date?)
    /// Something is scheduled of which nobody knows what it does.
    case unknown(Date?)
    /// Past its end and still active: the service is at renewing it, or moving it on, for about a
    /// day.
    case underway(since: Date)
    /// Past its end, and the service is at ending it, for about a day.
    case ending(since: Date)
}

extension Rules {
    /// Nil for what has no term to end, or runs no more.
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

    // What becomes of a term is done through a queue, up to 24 hours after its last day
    // ("create-scheduled-changes", 2026; reference of 2026, 2.1), and the date may be the
    // beginning of that day.
    private static let queueDays = 2

    /// The same without a clock: of a term that has ended, what was to become of it.
    func termEnd(of term: Subscription.Term) -> TermEnd? {
        let end = term.commitmentEndDate
        switch (term.status, term.kind) {
        case (_, .azurePlan), (_, .legacyAzure): return nil
        case (.suspended, .legacyLicence), (.suspended, .legacyAddOn): return nil
        // Not renewed (reference, 4.5), nor said to go on (reference of 2026, 2.5).
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
        // The two contradict each other, or a word is not known.
        case (.cancel, true), (.renew, false), (.unknown, _): return .unknown(end)
        }
    }

    /// New commerce that is not renewed and not cancelled at its end either. Extended service
    /// terms begin where a term ends from 4 May 2026 on ("extended-service-terms", 2026), of what
    /// was bought from 1 April 2025 on (a distributor's table; reference of 2026, 2.2).
    private func unrenewed(_ term: Subscription.Term) -> TermEnd {
        guard let end = term.commitmentEndDate else { return .mayGoOn(nil) }
        if end < Self.extendedTermsBegin { return .ends(end) }
        return term.creationDate >= Self.extendedTermsBoughtFrom ? .goesOn(end) : .mayGoOn(end)
    }

    // 2026-05-04 and 2025-04-01, in UTC.
    private static let extendedTermsBegin = Date(timeIntervalSince1970: 1_777_852_800)
    private static let extendedTermsBoughtFrom = Date(timeIntervalSince1970: 1_743_465_600)

    /// The renewal by which a subscription ends with its term. Auto-renew off is enough but for
    /// new commerce, which is to be cancelled at its end in so many words; both are sent together
    /// (reference of 2026, 2.3 and 2.5).
    package func ending(_ subscription: Subscription) -> Renewal {
        let isCancelled = edition == .current && subscription.kind == .newCommerce
        return Renewal(
            autoRenewEnabled: false, scheduledNextTermInstructions: nil,
            scheduledActions: isCancelled ? .cancelAtTermEnd : nil)
    }

    /// Renewal can be set while a subscription is active (reference, 2.7: 800091 otherwise).
    /// Nothing has to be suspended for it ("update-autorenew", 2024).
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
                if holdsToItsEnd(after.term) { consequences.append(.removalStaysBlocked) }
            case .goesOn(let end): consequences = [.goesOnExtended(from: end)]
            case .mayGoOn(let end): consequences = [.mayGoOnExtended(from: end)]
            case .renews: consequences = [.renewsItself]
            case .unknown, .underway, .ending, nil: break
            }
        }
        let isDropped =
            before.scheduledNextTermInstructions != nil
            && renewal.scheduledNextTermInstructions == nil
        return isDropped ? consequences + [.scheduledChangesDropped] : consequences
    }
}

extension Rules {
    /// The moment a holding ends by itself, and holds nothing any more; nil where it does not, or
    /// nobody knows. What is renewed, or goes on, does not end; a reservation holds until its term
    /// is over.
    package func end(of holding: Holding, in holdings: Holdings) -> Date? {
        switch holding {
        case .subscription(let id): holdings.subscription(id).flatMap { end(of: $0.term) }
        case .reservation(let id): holdings.reservations.first { $0.id == id }.flatMap(end)
        case .azureSubscription, .software, .unread: nil
        }
    }

    func end(of term: Subscription.Term) -> Date? {
        switch term.kind {
        case .newCommerce, .software, .marketplace, .savingsPlan:
            if case .ends(let end) = termEnd(of: term) { return end }
            return nil
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan: return nil
        }
    }

    func end(of reservation: Reservation) -> Date? {
        switch reservation.status {
        case .completed: reservation.expiryDate
        case .pending, .cancelled, .expired, .unrecognized: nil
        }
    }
}

extension Subscription {
    /// Whether it goes on by an extended service term: a term of a month of its own, sold under
    /// its own name. No field says so (reference of 2026, 2.6).
    package var isExtendedServiceTerm: Bool {
        Self.isExtendedServiceTerm(kind, termDuration, offerName: offerName)
    }

    /// The same of what is not read whole.
    package static func isExtendedServiceTerm(
        _ kind: Kind, _ termDuration: String, offerName: @autoclosure () -> String
    ) -> Bool {
        kind == .newCommerce && termDuration == "P1M"
            && offerName().lowercased().contains("extended service term")
    }
}

extension Subscription.Kind {
    /// Whether it runs for a term, after which it is renewed or ends.
    fileprivate var hasTerm: Bool {
        switch self {
        case .newCommerce, .software, .marketplace, .savingsPlan: true
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan: false
        }
    }
}
