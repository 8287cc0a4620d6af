import Canvas
import Domain

/// How a row stands to the marks: each has a sign of its own.
enum RowMark: String {
    case marked = "●"
    /// It would be marked if the range ended where the cursor is.
    case inRange = "+"
    case none = " "
}

extension State {
    /// How many are marked and whether a range is open: a line for the head of a list, if there is
    /// something to say.
    var marksLine: [Line] {
        var parts: [String] = []
        if case .customer = pages.last {
            if !marks.holdings.isEmpty {
                parts.append(words.markedCount(marks.holdings.count))
            }
        } else if !marks.customers.isEmpty {
            parts.append(markedCustomers)
        }
        if openRange != nil { parts.append(words.markRangeOpen) }
        guard !parts.isEmpty else { return [] }
        return [Line(Span(" ● " + parts.joined(separator: " · "), .warning))]
    }

    private var markedCustomers: String {
        let count = marks.customers.count
        guard marks.isKnown(for: customers.search) else { return words.markedCount(count) }
        let hidden = count - marks.shown(by: customers.search).count
        guard hidden > 0 else { return words.markedCount(count) }
        let whole = words.markedHidden(count, hidden: hidden)
        return whole.columns + 3 <= size.columns
            ? whole : words.markedHiddenShort(count, hidden: hidden)
    }

    /// Whether the rows of the page have room for marks: only where something is marked.
    var hasMarks: Bool { !marksLine.isEmpty }

    func mark(of row: CustomerRow, at index: Int) -> RowMark {
        if marks.customers.contains(row.id) { return .marked }
        guard case .customers(let from, let place, _) = openRange else { return .none }
        let start =
            customers.window.rows.firstIndex { $0.id == from }.map { $0 + customers.window.offset }
            ?? place
        return isBetween(index, start, customers.cursor.index)
    }

    func mark(of holding: Holding, at index: Int, in items: [Holding]) -> RowMark {
        if marks.holdings.contains(holding) { return .marked }
        guard case .holdings(let from, _) = openRange, let start = items.firstIndex(of: from)
        else { return .none }
        return isBetween(index, start, cursor.index)
    }

    private func isBetween(_ index: Int, _ one: Int, _ other: Int) -> RowMark {
        (min(one, other)...max(one, other)).contains(index) ? .inRange : .none
    }
}
