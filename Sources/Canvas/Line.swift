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
