/// One word of a search: it finds a text that contains it, whatever the case, the width and the
/// accents. Hiragana and katakana are the same, and a word of initial consonants (ㅎㅂ) finds the
/// syllables that begin with them (한빛).
package struct SearchWord: Equatable, Sendable {
    private let letters: [UInt32]
    /// Nil if there is anything but ASCII in it.
    private let bytes: [UInt8]?
    /// Whether it consists of initial consonants.
    private let isInitials: Bool

    package init(_ word: some StringProtocol) {
        letters = HangulInitials.expanded(FoldedLetters.letters(of: String(word)))
        bytes = letters.allSatisfy { $0 < 0x80 } ? letters.map(UInt8.init) : nil
        isInitials = !letters.isEmpty && letters.allSatisfy(HangulInitials.range.contains)
    }

    /// How many letters it has.
    package var count: Int { letters.count }

    /// The words of a search. All of them must be found.
    package static func all(in search: String) -> [SearchWord] {
        search.split(whereSeparator: \.isWhitespace).map { SearchWord($0) }
    }

    /// Whether it consists only of the characters of numbers and times.
    package var isNumeric: Bool { bytes?.allSatisfy { 0x2C...0x3A ~= $0 } ?? false }

    package func occurs(in text: String) -> Bool {
        // A journal has a hundred thousand of them: no string is made for one that is ASCII.
        if let place = text.utf8.withContiguousStorageIfAvailable({ place(in: $0, from: 0) }) {
            switch place {
            case .found: return true
            case .missing: return false
            case .notASCII: break
            }
        }
        return place(in: FoldedLetters.letters(of: text), from: 0) != nil
    }

    /// Whether it is all of a text.
    package func `is`(_ text: String) -> Bool {
        let folded = FoldedLetters.letters(of: text)
        return folded.count == letters.count && place(in: folded, from: 0) == 0
    }

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
        guard occurs(in: text) else { return [] }
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
        var ranges: [Range<String.Index>] = []
        var from = 0
        while let start = place(in: folded, from: from) {
            let end = start + letters.count
            ranges.append(places[start]..<text.index(after: places[end - 1]))
            from = end
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

    private func place(in folded: [UInt32], from: Int) -> Int? {
        guard folded.count - from >= letters.count else { return nil }
        return (from...(folded.count - letters.count)).first { start in
            letters.indices.allSatisfy { isEqual(letters[$0], folded[start + $0]) }
        }
    }

    private func isEqual(_ sought: UInt32, _ letter: UInt32) -> Bool {
        sought == letter || isInitials && HangulInitials.initial(of: letter) == sought
    }
}

/// The letters of a text as they are searched: in small letters, without accents, half-width if
/// Latin, kana as katakana, and the parts of syllables put together.
enum FoldedLetters {
    static func letters(of text: String) -> [UInt32] {
        var letters: [UInt32] = []
        letters.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                letters.append(0x41...0x5A ~= scalar.value ? scalar.value | 0x20 : scalar.value)
                continue
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
        return letters
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

/// The initial consonants of Hangul: ㅎㅂ stands for 한빛.
package enum HangulInitials {
    /// The consonants, as they are called when they begin a syllable.
    package static let range: ClosedRange<UInt32> = 0x1100...0x1112

    /// The consonant a syllable begins with; nil for any other letter.
    package static func initial(of letter: UInt32) -> UInt32? {
        0xAC00...0xD7A3 ~= letter ? range.lowerBound + (letter - 0xAC00) / 588 : nil
    }

    /// The initial consonants that a single consonant of the keyboard stands for: two where an
    /// input method has joined them (ㅄ).
    static func initials(of letter: UInt32) -> [UInt32]? { consonants[letter] }

    /// Return the letters with joined consonants taken apart, if there is nothing but consonants.
    package static func expanded(_ letters: [UInt32]) -> [UInt32] {
        let isAll = letters.allSatisfy { range.contains($0) || joined[$0] != nil }
        return isAll ? letters.flatMap { joined[$0] ?? [$0] } : letters
    }

    private static let single = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)

    private static let pairs: KeyValuePairs<Unicode.Scalar, String> = [
        "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ",
        "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
    ]

    private static func place(of consonant: Unicode.Scalar) -> UInt32 {
        range.lowerBound + UInt32(single.firstIndex(of: consonant) ?? 0)
    }

    private static let consonants: [UInt32: [UInt32]] = {
        var consonants: [UInt32: [UInt32]] = [:]
        for scalar in single { consonants[scalar.value] = [place(of: scalar)] }
        for (pair, parts) in pairs {
            consonants[pair.value] = parts.unicodeScalars.map(place)
        }
        return consonants
    }()

    /// Joined consonants as Unicode's compatibility decomposition writes them.
    private static let joined: [UInt32: [UInt32]] = {
        let codes: [UInt32] = [
            0x11AA, 0x11AC, 0x11AD, 0x11B0, 0x11B1, 0x11B2, 0x11B3, 0x11B4, 0x11B5, 0x111A, 0x1121,
        ]
        var joined: [UInt32: [UInt32]] = [:]
        for (code, pair) in zip(codes, pairs) {
            joined[code] = pair.value.unicodeScalars.map(place)
        }
        return joined
    }()
}
