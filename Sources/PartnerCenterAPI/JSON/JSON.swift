import Foundation

/// Any JSON, kept whole: what is not modelled survives being read and written again.
package enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Decimal)
    case string(String)
    case array([JSON])
    case object(JSONObject)

    /// Throws `JSONError` for text that is none. A byte-order mark before it is passed over: the
    /// live service sends one (reference, 2.4 and 15), UTF-8 or not.
    package init(bytes: some Collection<UInt8>) throws(JSONError) {
        let body = Self.withoutMark(bytes)
        guard !body.isEmpty else { throw .empty }
        self = try JSONReader.json(body)
    }

    /// Compact UTF-8, without a byte-order mark; members in the order of their names.
    package var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A tree of plain values has nothing an encoder could refuse.
        return (try? encoder.encode(self)).map(Array.init) ?? []
    }

    /// The same as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    // Marks seen: UTF-8 (EF BB BF), and the raw bytes FF FE that an early client strips.
    private static func withoutMark(_ bytes: some Collection<UInt8>) -> [UInt8] {
        for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]] where bytes.starts(with: mark) {
            return Array(bytes.dropFirst(mark.count))
        }
        return Array(bytes)
    }
}

/// Why a body is no JSON.
package enum JSONError: Error, Equatable {
    case empty
    case malformed(String)
    /// It is JSON, but not of the kind that was expected.
    case unexpected(String)
}

extension JSON: Encodable {
    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let object):
            var container = encoder.container(keyedBy: AnyName.self)
            for (name, value) in object.members {
                try container.encode(value, forKey: AnyName(name))
            }
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .number(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .string(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        }
    }

    private struct AnyName: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .number(Decimal(value)) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(nilLiteral: ()) { self = .null }
}
