import Deck
import Domain
import Execution
import Foundation
import PartnerCenterAPI

extension EffectRunner {
    /// Not inside the loop on purpose: a `Task` created there would wait for the main thread, and
    /// the main thread is waiting for a key.
    func start(_ write: ClearedWrite, basis: Holdings?) {
        underway.withLock {
            $0 = Underway(
                task: Task(executorPreference: acting) { [self] in
                    let context = ActContext(
                        trace: ActTrace(
                            correlationID: RequestIDs.random.next(),
                            requestID: RequestIDs.random.next()),
                        stage: { [self] in note($0, of: write) })
                    let event = await outcome(of: write, basis: basis, under: context)
                    underway.withLock { $0 = nil }
                    inbox.post(event)
                })
        }
    }

    /// Stops the write under way, unless it has left.
    func stopWrite() {
        underway.withLock { if $0?.isSent == false { $0?.task.cancel() } }
    }

    private func note(_ stage: WriteStage, of write: ClearedWrite) {
        switch stage {
        case .sent:
            underway.withLock { $0?.isSent = true }
            inbox.post(.sent(write))
        case .held:
            underway.withLock { $0?.isSent = false }
            inbox.post(.held(write))
        }
    }

    private func outcome(
        of write: ClearedWrite, basis: Holdings?, under context: ActContext
    ) async -> Event {
        do throws(Refusal) {
            let runner = try store.planRunner(on: try gate.partnerCenter(of: store))
            _ = try await runner.perform(write, basis: basis, under: context)
            try? store.service?.session().replica.ask(.settlement)
            return .performed(write)
        } catch {
            // The dialog is asked anew on what was read just now.
            if case .changedMeanwhile(let differences) = error.cause, !differences.isEmpty,
                let account = try? store.directory.account(of: write.customer),
                let fresh = (try? store.directory.holdings(of: write.customer)) ?? nil
            {
                return .changed(write, differences, account, fresh)
            }
            return .refused(write, error)
        }
    }
}
