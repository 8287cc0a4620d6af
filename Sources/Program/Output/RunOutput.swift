import Deck
import Domain
import Wording

/// A plan's run in `offboard --json` and `undo --json`.
struct RunOutput: Encodable {
    struct Part: Encodable {
        let id: String
        let companyName: String
        let domain: String
        let steps: [StepOutput]
    }

    let plan: String
    let complete: Bool
    /// `finished`, `rests`, `running` or `stopping`.
    let phase: String
    let refusal: RefusalOutput?
    let customers: [Part]

    init(_ run: Run, in words: Words) {
        plan = run.id.text
        complete = run.isComplete
        switch run.phase {
        case .finished: (phase, refusal) = ("landed", nil)
        case .rests(let no): (phase, refusal) = ("rests", no.map { RefusalOutput($0, in: words) })
        case .running: (phase, refusal) = ("running", nil)
        case .stopping: (phase, refusal) = ("stopping", nil)
        }
        customers = run.plan.customers.map { part in
            Part(
                id: part.id.text, companyName: part.customer.companyName,
                domain: part.customer.domain,
                steps: part.steps.map { step in
                    StepOutput(step, run.state(of: step, for: part.id), in: words)
                })
        }
    }
}

/// A plan and what each of its steps would meet, in `offboard --dry-run --json`.
struct RehearsalOutput: Encodable {
    let plan: String
    let customers: [RunOutput.Part]

    init(_ plan: Plan, _ findings: [Finding], in words: Words) {
        self.plan = plan.id.text
        customers = plan.customers.map { part in
            RunOutput.Part(
                id: part.id.text, companyName: part.customer.companyName,
                domain: part.customer.domain,
                steps: part.steps.map { step in
                    let finding = findings.first { $0.customer == part.id && $0.step == step.id }
                    let state = finding?.refusal.map(StepState.refused)
                    return StepOutput(step, state ?? (step.isStruck ? .struck : nil), in: words)
                })
        }
    }
}

/// One step of a plan.
struct StepOutput: Encodable {
    let number: Int
    /// `write`, `ticket` or `wait`.
    let kind: String
    /// What is done, as the activity log calls it; or whose desk it is.
    let task: String
    let target: String
    let targetId: String?
    /// `planned`, or a state that stays the same word in every language.
    let state: String
    let until: String?
    let refusal: RefusalOutput?

    /// `state` is nil for a step that is only planned.
    init(_ step: PlanStep, _ state: StepState?, in words: Words) {
        number = step.id
        target = step.name
        targetId = step.holding?.id
        switch step.task {
        case .write(let write): (kind, task) = ("write", write.operation.rawValue)
        case .ticket(_, let desk): (kind, task) = ("ticket", desk.rawValue)
        case .wait: (kind, task) = ("wait", "wait")
        }
        self.state = state?.word ?? "planned"
        until = (state?.until ?? step.clearsAt)?.iso8601
        refusal = state?.refusal.map { RefusalOutput($0, in: words) }
    }
}

extension StepState {
    fileprivate var word: String {
        switch self {
        case .pending: "pending"
        case .underway: "underway"
        case .accepted: "accepted"
        case .confirmed: "confirmed"
        case .refused: "refused"
        case .waiting: "waiting"
        case .unknown: "unknown"
        case .struck: "struck"
        }
    }

    fileprivate var until: Instant? {
        if case .waiting(let until, _) = self { until } else { nil }
    }

    fileprivate var refusal: Refusal? {
        switch self {
        case .refused(let refusal), .unknown(let refusal): refusal
        case .waiting(_, let refusal): refusal
        case .pending, .underway, .accepted, .confirmed, .struck: nil
        }
    }
}
