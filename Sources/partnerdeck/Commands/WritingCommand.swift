import ArgumentParser
import Dashboard
import Domain

extension WriteOptions {
    /// Runs a write and prints what came of it. A refusal goes to standard output with `--json`,
    /// and in words to standard error; either way it ends the command with its status.
    func perform(
        _ operation: @escaping @Sendable () async throws(Refusal) -> DoneOutput, said: String
    ) throws {
        let done: DoneOutput
        do throws(Refusal) {
            done = try waiting(for: operation)
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
