import Canvas
import Domain
import Wording

// What is marked in the list of the terms of all customers, of which only a window is in memory.

/// Where a range of terms began.
struct TermRange: Equatable {
    let from: TermRow.ID
    /// The place it began at, for when that row is no longer in memory.
    let place: Int
    let search: String
    let order: TermArrangement

    /// Whether the page still has the list it began in.
    func isOf(_ page: RenewalsPage) -> Bool { search == page.search && order == page.order }
}

/// Terms that wait to be marked: their rows are not all in memory.
struct AwaitedTerms: Equatable {
    let search: String
    let order: TermArrangement
    let places: Range<Int>
    /// The rows at both ends, as they were seen; nil marks whatever is there.
    let ends: [TermRow.ID]?
}

extension RenewalsPage {
    /// A range that begins under the cursor.
    var openedRange: MarkRange? {
        selected.map {
            .terms(TermRange(from: $0.id, place: cursor.index, search: search, order: order))
        }
    }

    /// Where the start of a range is now, as far as that is known.
    fileprivate func start(of range: TermRange) -> Int {
        window.rows.firstIndex { $0.id == range.from }.map { $0 + window.offset } ?? range.place
    }
}

extension State {
    /// So many terms can be marked: more are not looked through before something is done to them.
    static let mostMarkedTerms = 1000

    /// Why nothing can be marked there; nil if something can.
    func offMark(on page: RenewalsPage) -> Off? {
        guard page.selected != nil else { return .said(\.nothingSelected) }
        if marks.terms.count >= Self.mostMarkedTerms,
            page.selectedTerm.map({ !marks.terms.contains($0.reference) }) ?? false
        {
            return .said(\.tooManyToMark)
        }
        return page.isOnMonthly && openRange == nil ? .said(\.rowIsOfMany) : nil
    }

    /// Why not all that the list has can be marked; nil if they can.
    var offMarkAll: Off? {
        guard let page = renewalsPage else { return offMark }
        return page.total == 0 ? .said(\.nothingSelected) : nil
    }

    /// Marks a range of terms. Those that are not in memory are read first.
    mutating func close(_ range: TermRange) -> [Effect] {
        guard let page = renewalsPage, let last = page.selected else { return [] }
        let (one, other) = (page.start(of: range), page.cursor.index)
        let places = min(one, other)..<max(one, other) + 1
        let ends = one <= other ? [range.from, last.id] : [last.id, range.from]
        return markTerms(places, from: ends)
    }

    /// Marks the terms at those places of the list, if there are not too many.
    mutating func markTerms(_ places: Range<Int>, from ends: [TermRow.ID]? = nil) -> [Effect] {
        guard let page = renewalsPage, !places.isEmpty else { return [] }
        guard places.count <= Self.mostMarkedTerms + 1, page.isCounted || ends != nil else {
            tell(.warning) { $0.tooManyToMark }
            return []
        }
        let rows = page.rows(places)
        guard rows.count < places.count else {
            _ = mark(rows.map(\.id), between: ends)
            return []
        }
        marks.awaitedTerms = AwaitedTerms(
            search: page.search, order: page.order, places: places, ends: ends)
        return [.read(.termsToMark(search: page.search, places, in: page.order))]
    }

    /// Marks what waited for the rows at those places, unless the list is another by now.
    mutating func mark(
        _ rows: [TermRow.ID], at places: Range<Int>, matching search: String,
        in order: TermArrangement
    ) {
        guard let awaited = marks.awaitedTerms, awaited.places == places,
            awaited.search == search, awaited.order == order
        else { return }
        marks.awaitedTerms = nil
        guard let page = renewalsPage, page.search == search, page.order == order,
            mark(rows, between: awaited.ends)
        else {
            // What was to be done to all of them is not done to some.
            postponed = nil
            return
        }
    }

    /// Why not all that show as marked can be acted on: there are too many. Nil if they can.
    var offMarkedTerms: Off? {
        guard case .terms(let range)? = openRange, let page = renewalsPage else { return nil }
        let count = abs(page.start(of: range) - page.cursor.index) + 1
        return marks.terms.count + count > Self.mostMarkedTerms ? .said(\.tooManyToMark) : nil
    }

    /// Marks those rows, if they begin and end with what was seen there; false if they do not, or
    /// are too many.
    private mutating func mark(_ rows: [TermRow.ID], between ends: [TermRow.ID]?) -> Bool {
        if let ends, ends != [rows.first, rows.last].compactMap({ $0 }) { return false }
        let terms = rows.compactMap { row in
            if case .term(let term) = row { term } else { nil }
        }
        let all = marks.terms.union(terms)
        guard all.count <= Self.mostMarkedTerms else {
            tell(.warning) { $0.tooManyToMark }
            return false
        }
        marks.terms = all
        return true
    }

    func mark(of row: TermRow, at place: Int) -> RowMark {
        if let term = row.term, marks.terms.contains(term.reference) { return .marked }
        guard case .terms(let range)? = openRange, let page = renewalsPage, row.term != nil else {
            return .none
        }
        return isBetween(place, page.start(of: range), page.cursor.index)
    }
}

extension Marks {
    /// Unmarks what a plan writes to, and what was marked and is left out of it.
    mutating func unmarkTerms(of plan: Plan, leavingOut leftOut: Set<Holding>) {
        guard !terms.isEmpty else { return }
        for customer in plan.customers {
            for case .subscription(let id)? in customer.steps.map(\.holding) {
                terms.remove(SubscriptionReference(customer: customer.id, subscription: id))
            }
        }
        terms = terms.filter { !leftOut.contains(.subscription($0.subscription)) }
    }
}
