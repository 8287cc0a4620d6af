import Canvas
import Wording

/// Says a line of the screen as a sentence: its parts with commas between them, without frames and
/// with words for signs.
struct PlainLine {
    let words: Words

    /// The line as a sentence; empty if it only has signs and frames.
    func sentence(_ line: Line) -> String {
        if let fact = fact(line) { return fact }
        let text = line.spans.map(named).joined()
        return joined(parts(of: text).map(spoken))
    }

    /// A cell of a table, or another part of a line.
    func spoken(_ part: String) -> String {
        let part = part.withoutBlanks
        guard let mark = part.first else { return "" }
        if part.hasPrefix("› ") { return spoken(String(part.dropFirst(2))) }
        let rest = String(part.dropFirst()).withoutBlanks
        if part.hasPrefix("[x] ") { return "\(part.dropFirst(4)): \(words.yes)" }
        if part.hasPrefix("[ ] ") { return "\(part.dropFirst(4)): \(words.no)" }
        if part.hasPrefix("( ) ") { return String(part.dropFirst(4)) }
        if part.hasPrefix("(•) ") { return "\(part.dropFirst(4)) (\(words.plainCurrent))" }
        // The tab that shows stands in brackets.
        if part.hasPrefix("["), part.hasSuffix("]"), part.count > 2 {
            return "\(part.dropFirst().dropLast()) (\(words.plainCurrent))"
        }
        if part.dropFirst().first == " " {
            if mark == "!" { return words.plainAttention(inner(rest)) }
            if Self.marks.contains(mark) { return inner(rest) }
        }
        if rest.isEmpty, Self.marks.contains(mark) { return "" }
        return inner(part)
    }

    /// A fact: its name, which is the first span, a colon, and its value.
    private func fact(_ line: Line) -> String? {
        guard line.spans.count == 2, let name = line.spans.first, name.role == .muted,
            name.text.hasPrefix("  "), name.text.hasSuffix("  ")
        else { return nil }
        // As it is: it may be a name that has to be read letter by letter.
        let value = line.spans[1].text.withoutBlanks
        let said = spoken(name.text)
        return said.isEmpty ? value : value.isEmpty ? said : "\(said): \(value)"
    }

    /// A span, the keys in it by the names they are typed by.
    private func named(_ span: Span) -> String {
        guard span.role == .key else { return span.text }
        return span.text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            // Keys of a list have a comma behind them.
            let key = word.count > 1 && word.last == "," ? word.dropLast() : word
            let end = word.dropFirst(key.count)
            return (PlainKeys.names[String(key)] ?? String(key)) + end
        }.joined(separator: " ")
    }

    /// What stands between two blanks or more.
    private func parts(of text: String) -> [String] {
        var parts = [""]
        var isApart = false
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if word.isEmpty {
                isApart = true
            } else if isApart || parts == [""] {
                parts.append(String(word))
                isApart = false
            } else {
                parts[parts.count - 1] += " " + word
            }
        }
        return parts.filter { !$0.isEmpty }
    }

    /// Parts one after the other; no comma follows a sign that parts already. A sign alone is a
    /// key, which parts nothing.
    func joined(_ parts: [String]) -> String {
        var (text, last) = ("", "")
        for part in parts where !part.isEmpty {
            if !last.isEmpty {
                let isParted = last.count > 1 && last.last.map(".,:;!?。、".contains) == true
                text += isParted ? " " : words.comma
            }
            text += part
            last = part
        }
        return text
    }

    /// A text without frames and pictures, and with words for the signs within it.
    private func inner(_ text: String) -> String {
        var said = text.replacing("✓ ", with: words.plainGood + " ")
            .replacing("✗ ", with: words.plainBad + " ")
            .replacing("↑↓", with: "Up Down").replacing("↓ ", with: "Down ")
            .replacing("↑ ", with: "Up ").replacing(" · ", with: words.comma)
            .replacing(" › ", with: words.comma)
        said.removeAll { character in
            character.unicodeScalars.first.map { 0x2500...0x259F ~= $0.value || $0.isBraille }
                ?? false
        }
        // What is left of a picture is a sign alone.
        if said.count < text.count, said.allSatisfy(Self.marks.contains) { return "" }
        if said.hasPrefix("["), let end = said.firstIndex(of: "]"),
            said[said.index(after: said.startIndex)..<end].allSatisfy({ "#-=.>".contains($0) })
        {
            said = String(said[said.index(after: end)...])
        }
        return said.withoutBlanks
    }

    /// Signs that stand before words which say the same.
    private static let marks: Set<Character> = [
        "✓", "✗", "→", "←", "–", "…", "↻", "↺", "⧗", "$", "●", "•", "·", "~", "?", "+", "×", "└",
        "✎",
        "›", "»",
        "‖", "■", "□", "◆", "◇", "○", "▲", "△", "▼", "▽", "-", "↑", "↓",
    ]
}

extension Unicode.Scalar {
    /// Pictures are drawn of these dots.
    fileprivate var isBraille: Bool { 0x2800...0x28FF ~= value }
}

extension String {
    /// The text without blanks at its ends.
    var withoutBlanks: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension Line {
    /// The text in these columns of the screen.
    func text(in range: Range<Int>) -> String { texts(in: [range])[0] }

    /// The texts in such columns, which follow one another.
    func texts(in ranges: [Range<Int>]) -> [String] {
        var found = ranges.map { _ in "" }
        var (column, turn) = (0, 0)
        for character in text {
            while turn < ranges.count, column >= ranges[turn].upperBound { turn += 1 }
            guard turn < ranges.count else { break }
            if column >= ranges[turn].lowerBound { found[turn].append(character) }
            column += character.columns
        }
        return found
    }
}
