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
