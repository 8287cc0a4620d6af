import Foundation

/// The members of a JSON object. Names are found in any case, as the service and its clients mix
/// camel and Pascal case; a member that is set keeps the spelling it came in.
package struct JSONObject: Equatable, Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var members: [String: JSON]

    package init(_ members: [String: JSON] = [:]) { self.members = members }

    package init(dictionaryLiteral elements: (String, JSON)...) {
        members = Dictionary(elements, uniquingKeysWith: { $1 })
    }

    /// The member of that name, or nil; setting nil takes it away.
    package subscript(_ name: String) -> JSON? {
        get { members[spelling(of: name) ?? name] }
        set { members[spelling(of: name) ?? name] = newValue }
    }

    /// Whether there is such a member, be it null.
    package func has(_ name: String) -> Bool { spelling(of: name) != nil }

    private func spelling(of name: String) -> String? {
        if members[name] != nil { return name }
        let lowercased = name.lowercased()
        return members.keys.first { $0.lowercased() == lowercased }
    }

    /// Text; also a number where text was expected, as in `code` (reference, 15). Nil for null and
    /// anything else. A NUL would end it wherever it is kept, so another sign stands for it.
    package func text(_ name: String) -> String? {
        switch self[name] {
        case .string(let text): text.withoutNUL
        case .number(let number): "\(number)"
        default: nil
        }
    }

    /// Text that is not empty.
    package func filledText(_ name: String) -> String? {
        text(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A whole number; also one written as text, as `lineItemId` is.
    package func number(_ name: String) -> Int? {
        switch self[name] {
        case .number(let number): Int(exactly: NSDecimalNumber(decimal: number).doubleValue)
        case .string(let text): Int(text)
        default: nil
        }
    }

    package func flag(_ name: String) -> Bool? {
        switch self[name] {
        case .bool(let value): value
        case .string(let text): Bool(text.lowercased())
        default: nil
        }
    }

    package func object(_ name: String) -> JSONObject? {
        if case .object(let object) = self[name] { object } else { nil }
    }

    /// The elements of an array, or nil if it is none.
    package func array(_ name: String) -> [JSON]? {
        if case .array(let elements) = self[name] { elements } else { nil }
    }

    /// The objects in an array; what is no object in it is passed over.
    package func objects(_ name: String) -> [JSONObject] {
        (array(name) ?? []).compactMap(\.asObject)
    }

    /// The texts in an array.
    package func texts(_ name: String) -> [String] {
        (array(name) ?? []).compactMap {
            if case .string(let text) = $0 { text.withoutNUL } else { nil }
        }
    }

    /// A moment; nil where there is none, where it stands for "no end" (`9999-…`) or for "never
    /// set" (`0001-…`), and where it cannot be read.
    package func date(_ name: String) -> Date? { text(name).flatMap(WireDate.init)?.date }
}

extension JSON {
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
    fileprivate var withoutNUL: String {
        utf8.contains(0)
            ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
            : self
    }
}
