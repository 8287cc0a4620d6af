/// A word with Hangul, as a search finds texts by it while it is typed: a consonant stands for each
/// syllable that begins with it (ㅎㅂ, 한ㅂ), the last syllable may be unfinished (하 for 한, 한 for
/// 하나), and blanks between syllables do not count (ㅎㅂㄱㅅ for 한빛 건설).
package struct HangulPattern: Equatable, Sendable {
    private let elements: [Element]
    /// What the first of its letters begins with in UTF-8.
    private let leads: ClosedRange<UInt8>

    /// What one letter of the word stands for.
    private struct Element: Equatable, Sendable {
        var first: ClosedRange<UInt32>
        var second: ClosedRange<UInt32>
        /// The syllable that is left, and what begins the next, if the last consonant belongs to
        /// that.
        var parted: (syllable: UInt32, next: ClosedRange<UInt32>) = (0, 0...0)
        var isHangul = true

        static func == (one: Element, other: Element) -> Bool {
            one.first == other.first && one.second == other.second
                && one.parted == other.parted && one.isHangul == other.isHangul
        }

        func has(_ letter: UInt32) -> Bool { first.contains(letter) || second.contains(letter) }
    }

    /// Takes folded letters. Nil if none of them is Hangul.
    package init?(_ letters: [UInt32]) {
        guard letters.contains(where: Self.isHangul) else { return nil }
        elements = letters.enumerated().map { place, letter in
            if let syllables = HangulInitials.syllables(of: letter) {
                return Element(first: syllables, second: letter...letter)
            }
            guard Self.syllables.contains(letter), place == letters.count - 1 else {
                return Element(
                    first: letter...letter, second: letter...letter,
                    isHangul: Self.isHangul(letter))
            }
            return Self.unfinished(letter)
        }
        let first = elements[0]
        let begun =
            [first.first.lowerBound, first.first.upperBound, first.second.lowerBound]
            + (first.parted.syllable == 0 ? [] : [first.parted.syllable])
        let bytes = begun.compactMap(Unicode.Scalar.init).compactMap { String($0).utf8.first }
        leads = (bytes.min() ?? 0)...(bytes.max() ?? .max)
    }

    private static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

    /// Whether a letter is a syllable or an initial consonant.
    package static func isHangul(_ letter: UInt32) -> Bool {
        syllables.contains(letter) || HangulInitials.range.contains(letter)
    }

    /// The last syllable, to which letters may still be added.
    private static func unfinished(_ syllable: UInt32) -> Element {
        let (vowel, final) = ((syllable - 0xAC00) / 28 % 21, (syllable - 0xAC00) % 28)
        if final == 0 {
            // ㅗ, ㅜ and ㅡ may become ㅘ, ㅝ, ㅢ.
            let more: UInt32 = vowel == 8 || vowel == 13 ? 3 : vowel == 18 ? 1 : 0
            return Element(
                first: syllable...syllable + more * 28 + 27, second: syllable...syllable)
        }
        let longer: ClosedRange<UInt32> =
            switch final {
            case 1: syllable + 2...syllable + 2
            case 4: syllable + 1...syllable + 2
            case 8: syllable + 1...syllable + 7
            case 17: syllable + 1...syllable + 1
            default: syllable...syllable
            }
        let (kept, next) = HangulInitials.parted[Int(final)]
        let initial = HangulInitials.range.lowerBound + next
        return Element(
            first: syllable...syllable, second: longer,
            parted: (
                syllable - final + kept, HangulInitials.syllables(of: initial) ?? initial...initial
            ))
    }

    /// Where it occurs in a text, from a place on; nil if nowhere.
    package func range(in letters: [UInt32], from: Int) -> Range<Int>? {
        letters.withUnsafeBufferPointer { letters in
            for start in from..<max(from, letters.count) {
                let end = end(from: start) { place in
                    place < letters.count ? (letters[place], 1) : nil
                }
                if let end { return start..<end }
            }
            return nil
        }
    }

    /// Whether it occurs in a folded text in UTF-8.
    package func occurs(in text: UnsafeRawBufferPointer) -> Bool {
        for start in text.indices where leads.contains(text[start]) {
            if end(from: start, { text.letter(at: $0) }) != nil { return true }
        }
        return false
    }

    /// The bytes of the parts of the word that are in each text that has it.
    package var fixedParts: [[UInt8]] {
        elements.split { $0.first.count > 1 || $0.second != $0.first || $0.parted.syllable != 0 }
            .flatMap { part -> [[UInt8]] in
                // Blanks may part two syllables.
                var runs: [(isHangul: Bool, bytes: [UInt8])] = []
                for element in part {
                    guard let scalar = Unicode.Scalar(element.first.lowerBound) else { continue }
                    let bytes = Array(String(scalar).utf8)
                    if let last = runs.last, !(last.isHangul && element.isHangul) {
                        runs[runs.count - 1] = (element.isHangul, last.bytes + bytes)
                    } else {
                        runs.append((element.isHangul, bytes))
                    }
                }
                return runs.map(\.bytes)
            }
    }

    /// Where it ends if it begins there. `letter` tells the letter at a place and how many places
    /// it takes; nil at the end.
    @inline(__always)
    private func end(
        from start: Int, _ letter: (Int) -> (letter: UInt32, length: Int)?
    ) -> Int? {
        var place = start
        var followsHangul = false
        for element in elements {
            guard var (found, length) = letter(place) else { return nil }
            while followsHangul, element.isHangul, Self.isBlank(found) {
                place += length
                guard let next = letter(place) else { return nil }
                (found, length) = next
            }
            followsHangul = element.isHangul
            place += length
            if element.has(found) { continue }
            guard found == element.parted.syllable, var next = letter(place) else { return nil }
            while Self.isBlank(next.letter) {
                place += next.length
                guard let following = letter(place) else { return nil }
                next = following
            }
            guard element.parted.next.contains(next.letter) else { return nil }
            place += next.length
        }
        return place
    }

    /// What an index puts between the parts of a name.
    package static let partSeparator: UInt8 = 0x1D

    private static func isBlank(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x09, 0x20, 0xA0, 0x3000, UInt32(partSeparator): true
        default: false
        }
    }
}

extension UnsafeRawBufferPointer {
    /// The letter that begins there, and its bytes; nil at the end. The text is UTF-8.
    fileprivate func letter(at place: Int) -> (letter: UInt32, length: Int)? {
        guard place < count else { return nil }
        let first = self[place]
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard place + length <= count else { return nil }
        var letter = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        for next in place + 1..<place + length { letter = letter << 6 | UInt32(self[next] & 0x3F) }
        return (letter, length)
    }
}

/// The initial consonants of Hangul: ㅎㅂ stands for 한빛.
package enum HangulInitials {
    /// The consonants, as they are called when they begin a syllable.
    package static let range: ClosedRange<UInt32> = 0x1100...0x1112

    /// The syllables that begin with a consonant; nil for any other letter.
    static func syllables(of letter: UInt32) -> ClosedRange<UInt32>? {
        guard range.contains(letter) else { return nil }
        let first = 0xAC00 + (letter - range.lowerBound) * 588
        return first...first + 587
    }

    /// The initial consonants that a single consonant of the keyboard stands for: two where an
    /// input method has joined them (ㅄ).
    static func initials(of letter: UInt32) -> [UInt32]? { consonants[letter] }

    /// Return the letters with joined consonants taken apart.
    package static func expanded(_ letters: [UInt32]) -> [UInt32] {
        guard letters.contains(where: { 0x1100...0x11FF ~= $0 }) else { return letters }
        return letters.flatMap { joined[$0] ?? [$0] }
    }

    /// For each consonant at the end of a syllable, what is left there and what begins the next
    /// syllable if a vowel follows. Consonants are counted as Unicode does.
    static let parted: [(kept: UInt32, next: UInt32)] = [
        (0, 0), (0, 0), (0, 1), (1, 9), (0, 2), (4, 12), (4, 18), (0, 3), (0, 5), (8, 0), (8, 6),
        (8, 7), (8, 9), (8, 16), (8, 17), (8, 18), (0, 6), (0, 7), (17, 9), (0, 9), (0, 10),
        (0, 11), (0, 12), (0, 14), (0, 15), (0, 16), (0, 17), (0, 18),
    ]

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
