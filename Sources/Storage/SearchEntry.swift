import Domain
import Foundation

/// What a search finds a customer by: the text to search in, and the Microsoft ID.
///
/// The text has each part of the name between blanks, and each domain:
///
///     domain␟custom domain␟part of the name␝…␞
///
/// Searched words have no blanks, so a part that is in a domain anyway is left out, unless it is
/// Hangul, where blanks do not count. The end of a domain that all tenants have is one byte. An ID
/// that is no GUID is a part of the text.
struct SearchEntry {
    private(set) var text: [UInt8] = []
    private(set) var guid: GUIDDigits?
    /// Whether a domain ends as all tenants' do.
    private(set) var hasTail = false
    /// The letters and digits in text and ID, one bit each.
    private(set) var letters: UInt64 = 0

    static let fieldSeparator = "\u{1F}"
    static let separator: UInt8 = 0x1F
    private static let end: UInt8 = 0x1E
    /// Stands for `tail` at the end of a domain.
    static let tailMark: UInt8 = 0x01
    static let tail = Array(".onmicrosoft.com".utf8)
    private static let tailLetters = tail.reduce(0) { $0 | letter($1) }

    /// Makes the entry of a customer from the folded name, and from what `foldedRest` returns.
    init(name: UnsafeRawBufferPointer, rest: UnsafeRawBufferPointer) {
        text.reserveCapacity(name.count + rest.count)
        let idStart = rest.lastIndex(of: Self.separator).map { $0 + 1 } ?? rest.startIndex
        var start = rest.startIndex
        while start < idStart {
            let domainEnd = rest[start...].firstIndex(of: Self.separator) ?? rest.endIndex
            append(domain: rest[start..<domainEnd])
            start = domainEnd + 1
        }
        let domains = UnsafeRawBufferPointer(rebasing: rest[..<idStart])
        for part in name.split(whereSeparator: Self.isBlank) {
            let part = UnsafeRawBufferPointer(rebasing: part)
            let mayBeHangul = part.contains { 0xE1...0xED ~= $0 }
            if mayBeHangul || domains.firstPlace(of: part, from: 0) == nil {
                append(part)
                text[text.count - 1] = HangulPattern.partSeparator
            }
        }
        // What follows is no part of the name.
        if text.last == HangulPattern.partSeparator { text[text.count - 1] = Self.separator }
        let id = UnsafeRawBufferPointer(rebasing: rest[idStart...])
        guid = GUIDDigits(id)
        if let guid { letters |= guid.letters } else { append(id) }
        text.append(Self.end)
    }

    private mutating func append(domain: Slice<UnsafeRawBufferPointer>) {
        guard domain.count >= Self.tail.count,
            domain.suffix(Self.tail.count).elementsEqual(Self.tail)
        else { return append(UnsafeRawBufferPointer(rebasing: domain)) }
        append(UnsafeRawBufferPointer(rebasing: domain.dropLast(Self.tail.count)))
        text[text.count - 1] = Self.tailMark
        text.append(Self.separator)
        letters |= Self.tailLetters
        hasTail = true
    }

    private mutating func append(_ part: UnsafeRawBufferPointer) {
        let start = text.count
        var hasKana = false
        for byte in part {
            text.append(Self.isBlank(byte) ? Self.separator : byte)
            letters |= Self.letter(byte)
            hasKana = hasKana || byte == KanaBytes.first
        }
        if hasKana { KanaBytes.fold(&text, from: start) }
        text.append(Self.separator)
    }

    /// Nobody can search for a blank or a control character.
    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

    /// The bit of a letter a–z or a digit; 0 for all other bytes.
    static func letter(_ byte: UInt8) -> UInt64 {
        switch byte {
        case 0x61...0x7A: 1 << UInt64(byte - 0x61)
        case 0x30...0x39: 1 << UInt64(byte - 0x30 + 26)
        default: 0
        }
    }

    /// How many bits `letters` has.
    static let letterCount = 36

    /// Calls `body` with the number of each two bytes that follow each other in the domains, in a
    /// part of the name or in the ID.
    func forEachPair(_ body: (Int) -> Void) {
        for place in text.indices.dropLast() {
            if let pair = Self.pair(text[place], text[place + 1]) { body(pair) }
        }
        if hasTail { for pair in Self.tailPairs { body(pair) } }
        guard let guid else { return }
        var digits = (guid.high, guid.low)
        for place in (1..<32).reversed() {
            // Behind the digits 7, 11, 15 and 19 is a dash.
            if place % 4 != 0 || place < 8 || place > 20 {
                body(Self.digitPairs[Int(digits.1 & 0xFF)])
            }
            digits.1 = digits.1 >> 4 | digits.0 << 60
            digits.0 >>= 4
        }
    }

    private static let tailPairs = Set(zip(tail, tail.dropFirst()).compactMap(pair))
    private static let digitPairs = (0..<256).map { pair in
        let digits = Array("0123456789abcdef".utf8)
        return SearchEntry.pair(digits[pair >> 4], digits[pair & 15]) ?? 0
    }

    /// The number of two bytes: of two letters or digits their own, of bytes of other scripts one
    /// of a few. Nil for all others.
    static func pair(_ first: UInt8, _ second: UInt8) -> Int? {
        if first >= 0x80, second >= 0x80 {
            return letterCount * letterCount + Int((first &* 31 &+ second) & 0xFF)
        }
        let (first, second) = (letter(first), letter(second))
        guard first != 0, second != 0 else { return nil }
        return first.trailingZeroBitCount * letterCount + second.trailingZeroBitCount
    }

    /// How many numbers `pair` returns.
    static let pairCount = letterCount * letterCount + 256
}

/// A word to search entries for.
struct WordPattern {
    /// The letters and digits in it, as in `SearchEntry.letters`.
    let letters: UInt64
    /// Whether it is one of those letters.
    let isLetter: Bool
    /// The pairs in it, as in `SearchEntry.pair`.
    let pairs: Set<Int>
    /// Whether it is one of the pairs of two letters.
    let isPair: Bool
    /// Whether each entry with the common end of domains has it.
    let isInTail: Bool
    /// A text that has it has one of these.
    let needles: [[UInt8]]
    /// Nil if it can't be in a GUID.
    let guid: GUIDPattern?
    /// Nil if there is no Hangul in it.
    let hangul: HangulPattern?
    /// What a text with that Hangul has in any case.
    private let fixedParts: [[UInt8]]

    init(_ word: String) {
        let bytes = Array(word.utf8)
        hangul = HangulPattern(word.unicodeScalars.map(\.value))
        letters = bytes.reduce(0) { $0 | SearchEntry.letter($1) }
        isLetter = bytes.count == 1 && letters != 0
        fixedParts = hangul?.fixedParts ?? []
        pairs = Set(
            (hangul == nil ? [bytes] : fixedParts).flatMap { part in
                zip(part, part.dropFirst()).compactMap(SearchEntry.pair)
            })
        isPair = bytes.count == 2 && bytes.allSatisfy { SearchEntry.letter($0) != 0 }
        guid = GUIDPattern(bytes)
        let tail = SearchEntry.tail
        isInTail = tail.indices.contains { tail[$0...].starts(with: bytes) }
        // Those that begin before the common end and reach into it.
        let crossing = bytes.indices.dropFirst().filter { tail.starts(with: bytes[$0...]) }
        needles = [bytes] + crossing.map { bytes[..<$0] + [SearchEntry.tailMark] }
    }

    /// Whether an entry has it. `text` is the entry's, or a part of many entries'.
    func isIn(text: UnsafeRawBufferPointer) -> Bool {
        if let hangul {
            // To look for a whole syllable first takes less time.
            let mayOccur = fixedParts.allSatisfy { part in
                part.withUnsafeBytes { text.firstPlace(of: $0, from: 0) != nil }
            }
            return mayOccur && hangul.occurs(in: text)
        }
        return needles.contains { needle in
            needle.withUnsafeBytes { text.firstPlace(of: $0, from: 0) != nil }
        }
    }

    /// Whether an entry has it.
    func isIn(_ entry: SearchEntry) -> Bool {
        if isInTail, entry.hasTail { return true }
        if letters & ~entry.letters != 0 { return false }
        if let guid, let digits = entry.guid, guid.matches(digits) { return true }
        return entry.text.withUnsafeBytes(isIn(text:))
    }
}

extension UnsafeRawBufferPointer {
    /// Where `needle` begins in these bytes, at `start` or later; nil if nowhere.
    ///
    /// Compares sixteen places at once with the needle's last two bytes. Its first bytes would tell
    /// less, because characters of East Asian scripts share theirs. `memmem` takes several times
    /// as long for the short needles people type.
    func firstPlace(of needle: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = baseAddress, let wanted = needle.baseAddress else { return nil }
        let length = needle.count
        let tail = length - 1
        let beforeTail = tail > 0 ? tail - 1 : 0
        let lasts = SIMD16<UInt8>(repeating: needle[tail])
        let beforeLasts = SIMD16<UInt8>(repeating: needle[beforeTail])
        var place = start
        let end = count - length
        while place + 15 <= end {
            let last = (base + place + tail).loadUnaligned(as: SIMD16<UInt8>.self)
            let beforeLast = (base + place + beforeTail).loadUnaligned(as: SIMD16<UInt8>.self)
            let equal = (last .== lasts) .& (beforeLast .== beforeLasts)
            let halves = unsafeBitCast(equal, to: SIMD2<UInt64>.self)
            if halves.x | halves.y != 0 {
                for half in 0..<2 {
                    var left = halves[half].littleEndian
                    while left != 0 {
                        let byte = left.trailingZeroBitCount / 8
                        let candidate = place + half * 8 + byte
                        if isEqual(base + candidate, wanted, tail - 1) { return candidate }
                        left &= ~(0xFF << UInt64(byte * 8))
                    }
                }
            }
            place += 16
        }
        while place <= end {
            if isEqual(base + place, wanted, length) { return place }
            place += 1
        }
        return nil
    }
}

private func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
    var place = 0
    while place < count {
        if left.load(fromByteOffset: place, as: UInt8.self)
            != right.load(fromByteOffset: place, as: UInt8.self)
        {
            return false
        }
        place += 1
    }
    return true
}
