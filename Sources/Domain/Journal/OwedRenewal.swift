import FoundationEssentials

extension PlanStep {
    /// Whether it sets again what a change of seats before it has dropped.
    package var setsAgain: Bool { consequences.contains(.scheduledRestored) }
}

extension Run {
    /// Return what this run dropped of a subscription's renewal with a change of seats and has not
    /// set again: the connection was lost between the two, or the program ended. Nil if nothing is
    /// owed, or the renewal was decided since: it was written, something else is scheduled, or
    /// another term has begun.
    package func owedRenewal(
        of subscription: Subscription, of customer: Customer.ID
    ) -> Renewal? {
        guard subscription.status == .active, !subscription.losesScheduled, closing == nil,
            decidedRenewals[customer]?.contains(subscription.id) != true,
            let part = plan.customers.first(where: { $0.id == customer }),
            let before = part.holdings.subscription(subscription.id),
            subscription.isInTerm(of: before)
        else { return nil }
        var isDropped = false
        for step in part.steps where step.holding == .subscription(subscription.id) {
            switch (step.write, state(of: step, for: customer)) {
            case (.setQuantity, .confirmed), (.setQuantity, .accepted), (.setQuantity, .unknown):
                isDropped = true
            // What was not answered may have set it: the run looks that up.
            case (.setRenewal, .confirmed), (.setRenewal, .accepted), (.setRenewal, .unknown),
                (.setRenewal, .struck):
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

extension Run {
    /// Note that a renewal was written since this run began, or may have been.
    package mutating func decide(renewalOf subscription: Subscription.ID, for customer: Customer.ID)
    {
        decidedRenewals[customer, default: []].insert(subscription)
    }

    /// Note the renewals that another run has written since this one began; of the same run, what
    /// was noted of it before.
    package mutating func takeDecisions(of other: Run) {
        guard other.id != id else {
            decidedRenewals.merge(other.decidedRenewals) { $0.union($1) }
            return
        }
        for (customer, step) in other.steps {
            guard case .setRenewal(_, let subscription)? = step.write else { continue }
            switch other.state(of: step, for: customer.id) {
            case .accepted, .confirmed(byOthers: false), .unknown: break
            default: continue
            }
            let date = other.trail(of: step.id, for: customer.id)?.date ?? other.startedAt
            if date > startedAt { decide(renewalOf: subscription, for: customer.id) }
        }
    }

    /// Whether it has finished and may owe what it dropped of a renewal with a change of seats.
    package var mayOweRenewal: Bool {
        guard phase == .finished, closing == nil else { return false }
        return steps.contains { customer, step in
            guard step.setsAgain else { return false }
            if case .refused = state(of: step, for: customer.id) { return true }
            return false
        }
    }

    fileprivate var changesSeats: Bool {
        steps.contains { if case .setQuantity? = $1.write { true } else { false } }
    }
}

extension [Run] {
    /// Return the same with the renewals that were decided since each began, as far as the journal
    /// tells of acts in that place.
    package func withDecidedRenewals(in entries: [JournalEntry], place: String) -> [Run] {
        guard contains(where: \.changesSeats) else { return self }
        let entries = entries.filter { $0.author.place == place }
        var starts: [Plan.ID: Int] = [:]
        for entry in entries {
            guard case .started(let plan) = entry.event, starts[plan.id] == nil else { continue }
            starts[plan.id] = entry.id
        }
        let acts = RecordedActs(of: entries).all.filter { $0.standing != .notDone }
        return map { run in
            var run = run
            for act in acts where act.entry.id > starts[run.id] ?? 0 {
                guard case .setRenewal(_, let subscription) = act.intent.write else { continue }
                run.decide(renewalOf: subscription, for: act.customer)
            }
            return run
        }
    }
}

extension [JournalEntry] {
    /// Return what a change of seats dropped of a subscription's renewal and nobody has set again,
    /// nor set otherwise from here; nil if nothing is owed. `place` is the author's.
    package func owedRenewal(
        of subscription: Subscription, of customer: Customer.ID, place: String
    ) -> Renewal? {
        Run.all(in: filter { $0.author.place == place })
            .withDecidedRenewals(in: self, place: place)
            .owedRenewal(of: subscription, of: customer)
    }
}

extension Sequence<Run> {
    /// Return what the last of them owes that owes anything, by when they began; nil if none does.
    package func owedRenewal(
        of subscription: Subscription, of customer: Customer.ID
    ) -> Renewal? {
        compactMap { run in
            run.owedRenewal(of: subscription, of: customer).map { (run.startedAt, $0) }
        }.max { $0.0 < $1.0 }?.1
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
