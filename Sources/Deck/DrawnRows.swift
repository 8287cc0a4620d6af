import Canvas
import Domain
import Wording

/// The rows of the page of customers as they were last drawn. One whose values are all the same is
/// not drawn again: a key that moves the cursor changes two of them.
package struct DrawnRows {
    private var table: Table?
    private var language: Language?
    private var highlight = Highlight.nothing
    private var rows: [(row: Row?, line: Line)] = []
    private var told: (customers: [CustomerRow], table: Table, shortIDs: [String: String])?
    private var bars: (drawnFrom: DirectoryBars, lines: [Line]?)?

    /// Nothing is drawn yet.
    package init() {}

    /// All that a row is drawn from, besides the table, the language and what stands out in it.
    struct Row: Equatable {
        let customer: CustomerRow
        let isSelected: Bool
        let mark: RowMark
        /// What tells it apart from a row that reads the same; nil for most.
        var shortID: String?
    }

    /// The lines of the bars; nil where there are none.
    mutating func lines(of bars: DirectoryBars?, in words: @autoclosure () -> Words) -> [Line]? {
        guard let bars else { return nil }
        if let drawn = self.bars, drawn.drawnFrom == bars { return drawn.lines }
        let lines = bars.lines(in: words())
        self.bars = (bars, lines)
        return lines
    }

    /// What tells those customers' rows apart where they read the same, by the customers' IDs.
    mutating func shortIDs(of customers: [CustomerRow], in table: Table) -> [String: String] {
        if let told, told.customers == customers, told.table == table { return told.shortIDs }
        let shortIDs = table.shortIDs(
            customers.map { ($0.id.text, [$0.companyName, $0.domain]) })
        told = (customers, table, shortIDs)
        return shortIDs
    }

    /// The lines of those rows; nil stands for one that is not read yet. `draw` draws a line.
    mutating func lines(
        of newer: [Row?], in table: Table, _ language: Language,
        highlight: Highlight = .nothing, draw: (Row?) -> Line
    ) -> [Line] {
        if table != self.table || language != self.language || highlight != self.highlight {
            rows = []
            self.table = table
            self.language = language
            self.highlight = highlight
        }
        // A list that scrolled has the rows it had, at other places.
        let first = newer.first.flatMap { $0?.customer.id }
        let last = newer.last.flatMap { $0?.customer.id }
        let moved =
            rows.firstIndex { $0.row?.customer.id == first }
            ?? rows.firstIndex { $0.row?.customer.id == last }.map { $0 - newer.count + 1 } ?? 0
        rows = newer.enumerated().map { place, row in
            if let drawn = rows.element(at: place + moved), drawn.row == row { return drawn }
            return (row, draw(row))
        }
        return rows.map(\.line)
    }
}
