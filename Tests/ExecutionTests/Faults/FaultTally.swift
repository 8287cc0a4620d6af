import PartnerCenterAPI
import Samples
import Synchronization

/// How much many runs went through.
final class FaultTally: Sendable {
    struct Figures {
        var runs = 0
        var lives = 0
        var kills = 0
        var writes = 0
        var requests = 0
        /// Requests that got no answer, a no, or 202.
        var mischief = 0
        var stuck = 0
    }

    private let figures = Mutex(Figures())

    func add(_ change: (inout Figures) -> Void) { figures.withLock { change(&$0) } }

    var all: Figures { figures.withLock { $0 } }

    func count(_ answer: Result<WireResponse, TransportError>) {
        let isWhole =
            if case .success(let response) = answer { response.status == 200 } else { false }
        add {
            $0.requests += 1
            if !isWhole { $0.mischief += 1 }
        }
    }
}
