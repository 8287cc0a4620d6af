import Deck
import Domain
import Execution
import Synchronization
import Wording

/// Says on standard error how far a run is, a line for each step that came further.
final class RunAnnouncer: Sendable {
    private let words: Words
    private let told = Mutex<[StepReference: String]>([:])

    private let retries: RetryPolicy

    init(_ words: Words, retries: RetryPolicy) {
        self.words = words
        self.retries = retries
    }

    /// What goes on while nothing is heard of a step, and for how many minutes at most; nil where
    /// nobody looks, or it is no matter of minutes.
    private func looking(for state: StepState, in run: Run) -> String? {
        guard run.phase == .running else { return nil }
        let pauses: [Double]
        switch state {
        case .unknown: pauses = retries.doubting
        case .accepted: pauses = retries.showing
        default: return nil
        }
        let seconds = pauses.reduce(0, +)
        guard seconds >= 60 else { return nil }
        let minutes = Int((seconds / 60).rounded(.up))
        return state == .accepted ? words.lookingWhetherShown(minutes) : words.lookingUp(minutes)
    }

    func tell(_ run: Run) { news(of: run).forEach(StandardError.write) }

    /// A line for each step that came further since the last time.
    func news(of run: Run) -> [String] {
        told.withLock { told in
            run.steps.compactMap { part, step in
                let state = run.state(of: step, for: part.id)
                guard state != .pending, state != .underway, state != .struck else { return nil }
                let word = words.told(state)
                let place = run.reference(part.id, step.id)
                guard told[place] != word else { return nil }
                told[place] = word
                let text = [word, looking(for: state, in: run)].compactMap(\.self)
                    .joined(separator: "\n")
                return "\(part.customer.companyName): \(step.id). \(words.task(of: step)): \(text)"
            }
        }
    }
}
