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

/// Why a list of mischief cannot be understood.
package enum MischiefError: Error, Equatable, CustomStringConvertible {
    case unknownName(String, known: [String])
    /// What was expected, in words.
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
    /// Every name there is, `all` included.
    package static let names =
        ["latency", "lag"] + Kind.allCases.map(\.rawValue) + ["all", "none"]

    /// Reads `name[=value],…`. A value is a time for `latency` (`300ms`, `2s`), a time or a number
    /// of reads for `lag`, a chance from 0 to 1 for everything else; what has none is usual.
    package init(parsing text: String) throws(MischiefError) {
        for item in text.split(separator: ",") {
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts[0].trimmed.lowercased()
            try add(name, parts.count > 1 ? parts[1].trimmed : nil)
        }
    }

    private mutating func add(_ name: String, _ value: String?) throws(MischiefError) {
        switch name {
        case "none": break
        case "latency":
            latency =
                try value.map { value throws(MischiefError) in
                    try Self.time(value, of: name, or: "a time such as 300ms or 2s")
                } ?? .milliseconds(300)
        case "lag":
            guard let value else {
                lag = .reads(2)
                return
            }
            if let reads = Int(value), reads >= 0 {
                lag = .reads(reads)
                return
            }
            lag = .time(
                try Self.time(value, of: name, or: "a number of reads, or a time such as 2s"))
        case "all":
            let chance = try value.map { value throws(MischiefError) in
                try Self.chance(value, of: name)
            }
            for kind in Kind.allCases { chances[kind] = chance ?? kind.usualChance }
            latency = latency ?? .milliseconds(20)
            lag = lag ?? .reads(2)
        default:
            guard let kind = Kind(rawValue: name) else {
                throw .unknownName(name, known: Self.names)
            }
            chances[kind] =
                try value.map { value throws(MischiefError) in
                    try Self.chance(value, of: name)
                } ?? kind.usualChance
        }
    }

    private static func chance(_ text: String, of name: String) throws(MischiefError) -> Double {
        guard let chance = Double(text), (0...1).contains(chance) else {
            throw .badValue(name: name, value: text, expected: "a chance from 0 to 1")
        }
        return chance
    }

    private static func time(
        _ text: String, of name: String, or expected: String
    ) throws(MischiefError) -> Duration {
        for (unit, milliseconds) in [("ms", 1.0), ("s", 1000.0)] where text.hasSuffix(unit) {
            guard let number = Double(text.dropLast(unit.count)), (0...3_600_000).contains(number)
            else { continue }
            return .milliseconds(Int(number * milliseconds))
        }
        throw .badValue(name: name, value: text, expected: expected)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
