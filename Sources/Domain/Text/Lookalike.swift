/// A customer whose name or domain is easily mistaken for another's.
package struct Lookalike: Equatable, Sendable {
    package let customer: Customer
    package let resemblance: Resemblance

    package init(_ customer: Customer, by resemblance: Resemblance) {
        self.customer = customer
        self.resemblance = resemblance
    }

    /// The only difference between two names.
    package enum Resemblance: String, CaseIterable, Sendable {
        case sameName, letter, letterCase, width, script
        /// Two neighbouring letters changed places.
        case swapped
        /// The same words in another order, whatever their legal forms.
        case wordOrder
        /// The same words with another legal form, or none.
        case legalForm
        /// The names differ clearly, the domains hardly.
        case domain
    }
}

extension Customer {
    /// Return the only difference to another customer's name, or `domain` if the domains are easily
    /// mistaken; nil if they differ clearly.
    package func resemblance(to other: Customer) -> Lookalike.Resemblance? {
        ConfusableKey(companyName).resemblance(to: ConfusableKey(other.companyName))
            ?? ConfusableKey(domainName).resemblance(to: ConfusableKey(other.domainName)).map { _ in
                .domain
            }
    }

    /// The part of the domain that identifies the customer.
    package var domainName: String { Self.name(ofDomain: domain) }

    /// Return the part of a domain that identifies its customer.
    package static func name(ofDomain domain: String) -> String {
        let tail = ".onmicrosoft.com"
        return domain.lowercased().hasSuffix(tail) ? String(domain.dropLast(tail.count)) : domain
    }
}

/// A text in which each letter stands for all letters that look like it.
package struct ConfusableKey: Equatable, Sendable {
    private let text: String
    /// The letters without case and width.
    private let plain: [UInt32]
    /// The same without alphabet and script.
    private let scripted: [UInt32]
    /// The same without accents, and with digits as the letters they look like.
    let shape: [UInt32]

    package init(_ text: String) {
        self.text = text
        if let bytes = text.utf8.withContiguousStorageIfAvailable(Self.ascii) ?? nil {
            plain = bytes
            scripted = bytes
        } else {
            let letters = Glyph.glyphs(of: text)
            plain = letters.map(\.plain)
            scripted = letters.map(\.scripted)
        }
        shape = scripted.map(Glyph.shape)
    }

    /// Return the only difference to another text; nil if they differ clearly. In texts of fewer
    /// than four letters, one letter is a clear difference.
    package func resemblance(to other: ConfusableKey) -> Lookalike.Resemblance? {
        guard !shape.isEmpty, !other.shape.isEmpty else { return nil }
        if text == other.text { return .sameName }
        if plain == other.plain {
            return text.lowercased() == other.text.lowercased() ? .letterCase : .width
        }
        if scripted == other.scripted { return .script }
        if contracted == other.contracted { return .letter }
        if shape.isTurned(other.shape) { return .wordOrder }
        if let words = resemblanceOfWords(to: other) { return words }
        let isLong = min(shape.count, other.shape.count) >= Self.tellingLength
        guard isLong, let edit = shape.edit(from: other.shape) else { return nil }
        return edit
    }

    /// The shape with two letters that look like one replaced by it: rn by m, vv by w.
    var contracted: [UInt32] {
        var letters: [UInt32] = []
        letters.reserveCapacity(shape.count)
        for letter in shape {
            if let pair = letters.last.flatMap({ Self.contraction($0, letter) }) {
                letters[letters.count - 1] = pair
            } else {
                letters.append(letter)
            }
        }
        return letters
    }

    private static let tellingLength = 4

    /// The one letter that two look like.
    private static func contraction(_ first: UInt32, _ second: UInt32) -> UInt32? {
        switch (first, second) {
        case (0x72, 0x6E): 0x6D
        case (0x76, 0x76): 0x77
        default: nil
        }
    }

    /// Return the letters in lower case; nil if the text is not ASCII.
    private static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32]? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return bytes.map { UInt32((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) }
    }
}

extension [UInt32] {
    /// Return the one edit that makes the other: a letter added, removed or replaced, or two
    /// neighbours swapped; nil if it takes more.
    func edit(from other: [UInt32]) -> Lookalike.Resemblance? {
        guard abs(count - other.count) <= 1 else { return nil }
        let shorter = Swift.min(count, other.count)
        var head = 0
        while head < shorter, self[head] == other[head] { head += 1 }
        var tail = 0
        while tail < shorter - head, self[count - 1 - tail] == other[other.count - 1 - tail] {
            tail += 1
        }
        let (left, right) = (self[head..<(count - tail)], other[head..<(other.count - tail)])
        if left.count <= 1, right.count <= 1 { return .letter }
        let isSwapped =
            left.count == 2 && right.count == 2 && left.first == right.last
            && left.last == right.first
        return isSwapped ? .swapped : nil
    }

    /// Whether both have the same words, starting at another one of them.
    func isTurned(_ other: [UInt32]) -> Bool {
        guard count == other.count, let first = other.first, contains(first) else { return false }
        let blank: UInt32 = 0x20
        let (words, others) = (split(separator: blank), other.split(separator: blank))
        guard words.count == others.count, words.count > 1 else { return false }
        return words.indices.dropFirst().contains { start in
            (words[start...] + words[..<start]).elementsEqual(others, by: ==)
        }
    }
}

extension ConfusableKey {
    /// A few bits of a key, which rule out nearly all keys that do not resemble it.
    package struct Outline: Equatable, Sendable {
        /// One bit for each pair of neighbouring letters; some pairs share a bit.
        package let pairs: UInt64
        /// How many letters the key has; 255 for more.
        package let count: UInt8
        /// The same for names of the same words.
        package let words: UInt16

        /// Makes it from what was kept of another.
        package init(pairs: UInt64, count: UInt8, words: UInt16) {
            (self.pairs, self.count, self.words) = (pairs, count, words)
        }

        /// False only if the keys do not resemble each other. An edit removes and adds at most
        /// three pairs each; if it makes or breaks a contraction, one more.
        package func mayResemble(_ other: Outline) -> Bool {
            words == other.words
                || (pairs ^ other.pairs).nonzeroBitCount <= 7
                    && abs(Int(count) - Int(other.count)) <= 2
        }
    }

    /// Its outline.
    package var outline: Outline {
        let letters = contracted
        var pairs: UInt64 = 0
        for (letter, next) in zip(letters, letters.dropFirst()) {
            // The high bits of the product depend on both letters (Fibonacci hashing).
            let mixed = (UInt64(letter) << 32 | UInt64(next)) &* 0x9E37_79B9_7F4A_7C15
            pairs |= 1 << (mixed >> 58)
        }
        return Outline(
            pairs: pairs, count: UInt8(clamping: letters.count), words: wordBits)
    }
}
