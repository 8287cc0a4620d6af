import Dashboard
import Domain
import Synchronization

/// Says on standard error how far a run is, a line for each step that came further.
final class FlightAnnouncer: Sendable {
    private let words: Words
    private let told = Mutex<[StepReference: String]>([:])

    init(_ words: Words) { self.words = words }

    func tell(_ flight: Flight) {
        told.withLock { told in
            for (part, step) in flight.steps {
                let state = flight.state(of: step, for: part.id)
                guard state != .pending, state != .underway, state != .struck else { continue }
                let text = words.told(state)
                let place = flight.reference(part.id, step.id)
                guard told[place] != text else { continue }
                told[place] = text
                StandardError.write(
                    "\(part.customer.companyName): \(step.id). \(words.task(of: step)): \(text)")
            }
        }
    }
}
