import Domain

/// A word that no customer has, compared with those they have: how near it is to each.
///
/// It is near to a word that it differs from by one letter: left out, too many, wrong, or swapped
/// with the next one; and to a word that has its letters in order. What follows in the other word
/// does not matter. Of Hangul, one letter of a syllable is compared with one; and Latin letters may
/// have been meant to type it.
struct NearWord {
    /// Letters and digits that a near text has but for one, as in `SearchEntry.letters`.
    let letters: UInt64
    private let pattern: WordPattern
    private let bytes: [UInt8]
    /// Nil if it is ASCII.
    private let scalars: [UInt32]?
    /// The keys that type it; nil if it has no syllables, and cannot have been meant to.
    private let keys: [UInt32]?
    /// The bytes of its first two letters, of which a near text has one.
    private let beginnings: [[UInt8]]

    /// A shorter word is near to too many.
    private static let fewestLetters = 3
    /// From so many letters on one may be wrong; of other scripts three are many.
    private static let fewestWithTypo = 4
    private static let mostLetters = 64
    /// Two syllables have as many keys.
    private static let fewestKeys = 5

    init(_ word: String) {
        pattern = WordPattern(word)
        bytes = Array(word.utf8)
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        let values = word.unicodeScalars.map(\.value)
        scalars = isASCII ? nil : values
        let areKeys = isASCII && HangulKeys.areKeys(word)
        // A name in Hangul has none of the keys that type it.
        letters = areKeys ? 0 : pattern.letters
        let mayBeKeys = areKeys || values.count { HangulKeys.isSyllable($0) } > 1
        let typed = mayBeKeys ? HangulKeys.keys(of: values) : []
        keys = Self.fewestKeys...Self.mostLetters ~= typed.count ? typed : nil
        beginnings = isASCII ? [] : word.prefix(2).map { Array(String($0).utf8) }
    }

    /// Whether it may be mistyped: digits alone, and very short words, are near to nothing.
    private var mayBeNear: Bool {
        if keys != nil { return true }
        let count = scalars?.count ?? bytes.count
        return Self.fewestLetters...Self.mostLetters ~= count
            && !bytes.allSatisfy { 0x2D...0x39 ~= $0 }
    }

    /// How far it is from the nearest word of an entry's text: 0 if the text has it, nil if it is
    /// near to none.
    func distance(to text: UnsafeRawBufferPointer) -> Int? {
        if pattern.isIn(text: text) { return 0 }
        guard mayBeNear else { return nil }
        if !beginnings.isEmpty {
            let mayOccur = beginnings.contains { beginning in
                beginning.withUnsafeBytes { text.firstPlace(of: $0, from: 0) != nil }
            }
            guard mayOccur else { return nil }
        }
        var least: Int?
        var start = 0
        while start < text.count {
            // Signs, blanks and the ends of parts come before digits and letters.
            var end = start
            while end < text.count, text[end] >= 0x30 { end += 1 }
            if end > start, let distance = distance(toPart: text[start..<end]) {
                least = min(least ?? distance, distance)
            }
            start = end + 1
        }
        return least
    }

    private func distance(toPart part: Slice<UnsafeRawBufferPointer>) -> Int? {
        var distances: [Int?] = []
        if scalars == nil {
            distances.append(
                bytes.distance(
                    to: UnsafeRawBufferPointer(rebasing: part), mayDiffer: Self.fewestWithTypo))
        }
        // Syllables of Hangul begin with these bytes.
        guard scalars != nil || keys != nil && part.contains(where: { 0xEA...0xED ~= $0 }) else {
            return distances.first ?? nil
        }
        let letters = String(decoding: part, as: UTF8.self).unicodeScalars.map(\.value)
        if let scalars, scalars.count >= Self.fewestLetters {
            distances.append(scalars.distance(to: letters, mayDiffer: Self.fewestLetters))
        }
        if let keys, letters.contains(where: HangulKeys.isSyllable) {
            distances.append(
                keys.distance(
                    to: HangulKeys.keys(of: letters), mayDiffer: Self.fewestKeys, hasGaps: false))
        }
        return distances.compactMap { $0 }.min()
    }
}

extension Array where Element: Equatable {
    /// How far these letters are from those of a part of a text; nil if they are not near. Of
    /// `mayDiffer` letters and more, one may differ. `hasGaps` tells whether letters may be left
    /// out everywhere.
    fileprivate func distance<Part: RandomAccessCollection>(
        to part: Part, mayDiffer fewest: Int, hasGaps: Bool = true
    ) -> Int? where Part.Element == Element, Part.Index == Int {
        if count >= fewest, part.count >= count - 1 {
            if let rest = restBehindTypo(in: part, from: 0) { return 10 + Swift.min(rest, 29) }
            for start in 1..<Swift.max(1, part.count) where part[start] == self[0] {
                if let rest = restBehindTypo(in: part, from: start) {
                    return 40 + Swift.min(rest, 29)
                }
            }
        }
        return hasGaps ? gaps(in: part).map { 70 + $0 } : nil
    }

    /// How many letters follow in a part behind this word with one letter wrong; nil if more are.
    private func restBehindTypo<Part: RandomAccessCollection>(
        in part: Part, from start: Int
    ) -> Int? where Part.Element == Element, Part.Index == Int {
        var place = 0
        while place < count, start + place < part.count, self[place] == part[start + place] {
            place += 1
        }
        let there = start + place
        if place == count { return part.count - there }
        var least = Int.max
        func note(_ rest: Int?) { least = Swift.min(least, rest ?? .max) }
        note(rest(from: place + 1, in: part, from: there + 1))
        note(rest(from: place, in: part, from: there + 1))
        note(rest(from: place + 1, in: part, from: there))
        if place + 1 < count, there + 1 < part.count, self[place] == part[there + 1],
            self[place + 1] == part[there]
        {
            note(rest(from: place + 2, in: part, from: there + 2))
        }
        return least == .max ? nil : least
    }

    /// How many letters follow behind those from a place on, where they stand so in a part.
    private func rest<Part: RandomAccessCollection>(
        from place: Int, in part: Part, from start: Int
    ) -> Int? where Part.Element == Element, Part.Index == Int {
        guard part.count - start >= count - place else { return nil }
        for step in 0..<(count - place) where self[place + step] != part[start + step] {
            return nil
        }
        return part.count - start - (count - place)
    }

    /// How many letters of a part stand between these, which it has in order from its first on; nil
    /// if it has not, or if they are far apart.
    private func gaps<Part: RandomAccessCollection>(in part: Part) -> Int?
    where Part.Element == Element, Part.Index == Int {
        guard let first, part.first == first else { return nil }
        var place = 0
        for index in 0..<part.count where part[index] == self[place] {
            place += 1
            guard place == count else { continue }
            let gaps = index + 1 - count
            return gaps <= 2 * count ? gaps : nil
        }
        return nil
    }
}
