import Dispatch
import Foundation

/// Ctrl-C while a plan runs: the first one stops it after the step that is under way, the second
/// one ends the program.
final class InterruptHandler {
    private let source: any DispatchSourceSignal

    init(_ stop: @escaping @Sendable () -> Void) {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler {
            stop()
            signal(SIGINT, SIG_DFL)
        }
        source.resume()
    }

    func release() {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }
}
