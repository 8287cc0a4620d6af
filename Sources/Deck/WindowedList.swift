import Domain

/// Some neighbouring rows of a long list, out of all that it has.
protocol ListWindow: Equatable, Sendable {
    associatedtype Row: Equatable, Identifiable, Sendable where Row.ID: Sendable

    /// The place of the first row in the list.
    var offset: Int { get }
    /// How many rows the list has.
    var total: Int { get }
    var rows: [Row] { get }

    /// The place among its rows of the best match of a search; nil for none.
    func best(of search: String) -> Int?
}

extension ListWindow {
    func best(of search: String) -> Int? { nil }
}

/// A list of which only a window is in memory, because it may have a million rows: what the cursor
/// comes to is read before it comes there.
protocol WindowedList: Equatable, Sendable {
    associatedtype Window: ListWindow
    /// What decides which row stands where.
    associatedtype Arrangement: Equatable, Sendable

    var window: Window { get set }
    var cursor: ListCursor { get set }
    var field: SearchField { get set }
    /// The search the window answers; it lags behind while the operator types.
    var answered: String { get set }
    /// The order that is asked for, and the one the window has.
    var order: Arrangement { get set }
    var answeredOrder: Arrangement { get set }
    /// The row that stays under the cursor once a wider search, or another order, is answered.
    var kept: Window.Row.ID? { get set }
    /// Whether the cursor goes to the best match of the search, once that is answered.
    var seeksBest: Bool { get set }
    /// Set when what is in memory may be out of date.
    var isStale: Bool { get set }
    /// What was asked for and has not been answered yet.
    var reading: Read? { get set }
    /// Whether what was asked for is not on the screen.
    var isReadingAhead: Bool { get set }
    /// Whether the last read failed; the window is empty then.
    var hasFailed: Bool { get set }

    /// What reads a part of the list, as it is searched and sorted now.
    func read(offset: Int, limit: Int) -> Read
    /// What reads the part of the list around a row.
    func read(around row: Window.Row.ID, limit: Int) -> Read
}

extension WindowedList {
    /// What the list is narrowed to: as much of what is typed as is understood.
    package var search: String { field.understood }
    package var isSearching: Bool { field.isTyping }

    /// How many rows the list has.
    var total: Int { window.total }

    /// The row at a place of the list, if it is in memory.
    func row(_ index: Int) -> Window.Row? {
        let position = index - window.offset
        return window.rows.indices.contains(position) ? window.rows[position] : nil
    }

    /// The rows at places of the list that are in memory.
    func rows(_ places: Range<Int>) -> ArraySlice<Window.Row> {
        let read = places.clamped(to: window.offset..<window.offset + window.rows.count)
        return window.rows[read.lowerBound - window.offset..<read.upperBound - window.offset]
    }

    var selected: Window.Row? { row(cursor.index) }

    /// Whether the rows from `top` on, `height` of them, are in memory and answer the search.
    func shows(height: Int) -> Bool {
        isAnswered && !isStale && holds(screens: 0, height: height)
    }

    /// Whether the window has the search and the order that are asked for.
    var isAnswered: Bool { answered == search && answeredOrder == order }

    /// Whether the rows on the screen are in memory, and those of so many screens to either side.
    private func holds(screens: Int, height: Int) -> Bool {
        let first = max(0, cursor.top - screens * height)
        let end = min(cursor.top + (screens + 1) * height, total)
        return total == 0 || (first >= window.offset && end <= window.offset + window.rows.count)
    }

    /// Whether what is on the screen has been asked for and is not answered yet.
    func isSettling(height: Int) -> Bool {
        reading != nil && !isReadingAhead || !shows(height: height)
    }

    /// What must be read so that `height` rows can be shown. After a jump these are read alone;
    /// once they are in memory, two screens to either side are, before the operator comes there.
    mutating func settle(height: Int) -> Read? {
        let height = max(1, height)
        guard reading == nil else { return nil }
        selectBest(height: height)
        let isShown = shows(height: height)
        if isShown, holds(screens: 1, height: height) { return nil }
        let isNear = isAnswered && holds(screens: 0, height: height)
        let around = isNear ? 2 : isAnswered ? 0 : 1
        let next =
            kept.map { read(around: $0, limit: 3 * height) }
            ?? read(
                offset: max(0, cursor.top - around * height), limit: (2 * around + 1) * height)
        isReadingAhead = isShown
        isStale = false
        reading = next
        return next
    }

    /// Takes the answer to a read. An answer to an older search is shown until the newer one is
    /// read.
    mutating func take(_ window: Window, for search: String, by order: Arrangement, height: Int) {
        let isSame = answered == search && answeredOrder == order
        let selected = kept ?? (isSame ? self.selected?.id : nil)
        self.window = window
        answered = search
        answeredOrder = order
        reading = nil
        hasFailed = false
        // The same row stays selected where rows came or went before it.
        if let selected, self.selected?.id != selected {
            if let position = window.rows.firstIndex(where: { $0.id == selected }) {
                cursor.follow(
                    itemAt: window.offset + position, count: window.total, height: height)
            } else if kept != nil {
                cursor = ListCursor()
            }
        }
        if isAnswered { kept = nil }
        cursor.select(cursor.index, count: window.total, height: height)
        selectBest(height: height)
    }

    /// Takes that a read failed: nothing is in memory, and nothing is asked for until the operator
    /// does.
    mutating func giveUp(for search: String, by order: Arrangement, with empty: Window) {
        reading = nil
        kept = nil
        answered = search
        answeredOrder = order
        window = empty
        hasFailed = true
    }

    /// Puts the cursor on the best match of the rows in memory, if nobody has moved since the
    /// search was typed. The list stays as it is sorted, and at its top as far as that shows the
    /// match.
    private mutating func selectBest(height: Int) {
        guard seeksBest, isAnswered else { return }
        seeksBest = false
        guard cursor == ListCursor(), window.offset == 0, let best = window.best(of: search) else {
            return
        }
        cursor.select(best, count: total, height: height)
    }

    /// Changes the search. Where it is cleared, the row under the cursor stays there; else the list
    /// starts from its top again, with the cursor on the best match.
    mutating func search(for newer: SearchField) {
        let older = search
        field = newer
        guard search != older else { return }
        kept = newer.keepsSelected ? kept ?? selected?.id : nil
        if kept == nil { cursor = ListCursor() }
        seeksBest = kept == nil
    }

    /// Changes the order; `isFromTop` if the list that is sorted shows its top.
    mutating func sort(by order: Arrangement, _ focus: State.SortFocus, isFromTop: Bool) {
        guard order != self.order else { return }
        if isFromTop {
            kept = nil
            cursor = ListCursor()
        } else if focus != .rowWhereMoved || cursor != ListCursor() {
            kept = kept ?? selected?.id
        }
        self.order = order
    }
}
