/// Everything on the screen at one moment.
package struct Frame: Equatable, Sendable {
    /// The size for which it was drawn.
    package let size: Size
    /// Exactly `size.rows` rows of exactly `size.columns` columns.
    package private(set) var lines: [Line]
    /// Where the terminal's cursor shows while text is typed; nil hides it.
    package var cursor: Position?

    /// A screen of these rows; missing rows are blank, and extra ones are cut.
    package init(size: Size, lines: [Line], cursor: Position? = nil) {
        self.size = size
        self.cursor = cursor
        let missing = max(0, size.rows - lines.count)
        self.lines =
            lines.prefix(size.rows).map { $0.fitted(size.columns) }
            + Array(repeating: Line().fitted(size.columns), count: missing)
    }

    /// Draw a box over the screen with its top left corner at that cell. What does not fit is cut.
    package mutating func overlay(_ box: [Line], row: Int, column: Int) {
        let left = min(max(0, column), size.columns)
        for (offset, line) in box.enumerated() where lines.indices.contains(row + offset) {
            let right = min(left + line.columns, size.columns)
            lines[row + offset] = lines[row + offset]
                .replacing(columns: left..<right, with: line.fitted(right - left))
        }
    }

    /// Draw the text of these rows as what matters less, because a box comes over them. Frames and
    /// what is selected stay.
    package mutating func dim(_ rows: Range<Int>) {
        for row in rows.clamped(to: lines.indices) {
            lines[row].spans = lines[row].spans.map { $0.dimmed }
        }
    }

    /// The text of the rows, without trailing blanks.
    package var text: String {
        lines.map { line in
            let text = line.text
            let last = text.lastIndex { $0 != " " }
            return last.map { String(text[...$0]) } ?? ""
        }
        .joined(separator: "\n")
    }
}

/// The size of a screen.
package struct Size: Hashable, Sendable {
    /// Rows from top to bottom.
    package let rows: Int
    /// Columns from left to right.
    package let columns: Int

    /// A size of so many rows and columns.
    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }
}

/// A cell of the screen, counted from its top left corner, which is row 0, column 0.
package struct Position: Hashable, Sendable {
    /// Rows above it.
    package let row: Int
    /// Columns to its left.
    package let column: Int

    /// The cell in that row and column.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
