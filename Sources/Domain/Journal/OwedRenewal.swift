import FoundationEssentials

extension PlanStep {
    /// Whether it sets again what a change of seats before it has dropped.
    package var setsAgain: Bool { consequences.contains(.scheduledRestored) }
}

extension Run {
    /// Return what this run dropped of a subscription's renewal with a change of seats and has not
    /// set again: the connection was lost between the two, or the program ended. Nil if nothing is
    /// owed, or the renewal was decided since: something else is scheduled, or another term has
    /// begun.
    package func owedRenewal(
        of subscription: Subscription, of customer: Customer.ID
    ) -> Renewal? {
        guard subscription.status == .active, !subscription.losesScheduled,
            let part = plan.customers.first(where: { $0.id == customer }),
            let before = part.holdings.subscription(subscription.id),
            subscription.isInTerm(of: before)
        else { return nil }
        var isDropped = false
        for step in part.steps where step.holding == .subscription(subscription.id) {
            switch (step.write, state(of: step, for: customer)) {
            case (.setQuantity, .confirmed), (.setQuantity, .accepted), (.setQuantity, .unknown):
                isDropped = true
            case (.setRenewal, .confirmed), (.setRenewal, .accepted), (.setRenewal, .struck):
                isDropped = false
            case (.setRenewal(let renewal, _), _) where isDropped:
                return renewal.autoRenewEnabled == subscription.autoRenewEnabled ? renewal : nil
            default: continue
            }
        }
        return nil
    }
}

extension Subscription {
    /// Whether its term ends when that of an earlier reading did: to the second, as moments are
    /// kept less exactly in some places.
    fileprivate func isInTerm(of earlier: Subscription) -> Bool {
        guard let end = commitmentEndDate, let before = earlier.commitmentEndDate else {
            return commitmentEndDate == nil && earlier.commitmentEndDate == nil
        }
        return abs(end.timeIntervalSince(before)) < 1
    }
}

extension [JournalEntry] {
    /// Return what a change of seats dropped of a subscription's renewal and nobody has set again,
    /// nor set otherwise from here; nil if nothing is owed. `place` is the author's.
    package func owedRenewal(
        of subscription: Subscription, of customer: Customer.ID, place: String
    ) -> Renewal? {
        let entries = filter { $0.author.place == place }
        for run in Run.all(in: entries).reversed() {
            guard let owed = run.owedRenewal(of: subscription, of: customer) else { continue }
            let start = entries.first { $0.event == .started(run.plan) }?.id ?? 0
            let isDecided = RecordedActs(of: entries).all.contains { act in
                guard case .setRenewal(_, subscription.id) = act.intent.write else { return false }
                return act.entry.id > start && act.standing != .notDone
            }
            return isDecided ? nil : owed
        }
        return nil
    }
}

extension Rules {
    /// Return a change of seats as steps, with what it drops of the renewal set again after it; and
    /// what an earlier one dropped, if that is `owed`. No seats are changed where the number is
    /// that of today.
    package func plan(
        seats quantity: Int, of id: Subscription.ID, restoring owed: Renewal?,
        on holdings: Holdings, by identity: Identity, at now: Date
    ) -> [PlanStep] {
        var draft = PlanDraft(rules: self, identity: identity, holdings: holdings, now: now)
        if quantity != holdings.subscription(id)?.quantity || owed == nil {
            draft.add(seats: quantity, of: id)
        }
        if let owed { draft.restore(owed, of: id) }
        return draft.steps
    }
}
