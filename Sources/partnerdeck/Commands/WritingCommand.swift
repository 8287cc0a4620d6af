import ArgumentParser
import Dashboard
import Domain
import PartnerCenterAPI

extension WriteOptions {
    /// Runs a write and prints what came of it. A refusal goes to standard output with `--json`,
    /// and in words to standard error; either way it ends the command with its status.
    func perform(
        on store: Store, _ operation: @escaping @Sendable () async throws(Refusal) -> DoneOutput,
        said: String
    ) throws {
        let trace = store.service.map { _ in
            ActTrace(
                correlationID: RequestIDs.random.next(), requestID: RequestIDs.random.next())
        }
        var done: DoneOutput
        do throws(Refusal) {
            done = try waiting { () async throws(Refusal) in
                try await Self.result(of: operation, traced: trace).get()
            }
            (done.requestId, done.correlationId) = (trace?.requestID, trace?.correlationID)
        } catch {
            if json { try JSON.print(RefusalOutput(error, in: words)) }
            throw Failure.refused(error)
        }
        if json { try JSON.print(done) } else { try StandardOutput.print(said) }
    }

    private static func result(
        of operation: @escaping @Sendable () async throws(Refusal) -> DoneOutput,
        traced trace: ActTrace?
    ) async -> Result<DoneOutput, Refusal> {
        await ActTrace.$current.withValue(trace) {
            do throws(Refusal) {
                return .success(try await operation())
            } catch {
                return .failure(error)
            }
        }
    }

    /// Throws the refusal a write would meet, before anything is asked.
    func foresee(_ refusal: Refusal?) throws {
        guard let refusal else { return }
        if json { try JSON.print(RefusalOutput(refusal, in: words)) }
        throw Failure.refused(refusal)
    }
}
