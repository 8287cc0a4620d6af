/// The writes a journal tells of, in the order of their first intents; grows entry by entry.
struct RecordedActs {
    private(set) var all: [RecordedAct] = []
    private var places: [ActKey: Int] = [:]
    private var ofIntent: [Int: Int] = [:]
    private var ofStep: [StepReference: Int] = [:]

    /// Two profiles may use the same ids.
    private struct ActKey: Hashable {
        let place: String
        let requestID: String
        let write: Write
    }

    /// Answers where in `all` the act is that the entry says something of; nil if it is of none.
    @discardableResult
    mutating func take(_ entry: JournalEntry) -> Int? {
        switch entry.event {
        case .intended(let intent): return take(intent, in: entry)
        case .ended(let number, let outcome):
            guard let place = ofIntent[number] else { return nil }
            all[place].end(number, with: outcome, in: entry)
            return place
        case .stepped(let step, .confirmed(byOthers: false)):
            guard let place = ofStep[step] else { return nil }
            all[place].isShown(by: entry)
            return place
        default: return nil
        }
    }

    /// Takes an entry as the sight of what the last act of a kind brought about.
    mutating func showLast(
        by entry: JournalEntry, where isMeant: (RecordedAct) -> Bool
    ) -> RecordedAct? {
        guard let place = all.lastIndex(where: isMeant) else { return nil }
        all[place].isShown(by: entry)
        return all[place]
    }

    /// The last act of a step.
    func act(of step: StepReference) -> RecordedAct? { ofStep[step].map { all[$0] } }

    private mutating func take(_ intent: Intent, in entry: JournalEntry) -> Int? {
        guard let customer = entry.customer?.id ?? intent.step?.customer else { return nil }
        let key = ActKey(
            place: entry.author.place, requestID: intent.trace.requestID, write: intent.write)
        let place: Int
        if let known = places[key], all[known].customer == customer {
            place = known
            all[place].isRepeated(by: entry)
        } else {
            place = all.count
            all.append(RecordedAct(intent, of: customer, in: entry))
            places[key] = place
        }
        ofIntent[entry.id] = place
        if let step = intent.step { ofStep[step] = place }
        return place
    }
}
