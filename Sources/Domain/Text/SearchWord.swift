/// One word of a search: it finds a text that contains it, whatever the case, the width and the
/// accents. Hiragana and katakana are the same, and Hangul finds as `HangulPattern` tells.
package struct SearchWord: Equatable, Sendable {
    private let letters: [UInt32]
    /// Nil if there is anything but ASCII in it.
    private let bytes: [UInt8]?
    /// Nil if there is no Hangul in it.
    private let hangul: HangulPattern?

    package init(_ word: some StringProtocol) {
        letters = HangulInitials.expanded(FoldedLetters.letters(of: word.withoutEllipsis))
        bytes = letters.allSatisfy { $0 < 0x80 } ? letters.map(UInt8.init) : nil
        hangul = HangulPattern(letters)
    }

    /// How many letters it has.
    package var count: Int { letters.count }

    /// The words of a search. All of them must be found.
    package static func all(in search: String) -> [SearchWord] {
        search.split(whereSeparator: \.isWhitespace).map { SearchWord($0) }
    }

    /// Whether it consists only of the characters of numbers and times; `#` stands before numbers.
    package var isNumeric: Bool {
        bytes?.allSatisfy { 0x2C...0x3A ~= $0 || $0 == 0x23 } ?? false
    }

    package func occurs(in text: String) -> Bool {
        // A journal has a hundred thousand of them: no string is made for one that is ASCII.
        if let place = text.utf8.withContiguousStorageIfAvailable({ place(in: $0, from: 0) }) {
            switch place {
            case .found: return true
            case .missing: return false
            case .notASCII: break
            }
        }
        return range(in: FoldedLetters.letters(of: text), from: 0) != nil
    }

    /// Whether it is all of a text, letter by letter.
    package func `is`(_ text: String) -> Bool { FoldedLetters.letters(of: text) == letters }

    /// Where it occurs in a text, from left to right, without overlaps, in whole characters.
    package func ranges(in text: String) -> [Range<String.Index>] {
        guard !letters.isEmpty else { return [] }
        if let ranges = text.utf8.withContiguousStorageIfAvailable({ plainRanges(in: $0) }),
            let ranges
        {
            return ranges.map { range in
                let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
                return start..<text.utf8.index(start, offsetBy: range.count)
            }
        }
        guard let (folded, places) = FoldedLetters.placed(in: text) else {
            return occurs(in: text) ? rangesOfCharacters(in: text) : []
        }
        return ranges(in: folded, places) { text.unicodeScalars.index(after: $0) }
    }

    /// Whether a text begins with it: whether `ranges` has one at its start.
    package func begins(_ text: String) -> Bool {
        // A letter of ASCII is itself, whatever follows.
        var isASCII = !letters.isEmpty
        var bytes = text.utf8.makeIterator()
        for letter in letters {
            guard let byte = bytes.next() else { return false }
            guard byte < 0x80 else {
                isASCII = false
                break
            }
            guard UInt32(small(byte)) == letter else { return false }
        }
        return isASCII || ranges(in: text).first?.lowerBound == text.startIndex
    }

    /// The same as `ranges` for a text whose letters may be joined with those before them.
    private func rangesOfCharacters(in text: String) -> [Range<String.Index>] {
        var folded: [UInt32] = []
        var places: [String.Index] = []
        for place in text.indices {
            let character = text[place]
            if let ascii = character.asciiValue, character.utf8.count == 1 {
                folded.append(UInt32(small(ascii)))
                places.append(place)
                continue
            }
            // Marks that are joined with the letter before it are in the same character.
            let letters = FoldedLetters.letters(of: String(character))
            folded += letters
            places += Array(repeating: place, count: letters.count)
        }
        return ranges(in: folded, places) { text.index(after: $0) }
    }

    /// Where it occurs in letters, each at a place of a text.
    private func ranges(
        in folded: [UInt32], _ places: [String.Index], after: (String.Index) -> String.Index
    ) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var from = 0
        while let found = range(in: folded, from: from) {
            ranges.append(places[found.lowerBound]..<after(places[found.upperBound - 1]))
            from = found.upperBound
        }
        return ranges
    }

    /// The same for a text that is ASCII; nil for another. A line break of two characters is one,
    /// and is looked for as in any text.
    private func plainRanges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
        guard text.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
        var ranges: [Range<Int>] = []
        while case .found(let start) = place(in: text, from: ranges.last?.upperBound ?? 0) {
            ranges.append(start..<start + letters.count)
        }
        return ranges
    }

    private enum Place {
        case found(Int)
        case missing, notASCII
    }

    private func place(in text: UnsafeBufferPointer<UInt8>, from: Int) -> Place {
        guard text.allSatisfy({ $0 < 0x80 }) else { return .notASCII }
        guard let bytes, bytes.count <= text.count - from else { return .missing }
        guard let first = bytes.first else { return .found(from) }
        for start in from...(text.count - bytes.count) where small(text[start]) == first {
            var place = 1
            while place < bytes.count, small(text[start + place]) == bytes[place] { place += 1 }
            if place == bytes.count { return .found(start) }
        }
        return .missing
    }

    private func small(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

    private func range(in folded: [UInt32], from: Int) -> Range<Int>? {
        guard folded.count - from >= letters.count else { return nil }
        if let hangul { return hangul.range(in: folded, from: from) }
        guard let first = letters.first else { return from..<from }
        for start in from...(folded.count - letters.count) where folded[start] == first {
            var place = 1
            while place < letters.count, folded[start + place] == letters[place] { place += 1 }
            if place == letters.count { return start..<start + place }
        }
        return nil
    }
}

/// The letters of a text as they are searched: in small letters, without accents, half-width if
/// Latin, kana as katakana, and the parts of syllables put together.
enum FoldedLetters {
    static func letters(of text: String) -> [UInt32] {
        var letters: [UInt32] = []
        letters.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { add(scalar, to: &letters) }
        return letters
    }

    /// The same, each with the place where it stands in the text; nil if not each scalar is a
    /// character by itself.
    static func placed(in text: String) -> (letters: [UInt32], places: [String.Index])? {
        var letters: [UInt32] = []
        var places: [String.Index] = []
        letters.reserveCapacity(text.utf8.count)
        places.reserveCapacity(text.utf8.count)
        let scalars = text.unicodeScalars
        var place = scalars.startIndex
        while place < scalars.endIndex {
            let scalar = scalars[place]
            guard isCharacter(scalar) else { return nil }
            add(scalar, to: &letters)
            while places.count < letters.count { places.append(place) }
            scalars.formIndex(after: &place)
        }
        return (letters, places)
    }

    /// Whether it is a character by itself, whichever of these stand beside it: Latin, Greek and
    /// Cyrillic letters, the marks of sentences, kana, Chinese characters and Hangul syllables.
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x2028,
            0x3041..<0x3097, 0x30A1..<0x3100, 0x4E00..<0xA000, 0xAC00..<0xD7A4:
            true
        default: false
        }
    }

    private static func add(_ scalar: Unicode.Scalar, to letters: inout [UInt32]) {
        if scalar.value < 0x80 {
            letters.append(0x41...0x5A ~= scalar.value ? scalar.value | 0x20 : scalar.value)
            return
        }
        if latin.contains(scalar.value) {
            let letter = latinLetters[Int(scalar.value - latin.lowerBound)]
            if letter > 0 { letters.append(letter) } else { append(scalar, to: &letters) }
            return
        }
        let usual = Glyph.widths[scalar.value].flatMap(Unicode.Scalar.init) ?? scalar
        let kana = KanaFold.katakana(usual.value)
        switch kana {
        // A sound mark or the next part of a syllable.
        case 0x3099, 0x309A, 0x1161...0x1175, 0x11A8...0x11C2:
            append(joining: kana, to: &letters)
        case 0x3131...0x314E:
            letters += HangulInitials.initials(of: kana) ?? [kana]
        // East Asian letters have no case.
        case 0x2E80..<0xFF00: letters.append(kana)
        case 0x300...0x36F: break
        default: append(usual, to: &letters)
        }
    }

    /// Latin letters beyond ASCII, which have one width.
    private static let latin: Range<UInt32> = 0xA1..<0x250
    /// What each of them is folded to; 0 where that is not one letter. Unicode's tables take
    /// longer.
    private static let latinLetters: [UInt32] = latin.map { value in
        var letters: [UInt32] = []
        if let scalar = Unicode.Scalar(value) { append(scalar, to: &letters) }
        return letters.count == 1 ? letters[0] : 0
    }

    private static func append(joining part: UInt32, to letters: inout [UInt32]) {
        if let last = letters.last.flatMap(Unicode.Scalar.init),
            let part = Unicode.Scalar(part), let joined = last.joined(by: part)
        {
            letters[letters.count - 1] = KanaFold.katakana(joined.value)
        } else {
            letters.append(part)
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to letters: inout [UInt32]) {
        for small in scalar.properties.lowercaseMapping.unicodeScalars
        where !(0x300...0x36F ~= small.value) {
            if let plain = NameKey.bare[small] {
                letters += plain.unicodeScalars.map(\.value)
            } else {
                letters.append(small.value)
            }
        }
    }
}

/// Hiragana by the katakana of the same sound.
package enum KanaFold {
    package static func katakana(_ letter: UInt32) -> UInt32 {
        switch letter {
        case 0x3041...0x3096, 0x309D...0x309E: letter + 0x60
        default: letter
        }
    }
}
