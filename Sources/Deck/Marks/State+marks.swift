import Domain

extension State {
    mutating func obeyMarks(_ command: Command) -> [Effect] {
        switch (command, openRange) {
        case (.mark, nil): toggleMark()
        case (.markRange, nil): beginRange()
        case (.mark, let range?), (.markRange, let range?): return close(range)
        case (.markAll, _): return markAll()
        case (.endRange, _): marks.range = nil
        default:
            marks.range = nil
            marks.awaited = nil
            if pages.isEmpty { marks.unmarkCustomers() } else { marks.holdings = [] }
        }
        return []
    }

    /// The range that is open on the page that shows.
    var openRange: MarkRange? {
        switch (marks.range, pages.last) {
        case (.customers(_, _, let search)?, nil): search == customers.search ? marks.range : nil
        case (.holdings(_, let tab)?, .customer(let page)): tab == page.tab ? marks.range : nil
        default: nil
        }
    }

    /// Ends a range whose page does not show any more.
    mutating func endStrayRange() {
        if openRange == nil { marks.range = nil }
    }

    /// Marks the selected row, or unmarks it, and moves on.
    private mutating func toggleMark() {
        if pages.isEmpty {
            guard let row = customers.selected else { return }
            if marks.customers.contains(row.id) {
                marks.unmark([row.id])
            } else {
                marks.mark([row.id], in: customers.search)
            }
        } else if let target {
            marks.holdings.formSymmetricDifference([target])
        }
        _ = move(.down)
    }

    private mutating func beginRange() {
        if case .customer(let page) = pages.last {
            marks.range = target.map { .holdings(from: $0, on: page.tab) }
        } else if let row = customers.selected {
            marks.range = .customers(
                from: row.id, index: customers.cursor.index, search: customers.search)
        }
    }

    private mutating func close(_ range: MarkRange) -> [Effect] {
        marks.range = nil
        switch range {
        case .holdings(let from, let tab):
            let items = listed(on: tab)
            if let target, let ends = items.between(from, target) {
                marks.holdings.formUnion(ends)
            }
            return []
        case .customers(let from, _, let search):
            guard let selected = customers.selected else { return [] }
            if let rows = customers.window.rows.map(\.id).between(from, selected.id) {
                marks.mark(rows, in: search)
                return []
            }
            return ask(AwaitedMarks(search: search, ends: [from, selected.id]))
        }
    }

    private mutating func markAll() -> [Effect] {
        marks.range = nil
        if case .customer(let page) = pages.last {
            marks.holdings.formUnion(listed(on: page.tab, of: page))
            return []
        }
        return ask(AwaitedMarks(search: customers.search, ends: nil))
    }

    private mutating func ask(_ awaited: AwaitedMarks) -> [Effect] {
        marks.awaited = awaited
        return [.read(.matching(search: awaited.search))]
    }

    /// Marks out of all whom a search shows what waits for them, unless the list shows something
    /// else by now.
    mutating func mark(_ found: [Customer.ID], matching search: String) {
        guard let awaited = marks.awaited, awaited.search == search else { return }
        marks.awaited = nil
        guard customers.search == search else { return }
        let ends = awaited.ends ?? [found.first, found.last].compactMap { $0 }
        guard ends.count == 2, let rows = found.between(ends[0], ends[1]) else { return }
        marks.mark(rows, in: search)
    }

    /// Whether it is still being looked up who is marked, or which of them show: what acts on the
    /// marked has to wait.
    var isMarking: Bool { marks.awaited != nil || !marks.isKnown(for: customers.search) }

    /// Why there is nothing to mark here.
    var offMark: Off? {
        if pages.isEmpty { return customers.total == 0 ? .said(\.noCustomerMatches) : nil }
        return offTarget
    }

    var offUnmark: Off? {
        let isNothing = pages.isEmpty ? marks.customers.isEmpty : marks.holdings.isEmpty
        return isNothing && openRange == nil ? .said(\.nothingMarked) : nil
    }
}

extension Array where Element: Equatable {
    /// From one element to another, whichever comes first; nil if one is not there.
    fileprivate func between(_ one: Element, _ other: Element) -> ArraySlice<Element>? {
        guard let start = firstIndex(of: one), let end = firstIndex(of: other) else { return nil }
        return self[Swift.min(start, end)...Swift.max(start, end)]
    }
}
