import Deck
import Domain
import Foundation
import Wording

/// A plan as text: each step with its target, consequences, and whether it can be undone.
struct PlanReport {
    let plan: Plan
    let words: Words
    private let outlook: PlanOutlook
    private let moment: Date

    /// The plan as it would be if it were started at a moment.
    init(_ plan: Plan, _ words: Words, at moment: Date = Date()) {
        self.plan = plan
        self.words = words
        self.moment = moment
        outlook = PlanOutlook(of: plan, at: moment)
    }

    var text: String { lines { _, _ in nil }.joined(separator: "\n") }

    func print() throws {
        try StandardOutput.print(text)
    }

    /// Print the plan with the outcome of each step in a dry run.
    func print(_ findings: [Finding]) throws {
        let text = lines { customer, step in
            let finding = findings.first { $0.customer == customer && $0.step == step.id }
            return finding.map {
                $0.refusal.map { "✗ " + words.refusal($0) }
                    ?? (step.consequences.contains(.refundUntold)
                        ? "? " + words.costRefundUntold : "✓ " + words.entryNothingAgainst)
            }
        }
        try StandardOutput.print(text.joined(separator: "\n"))
    }

    private func lines(_ remark: (Customer.ID, PlanStep) -> String?) -> [String] {
        var lines: [String] = []
        for part in plan.customers {
            lines.append("\(part.customer.companyName)  \(part.customer.domain)  \(part.id)")
            for step in part.steps {
                let mark = step.isStruck ? "– " : "  "
                lines.append("  \(mark)\(step.id). " + words.task(of: step, for: part))
                var notes =
                    (step.isStruck ? [words.stepStruck] : []) + facts(of: step, for: part)
                if let ticket = words.ticket(for: step, part) {
                    notes += ticket.split(separator: "\n").map { "| " + $0 }
                }
                if let said = remark(part.id, step) { notes.append(said) }
                lines += notes.map { ("      " + $0).hanging(by: 8) }
            }
        }
        return lines
    }

    private func facts(of step: PlanStep, for part: CustomerPlan) -> [String] {
        [step.holding?.ownID.map { "ID \($0)" }, step.clearsAt.map { "⧗ \($0.minute) UTC" }]
            .compactMap(\.self)
            + (brings(step, part) + words.choice(of: step, at: moment)).map { "• " + $0 }
            + [step.foreseen.map { "✗ " + words.refusal($0) }].compactMap(\.self)
    }

    /// The consequences of a step, and whether it can be undone; no promise of an undo that a later
    /// step takes away, and none of an undo, which is not undone itself.
    private func brings(_ step: PlanStep, _ part: CustomerPlan) -> [String] {
        if plan.isUndo { return part.consequences(of: step).compactMap(words.consequenceOfUndo) }
        let removal = outlook.removal(after: step, for: part)
        let consequences = words.consequences(of: step, for: part, before: removal)
        switch step.write {
        // Their consequences say until when they can be undone.
        case .suspend where removal == nil,
            .cancel where removal == nil && step.reversal != .final:
            return consequences
        default:
            let reversal = step.reversal.map { [words.sentence($0, before: removal)] } ?? []
            return consequences + reversal.filter { !consequences.contains($0) }
        }
    }
}

/// A run as text: each step with its state, and the summary.
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
                    let state = words.told(
                        run.state(of: step, for: part.id),
                        wasSent: run.wasSent(run.reference(part.id, step.id)))
                    return "  \(step.id). \(words.task(of: step, for: part)): \(state)"
                        .hanging(by: 5)
                }
        }
        try StandardOutput.print((lines + [words.summary(of: run)]).joined(separator: "\n"))
    }
}

extension String {
    /// The same with all lines but the first so far to the right.
    fileprivate func hanging(by columns: Int) -> String {
        replacing("\n", with: "\n" + String(repeating: " ", count: columns))
    }
}

extension Wording {
    /// The state of a step, and why it was refused or waits; without advice where the run itself
    /// looks up what was not answered.
    func told(
        _ state: StepState, isLookedUp: Bool = false, wasSent: Bool = false
    ) -> String {
        let word = self.state(state, wasSent: wasSent, at: Date())
        return state.refusal.map {
            "\(word): \(isLookedUp ? refusalToldOnly($0) : self.refusal($0))"
        } ?? word
    }
}
