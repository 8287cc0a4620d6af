import Foundation

/// What is to go wrong, and how often: `latency=300ms,throttle=0.1,cut-after`, or `all`.
package struct Mischief: Equatable, Sendable, CustomStringConvertible {
    /// How long every answer is held back.
    package var latency: Duration?
    /// How a change stays hidden from readers.
    package var lag: LagLength?
    /// The chance of each other kind, from 0 to 1.
    package var chances: [Kind: Double] = [:]

    /// Nothing goes wrong.
    package static let none = Mischief()

    package init() {}

    /// Of a length of time, or of a number of reads.
    package enum LagLength: Equatable, Sendable {
        case reads(Int)
        case time(Duration)
    }

    /// Those that happen by chance.
    package enum Kind: String, CaseIterable, Sendable {
        /// 429, in the gateway's form and in the service's own.
        case throttle
        /// 5xx, before the act or after it.
        case failure
        /// The connection is closed, and nothing was done.
        case cutBefore = "cut-before"
        /// The connection is closed, and the act was done.
        case cutAfter = "cut-after"
        /// The answer ends in the middle.
        case truncated
        /// The answer is no JSON.
        case malformed
        /// A byte-order mark where there is none otherwise, and none where there is one.
        case mark = "bom"
        case pascalCase = "pascal-case"
        /// A status nobody has heard of.
        case unknownStatus = "unknown-status"
        /// Members that a client does without are not there.
        case missingFields = "missing-fields"
        /// The token is not good any more.
        case expiredToken = "expired-token"
        /// Refused for want of a second factor, which the reason phrase alone says.
        case multiFactor = "mfa"
        /// The tag is not good any more.
        case staleTag = "stale-etag"
        /// Somebody changes the target in the last moment.
        case otherOperator = "other-operator"
        /// 202 with a place to look, instead of the answer, where that is documented.
        case accepted

        /// How often it happens if nobody says: seldom what stops a client, often what does not.
        var usualChance: Double {
            switch self {
            case .mark, .pascalCase, .missingFields, .accepted: 0.5
            case .throttle, .failure, .cutBefore, .cutAfter, .truncated, .malformed,
                .unknownStatus, .expiredToken, .multiFactor, .staleTag, .otherOperator:
                0.1
            }
        }
    }

    package var description: String {
        var parts: [String] = []
        if let latency { parts.append("latency=\(latency.milliseconds)ms") }
        switch lag {
        case .reads(let count): parts.append("lag=\(count)")
        case .time(let time): parts.append("lag=\(time.milliseconds)ms")
        case nil: break
        }
        parts += Kind.allCases.compactMap { kind in
            chances[kind].map { "\(kind.rawValue)=\($0)" }
        }
        return parts.isEmpty ? "none" : parts.joined(separator: ",")
    }
}

extension Duration {
    fileprivate var milliseconds: Int { Int(seconds * 1000) }

    var seconds: TimeInterval {
        TimeInterval(components.seconds) + TimeInterval(components.attoseconds) / 1e18
    }
}
