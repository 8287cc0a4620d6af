import Domain

extension Wording {
    /// What changes with a next term: `480 seats, 1 year, monthly`.
    package func changes(of next: NextTerm) -> String {
        list(
            [next.quantity.map(seats), next.termDuration.map(term), next.billingCycle.map(cycle)]
                .compactMap(\.self))
    }

    /// What happens at the end of the term, in a few words: `auto-renew on`. `chosen` is the choice
    /// that it is; nil where nobody would choose it.
    package func renewal(_ renewal: Renewal, chosen: RenewalChoice?) -> String {
        switch chosen {
        case .change(let next): list([renewalOn, costRenewsWith(changes(of: next))])
        // What is scheduled may be what it has now.
        case .renew: renewalOn
        case .extend, .endWithTerm, nil: state(of: renewal)
        }
    }

    /// What is set for the end of a term, and what a renewal makes of it.
    package func renewalChange(
        to renewal: Renewal, of before: Subscription, by rules: Rules
    ) -> String {
        let told = [before.renewal, renewal].map {
            self.renewal($0, chosen: rules.choice(of: $0, for: before))
        }
        return told.joined(separator: " → ")
    }

    private func state(of renewal: Renewal) -> String {
        switch renewal.scheduledActions?.atTermEnd {
        case .cancel where !renewal.autoRenewEnabled: return givenBackCancelAtTermEnd
        case .extend: return givenBackExtend
        case .cancel, .renew, .unknown, nil: break
        }
        let autoRenew = renewal.autoRenewEnabled ? renewalOn : renewalOff
        // Nobody would choose it here: it may be another product.
        let scheduled = renewal.scheduled.map { scheduledChange($0, ofOtherProduct: true) }
        return list([autoRenew, scheduled].compactMap(\.self))
    }

    /// A choice for the end of a term. `cancels` tells whether it is cancelled then; if not,
    /// auto-renew off is enough to end it.
    package func renewalChoice(_ kind: RenewalChoiceKind, cancels: Bool) -> String {
        switch kind {
        case .renew: renewalChoiceRenew
        case .extend: renewalChoiceExtend
        case .endWithTerm: cancels ? renewalChoiceCancel : renewalChoiceOff
        case .change: renewalChoiceChange
        }
    }

    private func cycle(_ word: String) -> String { billingCycle(word.lowercased()) }

    /// Why seats cannot be given back.
    package func reason(ofKeeping reduction: SeatReduction) -> String {
        switch reduction {
        case .never: refusedSeatsNeverReduced
        case .closed(let since?): refusedSeatsKeptSince(since.minute)
        case .upTo(let count, _) where count > 0: refusedSeatsKeptBut(count)
        case .free, .upTo, .untold, .closed: refusedSeatsKept
        }
    }

    /// How many seats can be given back, and until when.
    package func seatReduction(_ reduction: SeatReduction) -> String {
        switch reduction {
        case .free: seatsCanGoFreely
        case .upTo(let count, let batches):
            seatsCanGo(count, batches)
        case .untold(let until?): seatsCanGoUntoldUntil(until.minute)
        case .untold(nil): seatsCanGoUntold
        case .closed(let since?): seatsCanGoNoneSince(since.minute)
        case .closed(nil): seatsCanGoNone
        case .never: seatsCanGoNever
        }
    }

    /// How many in all, and of those how many until when.
    private func seatsCanGo(
        _ count: Int, _ batches: [Subscription.RefundableSeats.Batch]
    ) -> String {
        // The two numbers may not agree: then the smaller one holds.
        guard batches.reduce(0, { $0 + $1.quantity }) <= count else {
            return seatsCanGoUntil(count, batches.last?.until.minute ?? "")
        }
        var closing: [(seats: Int, time: String)] = []
        for batch in batches {
            let time = batch.until.minute
            if closing.last?.time == time {
                closing[closing.count - 1].seats += batch.quantity
            } else {
                closing.append((batch.quantity, time))
            }
        }
        let times = list(closing.map { seatsCanGoUntil($0.seats, $0.time) })
        return closing.count > 1 ? seatsCanGoNow(count, times) : times
    }
}
