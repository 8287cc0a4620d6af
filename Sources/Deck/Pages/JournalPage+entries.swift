import Domain
import Wording

extension JournalPage {
    /// What an entry tells, with what other entries tell of it.
    func sentence(of entry: JournalEntry, in words: Words) -> String {
        if index.isWaiting(entry) { return words.entryPlanWaits }
        if let shortfall = index.shortfall(entry) {
            return words.entryPlanFinished + ": "
                + words.stepsDone(shortfall.done, of: shortfall.total)
        }
        if let stop = index.stop(entry) { return sentence(of: stop, in: words) }
        return words.sentence(
            of: index.asTold(entry), intent: intent(of: entry), step: step(of: entry),
            before: index.before(entry)
        ) {
            index.names.name($0, of: $1, for: $2)
        }
    }

    private func sentence(of stop: RunShortfalls.Stop, in words: Words) -> String {
        let left = stop.left.compactMap { reference in
            index.step(reference).map {
                index.names.task(
                    of: $0, for: reference.customer, before: index.before(reference), in: words)
            }
        }
        let named = words.details(left)
        return words.entryPlanStopped(
            words.stepsDone(stop.done, of: stop.total),
            left: stop.more > 0 ? "\(named) \(words.andMore(stop.more))" : named)
    }

    /// The mark of an entry, with what other entries tell of it.
    func mark(of entry: JournalEntry) -> String {
        if index.isWaiting(entry) { return "⧗" }
        return index.shortfall(entry) == nil ? index.asTold(entry).mark : "!"
    }

    /// The write an entry announces, or tells the end of.
    func intent(of entry: JournalEntry) -> Intent? {
        switch entry.event {
        case .intended(let intent): return intent
        case .ended(let number, _), .overwrote(let number, _):
            guard case .intended(let intent)? = self.entry(numbered: number)?.event else {
                return nil
            }
            return intent
        default: return nil
        }
    }

    /// The step of a plan that an entry is about.
    func step(of entry: JournalEntry) -> PlanStep? {
        guard case .stepped(let reference, _) = entry.event else { return nil }
        return index.step(reference)
    }
}

extension JournalEntry {
    /// A mark that tells without colour what kind of entry it is, and how it is meant.
    var mark: String {
        switch event {
        case .previewed: "·"
        case .intended: "→"
        case .ended(_, .done), .finished, .stepped(_, .confirmed): "✓"
        case .ended(_, .accepted), .stepped(_, .accepted), .stepped(_, .requested),
            .stepped(_, .waiting),
            .stepped(_, .underway), .stepped(_, .pending):
            "…"
        case .ended(_, .refused), .stepped(_, .refused): "✗"
        case .ended(_, .unknown), .stepped(_, .unknown): "?"
        case .takenBack: "←"
        case .rehearsed: "~"
        case .started, .resumed: "»"
        case .stopped, .closed: "■"
        case .stepped(_, .struck): "-"
        case .aftermath(let aftermath):
            RemovalConsequence.allCases.allSatisfy(aftermath.shows) ? "✓" : "!"
        case .repaired, .lost, .noteMissing, .overwrote: "!"
        case .unknown: "·"
        }
    }
}
