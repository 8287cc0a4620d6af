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

    package init(
        entry: Int, date: Date, customer: Customer, intent: Intent, isSeenAsRequested: Bool = true
    ) {
        self.entry = entry
        self.date = date
        self.customer = customer
        self.intent = intent
        self.isSeenAsRequested = isSeenAsRequested
    }
}

extension AwaitedAct {
    /// Nil for an act of no known customer.
    fileprivate init?(_ act: RecordedAct) {
        guard let customer = act.entry.customer else { return nil }
        self.init(
            entry: act.entry.id, date: act.entry.date, customer: customer, intent: act.intent,
            isSeenAsRequested: act.isSeenAsRequested)
    }
}

extension RecordedAct {
    /// Whether it has changed again what an earlier act was to change.
    func overtakes(_ earlier: RecordedAct) -> Bool {
        guard let holding = earlier.intent.write.holding else { return false }
        return isEffective && customer == earlier.customer && intent.write.holding == holding
    }
}

extension [JournalEntry] {
    /// Return the ends that were asked for in that place and not seen yet, the oldest first.
    package func requestedEnds(place: String) -> [AwaitedAct] {
        acts(place: place).filter(\.isAwaited).compactMap(AwaitedAct.init)
    }

    /// Return what was accepted in that place and not seen yet, the oldest first: ends that were
    /// asked for, and other single acts of the day before `now`. A later act on the same holding
    /// overtakes one: it may never show.
    package func awaitedActs(place: String, at now: Date) -> [AwaitedAct] {
        let acts = acts(place: place)
        let start = now.addingTimeInterval(-86_400)
        return acts.enumerated().filter { turn, act in
            if act.isAwaited { return true }
            guard act.isAcceptedOnly, !act.intent.write.isOnlyAskedFor, act.entry.date >= start
            else { return false }
            return !acts[(turn + 1)...].contains { $0.overtakes(act) }
        }.compactMap { AwaitedAct($1) }
    }
}
