/// A customer whose name or domain is easily taken for another's.
package struct Lookalike: Equatable, Sendable {
    package let customer: Customer
    package let resemblance: Resemblance

    package init(_ customer: Customer, by resemblance: Resemblance) {
        self.customer = customer
        self.resemblance = resemblance
    }

    /// In what they differ only.
    package enum Resemblance: String, CaseIterable, Sendable {
        case sameName, letter, letterCase, width, script
        /// Two neighbouring letters changed places.
        case swapped
        /// The same words, those at the end put before the others.
        case wordOrder
        /// The names are told apart, the domains hardly.
        case domain
    }
}

extension Customer {
    /// In what another customer differs only, by name, or that its domain is easily mistaken; nil
    /// if they are told apart at a look.
    package func resemblance(to other: Customer) -> Lookalike.Resemblance? {
        ConfusableKey(companyName).resemblance(to: ConfusableKey(other.companyName))
            ?? ConfusableKey(domainName).resemblance(to: ConfusableKey(other.domainName)).map { _ in
                .domain
            }
    }

    /// The part of the domain that tells this customer from another.
    package var domainName: String { Self.name(ofDomain: domain) }

    /// The part of a domain that tells one customer from another.
    package static func name(ofDomain domain: String) -> String {
        let tail = ".onmicrosoft.com"
        return domain.lowercased().hasSuffix(tail) ? String(domain.dropLast(tail.count)) : domain
    }
}

/// A text as a tired eye sees it: letters stand for all that look like them.
package struct ConfusableKey: Equatable, Sendable {
    private let text: String
    /// Letter by letter, case and width aside.
    private let plain: [UInt32]
    /// The same, alphabet and script aside.
    private let scripted: [UInt32]
    /// The same, accents and digits that look like letters aside.
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

    /// In what another text differs only; nil if they are told apart at a look. Of fewer than four
    /// letters one is a good part, so there it counts as a difference.
    package func resemblance(to other: ConfusableKey) -> Lookalike.Resemblance? {
        guard !shape.isEmpty, !other.shape.isEmpty else { return nil }
        if text == other.text { return .sameName }
        if plain == other.plain {
            return text.lowercased() == other.text.lowercased() ? .letterCase : .width
        }
        if scripted == other.scripted { return .script }
        if contracted == other.contracted { return .letter }
        if shape.isTurned(other.shape) { return .wordOrder }
        let isLong = min(shape.count, other.shape.count) >= Self.tellingLength
        guard isLong, let edit = shape.edit(from: other.shape) else { return nil }
        return edit
    }

    /// Two letters that look like one taken for it: rn for m, vv for w.
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

    /// Nil if there is anything but ASCII in it.
    private static func ascii(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32]? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return bytes.map { UInt32((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) }
    }
}

extension [UInt32] {
    /// What makes one of the other: one letter put in, left out or replaced, or two neighbours
    /// swapped; nil if it takes more.
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

    /// Whether the words of one, begun at another of them, are those of the other.
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
    /// A few bits of a confusableKey, by which nearly all that do not resemble it are told at once.
    package struct Outline: Equatable, Sendable {
        /// One bit for each pair of neighbours that is in it, some pairs sharing one.
        fileprivate let pairs: UInt64
        fileprivate let count: UInt8

        /// False only for what does not resemble. An edit parts and joins at most three pairs each;
        /// one that makes or breaks a contraction, one more.
        package func mayResemble(_ other: Outline) -> Bool {
            (pairs ^ other.pairs).nonzeroBitCount <= 7 && abs(Int(count) - Int(other.count)) <= 2
        }
    }

    package var outline: Outline {
        let letters = contracted
        var pairs: UInt64 = 0
        for (letter, next) in zip(letters, letters.dropFirst()) {
            // The high bits of the product depend on all of both (Fibonacci hashing).
            let mixed = (UInt64(letter) << 32 | UInt64(next)) &* 0x9E37_79B9_7F4A_7C15
            pairs |= 1 << (mixed >> 58)
        }
        return Outline(pairs: pairs, count: UInt8(clamping: letters.count))
    }
}
