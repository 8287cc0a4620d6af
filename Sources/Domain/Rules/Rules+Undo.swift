import FoundationEssentials

extension Rules {
    /// Return the writes that undo a write; `before` is what it changed, as that was before. They
    /// also restore what a suspension drops silently: auto-renew and what was scheduled for the
    /// next term (reference, 4.5). Throws why it can't be undone, now or at all:
    /// `relationshipEnded` for a former customer.
    package func undoing(
        _ write: Write, before: Holdings, now holdings: Holdings, at moment: Date
    ) throws(Refusal) -> [Write] {
        let writes = try opposite(of: write, before: before, now: holdings, at: moment)
        guard Self.refusal(ofActingFor: holdings.customer) == nil else { throw .relationshipEnded }
        var (ahead, missing) = (holdings, [Write]())
        for back in writes where !isDone(back, in: ahead, at: moment) {
            missing.append(back)
            // An add-on that can't be reactivated does not stop its base: the plan shows that
            // refusal.
            if back.holding == write.holding {
                ahead = ahead.applying(try change(by: back, in: ahead, at: moment))
            }
        }
        guard !missing.isEmpty else { throw .alreadyUndone }
        return missing
    }

    /// Reactivate the subscription, then the add-ons that were suspended with it; each followed by
    /// its renewal, if that has changed.
    func reviving(
        _ id: Subscription.ID, before: Holdings, now holdings: Holdings
    ) -> [Write] {
        let takenAlong = before.addOns(of: id).filter { $0.status == .active }.map(\.id)
        return ([id] + takenAlong).flatMap { id -> [Write] in
            guard let old = before.subscription(id), let now = holdings.subscription(id) else {
                return [.reactivate(id)]
            }
            return old.renewal == now.renewal
                ? [.reactivate(id)] : [.reactivate(id), .setRenewal(old.renewal, of: id)]
        }
    }
}

extension Rules {
    /// Return the writes of an undo as steps. Why a renewal is set instead of suspending anything
    /// is no matter of theirs: it is as it was before.
    package func plan(
        undoingBy writes: [Write], on holdings: Holdings, by identity: Identity, at now: Date
    ) -> [PlanStep] {
        plan(writes, on: holdings, by: identity, at: now).map {
            $0.withConsequences($0.consequences.filter { $0 != .suspendingEndsItNoSooner })
        }
    }
}

/// An act of a run that can't be undone with the rest of the run, and why.
package struct NotUndone: Equatable, Sendable {
    package let act: NamedWrite
    package let refusal: Refusal

    package init(_ act: NamedWrite, because refusal: Refusal) {
        self.act = act
        self.refusal = refusal
    }
}

extension Rules {
    /// Return the writes that undo several acts on one customer, the newest act first, and the acts
    /// that can't be undone. `acts` has the oldest first.
    package func undoing(
        _ acts: [Intent], now holdings: Holdings, at moment: Date
    ) -> (writes: [Write], left: [NotUndone]) {
        var (ahead, writes) = (holdings, [Write]())
        var waiting = Array(acts.reversed())
        var left: [(act: Intent, refusal: Refusal)] = []
        var hasProgressed = true
        // An act that depends on another one is tried again after it.
        while hasProgressed, !waiting.isEmpty {
            hasProgressed = false
            left = []
            for act in waiting {
                do throws(Refusal) {
                    guard let before = act.before else { throw .irreversible }
                    let new = try undoing(act.write, before: before, now: ahead, at: moment)
                    for write in new {
                        let change = try? change(by: write, in: ahead, at: moment)
                        ahead = change.map(ahead.applying) ?? ahead
                    }
                    writes += new
                    hasProgressed = true
                } catch {
                    left.append((act, error))
                }
            }
            waiting = left.map(\.act)
        }
        // Reactivating a subscription may have undone another act as well.
        left.removeAll { act, refusal in
            refusal == .alreadyUndone && writes.contains { $0.holding == act.write.holding }
        }
        return (
            withoutIdleRenewals(writes, on: holdings, at: moment),
            left.reversed().map { act, refusal in
                NotUndone(
                    NamedWrite(act.write, of: holdings.customer, named: act.name),
                    because: refusal)
            }
        )
    }
}

extension Rules {
    /// Return the same without the renewals that make no difference in the end: a later write drops
    /// them, or sets the renewal again; or all of it is as it is now.
    private func withoutIdleRenewals(
        _ writes: [Write], on holdings: Holdings, at moment: Date
    ) -> [Write] {
        var places: [Holding: [Int]] = [:]
        for (place, write) in writes.enumerated() {
            if let holding = write.holding { places[holding, default: []].append(place) }
        }
        var idle: Set<Int> = []
        for (holding, places) in places where places.count > 1 {
            var kept = places
            for place in places.dropLast() {
                guard case .setRenewal = writes[place] else { continue }
                let others = kept.filter { $0 != place }
                func end(_ places: [Int]) -> Subscription? {
                    self.end(of: places.map { writes[$0] }, to: holding, on: holdings, at: moment)
                }
                guard let whole = end(kept), whole == end(others) else { continue }
                kept = others
                idle.insert(place)
            }
            let setsOnlyRenewals = kept.allSatisfy { writes[$0].field == .renewal }
            if setsOnlyRenewals, let subscription = subscription(of: holding, in: holdings),
                end(of: kept.map { writes[$0] }, to: holding, on: holdings, at: moment)
                    == subscription
            {
                idle.formUnion(kept)
            }
        }
        return writes.indices.filter { !idle.contains($0) }.map { writes[$0] }
    }

    /// Return the subscription after these writes to it; nil if one of them is refused.
    private func end(
        of writes: [Write], to holding: Holding, on holdings: Holdings, at moment: Date
    ) -> Subscription? {
        var ahead = holdings
        for write in writes {
            guard let change = try? change(by: write, in: ahead, at: moment) else { return nil }
            ahead = ahead.applying(change)
        }
        return subscription(of: holding, in: ahead)
    }

    private func subscription(of holding: Holding, in holdings: Holdings) -> Subscription? {
        guard case .subscription(let id) = holding else { return nil }
        return holdings.subscription(id)
    }
}

extension Consequence {
    /// Whether it says until when something can be undone.
    package var tellsReversal: Bool {
        switch self {
        case .reversibleWhileRetained, .reversibleUntil, .reversibilityUnconfirmed, .reactivatable,
            .seatsReducibleUntil, .seatsReducibleUntilTermEnds:
            true
        default: false
        }
    }
}

/// Whether a write can be undone, and until when.
package enum Reversal: Hashable, Sendable {
    /// At any time.
    case possible
    /// Until that moment; nil if the end of the term is not known.
    case until(Date?)
    /// As long as the service keeps the data; no field says how long.
    case whileRetained
    /// For a time that no source gives.
    case forSomeTime
    /// No source says whether it can.
    case unconfirmed
    case final

    /// Return what the consequences of a write say; `final` if they say nothing.
    static func told(by consequences: [Consequence]) -> Reversal {
        for consequence in consequences {
            switch consequence {
            case .irreversible: return .final
            case .reversibleUntil(let end): return .until(end)
            case .reversibleWhileRetained: return .whileRetained
            case .reversibilityUnconfirmed: return .unconfirmed
            case .reactivatable: return .forSomeTime
            case .seatsReducibleUntil(let end), .seatsReducibleUntilTermEnds(let end):
                return .until(end)
            default: continue
            }
        }
        return .final
    }
    /// Return what the consequences of a change of seats say: removed seats can always be added.
    static func ofSeats(_ consequences: [Consequence]) -> Reversal {
        let isIncrease = consequences.contains { if case .seatsAdded = $0 { true } else { false } }
        guard isIncrease else { return .possible }
        if consequences.contains(.seatsReturnableUntold) { return .forSomeTime }
        let isLimited = consequences.contains { $0.tellsReversal || $0 == .irreversible }
        return isLimited ? told(by: consequences) : .possible
    }
}
