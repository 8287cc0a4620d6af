import Domain
import Foundation

/// What a refusal means for a sync.
enum Backoff {
    /// The service cannot be reached: worth trying again in a while.
    case offline
    /// It wants to be left alone until a moment, if it said when.
    case throttled(until: Date?)
    /// It will say no to everything, until the operator does something.
    case stop
    /// It is about the one thing that was asked for.
    case one

    init(_ refusal: Refusal) {
        switch refusal.cause {
        case .unreachable: self = .offline
        case .service(.throttled(let until)): self = .throttled(until: until)
        case .service(let trouble):
            switch trouble {
            case .signInMissing, .signInExpired, .multiFactorRequired, .conditionalAccess,
                .wrongAudience, .appOnlyToken, .agreementMissing, .redirected, .stopped:
                self = .stop
            default: self = .one
            }
        case .storeBusy, .storeFull: self = .stop
        default: self = .one
        }
    }
}

/// How long a sync goes on trying what does not answer: 1, 2, 4 … 60 seconds, and then no more.
struct Patience {
    private let limit: Int
    private var attempts = 0

    init(attempts limit: Int) { self.limit = limit }

    /// Something was answered: it begins anew.
    mutating func restore() { attempts = 0 }

    /// When to try again after a refusal; nil if that is of no use, or was tried long enough.
    mutating func nextAttempt(after refusal: Refusal, at now: Date) -> Date? {
        let backoff = Backoff(refusal)
        guard attempts < limit else { return nil }
        let delay = Double(min(1 << min(attempts, 6), 60))
        switch backoff {
        case .offline:
            attempts += 1
            return now.addingTimeInterval(delay)
        case .throttled(let until):
            attempts += 1
            return max(until ?? now.addingTimeInterval(60), now.addingTimeInterval(delay))
        case .stop, .one:
            return nil
        }
    }
}
