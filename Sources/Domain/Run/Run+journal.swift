import FoundationEssentials

extension Run {
    /// The runs the journal tells of, the oldest first, each as far as it tells. One that was
    /// cut off rests.
    package static func all(in entries: [JournalEntry]) -> [Run] {
        var runs: [Plan.ID: Run] = [:]
        var order: [Plan.ID] = []
        var intents = OpenIntents()
        for entry in entries {
            let wasOpen = intents.take(entry)
            switch entry.event {
            case .started(let plan):
                if runs[plan.id] == nil { order.append(plan.id) }
                runs[plan.id] = Run(
                    plan, startedAt: entry.date, author: entry.author, phase: .rests(nil))
            case .intended(let intent):
                guard let step = intent.step else { continue }
                // Until its end is told, nobody knows.
                let lost = Refusal.service(.answerLost)
                runs[step.plan]?.set(.unknown(lost), of: step.step, for: step.customer)
            case .ended(_, let outcome):
                guard let step = wasOpen else { continue }
                var state = StepState(outcome)
                // A no to a repeated write says nothing of the time before.
                if case .refused(let refusal) = outcome, intents.last(of: step) != nil {
                    state = .unknown(refusal)
                }
                runs[step.plan]?.set(state, of: step.step, for: step.customer)
            case .stepped(let step, let state):
                runs[step.plan]?.set(state, of: step.step, for: step.customer)
            case .finished(let plan):
                runs[plan]?.phase = .finished
            case .resumed(let plan), .stopped(let plan):
                runs[plan]?.phase = .rests(nil)
            case .previewed, .takenBack, .rehearsed, .aftermath, .repaired, .lost,
                .noteMissing, .unknown:
                continue
            }
        }
        return order.compactMap { runs[$0] }
    }

    /// The last intent of each step of which nobody knows whether it was done: it has no end, or
    /// an unknown one, and no looking settled it. A repeated write is sent with the same ids.
    package static func unanswered(
        in entries: [JournalEntry]
    ) -> [StepReference: (entry: Int, intent: Intent)] {
        var intents = OpenIntents()
        for entry in entries { intents.take(entry) }
        return intents.bySteps
    }
}

/// The writes of steps of which the journal does not tell whether they were done.
private struct OpenIntents {
    private var open: [StepReference: [(entry: Int, intent: Intent)]] = [:]
    private var steps: [Int: StepReference] = [:]

    var bySteps: [StepReference: (entry: Int, intent: Intent)] { open.compactMapValues(\.last) }

    func last(of step: StepReference) -> (entry: Int, intent: Intent)? { open[step]?.last }

    /// Answers the step whose write this entry ends.
    @discardableResult
    mutating func take(_ entry: JournalEntry) -> StepReference? {
        switch entry.event {
        case .intended(let intent):
            guard let step = intent.step else { return nil }
            steps[entry.id] = step
            open[step, default: []].append((entry.id, intent))
            return nil
        case .ended(let number, let outcome):
            guard let step = steps[number] else { return nil }
            switch outcome {
            case .done, .accepted: open[step] = nil
            case .refused: open[step]?.removeAll { $0.entry == number }
            case .unknown: break
            }
            return step
        case .stepped(let step, .confirmed), .stepped(let step, .refused):
            open[step] = nil
            return nil
        default: return nil
        }
    }
}
