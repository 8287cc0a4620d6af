import Domain
import Foundation

/// What goes wrong on purpose and how often: `latency=300ms,throttle=0.1,cut-after`, or `all`.
package struct Mischief: Equatable, Sendable, CustomStringConvertible {
    /// The delay of every answer.
    package var latency: Duration?
    /// For how long readers do not see a change.
    package var lag: LagLength?
    /// The chance of each kind, from 0 to 1; a kind that is missing never happens.
    package var chances: [MischiefKind: Double] = [:]

    /// Nothing goes wrong.
    package static let none = Mischief()

    /// Nothing goes wrong, until something is set.
    package init() {}

    /// A lag: a number of reads, or a time.
    package enum LagLength: Equatable, Sendable {
        case reads(Int)
        case time(Duration)
    }

    package var description: String {
        var parts: [String] = []
        if let latency { parts.append("latency=\(latency.milliseconds)ms") }
        switch lag {
        case .reads(let count): parts.append("lag=\(count)")
        case .time(let time): parts.append("lag=\(time.milliseconds)ms")
        case nil: break
        }
        parts += MischiefKind.allCases.compactMap { kind in
            chances[kind].map { "\(kind.rawValue)=\($0)" }
        }
        return parts.isEmpty ? "none" : parts.joined(separator: ",")
    }
}

/// A kind of mischief that happens by chance; the raw value is its name in the list.
package enum MischiefKind: String, CaseIterable, Sendable {
    /// 429, in the gateway's form and in the service's own.
    case throttle
    /// 5xx before the act or after it.
    case failure
    /// The connection is closed before the act.
    case cutBefore = "cut-before"
    /// The connection is closed after the act.
    case cutAfter = "cut-after"
    /// The answer ends in the middle.
    case truncated
    /// The body is not JSONValue.
    case malformed
    /// A byte-order mark where there is usually none, and none where there usually is one.
    case mark = "bom"
    /// The names of members in Pascal case.
    case pascalCase = "pascal-case"
    /// A status that is in no documentation.
    case unknownStatus = "unknown-status"
    /// Optional members are missing.
    case missingFields = "missing-fields"
    /// 401: the token has expired.
    case expiredToken = "expired-token"
    /// 401 for a missing second factor, which only the reason phrase says.
    case multiFactor = "mfa"
    /// 400/2055: the ETag is of an earlier version.
    case staleTag = "stale-etag"
    /// Another operator changes the target just before the write.
    case otherOperator = "other-operator"
    /// 202 with a `Location` instead of the answer, where that is documented.
    case accepted
    /// Of Graph: a link to a next page that repeats the page, or leads to another host.
    case nextLink = "next-link"
    /// Of Graph: 403, as if nobody had consented.
    case noConsent = "no-consent"
    /// Of Graph: relationships of another type, without a customer, or with a status to come.
    case mixedTypes = "mixed-types"

    /// Those that happen to a service: Graph's own to Graph alone. New ones come last, so that they
    /// don't change the draws of the others.
    static func kinds(of service: MicrosoftService) -> [MischiefKind] {
        let graph: [MischiefKind] = [.nextLink, .noConsent, .mixedTypes]
        return switch service {
        case .partnerCenter: allCases.filter { !graph.contains($0) }
        case .graph: allCases
        }
    }

    /// The chance if none is given: low for what stops a client.
    var usualChance: Double {
        switch self {
        case .mark, .pascalCase, .missingFields, .accepted: 0.5
        case .throttle, .failure, .cutBefore, .cutAfter, .truncated, .malformed,
            .unknownStatus, .expiredToken, .multiFactor, .staleTag, .otherOperator, .nextLink,
            .noConsent, .mixedTypes:
            0.1
        }
    }
}

extension Duration {
    fileprivate var milliseconds: Int { Int(seconds * 1000) }

    var seconds: TimeInterval {
        TimeInterval(components.seconds) + TimeInterval(components.attoseconds) / 1e18
    }
}

/// Why a list of mischief cannot be parsed.
package enum MischiefError: Error, Equatable, CustomStringConvertible {
    case unknownName(String, known: [String])
    /// `expected` describes the valid values.
    case badValue(name: String, value: String, expected: String)

    package var description: String {
        switch self {
        case .unknownName(let name, let known):
            "unknown mischief '\(name)'; there are: \(known.joined(separator: ", "))"
        case .badValue(let name, let value, let expected):
            "\(name)=\(value): expected \(expected)"
        }
    }
}

extension Mischief {
    /// The names a list may have, `all` and `none` included.
    package static let names =
        ["latency", "lag"] + MischiefKind.allCases.map(\.rawValue) + ["all", "none"]

    /// How a fault with a value may be typed.
    package static func example(of name: String) -> String {
        switch name {
        case "latency": "latency=300ms"
        case "lag": "lag=2s"
        default: name + "=0.1"
        }
    }

    /// Parses `name[=value],…`. The value is a time for `latency` (`300ms`, `2s`), a time or a
    /// number of reads for `lag`, and a chance from 0 to 1 for all others; without one the usual
    /// value is taken.
    package init(parsing text: String) throws(MischiefError) {
        for item in text.split(separator: ",") {
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts[0].trimmed.lowercased()
            try add(name, parts.count > 1 ? parts[1].trimmed : nil)
        }
    }

    private mutating func add(_ name: String, _ value: String?) throws(MischiefError) {
        func chance(or usual: Double) throws(MischiefError) -> Double {
            guard let value else { return usual }
            guard let chance = Double(value), (0...1).contains(chance) else {
                throw .badValue(name: name, value: value, expected: "a chance from 0 to 1")
            }
            return chance
        }
        func time(
            _ text: String, or expected: String
        ) throws(MischiefError) -> Duration {
            for (unit, milliseconds) in [("ms", 1.0), ("s", 1000.0)] where text.hasSuffix(unit) {
                guard let number = Double(text.dropLast(unit.count)),
                    (0...3_600_000).contains(number)
                else { continue }
                return .milliseconds(Int(number * milliseconds))
            }
            throw .badValue(name: name, value: text, expected: expected)
        }
        switch name {
        case "none": break
        case "latency":
            latency = try time(value ?? "300ms", or: "a time such as 300ms or 2s")
        case "lag":
            let value = value ?? "2"
            if let reads = Int(value), reads >= 0 {
                lag = .reads(reads)
            } else {
                lag = .time(try time(value, or: "a number of reads, or a time such as 2s"))
            }
        case "all":
            for kind in MischiefKind.allCases {
                chances[kind] = try chance(or: kind.usualChance)
            }
            latency = latency ?? .milliseconds(20)
            lag = lag ?? .reads(2)
        default:
            guard let kind = MischiefKind(rawValue: name) else {
                throw .unknownName(name, known: Self.names)
            }
            chances[kind] = try chance(or: kind.usualChance)
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
