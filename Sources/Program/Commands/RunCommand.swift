import ArgumentParser
import Deck
import Dispatch
import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Synchronization
import Wording

/// Runs a plan for a command: prints progress, stops between two steps on Ctrl-C, and ends with the
/// run's status.
struct RunCommand {
    let store: Store
    let json: Bool
    let words: Words

    /// Start a new plan.
    func start(_ plan: Plan) throws {
        let lock = { try store.lock(toStart: plan) }
        try execute(plan.id, under: lock) { await $0.run(plan) }
    }

    /// Resume a resting run.
    func goOn(with run: Run, retryingRefused: Bool) throws {
        let lock = { try store.lock(toGoOnWith: run.plan) }
        try execute(run.id, under: lock, tellingOthers: true) {
            [journal = try store.journal] runner in
            // Read the journal again: another process may have written to it.
            guard let entries = try? journal.everything() else { return nil }
            return await runner.goOn(run.id, in: entries, retryingRefused: retryingRefused)
        }
    }

    /// Start a new plan, and return its run instead of reporting it. It is tried again until the
    /// limit, as a single write is. Then what is under way is cut off too, and the run is what the
    /// journal tells of it.
    func finish(_ plan: Plan) throws -> Run {
        var retries = store.retries
        if let limit = store.limit, store.service != nil {
            retries = retries.trying(for: limit.seconds)
        }
        let lock = { try store.lock(toStart: plan) }
        return try perform(plan.id, under: lock, retries: retries) { await $0.run(plan) }
    }

    private func execute(
        _ plan: Plan.ID, under lock: () throws -> RunLock, tellingOthers: Bool = false,
        _ work: @escaping @Sendable (PlanRunner) async -> Run?
    ) throws {
        let run = try perform(plan, under: lock, retries: store.retries, work)
        let others = tellingOthers ? try store.otherRuns(than: plan) : nil
        if json {
            try JSONOutput.print(RunOutput(run, unfinished: others))
        } else {
            try RunReport(run, words).print()
            words.tell(others ?? [])
        }
        if run.status != 0 { throw ExitCode(run.status) }
    }

    private func perform(
        _ plan: Plan.ID, under lock: () throws -> RunLock, retries: RetryPolicy,
        _ work: @escaping @Sendable (PlanRunner) async -> Run?
    ) throws -> Run {
        let run = try carryOut(plan, under: lock, retries: retries, work)
        // The runs it has replaced are of the same customers, whose locks are released by now.
        store.settleJournal()
        return run
    }

    private func carryOut(
        _ plan: Plan.ID, under lock: () throws -> RunLock, retries: RetryPolicy,
        _ work: @escaping @Sendable (PlanRunner) async -> Run?
    ) throws -> Run {
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        let limit = store.limit
        let retries = limit.map { retries.looking(for: $0.left) } ?? retries
        let announcer = RunAnnouncer(words, retries: retries)
        let runner = try store.planRunner(on: try store.partnerCenter, retries: retries) {
            announcer.tell($0)
        }
        let interruptHandler = InterruptHandler { runner.stop() }
        defer { interruptHandler.release() }
        let deadline = DispatchWorkItem { runner.stop() }
        defer { deadline.cancel() }
        // It ends by itself where it can, a moment before it is cut off.
        if let limit {
            let left = limit.left
            DispatchQueue.global().asyncAfter(
                deadline: .now() + max(left - 1, left / 2), execute: deadline)
        }
        let finished: Run?
        do throws(Refusal) {
            finished = try store.waitingForWrite { () async throws(Refusal) in
                await work(runner)
            }
        } catch {
            let entries = try? store.journal.everything()
            guard let known = Run.all(in: entries ?? []).first(where: { $0.id == plan }) else {
                throw error
            }
            return known
        }
        guard let finished else { throw Failure.notFound(words.nothingToResume) }
        return finished
    }
}

extension Run {
    /// Whether a step was sent and then refused so.
    fileprivate func sent(_ refusal: Refusal) -> Bool {
        steps.contains { customer, step in
            state(of: step, for: customer.id).refusal == refusal
                && trail(of: step.id, for: customer.id)?.trace != nil
        }
    }

    /// The exit status of a command that ends with this run: 0 only for a complete one.
    var status: Int32 {
        if isComplete { return 0 }
        let tally = tally
        if tally.unknown > 0 { return 70 }
        if case .rests(let refusal?) = phase { return refusal.status }
        if tally.refused > 0 { return 3 }
        if tally.waiting > 0 { return 75 }
        return tally.accepted + tally.requested > 0 ? Refusal.pendingStatus : 1
    }
}

extension Run {
    /// Whether it is so short that its report says all: a change of one subscription's seats, or an
    /// undo of what was done to one holding.
    fileprivate var isToldAtItsEnd: Bool {
        plan.targets == 1 && (plan.isUndo || plan.purpose == .seats)
    }
}

/// Handles Ctrl-C while a plan runs: the first stops after the current step, the second ends the
/// program.
final class InterruptHandler {
    private let source: any DispatchSourceSignal

    init(_ stop: @escaping @Sendable () -> Void) {
        source = listen(to: SIGINT) {
            stop()
            signal(SIGINT, SIG_DFL)
        }
    }

    func release() {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }
}

extension StandardError {
    /// Print a line for each change of somebody else's that was overwritten; `names` are those of
    /// what was changed.
    static func warn(
        of overwritten: [Overwriting], called names: [Holding: String] = [:], in words: Words
    ) {
        for one in overwritten { write("! " + words.overwrote([one], of: names)) }
    }
}

/// Prints a run's progress on standard error: one line for each step that advanced.
final class RunAnnouncer: Sendable {
    private let words: Words
    private let told = Mutex<[StepReference: String]>([:])
    /// How many of the changes that were overwritten are told.
    private let warned = Mutex(0)

    private let retries: RetryPolicy

    init(_ words: Words, retries: RetryPolicy) {
        self.words = words
        self.retries = retries
    }

    /// What a step waits for, and for how many minutes at most; nil if it waits less than a minute.
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

    func tell(_ run: Run) {
        news(of: run).forEach(StandardError.write)
        StandardError.warn(
            of: newlyOverwritten(by: run), called: words.names(overwrittenBy: run), in: words)
    }

    /// Return the changes of somebody else's that were overwritten since the last call.
    func newlyOverwritten(by run: Run) -> [Overwriting] {
        warned.withLock { warned in
            let new = run.overwritten.dropFirst(warned)
            warned = run.overwritten.count
            return Array(new)
        }
    }

    /// Return a line for each step that advanced since the last call; of a run that is told at its
    /// end alone, only for what takes minutes.
    func news(of run: Run) -> [String] {
        told.withLock { told in
            run.steps.compactMap { part, step in
                let state = run.state(of: step, for: part.id)
                guard state != .pending, state != .underway, state != .struck else { return nil }
                let looking = looking(for: state, in: run)
                let place = run.reference(part.id, step.id)
                // What shows at the first look was not waited for.
                if looking != nil, run.nextLook(at: place) == nil { return nil }
                // What is looked up here, the operator need not.
                let word = words.told(
                    state, isLookedUp: looking != nil, wasSent: run.wasSent(place))
                guard told[place] != word else { return nil }
                told[place] = word
                if run.isToldAtItsEnd, looking == nil { return nil }
                let text = [word, looking].compactMap(\.self)
                    .joined(separator: "\n")
                let task = words.task(of: step, for: part)
                return "\(part.customer.companyName): \(step.id). \(task): \(text)"
            }
        }
    }
}

/// The output of `offboard --json` and `undo --json`.
struct RunOutput: Encodable {

    let plan: String
    let complete: Bool
    /// `landed`, `rests`, `running` or `stopping`.
    let phase: String
    let refusal: RefusalOutput?
    let customers: [CustomerRunOutput]
    /// `setAside` if it was; nil for a run that was not closed.
    let closed: String?
    /// The other runs that are left; nil where that is not told.
    let unfinished: [UnfinishedRunOutput]?

    init(_ run: Run, unfinished: [UnfinishedRun]? = nil) {
        closed = run.closing == .setAside ? "setAside" : nil
        self.unfinished = unfinished?.map(UnfinishedRunOutput.init)
        plan = run.id.text
        complete = run.isComplete
        switch run.phase {
        case .finished: (phase, refusal) = ("landed", nil)
        case .rests(let no):
            (phase, refusal) = ("rests", no.map { RefusalOutput($0, wasSent: run.sent($0)) })
        case .running: (phase, refusal) = ("running", nil)
        case .stopping: (phase, refusal) = ("stopping", nil)
        }
        customers = run.plan.customers.map { part in
            CustomerRunOutput(
                id: part.id.text, companyName: part.customer.companyName,
                domain: part.customer.domain,
                steps: part.steps.map { step in
                    StepOutput(
                        step, run.state(of: step, for: part.id),
                        wasSent: run.trail(of: step.id, for: part.id)?.trace != nil)
                })
        }
    }
}

/// One customer in `RunOutput`.
struct CustomerRunOutput: Encodable {
    let id: String
    let companyName: String
    let domain: String
    let steps: [StepOutput]
}

/// The output of `offboard --dry-run --json`: the plan, and the outcome of each step.
struct RehearsalOutput: Encodable {
    let plan: String
    let customers: [CustomerRunOutput]

    init(_ plan: Plan, _ findings: [Finding]) {
        self.plan = plan.id.text
        customers = plan.customers.map { part in
            CustomerRunOutput(
                id: part.id.text, companyName: part.customer.companyName,
                domain: part.customer.domain,
                steps: part.steps.map { step in
                    let finding = findings.first { $0.customer == part.id && $0.step == step.id }
                    let state = finding?.refusal.map(StepState.refused)
                    return StepOutput(step, state ?? (step.isStruck ? .struck : nil))
                })
        }
    }
}

/// One step of a plan.
struct StepOutput: Encodable {
    let number: Int
    /// `write`, `ticket` or `wait`.
    let kind: String
    /// The operation as in the activity log, or who handles the ticket.
    let task: String
    let target: String
    let targetId: String?
    /// `planned`, or the state.
    let state: String
    let until: String?
    let refusal: RefusalOutput?

    /// `state` is nil for a step that is only planned.
    init(_ step: PlanStep, _ state: StepState?, wasSent: Bool = false) {
        number = step.id
        target = Language.ofPrograms.name(of: step.holding, called: step.name)
        targetId = step.holding?.ownID
        switch step.task {
        case .write(let write): (kind, task) = ("write", write.operation.rawValue)
        case .ticket(_, let desk): (kind, task) = ("ticket", desk.rawValue)
        case .wait: (kind, task) = ("wait", "wait")
        }
        self.state = state?.word ?? "planned"
        until = (state?.until ?? step.clearsAt)?.iso8601
        refusal = state?.refusal.map { RefusalOutput($0, wasSent: wasSent) }
    }
}

extension StepState {
    fileprivate var until: Instant? {
        if case .waiting(let until, _) = self { until } else { nil }
    }
}
