import Domain
import Foundation
import Synchronization

/// Keeps one tenant's requests within the service's quota, whoever sends them, and makes everybody
/// wait when the service asks for it.
package final class Pacer: Sendable {
    private let time: any Timekeeper
    private let report: @Sendable (Date?) -> Void
    private let pace: Mutex<Pace>
    private let room = WaitingRoom()

    /// `report` is told until when there is a wait that an operator would notice (over a second),
    /// and nil when requests go out again.
    package init(
        quota: Quota = Quota(), time: any Timekeeper,
        report: @escaping @Sendable (Date?) -> Void = { _ in }
    ) {
        self.time = time
        self.report = report
        pace = Mutex(Pace(quota: quota))
    }

    /// Waits until a request may go out. Throws if the task is cancelled meanwhile; otherwise the
    /// permit must be given back by `left`.
    package func enter(_ urgency: Urgency) async throws(CancellationError) -> Permit {
        let ticket = pace.withLock { $0.arrive(urgency) }
        while true {
            if Task.isCancelled {
                if pace.withLock({ $0.giveUp(ticket) }) { report(nil) }
                room.callAll()
                throw CancellationError()
            }
            let (now, calls) = (time.now, room.calls)
            switch pace.withLock({ $0.admit(ticket, now: now) }) {
            case .admitted(let permit, let wasHeld):
                if wasHeld { report(nil) }
                // An operator who has gone in makes way for the replica.
                if ticket.urgency == .interactive { room.callAll() }
                return permit
            case .notBefore(let moment, let isNew):
                if isNew { report(moment) }
                await time.wait(until: moment)
            case .full:
                await room.sleep(since: calls)
            }
        }
    }

    /// The request is over. `refused` tells that the service had too many (429), with the moment
    /// it named; it answers the moment before which nothing goes out any more.
    @discardableResult
    package func left(_ permit: Permit, refused: Refused? = nil) -> Date? {
        let now = time.now
        let moment = pace.withLock { $0.leave(permit, refused, now: now) }
        room.callAll()
        return moment
    }

    /// A 429.
    package struct Refused: Sendable {
        package let retryAfter: Date?

        package init(retryAfter: Date?) { self.retryAfter = retryAfter }
    }

    /// The right to send one request.
    package struct Permit: Sendable {
        /// Requests let out before the service last refused say nothing new by being refused too.
        let wave: Int
    }
}
