import FoundationEssentials

/// An act on a holding that was sent, or accepted, and of which it is not known yet whether it was
/// done.
package struct UnconfirmedAct: Equatable, Sendable {
    /// The number of its first intent.
    package let entry: Int
    package let date: Date
    package let write: Write
    /// The name of its target.
    package let name: String
    /// Whether the service has accepted it; else it may not even have been sent.
    package let isAccepted: Bool

    package init(entry: Int, date: Date, write: Write, name: String, isAccepted: Bool) {
        self.entry = entry
        self.date = date
        self.write = write
        self.name = name
        self.isAccepted = isAccepted
    }
}

extension [JournalEntry] {
    /// Return the acts on the holdings of a customer that are not confirmed yet, the oldest first:
    /// those of the day before `now`, and all if that is nil. One that a later act has overtaken
    /// is none. `place` is the author's.
    package func unconfirmedActs(
        of customer: Customer.ID, place: String, at now: Date? = nil
    ) -> [Holding: [UnconfirmedAct]] {
        RecordedActs(of: about(customer).filter { $0.author.place == place })
            .unconfirmed(of: customer, at: now)
    }
}

extension RecordedActs {
    func unconfirmed(of customer: Customer.ID, at now: Date?) -> [Holding: [UnconfirmedAct]] {
        let start = now?.addingTimeInterval(-AwaitedAct.patience) ?? .distantPast
        var open: [Holding: [UnconfirmedAct]] = [:]
        for (turn, act) in all.enumerated() where act.customer == customer {
            guard let holding = act.intent.write.holding, act.entry.date >= start,
                act.standing == .pending || act.standing == .unknown,
                all.overtaker(of: turn, where: { $0.standing == .done }) == nil
            else { continue }
            open[holding, default: []].append(
                UnconfirmedAct(
                    entry: act.entry.id, date: act.entry.date, write: act.intent.write,
                    name: act.intent.name, isAccepted: act.standing == .pending))
        }
        return open
    }
}

extension [RecordedAct] {
    /// Return the first later act on the same field of the same target that meets a condition.
    func overtaker(
        of turn: Int, where isMeant: (RecordedAct) -> Bool
    ) -> RecordedAct? {
        let act = self[turn]
        return self[(turn + 1)...].first { later in
            later.customer == act.customer && later.intent.write.holding == act.intent.write.holding
                && later.intent.write.field == act.intent.write.field && isMeant(later)
        }
    }
}
