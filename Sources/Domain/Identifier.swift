/// The id that Partner Center gives to a thing: a GUID for most, other text for orders. A GUID is
/// kept in one form: small letters, without braces and blanks around it (reference, 2.4). Other
/// text is kept unchanged, because case counts in the id of an order.
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

/// Return the one form of a GUID; nil if the text is no GUID, or has that form already.
private func guidForm(of text: String) -> String? {
    // Every id of every holding passes here, and nearly all have the form already.
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
        return bare.isGUID ? bareGUIDForm(of: bare) ?? bare : nil
    }
}

/// The same for a text without braces and blanks.
private func bareGUIDForm(of text: String) -> String? {
    var hasCapitals = false
    guard isGUID(text, &hasCapitals), hasCapitals else { return nil }
    return text.lowercased()
}

extension String {
    /// Whether it is a GUID as Microsoft writes one, without braces, in small letters or capitals.
    package var isGUID: Bool {
        var hasCapitals = false
        return Domain.isGUID(self, &hasCapitals)
    }
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
    /// The bytes without the blanks around them.
    fileprivate var trimmed: Self {
        var rest = self
        while let first = rest.first, first <= 0x20 { rest = rest.dropFirst() }
        while let last = rest.last, last <= 0x20 { rest = rest.dropLast() }
        return rest
    }
}

/// A status that is stored as Partner Center's word for it, known or not.
package protocol WordCoded: Codable {
    init(word: String)

    /// Partner Center's word for it.
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
