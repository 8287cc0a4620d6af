import Domain
import Foundation
import Synchronization

/// How long Partner Center's answers wait for Graph's: they are shown without them if Graph is
/// slow, and Graph is not asked at each key while it fails.
final class GraphPatience: Sendable {
    private let grace: Double
    private let failure = Mutex<(trouble: AdminAccessTrouble, until: Date)?>(nil)

    /// Seconds that a failure is remembered.
    private static let memory = 30.0
    /// Seconds that an act waits: it is judged by the answer.
    private static let ofAct = 10.0

    /// `grace` is how many seconds somebody waits who looks around.
    init(grace: Double) { self.grace = grace }

    /// The failure of a moment ago; nil if there was none.
    func trouble(at now: Date) -> AdminAccessTrouble? {
        failure.withLock { failure in
            failure.flatMap { now < $0.until ? $0.trouble : nil }
        }
    }

    /// How many seconds to wait. An act asks even while Graph fails, but does not wait long then.
    func grace(forAct: Bool, at now: Date) -> Double {
        forAct && trouble(at: now) == nil ? max(grace, Self.ofAct) : grace
    }

    /// Keeps in mind how an attempt ended.
    func note(_ access: AdminAccess, at now: Date) {
        failure.withLock { failure in
            if case .unavailable(let trouble) = access {
                failure = (trouble, now.addingTimeInterval(Self.memory))
            } else {
                failure = nil
            }
        }
    }
}
