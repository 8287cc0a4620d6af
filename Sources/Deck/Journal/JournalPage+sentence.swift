import Domain
import Wording

extension JournalPage {
    /// What an entry tells, with what other entries tell of it.
    func sentence(of entry: JournalEntry, in words: Words) -> String {
        words.sentence(of: entry, intent: intent(of: entry), step: step(of: entry))
    }

    /// The write an entry announces, or tells the end of.
    func intent(of entry: JournalEntry) -> Intent? {
        switch entry.event {
        case .intended(let intent): return intent
        case .ended(let number, _):
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
        case .ended(_, .accepted), .stepped(_, .accepted), .stepped(_, .waiting),
            .stepped(_, .underway), .stepped(_, .pending):
            "…"
        case .ended(_, .refused), .stepped(_, .refused): "✗"
        case .ended(_, .unknown), .stepped(_, .unknown): "?"
        case .takenBack: "←"
        case .rehearsed: "~"
        case .started, .resumed: "»"
        case .stopped: "■"
        case .stepped(_, .struck): "-"
        case .aftermath(let aftermath):
            RemovalConsequence.allCases.allSatisfy(aftermath.shows) ? "✓" : "!"
        case .repaired, .lost, .noteMissing: "!"
        case .unknown: "·"
        }
    }
}

extension Wording {
    /// What each of the entries tells, in a line, with what the others tell of it.
    package func journal(_ entries: [JournalEntry]) -> [String] {
        var page = JournalPage(customer: nil)
        page.take(entries, nil, in: self, height: 1)
        return entries.map { page.sentence(of: $0, in: self) }
    }
}
