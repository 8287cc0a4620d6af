import Canvas
import Wording

/// What all rows of a list have in common: it is said once, and its column gives its place away.
/// That is so for what rows are (a kind, a user, a term), and not for how they are (a status, a
/// date), which changes under one's hands. All rows count, whether they show or not: no column
/// comes and goes while a list is scrolled or searched.
extension State {
    /// Says what all of two or more rows have in a column; nil if they differ.
    func common<Row, Value: Equatable>(
        _ label: String, of rows: [Row], _ value: (Row) -> Value, in word: (Value) -> String
    ) -> String? {
        guard rows.count > 1, let first = rows.first.map(value),
            rows.dropFirst().allSatisfy({ value($0) == first })
        else { return nil }
        let text = word(first)
        return text.isEmpty ? "" : words.commonToAll(label, text)
    }

    /// The same for a column of texts.
    func common<Row>(_ label: String, of rows: [Row], _ text: (Row) -> String) -> String? {
        common(label, of: rows, text) { $0 }
    }

    /// A line with what the rows of a table have in common behind it, as much as there is whole
    /// room for.
    func line(_ line: Line, withCommonOf table: Table) -> Line {
        var spans = line.spans
        for text in table.common {
            let span = Span("  " + text, .muted)
            if Line(spans).columns + span.columns < size.columns { spans.append(span) }
        }
        return Line(spans, isSelected: line.isSelected)
    }
}
