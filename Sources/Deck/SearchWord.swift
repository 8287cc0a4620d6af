/// One word of a search: it finds a text that contains it, whatever the case and the width.
struct SearchWord: Equatable {
    private let characters: [Character]
    /// Nil if there is anything but ASCII in it.
    private let bytes: [UInt8]?

    init(_ word: some StringProtocol) {
        characters = word.map(\.folded)
        let folded = String(characters)
        bytes = folded.utf8.allSatisfy { $0 < 0x80 } ? Array(folded.utf8) : nil
    }

    /// The words of a search. All of them must be found.
    static func all(in search: String) -> [SearchWord] {
        search.split(whereSeparator: \.isWhitespace).map { SearchWord($0) }
    }

    /// How many characters it has.
    var count: Int { characters.count }

    /// Whether it consists only of the characters of numbers and times.
    var isNumeric: Bool { bytes?.allSatisfy { 0x2C...0x3A ~= $0 } ?? false }

    func occurs(in text: String) -> Bool {
        // A journal has a hundred thousand of them: no string is made for one that is ASCII.
        if let found = text.utf8.withContiguousStorageIfAvailable(occurs(in:)) ?? nil {
            return found
        }
        let folded = text.map(\.folded)
        guard folded.count >= characters.count else { return false }
        return (0...(folded.count - characters.count)).contains { start in
            folded[start...].starts(with: characters)
        }
    }

    /// Nil if there is anything but ASCII in the text.
    private func occurs(in text: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
        guard let bytes, bytes.count <= text.count else { return false }
        guard let first = bytes.first else { return true }
        for start in 0...(text.count - bytes.count) where small(text[start]) == first {
            var place = 1
            while place < bytes.count, small(text[start + place]) == bytes[place] { place += 1 }
            if place == bytes.count { return true }
        }
        return false
    }

    private func small(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
}

extension Character {
    /// The character as it is searched: lowercase, and half-width if it is Latin.
    fileprivate var folded: Character {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else {
            return lowercased().first ?? self
        }
        switch scalar.value {
        case 0x3000: return " "
        case 0xFF01...0xFF5E:
            let narrow = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            return Character(Character(narrow).lowercased())
        default:
            let small = lowercased()
            // A few letters become two in lowercase; they are kept.
            return small.count == 1 ? Character(small) : self
        }
    }
}
