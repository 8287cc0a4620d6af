/// A single act that was accepted, and of which later entries tell how it ended, or that nobody
/// will know.
package struct SettledAct: Equatable, Sendable {
    /// The number of its first intent.
    package let entry: Int
    package let customer: Customer
    package let outcome: Outcome
}

extension [JournalEntry] {
    /// Return the accepted single acts in that place of which later entries tell the end: a later
    /// act found its target as it was to be, or has changed the same since, so that no reading can
    /// tell any more.
    package func settledActs(place: String) -> [SettledAct] {
        let entries = filter { $0.author.place == place }
        let acts = RecordedActs(of: entries).all
        guard acts.contains(where: \.isAcceptedOnly) else { return [] }
        let numbers = EntryNumbers(of: entries)
        return acts.enumerated().compactMap { turn, act in
            guard act.isAcceptedOnly, !act.intent.write.isOnlyAskedFor,
                let customer = act.entry.customer,
                let outcome = acts.settled(turn, numbers)
            else { return nil }
            return SettledAct(entry: act.entry.id, customer: customer, outcome: outcome)
        }
    }
}

extension [RecordedAct] {
    fileprivate func settled(_ turn: Int, _ numbers: EntryNumbers) -> Outcome? {
        if let shown = shownLater(turn) { return .done(after: shown) }
        let later = self[(turn + 1)...].first {
            $0.standing == .done && $0.overtakes(self[turn])
        }
        return later.map { .unknown(self[turn].overtaken(by: $0, numbers, accepted: true)) }
    }

    /// Return the target of an act as a later act found it, if that shows it done; nil if none
    /// does before something else has changed the same.
    func shownLater(_ turn: Int) -> Holdings? {
        let (act, write) = (self[turn], self[turn].intent.write)
        guard let holding = write.holding, !write.isOnlyAskedFor, let last = act.entries.max(),
            // What is not known to have been otherwise before tells nothing.
            let found = act.intent.before, !found.shows(write, on: holding, at: act)
        else { return nil }
        for later in self[(turn + 1)...] where later.customer == act.customer {
            // A suspension takes the add-ons along.
            if let base = found.base(of: holding), later.intent.write.holding == base,
                later.intent.write.field == .status, write.field != .seats,
                later.standing != .notDone
            {
                return nil
            }
            guard later.intent.write.holding == holding else { continue }
            if later.entry.id > last, let before = later.intent.before,
                before.shows(write, on: holding, at: later)
            {
                return before.slice(for: write)
            }
            if later.intent.write.touches(write.field), later.standing != .notDone { return nil }
        }
        return nil
    }
}

extension Holdings {
    /// What a subscription is an add-on of; nil if it is none.
    fileprivate func base(of holding: Holding) -> Holding? {
        guard case .subscription(let id) = holding else { return nil }
        return subscription(id)?.parentID.map(Holding.subscription)
    }

    fileprivate func shows(_ write: Write, on holding: Holding, at act: RecordedAct) -> Bool {
        // By the newer rules: the older ones take an end to come for one that has come.
        status(of: holding) != nil
            && Rules(edition: .current, venue: .production)
                .isDone(write, in: self, at: act.entry.date)
    }
}

extension RecordedAct {
    /// Why nobody will know whether it was done.
    func overtaken(
        by later: RecordedAct, _ numbers: EntryNumbers, accepted isAccepted: Bool
    ) -> Refusal {
        let (field, other) = (intent.write.field, later.intent.write.field)
        return .overtaken(
            by: numbers.number(later), field == other ? field : nil, accepted: isAccepted)
    }
}
