import Domain
import Foundation

/// How the admin relationships of a sandbox go on by themselves. Microsoft publishes no times
/// (reference of 2026, appendix 1.4): these are short enough to be watched.
enum AdminRelationshipClock {
    /// Seconds from the request of an end until it is under way.
    static let underWay: TimeInterval = 2
    /// Seconds until it has ended, from the request or from its own end on.
    static let over: TimeInterval = 5

    /// A relationship at a moment, by what was stored. `requested` is when its end was asked for;
    /// if nobody knows, an end that was asked for stays so.
    static func relationship(
        _ stored: AdminRelationship, requested: Date?, at now: Date
    ) -> AdminRelationship {
        var relationship = stored
        switch stored.status {
        case .terminationRequested, .terminating:
            guard let requested else { break }
            let passed = now.timeIntervalSince(requested)
            if passed >= over {
                relationship.status = .terminated
            } else if passed >= underWay {
                relationship.status = .terminating
            }
        case .active, .expiring:
            guard let end = stored.endsAt, end <= now else { break }
            if stored.status == .active, let days = stored.daysOfExtension {
                let times = Int(now.timeIntervalSince(end) / 86_400) / days + 1
                relationship.endsAt = end.adding(days: times * days)
            } else {
                relationship.status =
                    now.timeIntervalSince(end) < over ? .expiring : .expired
            }
        case .created, .approvalPending, .approved, .activating, .expired, .terminated,
            .unrecognized:
            break
        }
        return relationship
    }

    /// The status of the request of an end (`delegatedAdminRelationshipRequest`).
    static func requestStatus(requested: Date, at now: Date) -> String {
        let passed = now.timeIntervalSince(requested)
        return passed >= over ? "succeeded" : passed >= underWay ? "pending" : "created"
    }
}

extension AdminRelationship {
    /// By how many days it extends itself: 180 for `P180D`; nil if it does not.
    fileprivate var daysOfExtension: Int? {
        guard extendsItself, autoExtend.hasSuffix("D") else { return nil }
        return Int(autoExtend.dropFirst().dropLast()).flatMap { $0 > 0 ? $0 : nil }
    }
}

extension AdminRelationship.Status {
    /// Whether it may change without anybody asking.
    var goesOnByItself: Bool {
        switch self {
        case .active, .expiring, .terminationRequested, .terminating: true
        case .created, .approvalPending, .approved, .activating, .expired, .terminated,
            .unrecognized:
            false
        }
    }
}
