import Canvas
import Domain
import Wording

/// What is marked to be acted on together: customers in the list, holdings on a customer's pages.
package struct Marks: Equatable, Sendable {
    package var customers: Set<Customer.ID> = []
    /// Which of the marked customers the search in `answered` shows.
    package private(set) var shown: Set<Customer.ID> = []
    private(set) var answered = ""
    /// Of the open customer.
    package internal(set) var holdings: Set<Holding> = []
    /// In the list of the terms of all customers.
    package internal(set) var terms: Set<SubscriptionReference> = []
    /// The start of a range that is not closed yet.
    var range: MarkRange?
    /// What is to be marked once all customers that the search shows are read.
    var awaited: AwaitedMarks?
    /// The same of terms, once those at these places of their list are read.
    var awaitedTerms: AwaitedTerms?
    /// Set when marked customers may have left the list, or the search may show others of them.
    var isStale = false
    /// What was asked for and has not been answered yet.
    private var reading: Read?

    /// Whether it is known which of the marked a search shows.
    func isKnown(for search: String) -> Bool {
        customers.isEmpty || search.isEmpty || answered == search
    }

    /// Returns the marked customers that a search shows: only these are acted on. Empty until they
    /// are known.
    package func shown(by search: String) -> Set<Customer.ID> {
        if search.isEmpty { return customers }
        return isKnown(for: search) ? shown : []
    }

    /// Marks customers whom the search shows.
    mutating func mark(_ ids: some Sequence<Customer.ID>, in search: String) {
        if customers.isEmpty {
            answered = search
            shown = []
        }
        customers.formUnion(ids)
        if answered == search { shown.formUnion(ids) }
    }

    mutating func unmark(_ ids: some Sequence<Customer.ID>) {
        customers.subtract(ids)
        shown.subtract(ids)
    }

    mutating func unmarkCustomers() { unmark(customers) }

    /// Returns what must be read: who is still on the list, then which of them the search shows.
    mutating func settle(search: String) -> Read? {
        guard reading == nil, !customers.isEmpty else { return nil }
        guard isStale || !isKnown(for: search) else { return nil }
        let read = Read.markedShown(
            search: isStale ? "" : search, customers.sorted { $0.text < $1.text })
        isStale = false
        reading = read
        return read
    }

    /// Takes the answer, and unmarks those who are not on the list any more.
    mutating func take(_ found: Set<Customer.ID>, for search: String) {
        guard case .markedShown(search, let asked) = reading else { return }
        reading = nil
        if search.isEmpty {
            unmark(asked.filter { !found.contains($0) })
            answered = ""
        } else if Set(asked) == customers {
            answered = search
            shown = found.intersection(customers)
        }
    }

    /// Takes a failed read: customers not known to show count as hidden.
    mutating func giveUp(_ read: Read) {
        guard read == reading else { return }
        reading = nil
        if case .markedShown(let search, _) = read {
            answered = search
            shown = []
        }
    }
}

/// Where a range began.
enum MarkRange: Equatable {
    /// `index` is the row it began in, for when that row is no longer in memory.
    case customers(from: Customer.ID, index: Int, search: String)
    case holdings(from: Holding, on: CustomerPage.Tab)
    case terms(TermRange)
}

/// Marks that wait for the list: its rows are not all in memory.
struct AwaitedMarks: Equatable {
    let search: String
    /// The order in which the range was seen, whatever the list's order is meanwhile.
    let order: CustomerOrder
    /// The ends of a range; nil marks all.
    let ends: [Customer.ID]?
}

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
            marks.awaitedTerms = nil
            switch pages.last {
            case nil: marks.unmarkCustomers()
            case .renewals: marks.terms = []
            default: marks.holdings = []
            }
        }
        return []
    }

    /// The range that is open on the page that shows.
    var openRange: MarkRange? {
        switch (marks.range, pages.last) {
        case (.customers(_, _, let search)?, nil): search == customers.search ? marks.range : nil
        case (.holdings(_, let tab)?, .customer(let page)): tab == page.tab ? marks.range : nil
        case (.terms(let range)?, .renewals(let page)): range.isOf(page) ? marks.range : nil
        default: nil
        }
    }

    /// Ends a range whose page is not on the screen any more.
    mutating func endStrayRange() {
        if openRange == nil { marks.range = nil }
    }

    /// Marks the selected row, or unmarks it, and moves on.
    private mutating func toggleMark() {
        if let page = renewalsPage {
            if let term = page.selectedTerm {
                marks.terms.formSymmetricDifference([term.reference])
            }
        } else if pages.isEmpty {
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
        } else if let page = renewalsPage {
            marks.range = page.openedRange
        } else if let row = customers.selected {
            marks.range = .customers(
                from: row.id, index: customers.cursor.index, search: customers.search)
        }
    }

    private mutating func close(_ range: MarkRange) -> [Effect] {
        marks.range = nil
        switch range {
        case .holdings(let from, let tab):
            marks.holdings.formUnion(holdings(from: from, on: tab))
            return []
        case .terms(let range): return close(range)
        case .customers(let from, _, let search):
            guard let selected = customers.selected else { return [] }
            if let rows = customers.window.rows.map(\.id).between(from, selected.id) {
                marks.mark(rows, in: search)
                return []
            }
            return ask(
                AwaitedMarks(
                    search: search, order: customers.answeredOrder, ends: [from, selected.id]))
        }
    }

    /// From the start of a range to the cursor.
    private func holdings(from start: Holding, on tab: CustomerPage.Tab) -> ArraySlice<Holding> {
        target.flatMap { listed(on: tab).between(start, $0) } ?? []
    }

    /// The holdings of the open customer that show as marked: an open range counts.
    var drawnMarks: Set<Holding> {
        guard case .holdings(let from, let tab)? = openRange else { return marks.holdings }
        return marks.holdings.union(holdings(from: from, on: tab))
    }

    /// Marks the open range, if a command is about all that shows as marked. Gives what must be
    /// read for that first; the command is postponed until then.
    mutating func closeRange(for command: Command) -> [Effect] {
        guard let range = openRange, command.takesMarks || command == .plan else { return [] }
        let effects = close(range)
        if marks.awaited != nil || marks.awaitedTerms != nil {
            postponed = PostponedCommand(command: command, depth: pages.count)
        }
        return effects
    }

    /// Drops what waits for marks, and the command that was to act on them.
    mutating func giveUpAwaitedMarks() {
        if marks.awaitedTerms != nil || postponed?.command == .plan { postponed = nil }
        marks.awaited = nil
        marks.awaitedTerms = nil
    }

    private mutating func markAll() -> [Effect] {
        marks.range = nil
        if case .customer(let page) = pages.last {
            marks.holdings.formUnion(listed(on: page.tab, of: page))
            return []
        }
        if let page = renewalsPage { return markTerms(0..<page.total) }
        return ask(
            AwaitedMarks(search: customers.search, order: customers.answeredOrder, ends: nil))
    }

    private mutating func ask(_ awaited: AwaitedMarks) -> [Effect] {
        marks.awaited = awaited
        return [.read(.matching(search: awaited.search, by: awaited.order))]
    }

    /// Marks what waited for all customers that a search shows, unless the search has changed
    /// since.
    mutating func mark(
        _ found: [Customer.ID], matching search: String, by order: CustomerOrder
    ) {
        guard let awaited = marks.awaited, awaited.search == search, awaited.order == order else {
            return
        }
        let ends = awaited.ends ?? [found.first, found.last].compactMap { $0 }
        guard customers.search == search, ends.count == 2,
            let rows = found.between(ends[0], ends[1])
        else {
            giveUpAwaitedMarks()
            return
        }
        marks.awaited = nil
        marks.mark(rows, in: search)
    }

    /// Whether a read about the marked customers is under way: what acts on them must wait.
    var isMarking: Bool { marks.awaited != nil || !marks.isKnown(for: customers.search) }

    /// Why nothing can be marked here; nil if something can.
    var offMark: Off? {
        if pages.isEmpty { return customers.total == 0 ? .said(\.noCustomerMatches) : nil }
        if let page = renewalsPage { return offMark(on: page) }
        return offTarget
    }

    var offUnmark: Off? {
        let isNothing =
            switch pages.last {
            case nil: marks.customers.isEmpty
            case .renewals: marks.terms.isEmpty
            default: marks.holdings.isEmpty
            }
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

/// Whether a row is marked, by the sign before it.
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
        } else if renewalsPage != nil {
            if !marks.terms.isEmpty { parts.append(words.markedCount(marks.terms.count)) }
        } else if !marks.customers.isEmpty {
            parts.append(markedCustomers)
        }
        if openRange != nil { parts.append(words.markRangeOpen) }
        guard !parts.isEmpty else { return [] }
        return [Line(Span(" ● " + parts.dotted, .warning))]
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

    func isBetween(_ index: Int, _ one: Int, _ other: Int) -> RowMark {
        (min(one, other)...max(one, other)).contains(index) ? .inRange : .none
    }
}
