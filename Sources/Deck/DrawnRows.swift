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
    private var told = ReadNames()
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
    mutating func shortIDs(
        of customers: ArraySlice<CustomerRow>, in table: Table
    ) -> [String: String] {
        told.shortIDs(of: customers, in: table)
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

/// What tells rows of customers apart, as it was last found. A list that scrolled has most of the
/// rows it had, and those are not read again.
private struct ReadNames {
    private var table: Table?
    private var readings: [NameReading] = []
    private var shortIDs: [String: String] = [:]

    mutating func shortIDs(
        of customers: ArraySlice<CustomerRow>, in table: Table
    ) -> [String: String] {
        guard let reader = table.nameReader else { return [:] }
        if table != self.table {
            self.table = table
            readings = []
        }
        let isSame =
            customers.count == readings.count
            && zip(customers, readings).allSatisfy { $1.isRead(of: $0) }
        if isSame { return shortIDs }
        let (first, last) = (customers.first?.id.text, customers.last?.id.text)
        let moved =
            readings.firstIndex { $0.id == first }
            ?? readings.firstIndex { $0.id == last }.map { $0 - customers.count + 1 } ?? 0
        readings = customers.enumerated().map { place, row in
            if let read = readings.element(at: place + moved), read.isRead(of: row) { return read }
            return reader.reading(id: row.id.text, names: [row.companyName, row.domain])
        }
        shortIDs = readings.shortIDs(reader)
        return shortIDs
    }
}

extension NameReading {
    /// Whether it is how that customer's row reads.
    fileprivate func isRead(of row: CustomerRow) -> Bool {
        id == row.id.text && names[0] == row.companyName && names[1] == row.domain
    }
}
