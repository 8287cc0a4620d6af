import Deck
import Domain
import Execution
import Foundation

extension EffectRunner {
    /// Look for ends that were asked for until they have come, or for about ten minutes; begin anew
    /// where somebody looks already. What has come is posted. A later start looks again for the
    /// rest.
    func watchForEnds() {
        endWatch.withLock { watch in
            watch?.cancel()
            watch = Task(executorPreference: asking) { [store, inbox] in
                for pause in [0] + store.pausesForEnds {
                    if pause > 0 { try? await Task.sleep(for: .seconds(pause)) }
                    guard !Task.isCancelled, let ends = try? store.requestedEnds(), !ends.isEmpty
                    else { return }
                    let found = (try? await store.lookForEnds(ends)) ?? []
                    if !found.isEmpty { inbox.post(.accessEnded(found)) }
                }
            }
        }
    }
}
