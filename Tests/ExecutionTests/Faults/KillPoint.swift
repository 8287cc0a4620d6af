import Domain
import PartnerCenterAPI
import Samples
import Synchronization

/// Ends one life of the program at its n-th crossing: what comes after does not reach the disk or
/// the service any more, as after kill -9.
final class KillPoint: Sendable {
    private let left: Mutex<Int>

    /// `crossings` are let through; nil lets the life end by itself.
    init(after crossings: Int?) { left = Mutex(crossings ?? .max) }

    var isDead: Bool { left.withLock { $0 < 0 } }

    /// Whether the life is over with this crossing, or was before.
    func isReached() -> Bool {
        left.withLock { left in
            if left >= 0 { left -= 1 }
            return left < 0
        }
    }
}

/// What a dead program hears, if it still asks; nobody is there to write it down.
extension Refusal {
    static let dead = Refusal.storeFailed("the program is dead")
}

/// A journal of a life that may end before an entry, or after it.
struct KillableJournal: JournalKeeping {
    let journal: any JournalKeeping
    let killPoint: KillPoint

    func append(
        _ event: JournalEvent, about customer: Customer?
    ) throws(Refusal) -> JournalEntry {
        if killPoint.isReached() { throw .dead }
        let entry = try journal.append(event, about: customer)
        if killPoint.isReached() { throw .dead }
        return entry
    }
}

/// The way to a service of a life that may end before a write leaves, or before its answer comes.
struct KillableTransport: Transport {
    let transport: any Transport
    let killPoint: KillPoint
    let tally: FaultTally

    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        let writes = request.method != .get
        if killPoint.isDead || writes && killPoint.isReached() { throw .notSent("dead") }
        let answer: Result<WireResponse, TransportError>
        do {
            answer = .success(try await transport.send(request))
        } catch {
            answer = .failure(error)
        }
        tally.count(answer)
        if killPoint.isDead || writes && killPoint.isReached() { throw .noAnswer("dead") }
        return try answer.get()
    }
}
