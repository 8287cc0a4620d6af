extension String {
    /// Return this text as rows of at most so many columns, broken between words; a word longer
    /// than a row is broken between characters. Line feeds are kept.
    ///
    /// Korean and English break at blanks. Chinese and Japanese are written without them: they
    /// break between phrases where a row has such a place near its end, else between words, else
    /// between characters. No word in katakana is broken that a row has room for, no row begins
    /// with a closing mark such as 。or 」, or ends with an opening one, and the last row is not a
    /// single letter where the row before it can give one more phrase.
    package func wrapped(columns: Int) -> [String] {
        let room = max(1, columns)
        return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { line in
                let text = String(line).withoutTrailingBlanks
                return text.columns <= room ? [text] : Paragraph(text).rows(of: room)
            }
    }

    private var withoutTrailingBlanks: String {
        guard last == " " else { return self }
        return String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}

/// Text without line feeds that is longer than a row.
private struct Paragraph {
    private let characters: [Character]
    private let columns: [Int]

    init(_ text: String) {
        characters = Array(text)
        columns = characters.map(\.columns)
    }

    func rows(of room: Int) -> [String] {
        var rows: [Range<Int>] = []
        // Blanks before the first word are kept if the word follows them in the same row.
        var start = 0
        let word = skippingBlanks(from: 0)
        if columns(in: 0..<word, of: room) + min(columns[word], room) > room { start = word }
        while let end = endOfRow(from: start, of: room) {
            rows.append(start..<end)
            start = skippingBlanks(from: end)
        }
        rows.append(start..<characters.count)
        lengthenLast(of: &rows, room)
        return rows.map { text(of: $0, room) }
    }

    private func text(of row: Range<Int>, _ room: Int) -> String {
        row.reduce(into: "") { text, place in
            if columns[place] > room { text += "…" } else { text.append(characters[place]) }
        }
    }

    private func columns(in range: Range<Int>, of room: Int) -> Int {
        range.reduce(0) { $0 + min(columns[$1], room) }
    }

    private func skippingBlanks(from place: Int) -> Int {
        var place = place
        while place < characters.count - 1, characters[place] == " " { place += 1 }
        return place
    }

    /// Where a row ends that begins there; nil if all that is left fits.
    private func endOfRow(from start: Int, of room: Int) -> Int? {
        var covered = 0
        for place in start..<characters.count {
            let width = min(columns[place], room)
            if covered + width > room {
                return bestBreak(in: start..<place, covering: covered, of: room)
            }
            covered += width
        }
        return nil
    }

    /// The place to break at in a row that ends there at the latest: the strongest near its end, or
    /// else the strongest anywhere, or else its end.
    private func bestBreak(in row: Range<Int>, covering columns: Int, of room: Int) -> Int {
        let first = skippingBlanks(from: row.lowerBound)
        let near = max(room / 2, room - 24)
        var covered = columns
        var best: (strength: Strength, place: Int) = (.none, row.upperBound)
        for place in stride(from: row.upperBound, to: first, by: -1) {
            if best.strength > .none, covered < near { break }
            let strength = strength(at: place)
            if strength > best.strength { best = (strength, place) }
            if strength == .phrase { break }
            covered -= min(self.columns[place - 1], room)
        }
        // A word longer than a row: one of alternatives, or a part of an address, stays whole.
        if best.strength == .none, row.upperBound < characters.count {
            let least = first + row.count / 2
            let parted = stride(from: row.upperBound, to: least, by: -1).first {
                separators.contains(characters[$0 - 1]) && !closing.contains(characters[$0])
            }
            if let parted { return parted }
            // Nor does a row begin with a small kana where such a word is broken.
            let isAttached = closing.contains(characters[best.place])
            if isAttached, characters[best.place].script != .other {
                let earlier = stride(from: best.place - 1, to: first, by: -1).first {
                    !closing.contains(characters[$0]) && !opening.contains(characters[$0 - 1])
                }
                if let earlier { return earlier }
            }
        }
        return best.place
    }

    /// Gives the last row one more phrase of the row before it, if it is one letter alone.
    private func lengthenLast(of rows: inout [Range<Int>], _ room: Int) {
        guard rows.count > 1, let last = rows.last, columns(in: last, of: room) <= 2 else { return }
        let row = rows[rows.count - 2]
        let first = skippingBlanks(from: row.lowerBound)
        var best: (strength: Strength, place: Int)?
        for place in stride(from: row.upperBound - 1, to: first, by: -1) {
            let begin = skippingBlanks(from: place)
            if columns(in: begin..<last.upperBound, of: room) > room { break }
            let strength = strength(at: place)
            if strength > best?.strength ?? .letter { best = (strength, place) }
            if strength == .phrase { break }
        }
        guard let place = best?.place else { return }
        rows.removeLast(2)
        rows += [row.lowerBound..<place, skippingBlanks(from: place)..<last.upperBound]
    }

    /// How well a row may end before that place.
    private func strength(at place: Int) -> Strength {
        let (left, right) = (characters[place - 1], characters[place])
        if left == " " { return .none }
        if right == " " {
            let next = characters[skippingBlanks(from: place)]
            // A particle stays with its word, and a counter with its number.
            if "0"..."9" ~= left, next.script != .other { return .letter }
            guard next.script == .hiragana, left.script == .other else { return .phrase }
            return closing.contains(left) ? .word : .letter
        }
        if closing.contains(right) || opening.contains(left) { return .none }
        if left.script == .other, right.script == .other { return .none }
        if opening.contains(right) || left.script == .sign && closing.contains(left) {
            return .phrase
        }
        switch (left.script, right.script) {
        case (.katakana, .katakana): return .none
        case (.hiragana, .hiragana): return .letter
        case (_, .hiragana): return .word
        case (.hiragana, .kanji): return strengthAfterHiragana(at: place)
        case (.hiragana, _): return .phrase
        default: return .word
        }
    }

    /// Between hiragana and kanji a new phrase begins, but not after お in お知らせ, nor within 3 か月
    /// or a verb of two, such as 取り消す.
    private func strengthAfterHiragana(at place: Int) -> Strength {
        let left = characters[place - 1]
        if "おご".contains(left) || left == "か" && "月所国年".contains(characters[place]) {
            return .letter
        }
        let isAlone = place > 1 && characters[place - 2].script == .kanji
        return isAlone && stems.contains(left) ? .word : .phrase
    }
}

/// How well a row may end at a place.
private enum Strength: Int, Comparable {
    case none, letter, word, phrase

    static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
}

/// The last kana of verbs that another verb may follow at once.
private let stems: Set<Character> = Set("いきぎしじちぢひびみりえけげせぜてねべめれ")
private let closing: Set<Character> = Set(
    "、。，．・：；？！）］｝〕〉》」』】〗〙’”»…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡｣､･)]}>,.!?:;%")
/// Where a word that is longer than a row may be broken: an ID behind one of its hyphens.
private let separators: Set<Character> = Set("|/,;&-")
private let opening: Set<Character> = Set("（［｛〔〈《「『【〖〘‘“«｢([{<")

/// The kinds of letters that are written without blanks between words.
private enum Script {
    case hiragana, katakana, kanji, sign, other
}

extension Character {
    fileprivate var script: Script {
        switch unicodeScalars.first?.value ?? 0 {
        case 0x3041...0x309F: .hiragana
        case 0x30FB, 0x2FE0...0x3004, 0x3006...0x3040, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
            0xFF3B...0xFF40, 0xFF5B...0xFF65:
            .sign
        case 0x30A0...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: .katakana
        case 0x3005, 0x2E80...0x2FDF, 0x3200...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: .kanji
        default: .other
        }
    }
}
