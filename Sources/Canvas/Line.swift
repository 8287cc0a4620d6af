/// One row of a screen.
package struct Line: Equatable, Sendable {
    /// What stands in this row, from left to right.
    package var spans: [Span]
    /// Drawn in the selection style from edge to edge, over what its spans look like.
    package var isSelected: Bool

    /// A row of those spans, one after the other.
    package init(_ spans: Span..., isSelected: Bool = false) {
        self.init(spans, isSelected: isSelected)
    }

    /// A row of those spans, one after the other.
    package init(_ spans: [Span], isSelected: Bool = false) {
        self.spans = spans
        self.isSelected = isSelected
    }

    /// Columns this row covers.
    package var columns: Int { spans.reduce(0) { $0 + $1.text.columns } }

    /// What this row says, without how it looks.
    package var text: String { spans.reduce(into: "") { $0 += $1.text } }

    /// This row on exactly so many columns: padded with blanks, or cut and ended with "…".
    package func fitted(_ columns: Int) -> Line {
        let covered = self.columns
        if covered == columns { return self }
        if covered < columns {
            return Line(spans + [Span(blanks(columns - covered))], isSelected: isSelected)
        }
        var kept: [Span] = []
        var room = columns
        for span in spans where room > 0 {
            let width = span.text.columns
            // A span that just fills the room is cut as well: something follows it.
            let text = width < room ? span.text : (span.text + "…").fitted(room)
            kept.append(span.cut(to: text))
            room -= text.columns
        }
        return Line(kept, isSelected: isSelected)
    }
}

/// A piece of text and what it means. Safe to be sent to a terminal, wherever the text came from:
/// no control character survives the making of a span.
package struct Span: Equatable, Sendable {
    /// What it says, ready to be drawn.
    package let text: String
    /// What it means.
    package let role: Role
    /// Drawn in the selection style, though the rest of its line may not be.
    package let isSelected: Bool

    /// A span of that text, with control characters shown as "·" and invisible ones left out.
    package init(_ text: String, _ role: Role = .text) {
        self.init(clean: text.isPrintable ? text : text.printable, role, isSelected: false)
    }

    init(clean text: String, _ role: Role, isSelected: Bool) {
        self.text = text
        self.role = role
        self.isSelected = isSelected
    }

    func cut(to text: String) -> Span {
        Span(clean: text, role, isSelected: isSelected)
    }
}

extension Line {
    /// This row with another laid over some of its columns. A wide character of which only one
    /// half is covered becomes a blank, and each part stays selected or not, as it was.
    package func replacing(columns range: Range<Int>, with line: Line) -> Line {
        let all = carryingSelection
        let left = all.part(0..<range.lowerBound)
        let right = all.part(range.upperBound..<max(range.upperBound, columns))
        return Line(left + line.carryingSelection + right)
    }

    /// The spans of this row, each selected if the row is.
    private var carryingSelection: [Span] {
        isSelected ? spans.map { Span(clean: $0.text, $0.role, isSelected: true) } : spans
    }
}

extension [Span] {
    /// What stands in those columns, padded with blanks to all of them.
    fileprivate func part(_ range: Range<Int>) -> [Span] {
        var parts: [Span] = []
        var start = 0
        for span in self where start < range.upperBound {
            let end = start + span.text.columns
            if start >= range.lowerBound, end <= range.upperBound {
                parts.append(span)
            } else if end > range.lowerBound {
                parts.append(span.part(range, from: start))
            }
            start = end
        }
        if start < range.upperBound {
            parts.append(Span(blanks(range.upperBound - Swift.max(start, range.lowerBound))))
        }
        return parts
    }
}

extension Span {
    fileprivate func part(_ range: Range<Int>, from start: Int) -> Span {
        var text = ""
        var column = start
        for character in self.text {
            let end = column + character.columns
            if column >= range.lowerBound, end <= range.upperBound {
                text.append(character)
            } else {
                text += blanks(min(end, range.upperBound) - max(column, range.lowerBound))
            }
            column = end
        }
        return cut(to: text)
    }
}
