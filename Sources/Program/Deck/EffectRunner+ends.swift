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
                // The journal may be long, and whoever asks for another end begins anew.
                guard var left = try? store.requestedEnds() else { return }
                for pause in [0] + store.pausesForEnds {
                    if left.isEmpty { return }
                    if pause > 0 { try? await Task.sleep(for: .seconds(pause)) }
                    guard !Task.isCancelled else { return }
                    guard let look = try? await store.lookForEnds(left) else { continue }
                    left = look.left
                    if !look.found.isEmpty { inbox.post(.accessEnded(look.found)) }
                }
            }
        }
    }
}
