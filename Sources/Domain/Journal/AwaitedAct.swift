import FoundationEssentials

/// An act, or a step of a run, that the service took and that was not seen done yet.
package struct AwaitedAct: Equatable, Sendable {
    /// The number of its first intent.
    package let entry: Int
    package let date: Date
    package let customer: Customer
    package let intent: Intent
    /// Whether the journal has for its step that it was requested: only after that is a
    /// confirmation taken for its coming.
    package let isSeenAsRequested: Bool
    /// What other orders have brought about: it proves nothing of this one.
    package let otherPurchases: Set<Subscription.ID>
    /// What the journal has as evidence of a removal since it was sent.
    package let evidence: Aftermath?

    package init(
        entry: Int, date: Date, customer: Customer, intent: Intent, isSeenAsRequested: Bool = true,
        otherPurchases: Set<Subscription.ID> = [], evidence: Aftermath? = nil
    ) {
        self.entry = entry
        self.date = date
        self.customer = customer
        self.intent = intent
        self.isSeenAsRequested = isSeenAsRequested
        self.otherPurchases = otherPurchases
        self.evidence = evidence
    }
}

/// What was accepted in a place, as far as the journal tells.
package struct AwaitedActs: Equatable, Sendable {
    /// What was not seen yet, the oldest first.
    package var open: [AwaitedAct]
    /// The numbers of the first intents of what is done.
    package let done: Set<Int>

    package init(open: [AwaitedAct], done: Set<Int>) {
        self.open = open
        self.done = done
    }
}

extension RecordedAct {
    /// Whether it has changed again what an earlier act was to change, or may have.
    func overtakes(_ earlier: RecordedAct) -> Bool {
        guard standing != .notDone, customer == earlier.customer else { return false }
        let write = intent.write
        switch earlier.intent.write {
        // What is known to be another one's purchase is told apart from this one's.
        case .order(let offer, _): return write.offer == offer && purchases.isEmpty
        case .accept, .removeRelationship: return write.isOfTheRelationship
        // The end of the relationship ends the privileges too.
        case .removeDelegatedAccess:
            return write == .removeDelegatedAccess
                || write == .accept(includingDelegatedAccess: true)
        case let earlier: return write.holding == earlier.holding
        }
    }

    /// Whether what it may have bought could be taken for what a later order was to buy: the
    /// journal does not tell which subscription it is.
    fileprivate func clouds(_ later: RecordedAct) -> Bool {
        guard let offer = later.intent.write.offer, intent.write.offer == offer,
            customer == later.customer, standing != .notDone, purchases.isEmpty
        else { return false }
        let patience = standing == .done ? 2 * Write.orderLeeway : AwaitedAct.patience
        return later.entry.date.timeIntervalSince(lastDate) <= patience
    }

    /// The subscriptions that it has bought, as far as the journal tells.
    fileprivate var purchases: Set<Subscription.ID> {
        guard intent.write.offer != nil, case .done(let after?) = outcome else { return [] }
        return Set(after.subscriptions.map(\.id))
    }
}

extension AwaitedAct {
    /// For how many seconds an act is looked for that was accepted and is no end of admin access.
    static let patience = 86_400.0
}

extension Write {
    /// How many seconds the service's clock may be behind when it dates an order.
    package static let orderLeeway = 300.0

    /// The offer that it orders.
    fileprivate var offer: Offer.ID? { if case .order(let offer, _) = self { offer } else { nil } }

    fileprivate var isOfTheRelationship: Bool {
        switch self {
        case .accept, .removeRelationship: true
        default: false
        }
    }
}

extension [RecordedAct] {
    /// Whether what is read of an act's target may be what another one did.
    func isOvertaken(_ turn: Int) -> Bool { overtaker(of: turn) != nil }

    /// The first act that may have done what is read of an act's target; nil if there is none.
    func overtaker(of turn: Int) -> RecordedAct? {
        if let later = self[(turn + 1)...].first(where: { $0.overtakes(self[turn]) }) {
            return later
        }
        guard self[turn].intent.write.offer != nil else { return nil }
        return self[..<turn].last { $0.clouds(self[turn]) }
    }

    /// What other orders have brought about, where an act is an order; else none.
    func otherPurchases(than turn: Int) -> Set<Subscription.ID> {
        guard self[turn].intent.write.offer != nil else { return [] }
        return enumerated().reduce(into: []) { ids, other in
            if other.offset != turn { ids.formUnion(other.element.purchases) }
        }
    }
}

extension [JournalEntry] {
    /// Return what was accepted in that place and not seen yet, the oldest first: ends that were
    /// asked for, and other single acts of the day before `now`. A later act on the same target
    /// overtakes one: it may never show.
    package func awaitedActs(place: String, at now: Date) -> [AwaitedAct] {
        awaited(place: place, at: now).open
    }

    /// Return the same with what is done by now.
    package func awaited(place: String, at now: Date) -> AwaitedActs {
        let acts = acts(place: place)
        let start = now.addingTimeInterval(-AwaitedAct.patience)
        var open: [AwaitedAct] = []
        var done: Set<Int> = []
        for (turn, act) in acts.enumerated() {
            guard !act.isAwaited else {
                open += awaited(act)
                continue
            }
            if act.standing == .done { done.insert(act.entry.id) }
            guard act.isAcceptedOnly, act.entry.date >= start, !acts.isOvertaken(turn) else {
                continue
            }
            open += awaited(act, besides: acts.otherPurchases(than: turn))
        }
        return AwaitedActs(open: open, done: done)
    }

    /// None for an act of no known customer.
    private func awaited(
        _ act: RecordedAct, besides others: Set<Subscription.ID> = []
    ) -> [AwaitedAct] {
        guard let customer = act.entry.customer else { return [] }
        return [
            AwaitedAct(
                entry: act.entry.id, date: act.entry.date, customer: customer, intent: act.intent,
                isSeenAsRequested: act.isSeenAsRequested, otherPurchases: others,
                evidence: evidence(of: act))
        ]
    }

    /// What was seen last of a removal since it was sent.
    private func evidence(of act: RecordedAct) -> Aftermath? {
        guard act.intent.write == .removeRelationship else { return nil }
        for entry in reversed() {
            if entry.id <= act.entry.id { return nil }
            if case .aftermath(let seen) = entry.event, seen.customer.id == act.customer {
                return seen
            }
        }
        return nil
    }
}
