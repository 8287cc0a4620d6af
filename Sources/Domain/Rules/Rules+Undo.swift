import FoundationEssentials

extension Rules {
    /// The writes that take a write back, from what it changed as that was before. What suspending
    /// took without a word comes back too: auto-renew and what was scheduled for the next term
    /// (reference, 4.5). Throws why it can't be taken back, now or at all.
    package func undoing(
        _ write: Write, before: Holdings, now holdings: Holdings, at moment: Date
    ) throws(Refusal) -> [Write] {
        let writes: [Write]
        switch write {
        case .suspend(let id): writes = reviving(id, before: before, now: holdings)
        case .reactivate(let id): writes = [.suspend(id)]
        case .reactivateAzure(let id): writes = [.cancel(.azureSubscription(id))]
        case .cancel(.azureSubscription(let id)): writes = [.reactivateAzure(id)]
        case .setRenewal(_, let id):
            guard let old = before.subscription(id) else {
                throw .holdingNotFound(.subscription(id))
            }
            writes = [.setRenewal(old.renewal, of: id)]
        case .cancel, .removeDelegatedAccess, .removeRelationship, .order, .accept:
            throw .irreversible
        }
        if let refusal = Self.refusal(ofActingFor: holdings.customer) { throw refusal }
        let missing = writes.filter { !isDone($0, in: holdings, at: moment) }
        guard !missing.isEmpty else { throw .alreadyUndone }
        var ahead = holdings
        // An add-on that can't come back does not keep its base: the plan of it foresees that.
        for own in missing where own.holding == write.holding {
            let change = try change(by: own, in: ahead, at: moment)
            ahead = ahead.applying(change)
        }
        return missing
    }

    /// The subscription, then the add-ons its suspension took along; each followed by its renewal,
    /// where that is not as it was.
    private func reviving(
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

/// An act that stays as it is where what was done together is undone, and why.
package struct NotUndone: Equatable, Sendable {
    package let act: NamedWrite
    package let refusal: Refusal

    package init(_ act: NamedWrite, because refusal: Refusal) {
        self.act = act
        self.refusal = refusal
    }
}

extension Rules {
    /// The writes that take back several acts on one customer, the newest act first, and the acts
    /// that can't be taken back. `acts` has the oldest first.
    package func undoing(
        _ acts: [Intent], now holdings: Holdings, at moment: Date
    ) -> (writes: [Write], left: [NotUndone]) {
        var (ahead, writes) = (holdings, [Write]())
        var waiting = Array(acts.reversed())
        var left: [(act: Intent, refusal: Refusal)] = []
        var hasProgressed = true
        // What another one has to come back before is tried again after it.
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
        // A subscription that comes back may have brought back what another act was about.
        left.removeAll { act, refusal in
            refusal == .alreadyUndone && writes.contains { $0.holding == act.write.holding }
        }
        return (
            writes,
            left.reversed().map { act, refusal in
                NotUndone(
                    NamedWrite(act.write, of: holdings.customer, named: act.name),
                    because: refusal)
            }
        )
    }
}

/// Whether a write can be taken back, and until when.
package enum Reversal: Hashable, Sendable {
    /// At any time.
    case possible
    /// Until that moment; nil is the end of a term nobody told.
    case until(Date?)
    /// As long as the service keeps the data, which no field tells.
    case whileRetained
    /// For a time that no source tells.
    case forSomeTime
    /// No source says that it can.
    case unconfirmed
    case final

    package init(of write: Write, bringing consequences: [Consequence]) {
        switch write {
        case .reactivate, .reactivateAzure: self = .possible
        case .setRenewal:
            let end = consequences.lazy.compactMap { consequence -> Date?? in
                if case .endsWithTerm(let end) = consequence { .some(end) } else { nil }
            }.first
            self = end.map(Reversal.until) ?? .possible
        case .removeDelegatedAccess, .removeRelationship, .order, .accept: self = .final
        case .suspend, .cancel: self = Self.told(by: consequences)
        }
    }

    private static func told(by consequences: [Consequence]) -> Reversal {
        for consequence in consequences {
            switch consequence {
            case .irreversible: return .final
            case .reversibleUntil(let end): return .until(end)
            case .reversibleWhileRetained: return .whileRetained
            case .reversibilityUnconfirmed: return .unconfirmed
            case .reactivatable: return .forSomeTime
            default: continue
            }
        }
        return .final
    }
}
