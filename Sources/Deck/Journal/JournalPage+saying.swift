import Domain

extension JournalPage {
    /// What an entry tells, with what other entries tell of it.
    func saying(of entry: JournalEntry, in words: Words) -> Saying {
        switch entry.event {
        case .previewed(let writes, let isConfirmed):
            return Saying(
                isConfirmed ? JournalWords.confirmed : .left, .saying(.writes(writes, in: words)))
        case .intended(let intent):
            return Saying(
                JournalWords.intended, .saying(.write(intent.write, named: intent.name, in: words)))
        case .ended(let number, let outcome):
            return saying(of: outcome, of: number, in: words)
        case .takenBack(let writes):
            return Saying(JournalWords.takenBack, .saying(.writes(writes, in: words)))
        case .rehearsed(let plan, let findings):
            let refused = findings.count { $0.refusal != nil }
            let found =
                refused == 0
                ? Saying(JournalWords.nothingAgainst)
                : Saying(JournalWords.wouldBeRefused, .number(refused))
            return Saying(
                JournalWords.rehearsed, .saying(.steps(of: plan)), .saying(.customers(of: plan)),
                .saying(found))
        case .started(let plan):
            return Saying(
                JournalWords.started, .saying(.steps(of: plan)), .saying(.customers(of: plan)))
        case .resumed: return Saying(JournalWords.resumed)
        case .stepped(let reference, let state):
            let told = Saying.state(state, in: words)
            guard let step = index.step(reference) else {
                return Saying(JournalWords.step, .number(reference.step), .saying(told))
            }
            return Saying(
                JournalWords.namedStep, .number(reference.step), .saying(told),
                .saying(.task(of: step, in: words)))
        case .stopped: return Saying(JournalWords.stopped)
        case .finished: return Saying(JournalWords.finished)
        case .aftermath(let aftermath):
            let all = RemovalConsequence.allCases
            return Saying(
                JournalWords.aftermath, .number(all.count(where: aftermath.shows)),
                .number(all.count))
        case .repaired(let bytes): return Saying(JournalWords.repaired, .number(bytes))
        case .lost(let count): return Saying(JournalWords.lost, .number(count))
        case .noteMissing: return Saying(JournalWords.noteMissing)
        case .unknown(let name): return Saying(JournalWords.newer, .text(name))
        }
    }

    private func saying(of outcome: Outcome, of number: Int, in words: Words) -> Saying {
        let target: Saying.Part =
            if case .intended(let intent)? = entry(numbered: number)?.event {
                .saying(.write(intent.write, named: intent.name, in: words))
            } else {
                .number(number)
            }
        return switch outcome {
        case .done: Saying(JournalWords.done, target)
        case .accepted: Saying(JournalWords.accepted, target)
        case .refused(let refusal):
            Saying(JournalWords.refused, .text(words.reason(of: refusal)))
        case .unknown: Saying(JournalWords.unanswered, target)
        }
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
