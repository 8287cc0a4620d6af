/// A text as a tired eye sees it: letters stand for all that look like them.
package struct Skeleton: Equatable, Sendable {
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
    package func resemblance(to other: Skeleton) -> Lookalike.Resemblance? {
        guard !shape.isEmpty, !other.shape.isEmpty else { return nil }
        if text == other.text { return .sameName }
        if plain == other.plain {
            return text.lowercased() == other.text.lowercased() ? .letterCase : .width
        }
        if scripted == other.scripted { return .script }
        if contracted == other.contracted { return .letter }
        let isLong = min(shape.count, other.shape.count) >= Self.tellingLength
        return isLong && shape.differsByOneEdit(from: other.shape) ? .letter : nil
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
    /// Whether one letter put in, left out or replaced, or two neighbours swapped, makes one of
    /// the other.
    func differsByOneEdit(from other: [UInt32]) -> Bool {
        guard abs(count - other.count) <= 1 else { return false }
        let shorter = Swift.min(count, other.count)
        var head = 0
        while head < shorter, self[head] == other[head] { head += 1 }
        var tail = 0
        while tail < shorter - head, self[count - 1 - tail] == other[other.count - 1 - tail] {
            tail += 1
        }
        let (left, right) = (self[head..<(count - tail)], other[head..<(other.count - tail)])
        if left.count <= 1, right.count <= 1 { return true }
        return left.count == 2 && right.count == 2 && left.first == right.last
            && left.last == right.first
    }
}
