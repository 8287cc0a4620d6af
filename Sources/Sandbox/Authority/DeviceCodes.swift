import Foundation
import Synchronization

/// The device codes that were given out and not used up yet (RFC 8628).
final class DeviceCodes: Sendable {
    /// How long one is good for, in seconds.
    static let lifetime = 900
    private static let capacity = 1000

    /// What a sign-in by device code was begun with.
    struct Request: Equatable, Sendable {
        let clientID: String
        let scope: TokenScope
    }

    private struct Entry {
        let request: Request
        let userCode: String
        let expires: Date
        var interval: Int
        var polls = 0
        var lastPoll: Date?
        var decision: Bool?
    }

    private let entries = Mutex<[String: Entry]>([:])
    private let interval: Int
    private let approvesAfterPolls: Int?

    init(interval: Int, approvesAfterPolls: Int?) {
        self.interval = interval
        self.approvesAfterPolls = approvesAfterPolls
    }

    func begin(_ request: Request, now: Date) -> (deviceCode: String, userCode: String) {
        let deviceCode = (0..<32).map { _ in UInt8.random(in: 0...255) }.base64URL
        // No vowels, so that no word comes of it, and nothing that looks like something else.
        let userCode = String((0..<9).map { _ in "BCDFGHJKLMNPQRSTVWXZ23456789".randomElement()! })
        let expires = now.addingTimeInterval(TimeInterval(Self.lifetime))
        entries.withLock { entries in
            entries = entries.filter { now < $0.value.expires.addingTimeInterval(3600) }
            if entries.count >= Self.capacity,
                let oldest = entries.min(by: { $0.value.expires < $1.value.expires })
            {
                entries[oldest.key] = nil
            }
            entries[deviceCode] = Entry(
                request: request, userCode: userCode, expires: expires, interval: interval)
        }
        return (deviceCode, userCode)
    }

    /// What was begun, once it is approved; it can be had once. Throws what the poll is to hear.
    func poll(_ deviceCode: String, now: Date) throws(OAuthError) -> Request {
        let result: Result<Request, OAuthError> = entries.withLock { entries in
            guard var entry = entries[deviceCode] else { return .failure(.codeUnknown) }
            guard now < entry.expires else { return .failure(.codeExpired) }
            // A little early is no haste: clocks and networks are not exact.
            let isHasty = entry.lastPoll.map {
                now.timeIntervalSince($0) < Double(entry.interval) - 0.25
            }
            entry.lastPoll = now
            entry.polls += 1
            if isHasty == true { entry.interval += 5 }
            if let approvesAfterPolls, entry.decision == nil, entry.polls >= approvesAfterPolls {
                entry.decision = true
            }
            entries[deviceCode] = entry
            if isHasty == true { return .failure(.slowDown) }
            switch entry.decision {
            case nil: return .failure(.authorizationPending)
            case false: return .failure(.declined)
            case true:
                entries[deviceCode] = nil
                return .success(entry.request)
            }
        }
        return try result.get()
    }

    /// Says yes or no to the code a user typed, blanks and dashes aside. False if there is none
    /// that waits.
    func decide(_ userCode: String, approved: Bool, now: Date) -> Bool {
        let code = userCode.uppercased().filter { $0.isLetter || $0.isNumber }
        return entries.withLock { entries in
            let found = entries.first {
                $0.value.userCode == code && $0.value.decision == nil && now < $0.value.expires
            }
            guard let found else { return false }
            entries[found.key]?.decision = approved
            return true
        }
    }
}
