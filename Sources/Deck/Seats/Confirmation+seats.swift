import Domain
import Wording

extension Confirmation {
    /// The same with what its number of seats brings, or why that cannot be set or ordered.
    func counted(in state: State) -> Confirmation {
        var newer = self
        if offer != nil, let quantity = write.quantity, let quantities {
            newer.off =
                quantities.contains(quantity)
                ? nil : .refused(.quantityOutOfRange(quantity, allowed: quantities))
            return newer
        }
        guard case .setQuantity(let quantity, let id) = write, let seen,
            let before = seen.subscription(id)
        else { return self }
        newer.quantities = state.place.rules.seats(of: before, at: state.now)
        (newer.consequences, newer.off, newer.planned) = ([], nil, nil)
        if quantity == before.quantity {
            newer.off = .said(\.seatsUnchanged)
            return newer
        }
        switch state.change(by: write, in: seen) {
        case .success(let change): newer.consequences = change.consequences
        case .failure(let error): newer.off = error.off
        }
        let owed = state.owedRenewal(of: before, of: seen.customer.id)
        guard newer.off == nil, before.losesScheduled || owed != nil else { return newer }
        newer.off = state.offRun
        newer.planned = state.plan(seats: quantity, of: id, restoring: owed, on: seen)
        if let planned = newer.planned {
            // What is set again is said with what that is.
            newer.consequences = EffectGroup.all(of: planned.plan).flatMap(\.effects)
                .filter { !$0.isOfSettingAgain }
        }
        return newer
    }

    /// Whether it shows the seats there are, and none were typed.
    var isUntouched: Bool {
        seatsBefore != nil && typing == .proposed && seatsBefore?.quantity == write.quantity
    }

    /// Whether it sets ten times as many seats as there are, or more.
    var growsTenfold: Bool {
        guard let before = seatsBefore, let quantity = write.quantity else { return false }
        return before.growsTenfold(to: quantity)
    }

    /// The subscription whose seats are changed, as it was when the dialog opened; nil for any
    /// other write.
    var seatsBefore: Subscription? {
        guard case .setQuantity(_, let id) = write else { return nil }
        return seen?.subscription(id)
    }
}

extension State {
    /// A change of seats with what has to be set again after it, and what an earlier one has left
    /// to set again; nil if no plan can be run.
    fileprivate func plan(
        seats quantity: Int, of id: Subscription.ID, restoring owed: Renewal?,
        on holdings: Holdings
    ) -> PlanConfirmation? {
        guard offRun == nil else { return nil }
        let steps = place.rules.plan(
            seats: quantity, of: id, restoring: owed, on: holdings, by: place.identity, at: now)
        let plan = Plan(
            id: Plan.ID(""), purpose: .seats, madeAt: now, rules: place.rules,
            customers: [CustomerPlan(holdings: holdings, steps: steps)])
        return PlanConfirmation(plan, leavingOut: [])
    }

    /// What a run that rests dropped of a renewal and nobody has set again; nil if nothing is owed.
    func owedRenewal(of subscription: Subscription, of customer: Customer.ID) -> Renewal? {
        // What is known of a run from here is newer than what the journal told.
        let known = (knownRuns + resting).filter { !$0.isMoving }
        return (known + owing.filter { old in !known.contains { $0.id == old.id } })
            .owedRenewal(of: subscription, of: customer)
    }

    /// Takes that a single act was done, or may have been: what it sets of a renewal is no longer
    /// owed by a run.
    mutating func noteDecided(by write: ClearedWrite) {
        guard case .setRenewal(_, let id) = write.write else { return }
        changeRuns { $0.decide(renewalOf: id, for: write.customer) }
    }

    /// A run has begun or ended: what asks for seats says so by itself. Keys typed before that
    /// could be seen answer nothing.
    mutating func runBeganOrEnded() {
        guard case .confirmation(let asked)? = dialog else { return }
        let newer = asked.counted(in: self)
        if newer.off != asked.off { show(.confirmation(newer)) }
    }

    /// What a number of seats drops, and is set again after it.
    func setAgain(by confirmation: Confirmation) -> [String] {
        let steps = confirmation.planned?.plan.customers.flatMap(\.steps) ?? []
        return steps.dropFirst().compactMap(\.write).map {
            words.setAgain(by: $0, to: confirmation.seatsBefore)
        }
    }

    /// The seats before and after, what may be asked for, and how many can go.
    func seatFacts(_ confirmation: Confirmation, _ before: Subscription) -> [Fact] {
        let quantity = confirmation.write.quantity ?? before.quantity
        let limits = confirmation.quantities.map {
            "  (\($0.lowerBound.grouped)–\($0.upperBound.grouped))"
        }
        let change =
            quantity == before.quantity
            ? before.quantity.grouped : "\(before.quantity.grouped) → \(quantity.grouped)"
        return [
            Fact(
                words.quantityLabel, change + (limits ?? ""),
                confirmation.off == nil || quantity == before.quantity ? .title : .warning),
            confirmation.isReading
                ? Fact(words.seatsCanGoLabel, words.reading, .muted) : canGo(of: before),
        ]
    }
}
