import FoundationEssentials

extension Subscription {
    /// The seats of a subscription that can be given back, by purchase (`refundableQuantity`:
    /// "change-the-quantity-of-a-subscription", 2023).
    package struct RefundableSeats: Hashable, Sendable, Codable {
        /// Seats that were bought together.
        package struct Batch: Hashable, Sendable, Codable {
            package let quantity: Int
            /// The last moment in which they can be given back.
            package let until: Date

            package init(quantity: Int, until: Date) {
                self.quantity = RefundableSeats.possible(quantity)
                self.until = until
            }
        }

        // What a service says may be any number, and is added up.
        private static func possible(_ count: Int) -> Int { min(max(0, count), 1_000_000_000) }

        /// How many there are in all, as the service counts them.
        package let total: Int
        /// The one that closes first comes first; empty if the service told only the total.
        package let batches: [Batch]

        package init(total: Int, batches: [Batch]) {
            self.total = Self.possible(total)
            self.batches = batches.sorted { ($0.until, $0.quantity) < ($1.until, $1.quantity) }
        }
    }
}

/// How many seats a subscription may lose.
package enum SeatReduction: Hashable, Sendable, Codable {
    /// All but one, at any time.
    case free
    /// So many, and until when each; never empty.
    case upTo(Int, [Subscription.RefundableSeats.Batch])
    /// Some, but the service did not say how many; until then, nil if no moment is known.
    case untold(until: Date?)
    /// The last window has closed; nil if nobody knows when.
    case closed(since: Date?)
    /// No seat is ever given back: software, and what has no seats (reference of 2026, 3.2).
    case never
}

extension Rules {
    /// For how many hours added seats can be given back (reference of 2026, 3.3).
    package static let seatWindow = 168

    /// Return how many seats a subscription may lose. In new commerce the service tells it; where
    /// it did not, the cancellation window of the subscription decides. No window is longer than
    /// the term.
    package func seatReduction(of subscription: Subscription, at now: Date) -> SeatReduction {
        guard subscription.isKindTold else { return .untold(until: nil) }
        switch subscription.kind {
        case .legacyLicence, .legacyAddOn: return .free
        case .software, .legacyAzure, .azurePlan, .savingsPlan: return .never
        case .marketplace: return .untold(until: nil)
        case .newCommerce: break
        }
        if let told = subscription.refundableSeats {
            return told.reduction(at: now) { subscription.inTerm($0, at: now) }
        }
        if isCancellableAnyTime(subscription) { return .untold(until: nil) }
        guard let window = subscription.cancellationAllowedUntil else {
            return .closed(since: nil)
        }
        let end = subscription.inTerm(window, at: now)
        return now <= end ? .untold(until: end) : .closed(since: end)
    }

    /// Return every number of seats that can be asked for; the service has the last word.
    package func seats(of subscription: Subscription, at now: Date) -> ClosedRange<Int> {
        guard subscription.kind.hasSeats else {
            return subscription.quantity...subscription.quantity
        }
        let allowed = subscription.kind.quantities
        let fewest =
            switch seatReduction(of: subscription, at: now) {
            case .free, .untold: allowed.lowerBound
            case .upTo(let count, _): max(allowed.lowerBound, subscription.quantity - count)
            case .closed, .never: max(allowed.lowerBound, subscription.quantity)
            }
        return fewest...max(fewest, allowed.upperBound)
    }

    /// Return what another number of seats changes. Throws why Partner Center refuses it. The same
    /// number changes nothing. In new commerce the change drops everything that was scheduled
    /// ("create-scheduled-changes", 2026), probably a cancellation at the end of the term too.
    package func setting(
        quantity: Int, of subscription: Subscription, at now: Date
    ) throws(Refusal) -> Change {
        switch subscription.status {
        case .active: break
        case .suspended: throw .notActive(.suspended)
        case .deleted: throw .alreadyCancelled
        case .pending: throw .notActivatedYet
        case .unrecognized(let word): throw .statusUnrecognized(word)
        case .none, .expired, .disabled:
            throw .statusCannotChange(from: subscription.status, to: subscription.status)
        }
        let before = subscription.quantity
        guard quantity != before else { return .showing(subscription) }
        guard subscription.kind.hasSeats else { throw .quantityFixed }
        let allowed = subscription.kind.quantities
        guard allowed.contains(quantity) else {
            throw .quantityOutOfRange(quantity, allowed: allowed)
        }
        let reduction = seatReduction(of: subscription, at: now)
        if quantity < before, !reduction.allows(before - quantity) { throw .seatsKept(reduction) }
        var after = subscription.withSeats(quantity, at: now)
        if quantity > before, case .closed = reduction, after.refundableSeats == nil {
            // Only the added seats can be given back.
            after.refundableSeats = Subscription.RefundableSeats(total: 0, batches: [])
                .changed(by: quantity - before, at: now, until: subscription.seatWindow(at: now))
        }
        let counted =
            quantity > before
            ? consequences(ofAdding: quantity - before, to: subscription, at: now)
            : consequences(ofRemoving: before - quantity, from: subscription, reduction)
        return Change(
            subscriptions: [after],
            consequences: counted + consequences(ofDropping: subscription.renewal, on: after))
    }

    private func consequences(
        ofAdding count: Int, to before: Subscription, at now: Date
    ) -> [Consequence] {
        let added: [Consequence] = [
            .seatsAdded(count, from: before.quantity),
            .addedSeatsBilled(until: before.commitmentEndDate),
        ]
        switch before.kind {
        case .newCommerce where !isCancellableAnyTime(before):
            let end = before.seatWindow(at: now)
            return added
                + [
                    end == before.commitmentEndDate
                        ? .seatsReducibleUntilTermEnds(end) : .seatsReducibleUntil(end)
                ]
        case .newCommerce, .marketplace: return added + [.seatsReturnableUntold]
        case .software: return added + [.irreversible]
        case .legacyLicence, .legacyAddOn, .legacyAzure, .azurePlan, .savingsPlan: return added
        }
    }

    private func consequences(
        ofRemoving count: Int, from before: Subscription, _ reduction: SeatReduction
    ) -> [Consequence] {
        var removed: [Consequence] = [.seatsRemoved(count, from: before.quantity)]
        if before.kind == .newCommerce, !isCancellableAnyTime(before) {
            removed += [.refundProRata, .seatsBilledAgain]
        }
        if case .untold = reduction { removed.append(.seatsReturnableUntold) }
        return removed
    }

    /// Return what follows because a change of seats dropped what was scheduled.
    private func consequences(
        ofDropping before: Renewal, on after: Subscription
    ) -> [Consequence] {
        guard !before.isShown(by: after.renewal) else { return [] }
        let (was, now) = (termEnd(of: after.with(before).term), termEnd(of: after.term))
        guard was != now else { return [.scheduledChangesDropped] }
        switch now {
        case .goesOn(let end): return [.scheduledChangesDropped, .goesOnExtended(from: end)]
        case .mayGoOn(let end): return [.scheduledChangesDropped, .mayGoOnExtended(from: end)]
        case .renews: return [.scheduledChangesDropped, .renewsItself]
        case .ends(let end): return [.scheduledChangesDropped, .endsWithTerm(end)]
        case .unknown, .underway, .ending, nil: return [.scheduledChangesDropped]
        }
    }
}

extension SeatReduction {
    /// Whether so many seats may go, as far as it is known.
    package func allows(_ count: Int) -> Bool {
        switch self {
        case .free, .untold: true
        case .upTo(let most, _): count <= most
        case .closed, .never: count <= 0
        }
    }

    /// Return the last moment in which so many seats can be given back; nil if there is none, or it
    /// is not known.
    package func deadline(of count: Int) -> Date? {
        switch self {
        case .free, .closed, .never: return nil
        case .untold(let until): return until
        case .upTo(_, let batches):
            var left = count
            for batch in batches.reversed() {
                left -= batch.quantity
                if left <= 0 { return batch.until }
            }
            return batches.first?.until
        }
    }
}

extension Subscription {
    /// Return a copy that has the seats that can be given back from an older reading, where the
    /// newer one does not tell them and shows no other seats, status or window: the answer about a
    /// list may lack what the one about a single subscription has.
    package func keepingRefundableSeats(of older: Subscription?) -> Subscription {
        guard let older, refundableSeats == nil, older.refundableSeats != nil,
            quantity == older.quantity, status == older.status,
            cancellationAllowedUntil.isSameMoment(as: older.cancellationAllowedUntil)
        else { return self }
        var kept = self
        kept.refundableSeats = older.refundableSeats
        return kept
    }

    /// Whether so many seats are ten times as many as now or more, and at least 100 more: one digit
    /// typed too many does that.
    package func growsTenfold(to quantity: Int) -> Bool {
        quantity - self.quantity >= 100 && quantity / 10 >= self.quantity
    }

    /// Whether a change of seats drops something that is scheduled for the end of the term.
    package var losesScheduled: Bool {
        kind == .newCommerce
            && !renewal.isShown(
                by: Renewal(autoRenewEnabled: autoRenewEnabled, scheduledNextTermInstructions: nil))
    }

    /// Return a copy with so many seats; in new commerce without anything scheduled.
    func withSeats(_ quantity: Int, at now: Date) -> Subscription {
        guard quantity != self.quantity else { return self }
        var after = self
        after.quantity = quantity
        guard kind == .newCommerce else { return after }
        after.scheduledNextTermInstructions = nil
        after.scheduledActions = nil
        after.refundableSeats = refundableSeats?.changed(
            by: quantity - self.quantity, at: now, until: seatWindow(at: now))
        return after
    }

    /// The last moment in which seats that are added now can be given back.
    fileprivate func seatWindow(at now: Date) -> Date {
        inTerm(now.addingHours(Rules.seatWindow), at: now)
    }

    /// Return the end of a window for seats, or that of the term if it comes first. A term that is
    /// over says nothing: what follows it may not have been read yet.
    fileprivate func inTerm(_ window: Date, at now: Date) -> Date {
        guard let end = commitmentEndDate, now < end else { return window }
        return min(window, end)
    }
}

extension Subscription.RefundableSeats {
    /// `inTerm` ends a window with the term.
    fileprivate func reduction(
        at now: Date, _ inTerm: (Date) -> Date
    ) -> SeatReduction {
        guard total > 0 else {
            return .closed(since: batches.last.flatMap { $0.until < now ? $0.until : nil })
        }
        if batches.isEmpty { return .untold(until: nil) }
        let open = batches.filter { now <= $0.until && $0.quantity > 0 }
            .map { Batch(quantity: $0.quantity, until: inTerm($0.until)) }
        guard !open.isEmpty else { return .closed(since: batches.last?.until) }
        // The two may not agree: then the smaller number holds.
        return .upTo(min(total, open.reduce(0) { $0 + $1.quantity }), open)
    }

    /// Return what is left after a change of seats: added ones make a batch that closes at
    /// `until`, removed ones are taken from the batch that closes last. Closed ones are not among
    /// them.
    fileprivate func changed(by seats: Int, at now: Date, until end: Date) -> Self {
        let open = batches.filter { now <= $0.until }
        // Without batches only the total is known.
        let total = batches.isEmpty ? total : min(total, open.reduce(0) { $0 + $1.quantity })
        guard seats < 0 else {
            if batches.isEmpty, total > 0 { return Self(total: total + seats, batches: []) }
            let added = Batch(quantity: seats, until: end)
            return Self(total: total + seats, batches: open + [added])
        }
        var (left, kept) = (-seats, [Batch]())
        for batch in open.reversed() {
            let taken = min(left, batch.quantity)
            left -= taken
            if batch.quantity > taken {
                kept.append(Batch(quantity: batch.quantity - taken, until: batch.until))
            }
        }
        return Self(total: max(0, total + seats), batches: kept)
    }
}

extension Date? {
    /// Whether both are nil, or the same to a millisecond, as moments are stored.
    fileprivate func isSameMoment(as other: Date?) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        return abs(self.timeIntervalSince(other)) < 0.001
    }
}

extension Date {
    /// To a whole second, as a store and the wire keep it.
    fileprivate func addingHours(_ hours: Int) -> Date {
        Date(timeIntervalSince1970: (timeIntervalSince1970 + Double(hours) * 3_600).rounded(.down))
    }
}
