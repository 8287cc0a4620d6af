import Foundation

/// Any JSON, kept whole: members that are not modelled survive being read and written again.
package enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Decimal)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// Throws `JSONError` for text that is no JSON. Skips a byte-order mark: the live service sends
    /// one (reference, 2.4 and 15), UTF-8 or not.
    package init(bytes: some Collection<UInt8>) throws(JSONError) {
        let body = Self.withoutMark(bytes)
        guard !body.isEmpty else { throw .empty }
        self = try JSONReader.json(body)
    }

    /// Compact UTF-8, without a byte-order mark. Members are sorted by name.
    package var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
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

/// Why a body is no JSON, or not the JSON that was expected.
package enum JSONError: Error, Equatable {
    case empty
    case malformed(String)
    /// It is JSON, but not of the kind that was expected.
    case unexpected(String)
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .number(Decimal(value)) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(Dictionary(elements, uniquingKeysWith: { $1 })))
    }
    package init(nilLiteral: ()) { self = .null }

    /// The text; nil if it is nil or empty, as the live service leaves nulls out.
    static func filled(_ text: String?) -> JSONValue? {
        text.flatMap { $0.isEmpty ? nil : .string($0) }
    }
}

/// The members of a JSON object. Names are found in any case, as the service and its clients mix
/// camel and Pascal case. A member keeps its spelling when it is set.
package struct JSONObject: Equatable, Sendable, ExpressibleByDictionaryLiteral {
    /// The members by their names, as they are spelled.
    package private(set) var members: [String: JSONValue]

    package init(_ members: [String: JSONValue] = [:]) { self.members = members }

    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        members = Dictionary(elements, uniquingKeysWith: { $1 })
    }

    /// The member of that name, or nil. Setting nil removes it.
    package subscript(_ name: String) -> JSONValue? {
        get { members[spelling(of: name) ?? name] }
        set { members[spelling(of: name) ?? name] = newValue }
    }

    /// Whether there is such a member, even if it is null.
    package func has(_ name: String) -> Bool { spelling(of: name) != nil }

    private func spelling(of name: String) -> String? {
        if members[name] != nil { return name }
        return members.keys.first { $0.isSpelled(like: name) }
    }

    /// A text, or a number where text was expected, as in `code` (reference, 15). Nil for null and
    /// anything else. A NUL becomes U+FFFD, as it would end the text wherever it is stored.
    package func text(_ name: String) -> String? {
        switch self[name] {
        case .string(let text): text.withoutNUL
        case .number(let number): "\(number)"
        default: nil
        }
    }

    /// A text that is not empty.
    package func filledText(_ name: String) -> String? {
        text(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A whole number, also one written as text, as `lineItemId` is.
    package func number(_ name: String) -> Int? {
        switch self[name] {
        case .number(let number): Int(exactly: NSDecimalNumber(decimal: number).doubleValue)
        case .string(let text): Int(text)
        default: nil
        }
    }

    /// True or false, also written as text.
    package func flag(_ name: String) -> Bool? {
        switch self[name] {
        case .bool(let value): value
        case .string(let text): Bool(text.lowercased())
        default: nil
        }
    }

    /// The object of that name, or nil if it is none.
    package func object(_ name: String) -> JSONObject? { self[name]?.asObject }

    /// The elements of an array, or nil if it is none.
    package func array(_ name: String) -> [JSONValue]? {
        if case .array(let elements) = self[name] { elements } else { nil }
    }

    /// The objects in an array. Other elements are left out.
    package func objects(_ name: String) -> [JSONObject] {
        (array(name) ?? []).compactMap(\.asObject)
    }

    /// The texts in an array. Other elements are left out.
    package func texts(_ name: String) -> [String] {
        (array(name) ?? []).compactMap {
            if case .string(let text) = $0 { text.withoutNUL } else { nil }
        }
    }

    /// A moment. Nil if there is none, if it means "no end" (`9999-…`) or "never set" (`0001-…`),
    /// and if it cannot be read.
    package func date(_ name: String) -> Date? { text(name).flatMap(WireDate.init)?.date }
}

extension JSONValue {
    /// The object, or nil if it is none.
    package var asObject: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// Throws unless it is an object; `what` names what was expected.
    package func requireObject(_ what: String) throws(JSONError) -> JSONObject {
        guard let object = asObject else { throw .unexpected("no \(what)") }
        return object
    }
}

extension String {
    /// Whether it is the same name but for the case of ASCII letters, of which the service's names
    /// are made.
    fileprivate func isSpelled(like name: String) -> Bool {
        utf8.count == name.utf8.count
            && zip(utf8, name.utf8).allSatisfy {
                $0 == $1 || $0.asciiLowercased == $1.asciiLowercased
            }
    }

    fileprivate var withoutNUL: String {
        utf8.contains(0)
            ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
            : self
    }
}

extension UInt8 {
    fileprivate var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension JSONValue {
    /// The same with all names in camel case: the service and its clients mix it with Pascal case,
    /// and what is stored must not depend on it (reference, 2.4).
    package var camelCased: JSONValue {
        switch self {
        case .object(let object): .object(object.camelCased)
        case .array(let elements): .array(elements.map(\.camelCased))
        case .null, .bool, .number, .string: self
        }
    }
}

extension JSONObject {
    /// The same with all names in camel case. If two names become one, either stays.
    package var camelCased: JSONObject {
        JSONObject(
            Dictionary(
                members.map { name, value in
                    (name.prefix(1).lowercased() + name.dropFirst(), value.camelCased)
                }, uniquingKeysWith: { first, _ in first }))
    }
}
