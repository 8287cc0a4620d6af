import Dashboard
import Domain
import Foundation
import Synchronization

/// How a run ended, as text: every step with its state, and what it comes to.
struct FlightReport {
    let flight: Flight
    let words: Words

    init(_ flight: Flight, _ words: Words) {
        self.flight = flight
        self.words = words
    }

    func print() throws {
        let lines = flight.plan.customers.flatMap { part in
            ["\(part.customer.companyName)  \(part.customer.domain)  \(part.id)"]
                + part.steps.map { step in
                    let state = words.told(flight.state(of: step, for: part.id))
                    return "  \(step.id). \(words.task(of: step)): \(state)"
                }
        }
        try StandardOutput.print((lines + [words.summary(of: flight)]).joined(separator: "\n"))
    }
}

/// Says on standard error how far a run is, a line for each step that came further.
final class FlightProgress: Sendable {
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

extension Words {
    /// How far a step has come, and what stands against it.
    fileprivate func told(_ state: StepState) -> String {
        let refusal: Refusal? =
            switch state {
            case .refused(let refusal), .unknown(let refusal): refusal
            case .waiting(_, let refusal): refusal
            case .pending, .underway, .accepted, .confirmed, .struck: nil
            }
        let word = self.state(state, at: Date())
        return refusal.map { "\(word): \(self.refusal($0))" } ?? word
    }
}
