import Deck
import Domain
import Execution
import Foundation

extension EffectRunner {
    /// Write to the journal what it tells itself by now, and post the runs that are closed so.
    func settleJournal() {
        readingAhead.run { [store, inbox] in
            let closed = store.settleJournal()
            if !closed.isEmpty { inbox.post(.runsClosed(closed)) }
        }
    }

    /// Look once for what is awaited of a customer, who is being looked at.
    func lookForAwaited(of customer: Customer.ID) async {
        guard let acts = try? store.awaitedActs().filter({ $0.customer.id == customer }),
            !acts.isEmpty, let look = try? await store.look(for: acts), !look.found.isEmpty
        else { return }
        inbox.post(.actsShown(look.found))
    }

    /// Look for what the service took and has not shown until it shows, or for about ten minutes;
    /// begin anew where somebody looks already. What shows is posted. Nobody looks where nothing is
    /// awaited, and a later start looks again for the rest.
    func watchForAwaited() {
        awaitedWatch.withLock { watch in
            watch?.cancel()
            watch = Task(executorPreference: asking) { [store, inbox] in
                // The journal may be long, and whoever is told of another act begins anew.
                guard var left = try? store.awaitedActs() else { return }
                for pause in [0] + store.pausesForAwaited {
                    if left.isEmpty { return }
                    if pause > 0 { try? await Task.sleep(for: .seconds(pause)) }
                    guard !Task.isCancelled else { return }
                    guard let look = try? await store.look(for: left) else { continue }
                    left = look.left
                    if !look.found.isEmpty { inbox.post(.actsShown(look.found)) }
                }
            }
        }
    }
}
