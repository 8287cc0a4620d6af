/// The values of a JSON text in the order they come, each with its place in the text. Made for the
/// journal's lines, of which there may be a hundred thousand.
final class JSONTape {
    let text: UnsafeRawBufferPointer
    private(set) var values: [Value] = []
    private var place = 0
    private var depth = 0

    /// Nothing of ours is as deep as this; what is would be no entry.
    private static let depthAllowed = 64

    /// One value. The members of an object are keys and values in turn.
    struct Value {
        let kind: Kind
        /// Its bytes; of a string those between the quotation marks.
        let start: Int
        var end: Int
        /// Where in `values` what follows it begins: behind all that is in it.
        var next: Int
        /// Whether a string has to be read with its `\` signs.
        var isEscaped = false
    }

    enum Kind { case object, array, string, number, yes, no, null }

    /// Nil if it is not JSON. The bytes must outlive it.
    init?(_ text: UnsafeRawBufferPointer) {
        self.text = text
        values.reserveCapacity(160)
        guard value(), place == text.count else { return nil }
    }

    private func value() -> Bool {
        guard place < text.count else { return false }
        switch text[place] {
        case UInt8(ascii: "{"): return all(.object, until: UInt8(ascii: "}"))
        case UInt8(ascii: "["): return all(.array, until: UInt8(ascii: "]"))
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "t"): return word("true", .yes)
        case UInt8(ascii: "f"): return word("false", .no)
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private func all(_ kind: Kind, until end: UInt8) -> Bool {
        let index = values.count
        values.append(Value(kind: kind, start: place, end: place, next: index))
        place += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthAllowed else { return false }
        if take(end) {
            close(index)
            return true
        }
        repeat {
            if kind == .object {
                guard place < text.count, text[place] == UInt8(ascii: "\""), string(),
                    take(UInt8(ascii: ":"))
                else { return false }
            }
            guard value() else { return false }
        } while take(UInt8(ascii: ","))
        guard take(end) else { return false }
        close(index)
        return true
    }

    private func close(_ index: Int) {
        values[index].end = place
        values[index].next = values.count
    }

    private func take(_ byte: UInt8) -> Bool {
        guard place < text.count, text[place] == byte else { return false }
        place += 1
        return true
    }

    private func string() -> Bool {
        let start = place + 1
        var end = start
        var isEscaped = false
        while end < text.count, text[end] != UInt8(ascii: "\"") {
            if text[end] == UInt8(ascii: "\\") {
                isEscaped = true
                end += 1
            }
            end += 1
        }
        guard end < text.count else { return false }
        add(.string, start, end, isEscaped)
        place = end + 1
        return true
    }

    private func number() -> Bool {
        var end = place
        while end < text.count, Self.isOfNumbers(text[end]) { end += 1 }
        guard end > place else { return false }
        add(.number, place, end)
        place = end
        return true
    }

    private func word(_ word: StaticString, _ kind: Kind) -> Bool {
        let end = place + word.utf8CodeUnitCount
        guard end <= text.count,
            text[place..<end].elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        else { return false }
        add(kind, place, end)
        place = end
        return true
    }

    private func add(_ kind: Kind, _ start: Int, _ end: Int, _ isEscaped: Bool = false) {
        values.append(
            Value(
                kind: kind, start: start, end: end, next: values.count + 1, isEscaped: isEscaped))
    }

    private static func isOfNumbers(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
