import ArgumentParser
import Deck
import Dispatch
import Domain
import Execution
import PartnerCenterAPI
import Wording

/// Runs a plan for a command: says how far it is, lets Ctrl-C stop it between two steps, and ends
/// with the status the run has.
struct RunCommand {
    let store: Store
    let json: Bool
    let words: Words
    /// After so many seconds no further step is begun, and what is waited for is left pending.
    var limit: Int?

    /// Starts a plan that was not started before.
    func start(_ plan: Plan) throws {
        try execute(under: try store.lock(toStart: plan)) { await $0.run(plan) }
    }

    /// Goes on with a run that rests.
    func goOn(with run: Run, retryingRefused: Bool) throws {
        let lock = try store.lock(toGoOnWith: run.plan)
        try execute(under: lock) { [journal = try store.journal] runner in
            // What another process has done meanwhile is in it.
            guard let entries = try? journal.everything() else { return nil }
            return await runner.goOn(run.id, in: entries, retryingRefused: retryingRefused)
        }
    }

    private func execute(
        under lock: RunLock, _ work: @escaping @Sendable (PlanRunner) async -> Run?
    ) throws {
        defer { withExtendedLifetime(lock) {} }
        let announcer = RunAnnouncer(words, retries: store.retries)
        let runner = try store.planRunner(on: try store.partnerCenter) { announcer.tell($0) }
        let interruptHandler = InterruptHandler { runner.stop() }
        defer { interruptHandler.release() }
        let bell = DispatchWorkItem { runner.stop() }
        defer { bell.cancel() }
        if let limit {
            DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(limit), execute: bell)
        }
        let finished = try waiting { () async throws(Refusal) in await work(runner) }
        guard let run = finished else {
            throw Failure.notFound(words.nothingToResume)
        }
        if json {
            try JSON.print(RunOutput(run, in: words))
        } else {
            try RunReport(run, words).print()
        }
        if run.status != 0 { throw ExitCode(run.status) }
    }

}

extension Run {
    /// The exit status a run ends a command with: 0 for one that is complete, and no other.
    var status: Int32 {
        if isComplete { return 0 }
        let tally = tally
        if tally.unknown > 0 { return 70 }
        if case .rests(let refusal?) = phase { return refusal.status }
        if tally.refused > 0 { return 3 }
        if tally.waiting > 0 { return 75 }
        return tally.accepted > 0 ? Refusal.pendingStatus : 1
    }
}
