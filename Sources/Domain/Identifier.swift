/// The name Partner Center gives to one thing of a kind: a GUID for most, other text for orders.
/// A GUID has one form, whatever it came in: small letters, no braces and no blanks around it
/// (reference, 2.4). Other text is kept as it came: in the id of an order case counts.
package struct Identifier<Thing>: Hashable, Sendable, Codable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = guidForm(of: text) ?? text }

    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// The one form of a GUID; nil for what is none, and for one that has it already.
private func guidForm(of text: String) -> String? {
    var text = text
    return text.withUTF8 { whole in
        var digits = whole[...].trimmed
        if digits.first == UInt8(ascii: "{"), digits.last == UInt8(ascii: "}") {
            digits = digits.dropFirst().dropLast().trimmed
        }
        guard digits.count == 36 else { return nil }
        var isInForm = digits.count == whole.count
        for (place, byte) in digits.enumerated() {
            switch byte {
            case UInt8(ascii: "-"):
                guard guidDashes.contains(place) else { return nil }
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"):
                guard !guidDashes.contains(place) else { return nil }
            case UInt8(ascii: "A")...UInt8(ascii: "F"):
                guard !guidDashes.contains(place) else { return nil }
                isInForm = false
            default: return nil
            }
        }
        if isInForm { return nil }
        return String(
            decoding: digits.map { (0x41...0x46).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}

private let guidDashes = [8, 13, 18, 23]

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Without the blanks before and after it.
    fileprivate var trimmed: Self {
        var rest = self
        while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
        while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
        return rest
    }
}
