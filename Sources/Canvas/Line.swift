/// One row of a screen.
package struct Line: Equatable, Sendable {
    /// The spans of this row, from left to right.
    package var spans: [Span]
    /// Whether the whole row is drawn in the selection style.
    package var isSelected: Bool
    /// The cells of a table's row, whole, for what reads them one by one; empty where nothing does.
    package var cells: [String] = []

    /// A row of those spans, one after the other.
    package init(_ spans: Span..., isSelected: Bool = false) {
        self.init(spans, isSelected: isSelected)
    }

    /// A row of those spans, one after the other.
    package init(_ spans: [Span], isSelected: Bool = false) {
        self.spans = spans
        self.isSelected = isSelected
    }

    /// Columns that this row covers.
    package var columns: Int { spans.reduce(0) { $0 + $1.columns } }

    /// The text of the row.
    package var text: String { spans.reduce(into: "") { $0 += $1.text } }

    /// Return this row in exactly so many columns: padded with blanks, or cut and ended with "…".
    package func fitted(_ columns: Int) -> Line {
        let covered = self.columns
        if covered == columns { return self }
        if covered < columns {
            return Line(spans + [Span(blanks(columns - covered))], isSelected: isSelected)
        }
        var kept: [Span] = []
        var room = columns
        for span in spans where room > 0 {
            // A span that just fits is cut as well, because something follows it.
            kept.append(span.columns < room ? span : span.cut(to: (span.text + "…").fitted(room)))
            room -= span.columns
        }
        return Line(kept, isSelected: isSelected)
    }
}

/// A piece of text and its role. It is safe to send to a terminal: a span never contains control
/// characters.
package struct Span: Equatable, Sendable {
    /// The text, ready to be drawn.
    package let text: String
    /// Columns of the screen that the text covers.
    package let columns: Int
    /// The role of the text.
    package let role: Role
    /// What the span stands on, unless its line is selected.
    package let ground: Ground
    /// What a click on this span is for; nil if it is for nothing of its own.
    package let link: Link?

    /// A span of that text, with control characters shown as "·" and invisible ones left out.
    package init(_ text: String, _ role: Role = .text, link: Link? = nil) {
        if let columns = text.latinColumns {
            self.init(clean: text, columns: columns, role, .page, link)
        } else {
            let text = text.isPrintable ? text : text.printable
            self.init(clean: text, columns: text.columns, role, .page, link)
        }
    }

    private init(
        clean text: String, columns: Int, _ role: Role, _ ground: Ground, _ link: Link?
    ) {
        self.text = text
        self.columns = columns
        self.role = role
        self.ground = ground
        self.link = link
    }

    /// Return this span so that a click on it is for something.
    package func leading(to link: Link?) -> Span {
        Span(clean: text, columns: columns, role, ground, link)
    }

    /// Return a piece of this span, of whole characters, in a role.
    package func piece(_ range: Range<String.Index>, _ role: Role) -> Span {
        let text = String(self.text[range])
        guard text.isASCII else { return Span(text, role, link: link).on(ground) }
        return Span(clean: text, columns: text.utf8.count, role, ground, link)
    }

    func cut(to text: String) -> Span {
        Span(clean: text, columns: text.columns, role, ground, link)
    }

    /// Return this span on another ground. What is selected stays so, and plain text in a dialog
    /// has the role `dialog`.
    package func on(_ ground: Ground) -> Span {
        if self.ground == .selection { return self }
        let isPlain = ground == .dialog && role == .text
        return Span(clean: text, columns: columns, isPlain ? .dialog : role, ground, link)
    }

    /// The same span, muted; one of blanks, or a frame, stays as it is.
    var dimmed: Span {
        let isKept = role == .border || role == .frame || text.utf8.allSatisfy { $0 == 0x20 }
        return isKept ? self : Span(clean: text, columns: columns, .muted, ground, link)
    }

    /// Return this span in exactly so many columns, as `String.fitted` does, and a gap of so many
    /// blanks after it.
    package func fitted(_ columns: Int, _ alignment: Alignment, gap: Int = 0) -> Span {
        let room = columns - self.columns
        let leading = alignment.leading(max(0, room))
        let fitted =
            room < 0
            ? text.fitted(columns).padded(0, gap) : text.padded(leading, room - leading + gap)
        return Span(clean: fitted, columns: max(0, columns) + gap, role, ground, link)
    }
}

/// What a click on a part of the screen is for. Whoever draws it says what the kinds and the
/// numbers mean.
package struct Link: Hashable, Sendable {
    /// Which kind of thing it leads to.
    package let kind: UInt8
    /// Which of that kind; no more than an `Int16` holds.
    package let number: Int16

    /// A link to one thing of a kind.
    package init(kind: UInt8, number: Int) {
        self.kind = kind
        self.number = Int16(clamping: number)
    }
}

extension Line {
    /// The link of the span that covers a column; nil if there is none.
    package func link(at column: Int) -> Link? {
        var end = 0
        for span in spans {
            end += span.columns
            if column < end { return column < 0 ? nil : span.link }
        }
        return nil
    }

    /// Return this row with another one drawn over some of its columns. A wide character that is
    /// half covered becomes a blank, and each part stays selected or not.
    package func replacing(columns range: Range<Int>, with line: Line) -> Line {
        let all = carryingSelection
        let left = all.part(0..<range.lowerBound)
        let right = all.part(range.upperBound..<max(range.upperBound, columns))
        return Line(left + line.carryingSelection + right)
    }

    /// The spans of this row, each selected if the row is.
    package var carryingSelection: [Span] {
        isSelected ? spans.map { $0.on(.selection) } : spans
    }
}

extension [Span] {
    /// Return the spans in these columns, padded with blanks.
    fileprivate func part(_ range: Range<Int>) -> [Span] {
        var parts: [Span] = []
        var start = 0
        for span in self where start < range.upperBound {
            let end = start + span.columns
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
        // The blanks at the end of a row are looked at for every key.
        if self.text.isPlain {
            let bytes = self.text.utf8.prefix(range.upperBound - start)
                .dropFirst(max(0, range.lowerBound - start))
            return cut(to: String(Substring(bytes)))
        }
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
