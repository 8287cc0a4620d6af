import Domain
import PartnerCenterAPI
import Samples
import Synchronization

/// Kills a process at its n-th crossing: nothing after it reaches the disk or the service, as after
/// kill -9.
final class KillPoint: Sendable {
    private let left: Mutex<Int>

    /// Let so many crossings pass; all if nil.
    init(after crossings: Int?) { left = Mutex(crossings ?? .max) }

    var isDead: Bool { left.withLock { $0 < 0 } }

    /// Count a crossing. Return whether the process is dead.
    func isReached() -> Bool {
        left.withLock { left in
            if left >= 0 { left -= 1 }
            return left < 0
        }
    }
}

/// The refusal of every call of a dead process.
extension Refusal {
    static let dead = Refusal.storeFailed("the program is dead")
}

/// A journal of a process that may be killed before an entry, or after it.
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

/// A transport of a process that may be killed before a write is sent, or before its answer.
struct KillableTransport: Transport {
    let transport: any Transport
    let killPoint: KillPoint
    let tally: FaultTally
    let witness: GraphWitness

    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
        let writes = request.method != .get
        if killPoint.isDead || writes && killPoint.isReached() { throw .notSent("dead") }
        witness.note(sent: request)
        let answer: Result<WireResponse, TransportError>
        do {
            answer = .success(try await transport.send(request))
        } catch {
            answer = .failure(error)
        }
        tally.count(answer)
        if killPoint.isDead || writes && killPoint.isReached() { throw .noAnswer("dead") }
        if case .success(let response) = answer { witness.note(response, to: request) }
        return try answer.get()
    }
}
