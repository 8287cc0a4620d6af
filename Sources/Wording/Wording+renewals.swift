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

    /// What a renewal sets for the end of a term. Where it was on before and stays on, only the
    /// next term is said.
    package func newRenewal(
        _ renewal: Renewal, of before: Subscription?, by rules: Rules
    ) -> String {
        guard let before else { return self.renewal(renewal, chosen: nil) }
        if let next = nextTerms(renewal, of: before, by: rules)?.after {
            return costRenewsWith(next)
        }
        return self.renewal(renewal, chosen: rules.choice(of: renewal, for: before))
    }

    /// What is set for the end of a term, and what a renewal makes of it. Where it was on before
    /// and stays on, only the next term is said.
    package func renewalChange(
        to renewal: Renewal, of before: Subscription, by rules: Rules
    ) -> String {
        if let next = nextTerms(renewal, of: before, by: rules) {
            let terms = [next.before, next.after].compactMap(\.self)
            return costRenewsWith(terms.joined(separator: " → "))
        }
        let told = [before.renewal, renewal].map {
            self.renewal($0, chosen: rules.choice(of: $0, for: before))
        }
        return told.joined(separator: " → ")
    }

    /// What the next term has before and after a change of that alone; nothing before where it was
    /// to be as the present one. Nil where something else changes.
    private func nextTerms(
        _ renewal: Renewal, of before: Subscription, by rules: Rules
    ) -> (before: String?, after: String)? {
        switch (
            rules.choice(of: before.renewal, for: before), rules.choice(of: renewal, for: before)
        ) {
        case (.renew, .change(let next)): (nil, changes(of: next))
        case (.change(let last), .change(let next)): (changes(of: last), changes(of: next))
        case (.change(let last), .renew): (changes(of: last), renewalAsNow)
        default: nil
        }
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
