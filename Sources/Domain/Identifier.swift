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
    // Every id of every holding comes by here, and nearly all are in their form.
    let count = text.utf8.count
    if count < 36 { return nil }
    if count == 36 { return bareGUIDForm(of: text) }
    var text = text
    return text.withUTF8 { whole in
        var digits = whole[...].trimmed
        if digits.first == UInt8(ascii: "{"), digits.last == UInt8(ascii: "}") {
            digits = digits.dropFirst().dropLast().trimmed
        }
        guard digits.count == 36 else { return nil }
        let bare = String(decoding: digits, as: UTF8.self)
        return isGUID(bare) ? bareGUIDForm(of: bare) ?? bare : nil
    }
}

/// The same of what has neither braces nor blanks.
private func bareGUIDForm(of text: String) -> String? {
    var hasCapitals = false
    guard isGUID(text, &hasCapitals), hasCapitals else { return nil }
    return text.lowercased()
}

private func isGUID(_ text: String) -> Bool {
    var hasCapitals = false
    return isGUID(text, &hasCapitals)
}

private func isGUID(_ text: String, _ hasCapitals: inout Bool) -> Bool {
    var place = 0
    for byte in text.utf8 {
        if place == 8 || place == 13 || place == 18 || place == 23 {
            if byte != 0x2D { return false }
        } else if byte >= 0x41 && byte <= 0x46 {
            hasCapitals = true
        } else if !(byte >= 0x30 && byte <= 0x39 || byte >= 0x61 && byte <= 0x66) {
            return false
        }
        place += 1
    }
    return place == 36
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Without the blanks before and after it.
    fileprivate var trimmed: Self {
        var rest = self
        while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
        while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
        return rest
    }
}

/// A status or standing that is written as the word Partner Center has for it, also one we do not
/// know.
package protocol WordCoded: Codable {
    init(word: String)

    var word: String { get }
}

extension WordCoded {
    package init(from decoder: any Decoder) throws {
        self.init(word: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}
