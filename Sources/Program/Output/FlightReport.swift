import Dashboard
import Domain

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
