import Deck
import Domain
import Wording

/// How a run ended, as text: every step with its state, and what it comes to.
struct RunReport {
    let run: Run
    let words: Words

    init(_ run: Run, _ words: Words) {
        self.run = run
        self.words = words
    }

    func print() throws {
        let lines = run.plan.customers.flatMap { part in
            ["\(part.customer.companyName)  \(part.customer.domain)  \(part.id)"]
                + part.steps.map { step in
                    let state = words.told(run.state(of: step, for: part.id))
                    return "  \(step.id). \(words.task(of: step)): \(state)"
                }
        }
        try StandardOutput.print((lines + [words.summary(of: run)]).joined(separator: "\n"))
    }
}
