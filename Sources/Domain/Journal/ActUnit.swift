import FoundationEssentials

/// What was done to one holding at once: what the operator asked for in one act may take several
/// writes, such as a number of seats and what that drops of the renewal. It is undone as a whole.
package struct ActUnit: Equatable, Sendable {
    /// The oldest first; never empty.
    package let acts: [RecordedAct]

    init(_ acts: [RecordedAct]) { self.acts = acts }

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
        return units.map(ActUnit.init)
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
    /// as long as that is not known of the newest, and `irreversible` where it does not matter.
    package func newestDone(
        of units: [ActUnit], in reading: UndoReading
    ) throws(Refusal) -> (unit: ActUnit, acts: [Intent], passed: [NotUndone])? {
        let customer = reading.holdings.customer
        var passed: [NotUndone] = []
        for unit in units {
            var done: [Intent] = []
            for act in unit.acts {
                let named = act.named(for: customer)
                switch act.standing(in: reading, by: self) {
                case .done: done.append(act.intent)
                case .notDone: passed.append(NotUndone(named, because: .neverShown))
                case .pending where !act.intent.write.isReversible: throw .irreversible
                case .pending: throw .newestPending(named, entry: act.entry.id)
                // Its run looks that up.
                case .unknown where act.intent.step != nil:
                    throw .runUnanswered(customer: named.customer.companyName)
                case .unknown: throw .newestUnknown(named, entry: act.entry.id)
                }
            }
            if !done.isEmpty { return (unit, done, passed) }
        }
        return nil
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
