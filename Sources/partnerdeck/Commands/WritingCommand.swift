import ArgumentParser
import Dashboard
import Domain
import PartnerCenterAPI

extension WriteOptions {
    /// Runs a write, under the ids of the act, and prints what came of it. A refusal goes to standard output with `--json`,
    /// and in words to standard error; either way it ends the command with its status.
    func perform(
        on store: Store,
        _ operation: @escaping @Sendable (ActContext) async throws(Refusal) -> DoneOutput,
        said: String
    ) throws {
        let trace = store.service.map { _ in
            ActTrace(
                correlationID: RequestIDs.random.next(), requestID: RequestIDs.random.next())
        }
        var done: DoneOutput
        do throws(Refusal) {
            done = try waiting { () async throws(Refusal) in
                try await operation(ActContext(trace: trace))
            }
            (done.requestId, done.correlationId) = (trace?.requestID, trace?.correlationID)
        } catch {
            if json { try JSON.print(RefusalOutput(error, in: words)) }
            throw Failure.refused(error)
        }
        if json { try JSON.print(done) } else { try StandardOutput.print(said) }
    }

    /// Throws the refusal a write would meet, before anything is asked.
    func foresee(_ refusal: Refusal?) throws {
        guard let refusal else { return }
        if json { try JSON.print(RefusalOutput(refusal, in: words)) }
        throw Failure.refused(refusal)
    }
}
