import Foundation

/// Parses JSON by the grammar of the standard. A text or number that cannot be kept costs itself
/// alone, not the whole answer: half of a surrogate pair and broken UTF-8 become U+FFFD, a number
/// that is too large becomes text. A name that stands twice in an object with two values gets null.
struct JSONReader {
    private var rest: ArraySlice<UInt8>
    private var depth = 0

    /// Deeper nesting than any answer has would only fill the stack.
    private static let deepest = 512

    /// Throws for what is no JSON, or has more than blanks after it.
    static func json(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var reader = JSONReader(rest: bytes[...])
        let json = try reader.value()
        reader.skipBlanks()
        guard reader.rest.isEmpty else { throw .malformed("more after its end") }
        return json
    }

    private init(rest: ArraySlice<UInt8>) { self.rest = rest }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipBlanks()
        switch rest.first {
        case UInt8(ascii: "{"): return try nested(isObject: true)
        case UInt8(ascii: "["): return try nested(isObject: false)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-")?: return try number()
        case let byte? where (0x30...0x39).contains(byte): return try number()
        case nil: throw .malformed("an early end")
        default: throw .malformed("no value where one is due")
        }
    }

    /// Reads one level deeper: an object or an array.
    private mutating func nested(isObject: Bool) throws(JSONError) -> JSONValue {
        guard depth < Self.deepest else { throw .malformed("too deep") }
        depth += 1
        defer { depth -= 1 }
        rest.removeFirst()
        return isObject ? try object() : try array()
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        var members: [String: JSONValue] = [:]
        skipBlanks()
        if take("}") { return .object(JSONObject()) }
        repeat {
            skipBlanks()
            guard rest.first == UInt8(ascii: "\"") else { throw .malformed("no name") }
            let name = try string()
            skipBlanks()
            guard take(":") else { throw .malformed("no colon") }
            let value = try value()
            if let twin = members.updateValue(value, forKey: name), twin != value {
                members[name] = .null
            }
            skipBlanks()
        } while take(",")
        guard take("}") else { throw .malformed("an object without an end") }
        let hasTwins = Set(members.keys.lazy.map { $0.lowercased() }).count < members.count
        return .object(JSONObject(hasTwins ? Self.settled(members) : members))
    }

    /// Names that differ only in case are the same name.
    private static func settled(_ members: [String: JSONValue]) -> [String: JSONValue] {
        members.reduce(into: members) { settled, member in
            let isContradicted = members.contains {
                $0.key.lowercased() == member.key.lowercased() && $0.value != member.value
            }
            if isContradicted { settled[member.key] = .null }
        }
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        var elements: [JSONValue] = []
        skipBlanks()
        if take("]") { return .array([]) }
        repeat {
            elements.append(try value())
            skipBlanks()
        } while take(",")
        guard take("]") else { throw .malformed("a list without an end") }
        return .array(elements)
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        guard rest.starts(with: word.utf8) else { throw .malformed("no value where one is due") }
        rest = rest.dropFirst(word.utf8.count)
        return value
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = rest
        _ = take("-")
        let isZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole == 1 || whole > 1 && !isZero else { throw .malformed("no number") }
        if take("."), digits() == 0 { throw .malformed("no number") }
        if take("e") || take("E") {
            if !take("-") { _ = take("+") }
            if digits() == 0 { throw .malformed("no number") }
        }
        let text = String(decoding: start[start.startIndex..<rest.startIndex], as: UTF8.self)
        guard let decimal = Decimal(string: text),
            decimal.isFinite
        else { return .string(text) }
        return .number(decimal)
    }

    /// Takes all digits that come next. Returns how many there were.
    private mutating func digits() -> Int {
        let found = rest.prefix { (0x30...0x39).contains($0) }.count
        rest = rest.dropFirst(found)
        return found
    }

    private mutating func string() throws(JSONError) -> String {
        rest.removeFirst()
        // Most texts have no escapes.
        let plain = rest.prefix {
            $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 0x20
        }
        var text = Array(plain)
        rest = rest.dropFirst(plain.count)
        while true {
            guard let byte = rest.popFirst() else { throw .malformed("a text without an end") }
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<0x20: throw .malformed("a control character in a text")
            default: text.append(byte)
            }
        }
    }

    /// The bytes of the escape after a backslash.
    private mutating func escaped() throws(JSONError) -> [UInt8] {
        switch rest.popFirst() {
        case UInt8(ascii: "\""): return [0x22]
        case UInt8(ascii: "\\"): return [0x5C]
        case UInt8(ascii: "/"): return [0x2F]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): break
        default: throw .malformed("an unknown escape")
        }
        let unit = try unit()
        if UTF16.isLeadSurrogate(unit), rest.starts(with: [0x5C, 0x75]) {
            let before = rest
            rest = rest.dropFirst(2)
            let second = try self.unit()
            if UTF16.isTrailSurrogate(second) {
                let pair = [unit, second]
                return Array(String(decoding: pair, as: UTF16.self).utf8)
            }
            rest = before
        }
        return Array(String(decoding: [unit], as: UTF16.self).utf8)
    }

    /// Four hexadecimal digits.
    private mutating func unit() throws(JSONError) -> UInt16 {
        let digits = rest.prefix(4)
        let text = String(decoding: digits, as: UTF8.self)
        guard digits.count == 4, text.allSatisfy(\.isHexDigit), let unit = UInt16(text, radix: 16)
        else { throw .malformed("no number of a character") }
        rest = rest.dropFirst(4)
        return unit
    }

    private mutating func skipBlanks() {
        rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }
}
