import Cockpit
import Dashboard
import Domain
import Synchronization

/// Says on standard error how far a run is, a line for each step that came further.
final class FlightAnnouncer: Sendable {
    private let words: Words
    private let told = Mutex<[StepReference: String]>([:])

    /// For how many minutes what was not answered is looked up.
    private let minutes: Int

    init(_ words: Words, patience: Patience) {
        self.words = words
        minutes = Int((patience.doubting.reduce(0, +) / 60).rounded(.up))
    }

    /// What goes on while nothing is heard of a step.
    private func lookingUp(in flight: Flight) -> String {
        guard minutes > 0 else { return "" }
        switch flight.phase {
        case .running: return words(PlanAnswerWords.lookingUp, minutes)
        case .stopping, .rests, .landed: return ""
        }
    }

    func tell(_ flight: Flight) { news(of: flight).forEach(StandardError.write) }

    /// A line for each step that came further since the last time.
    func news(of flight: Flight) -> [String] {
        told.withLock { told in
            flight.steps.compactMap { part, step in
                let state = flight.state(of: step, for: part.id)
                guard state != .pending, state != .underway, state != .struck else { return nil }
                var text = words.told(state)
                if case .unknown = state {
                    text = [text, lookingUp(in: flight)].filter { !$0.isEmpty }.joined(
                        separator: "\n")
                }
                let place = flight.reference(part.id, step.id)
                guard told[place] != text else { return nil }
                told[place] = text
                return "\(part.customer.companyName): \(step.id). \(words.task(of: step)): \(text)"
            }
        }
    }
}
