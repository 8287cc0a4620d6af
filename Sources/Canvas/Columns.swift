extension Character {
    /// Columns of the screen that this character covers: 1, 2 if it is wide, 0 if it has only
    /// marks, or more in scripts that write several letters as one character.
    package var columns: Int { unicodeScalars.drawnColumns }
}

extension String {
    /// Columns of the screen that this text covers, which is not its `count`: 日本 covers four.
    package var columns: Int {
        isASCII ? utf8.count : unicodeScalars.drawnColumns
    }

    /// Return the longest prefix that covers at most so many columns.
    package func prefix(columns: Int) -> String {
        if columns <= 0 { return "" }
        if isASCII { return String(decoding: utf8.prefix(columns), as: UTF8.self) }
        let end = endOfSimple(columns: columns) ?? endOfCharacters(columns: columns)
        return String(self[..<end])
    }

    /// Return where the prefix ends, without looking for the bounds of characters, which takes
    /// long; nil if its letters, or the one that follows, are not each a character.
    private func endOfSimple(columns: Int) -> Index? {
        var covered = 0
        for (end, scalar) in zip(unicodeScalars.indices, unicodeScalars) {
            switch scalar.value {
            // Latin, Greek and Cyrillic letters, and the marks of sentences.
            case 0x20..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x2028:
                covered += 1
            case 0x3000..<0x302A, 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000,
                0xAC00..<0xD7A4, 0xFF01..<0xFF61:
                covered += 2
            default: return nil
            }
            if covered > columns { return end }
        }
        return endIndex
    }

    private func endOfCharacters(columns: Int) -> Index {
        var covered = 0
        var end = startIndex
        while end < endIndex {
            covered += self[end].columns
            if covered > columns { break }
            end = index(after: end)
        }
        return end
    }

    /// Return this text in exactly so many columns: padded with blanks, or cut and ended with "…".
    package func fitted(_ columns: Int, _ alignment: Alignment = .leading) -> String {
        if columns <= 0 { return "" }
        let covered = self.columns
        if covered == columns { return self }
        if covered > columns {
            let cut = prefix(columns: columns - 1) + "…"
            return cut.padded(0, columns - cut.columns)
        }
        let leading = alignment.leading(columns - covered)
        return padded(leading, columns - covered - leading)
    }

    /// Return this text, or if it covers more than so many columns, as much of it as fits with "…"
    /// right behind it.
    package func cut(columns: Int) -> String {
        if self.columns <= columns { return self }
        if columns <= 0 { return "" }
        var cut = prefix(columns: columns - 1)
        while cut.last == " " { cut.removeLast() }
        return cut + "…"
    }

    /// Return this text, or if it covers more than so many columns, its two ends with "…" between
    /// them.
    package func cutInside(columns: Int) -> String {
        if self.columns <= columns { return self }
        var end = ""
        for letter in reversed() {
            let longer = String(letter) + end
            if longer.columns > (columns - 1) * 2 / 5 { break }
            end = longer
        }
        return columns <= 0 ? "" : prefix(columns: columns - 1 - end.columns) + "…" + end
    }

    /// Return this text, or if it covers more than so many columns, its beginning and as many of
    /// its last words as half of them have room for, with "…" between them; its beginning alone
    /// where not even the last word has room: `Exchange…Plan 2)`.
    package func cutBetweenWords(columns: Int) -> String {
        if self.columns <= columns { return self }
        var (covered, end) = (0, endIndex)
        var tail: Substring = ""
        while end > startIndex {
            let before = index(before: end)
            if self[before] == " " || self[before] == "(", end < endIndex { tail = self[end...] }
            covered += self[before].columns
            if covered > (columns - 1) / 2 { break }
            end = before
        }
        if tail.isEmpty { return cut(columns: columns) }
        var head = prefix(columns: columns - 1 - String(tail).columns)
        while let last = head.last, " (".contains(last) { head.removeLast() }
        return head + "…" + tail
    }

    /// Return this text between so many blanks.
    func padded(_ leading: Int, _ trailing: Int) -> String {
        if leading <= 0, trailing <= 0 { return self }
        var text = self
        return text.withUTF8 { bytes in
            let end = leading + bytes.count
            return String(unsafeUninitializedCapacity: end + trailing) { buffer in
                buffer.initialize(repeating: UInt8(ascii: " "))
                for (place, byte) in bytes.enumerated() { buffer[leading + place] = byte }
                return end + trailing
            }
        }
    }

    /// Whether each byte is one column. Control characters are included: a `Span` shows them as
    /// "·".
    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

/// Return so many blanks.
func blanks(_ columns: Int) -> String { "".padded(0, columns) }

/// Where text stands in a field that is wider than the text.
package enum Alignment: Sendable {
    case leading, trailing, center

    /// Return how many of the field's other columns stand before the text.
    func leading(_ room: Int) -> Int {
        switch self {
        case .leading: 0
        case .trailing: room
        case .center: room / 2
        }
    }
}

extension Unicode.Scalar {
    /// Columns of the screen that this scalar covers alone: the result of `wcwidth` in a UTF-8
    /// locale, or for scalars that a `Span` replaces, the columns of the replacement.
    package var columns: Int {
        switch value {
        case 0..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x2028,
            0x2190..<0x231A, 0x2500..<0x25FD:
            1
        case 0x3000..<0x302A, 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000,
            0xAC00..<0xD7A4, 0xFF01..<0xFF61:
            2
        default:
            isRemovedFromSpans ? 0 : tabulatedColumns
        }
    }

    private var tabulatedColumns: Int {
        switch value {
        // Vowels and final consonants of Hangul are drawn into the cell of the first consonant.
        case 0x1160...0x11FF, 0xD7B0...0xD7FB:
            0
        // Signs before or above a number have a cell of their own.
        case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD:
            1
        // A flag is made of two of these, one column each.
        case 0x1F1E6...0x1F1FF:
            1
        default:
            switch properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: 0
            default: isWide ? 2 : 1
            }
        }
    }

    /// East Asian Width W or F. Whole blocks, because their gaps are unassigned.
    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08,
            0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            true
        default:
            value >= 0x231A && properties.isEmojiPresentation
        }
    }
}

extension Sequence<Unicode.Scalar> {
    /// Call `body` with each scalar that ncurses is to draw, in order.
    ///
    /// A terminal may draw several emoji with joiners between them as one picture of two columns,
    /// while ncurses counts each of them. So that both agree, only the first one is drawn.
    @inline(__always)
    func forEachDrawn(_ body: (Unicode.Scalar) -> Void) {
        let joiner: Unicode.Scalar = "\u{200D}"
        var isJoined = false
        for scalar in self where !scalar.isRemovedFromSpans {
            if scalar == joiner {
                isJoined = true
                continue
            }
            if isJoined {
                isJoined = false
                if scalar.isWideEmoji { continue }
                body(joiner)
            }
            body(scalar)
        }
    }

    var drawnColumns: Int {
        var sum = 0
        forEachDrawn { sum += $0.columns }
        return sum
    }
}

extension Unicode.Scalar {
    fileprivate var isWideEmoji: Bool {
        value >= 0x231A && columns == 2 && properties.isEmojiPresentation
    }
}

extension String {
    /// Whether it has only letters and signs of ASCII, which may be drawn as they are.
    var isPlain: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

    /// The columns of a text of Latin letters that may be drawn as it is; nil for any other. Names
    /// of customers are measured for every frame.
    var latinColumns: Int? {
        var columns = 0
        var last: UInt8 = 0
        for byte in utf8 {
            // Below U+0300, with neither controls nor a soft hyphen.
            guard byte >= 0x20, byte != 0x7F, byte < 0xCC, last != 0xC2 || byte >= 0xA0,
                last != 0xC2 || byte != 0xAD
            else { return nil }
            if !(0x80..<0xC0 ~= byte) { columns += 1 }
            last = byte
        }
        return columns
    }

    /// Whether every scalar of this text may be drawn as it is.
    var isPrintable: Bool {
        if isPlain { return true }
        if let first = unicodeScalars.first, first.columns == 0 { return false }
        return unicodeScalars.allSatisfy {
            !($0.isControl || $0.isRemovedFromSpans || $0.value == 0x200D)
        }
    }

    /// This text, in the same columns, without anything a terminal could take as a command.
    var printable: String {
        var kept = UnicodeScalarView()
        unicodeScalars.forEachDrawn { scalar in
            // A mark without a letter would be drawn onto the text before the span.
            if kept.isEmpty, scalar.columns == 0 { return }
            kept.append(scalar.isControl ? "·" : scalar)
        }
        return String(kept)
    }
}

extension Unicode.Scalar {
    /// C0, DEL, C1, and the separators of lines and paragraphs.
    var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether it is invisible and not part of a word: changes of direction, which could show a
    /// name backwards; soft hyphens; blanks without width; tags; selectors that make a terminal
    /// draw a text sign as a wide picture, or the reverse; and skin colours, which may or may not
    /// have columns.
    var isRemovedFromSpans: Bool {
        switch value {
        case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0xFE0E...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x1F3FB...0x1F3FF, 0xE0000...0xE007F:
            true
        default:
            false
        }
    }
}
