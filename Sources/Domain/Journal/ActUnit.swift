import FoundationEssentials

/// What was done to one holding at once: what the operator asked for in one act may take several
/// writes, such as a number of seats and what that drops of the renewal. It is undone as a whole.
package struct ActUnit: Equatable, Sendable {
    /// The oldest first; never empty.
    package let acts: [RecordedAct]
    /// What was sent to undo something of the holding, and is not known to be done.
    let undo: [RecordedAct]
    /// What has changed something of it again since, by the numbers of the acts.
    let changedSince: [Int: [LaterAct]]

    init(
        _ acts: [RecordedAct], undo: [RecordedAct] = [], changedSince: [Int: [LaterAct]] = [:]
    ) {
        self.acts = acts
        self.undo = undo
        self.changedSince = changedSince
    }

    /// Return the same with what was sent to undo something of the holding, and with what has
    /// changed something of it again since.
    func with(undo: [RecordedAct], changedSince: [Int: [LaterAct]]) -> ActUnit {
        ActUnit(acts, undo: undo, changedSince: changedSince)
    }

    /// The number of the first intent: an undo refers to it.
    package var entry: Int { acts[0].entry.id }
    package var customer: Customer.ID { acts[0].customer }

    /// All entries of its acts.
    var entries: [Int] { acts.flatMap(\.entries) }

    /// Return acts on one holding by what was done at once; of what was interrupted by something
    /// else, each part by itself.
    static func all(of acts: [RecordedAct]) -> [ActUnit] {
        var units: [[RecordedAct]] = []
        for act in acts {
            if units.last?.last?.unit == act.unit {
                units[units.count - 1].append(act)
            } else {
                units.append([act])
            }
        }
        return units.map { ActUnit($0) }
    }
}

extension RecordedAct {
    /// What it was asked for with: the plan, or else the act of the operator.
    enum Unit: Hashable {
        case plan(Plan.ID)
        case act(correlationID: String)
    }

    /// What it was asked for with, and what it was done to.
    struct Aim: Hashable {
        let unit: Unit
        let customer: Customer.ID
        let holding: Holding?
    }

    var aim: Aim { Aim(unit: unit, customer: customer, holding: intent.write.holding) }

    var unit: Unit {
        intent.step.map { .plan($0.plan) } ?? .act(correlationID: intent.trace.correlationID)
    }

    /// Whether it was done, as far as is known.
    package enum Standing: Equatable, Sendable {
        case done
        /// The service accepted it, and nobody has seen it since.
        case pending
        /// It may have been done, or not.
        case unknown
        case notDone
    }

    /// Whether it was done, as far as the journal tells.
    package var standing: Standing {
        switch outcome {
        case .done: .done
        case .accepted: .pending
        case .unknown, nil: .unknown
        case .refused: isRefusedInDoubt ? .unknown : .notDone
        }
    }

    /// The same with what a reading tells: it shows the act; or it was taken so long after it that
    /// the act would show.
    func standing(in reading: UndoReading, by rules: Rules) -> Standing {
        switch standing {
        case .done, .notDone: return standing
        case .pending, .unknown: break
        }
        let (write, now) = (intent.write, reading.now)
        if rules.isDone(write, in: reading.holdings, at: now) { return .done }
        guard let readAt = reading.readAt,
            readAt.timeIntervalSince(lastDate) >= reading.lag
        else { return standing }
        return .notDone
    }

    /// The act as it is named.
    func named(for customer: Customer) -> NamedWrite {
        NamedWrite(intent.write, of: entry.customer ?? customer, named: intent.name)
    }
}

/// What a customer holds when something is to be undone.
package struct UndoReading: Sendable {
    package let holdings: Holdings
    /// When they were read; nil if that is not known.
    package let readAt: Date?
    /// How many seconds the service may take to show what it did.
    package let lag: Double
    package let now: Date

    package init(_ holdings: Holdings, readAt: Date?, lag: Double, now: Date) {
        self.holdings = holdings
        self.readAt = readAt
        self.lag = lag
        self.now = now
    }
}

extension Rules {
    /// Return the newest of these units that was done, its acts that were, and the newer ones that
    /// were not. Nil if none was done. Throws `newestUnknown`, `runUnanswered` and `newestPending`
    /// as long as that is not known of the newest, and `irreversible` where it does not matter;
    /// `changedSince` where a later act has changed again what undoing the unit would change.
    package func newestDone(
        of units: [ActUnit], in reading: UndoReading
    ) throws(Refusal) -> (unit: ActUnit, acts: [Intent], passed: [NotUndone])? {
        let customer = reading.holdings.customer
        // An undo that is on its way is not sent again.
        for undo in units.first?.undo ?? [] { _ = try isDone(undo, in: reading) }
        var passed: [NotUndone] = []
        for unit in units {
            var done: [RecordedAct] = []
            for act in unit.acts {
                if try isDone(act, in: reading) {
                    done.append(act)
                } else {
                    passed.append(NotUndone(act.named(for: customer), because: .neverShown))
                }
            }
            guard !done.isEmpty else { continue }
            let later = done.compactMap { lastTakenBack(by: $0, of: unit.changedSince, reading) }
            if let last = later.max() { throw .changedSince(by: last) }
            return (unit, done.map(\.intent), passed)
        }
        return nil
    }

    /// Return those acts of a run on one customer that were done, and the others with the reason
    /// why they are not undone. As long as it is not known of one act whether it was done, nothing
    /// that was done to the same holding is undone; nor is anything of it where an act in
    /// `changedSince` has changed again what undoing it would change: that would be taken back too.
    package func done(
        of acts: [RecordedAct], changedSince: [Int: [LaterAct]] = [:], in reading: UndoReading
    ) -> (done: [Intent], left: [NotUndone]) {
        let customer = reading.holdings.customer
        var undecided: [Holding?: Refusal] = [:]
        var (done, left) = ([RecordedAct](), [NotUndone]())
        for act in acts {
            do throws(Refusal) {
                if act.standing == .unknown {
                    throw .runUnanswered(customer: customer.companyName)
                }
                if try isDone(act, in: reading) {
                    if let last = lastTakenBack(by: act, of: changedSince, reading) {
                        throw .changedSince(by: last)
                    }
                    done.append(act)
                } else {
                    left.append(NotUndone(act.named(for: customer), because: .neverShown))
                }
            } catch {
                undecided[act.intent.write.holding] = error
                left.append(NotUndone(act.named(for: customer), because: error))
            }
        }
        for act in done {
            guard let refusal = undecided[act.intent.write.holding] else { continue }
            left.append(NotUndone(act.named(for: customer), because: refusal))
        }
        return (
            done.filter { undecided[$0.intent.write.holding] == nil }.map(\.intent), left
        )
    }

    /// The entry of the last later act, done or perhaps done, that undoing an act would take back;
    /// nil if it would none.
    private func lastTakenBack(
        by act: RecordedAct, of changedSince: [Int: [LaterAct]], _ reading: UndoReading
    ) -> Int? {
        guard let later = changedSince[act.entry.id], !later.isEmpty else { return nil }
        let fields = fieldsChanged(undoing: act, in: reading)
        return later.last { one in
            (fields.contains(one.act.intent.write.field)
                || fields.contains(.renewal) && dropsRenewal(one.act))
                && one.act.standing(in: reading, by: self) != .notDone
        }?.entry
    }

    /// Whether an act has dropped something that was set for the renewal.
    private func dropsRenewal(_ act: RecordedAct) -> Bool {
        guard case .subscription(let id)? = act.intent.write.holding,
            let before = act.intent.before, let old = before.subscription(id),
            let change = try? change(by: act.intent.write, in: before, at: act.entry.date),
            let new = before.applying(change).subscription(id)
        else { return false }
        return !new.renewal.isShown(by: old.renewal)
    }

    /// What undoing an act by itself would change of its target in the end.
    private func fieldsChanged(
        undoing act: RecordedAct, in reading: UndoReading
    ) -> Set<Write.Field> {
        let (now, moment) = (reading.holdings, reading.now)
        guard let holding = act.intent.write.holding, let before = act.intent.before,
            let writes = try? undoing(act.intent.write, before: before, now: now, at: moment)
        else { return [] }
        let own = writes.filter { $0.holding == holding }
        guard case .subscription(let id) = holding, let old = now.subscription(id) else {
            return Set(own.map(\.field))
        }
        var (ahead, fields) = (now, Set<Write.Field>())
        for write in own {
            guard let change = try? change(by: write, in: ahead, at: moment) else {
                fields.insert(write.field)
                continue
            }
            ahead = ahead.applying(change)
        }
        if let new = ahead.subscription(id) {
            if new.status != old.status { fields.insert(.status) }
            if new.quantity != old.quantity { fields.insert(.seats) }
            if !new.renewal.isShown(by: old.renewal) { fields.insert(.renewal) }
        }
        return fields
    }

    /// Return whether an act was done. Throws why nothing is undone as long as that is not known.
    private func isDone(_ act: RecordedAct, in reading: UndoReading) throws(Refusal) -> Bool {
        let named = act.named(for: reading.holdings.customer)
        switch act.standing(in: reading, by: self) {
        case .done: return true
        case .notDone: return false
        case .pending where !act.intent.write.isReversible: throw .irreversible
        case .pending: throw .newestPending(named, entry: act.entry.id)
        // Its run looks that up.
        case .unknown where act.intent.step != nil:
            throw .runUnanswered(customer: named.customer.companyName)
        case .unknown: throw .newestUnknown(named, entry: act.entry.id)
        }
    }

    /// Return the writes that undo what was done at once, and what of it can't be undone. Throws
    /// why nothing can.
    package func undoing(
        _ acts: [Intent], in reading: UndoReading
    ) throws(Refusal) -> (writes: [Write], left: [NotUndone]) {
        let undo = undoing(acts, now: reading.holdings, at: reading.now)
        guard !undo.writes.isEmpty else { throw undo.left.first?.refusal ?? .alreadyUndone }
        return undo
    }
}
