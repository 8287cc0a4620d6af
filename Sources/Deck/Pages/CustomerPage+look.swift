import Canvas
import Domain
import Wording

extension State {
    private static let customerHeadRows = 3

    /// The rows of a list on one of the customer's pages.
    func listHeight(on tab: CustomerPage.Tab) -> Int {
        let marks = tab == .account ? 0 : marksLine.count
        let rows = Layout.body(of: area, head: Self.customerHeadRows + marks)
        guard let holdings = open?.listed else { return rows }
        let notes = notes(on: tab, of: holdings).count
        return notes == 0 ? rows : max(1, rows - notes - 1)
    }

    /// Who it is, the customer's pages, and the names of the columns.
    func customerHead(_ page: CustomerPage) -> [Line] {
        guard page.tab != .account else { return [customerLine, tabs(page), Line()] }
        let table = table(for: page.tab)
        return [customerLine, line(tabs(page), withCommonOf: table)] + marksLine
            + [table.heading]
    }

    /// Name, domain and Microsoft ID, as many of them as there is whole room for.
    var customerLine: Line {
        var name = " " + Span(open?.companyName ?? "").text
        var shown = ageMarks.map { "  " + $0 }.joined()
        // The age must stay visible: a long name is cut.
        let room = max(size.columns / 4, size.columns - shown.columns)
        if !shown.isEmpty, name.columns > room { name = name.fitted(room) }
        let facts = [
            (open?.holdings?.customer ?? open?.account?.customer)?.domain, open?.id.text,
        ].compactMap { $0 }
        for fact in facts where name.columns + shown.columns + fact.columns + 3 <= size.columns {
            shown += "  " + fact
        }
        return Line(Span(name, .title), Span(shown, .muted))
    }

    /// The tabs; where there is no room for all, only the current one has a number, and then only
    /// that one is named.
    private func tabs(_ page: CustomerPage) -> Line {
        for room in TabRoom.allCases where room != .named {
            let spans = tabSpans(page, room)
            // The gap after the last of them may be cut.
            if spans.columns - 1 <= size.columns { return Line(spans) }
        }
        return Line(tabSpans(page, .named))
    }

    /// What is said of the tabs that do not show.
    private enum TabRoom: CaseIterable {
        /// Their names, and how many items they list.
        case counted
        /// Their names, with less between them.
        case tight
        /// Their keys; the current one alone is named.
        case named
    }

    private func tabSpans(_ page: CustomerPage, _ room: TabRoom) -> [Span] {
        var spans = [Span(" ")]
        let gap = room == .counted ? "  " : " "
        for tab in CustomerPage.Tab.allCases {
            var label = words[keyPath: tab.title]
            if tab != .account, tab == page.tab || room == .counted, let holdings = open?.listed {
                label += " " + count(on: tab, of: holdings)
            }
            let link = ScreenTarget.tab(tab).link
            if tab == page.tab {
                spans += [
                    Span("[", .key, link: link),
                    Span("\(tab.rawValue) \(label)", .title, link: link),
                    Span("] ", .key, link: link),
                ]
            } else {
                spans += [
                    Span(" \(tab.rawValue)", .key, link: link),
                    Span(room == .named ? " " : " \(label)" + gap, .muted, link: link),
                ]
            }
        }
        return spans
    }

    /// How many items a tab says there are; a sign for those that are not known.
    private func count(on tab: CustomerPage.Tab, of holdings: Holdings) -> String {
        if tab == .access { return accessCount(holdings) }
        let count = holdings.items(on: tab).count
        if holdings.untold(on: tab).isEmpty { return String(count) }
        return count == 0 ? "?" : "\(count)+"
    }

    /// Returns what a tab of the open customer lists, narrowed by its search.
    func listed(on tab: CustomerPage.Tab, of page: CustomerPage) -> [Holding] {
        guard let holdings = open?.listed else { return [] }
        let items = holdings.items(on: tab)
        if tab == .access { return listedAccess(items, in: holdings, page) }
        let filter = page.field(on: tab).filter(in: .holdings)
        guard !filter.parts.isEmpty, let whole = open?.holdings else { return items }
        let (words, rules) = (filter.words, place.rules)
        return items.filter { item in
            words.isFound(
                in: cells(for: item, in: holdings).map(\.0)
                    + [item.id, holdings.offer(of: item)])
                && filter.matches(item, in: whole, under: rules, at: now) == true
        }
    }

    /// Returns the same for the customer page on the screen; empty on other pages.
    func listed(on tab: CustomerPage.Tab) -> [Holding] {
        guard case .customer(let page) = pages.last else { return [] }
        return listed(on: tab, of: page)
    }

    func customerBody(_ page: CustomerPage) -> [Line] {
        if page.tab == .account, open?.account != nil, open?.holdings != nil || place.isService {
            return accountBody(page)
        }
        guard let holdings = open?.listed else {
            return [Line(), Line(Span("  " + words[keyPath: missingHoldings], .muted))]
        }
        guard !holdings.items(on: page.tab).isEmpty else {
            return page.tab == .access
                ? noAccess(holdings.adminAccess)
                : noHoldings(on: page.tab, of: holdings)
        }
        let items = listed(on: page.tab, of: page)
        guard !items.isEmpty else { return nothingMatches }
        let holding = Set(eligibility?.blockers.map(\.holding) ?? [])
        let table = table(for: page.tab)
        let shortIDs = shortIDs(on: page.tab, in: holdings, table)
        let rows = page.cursor.top..<min(page.cursor.top + listHeight(on: page.tab), items.count)
        let shown = Array(items[rows])
        let listed =
            page.tab == .access
            ? accessCells(shown, in: holdings)
            : listCells(shown, in: holdings) { holding.contains($0) }
        let inside = page.tab == .access ? accessNames(in: holdings, table) : [:]
        let lines = zip(rows, listed).map { index, cells in
            let item = items[index]
            var cells = cells
            cells[0].0 = inside[cells[0].0] ?? cells[0].0
            if holdings.isChild(item) { cells[0].0 = "└ " + cells[0].0 }
            return table.row(
                cells, isSelected: index == page.cursor.index,
                mark: mark(of: item, at: index, in: items), highlight: highlight,
                shortID: shortIDs[item.id])
        }
        let notes = notes(on: page.tab, of: holdings)
        let blanks = listHeight(on: page.tab) + 1 - lines.count
        return notes.isEmpty
            ? lines : lines + Array(repeating: Line(), count: max(1, blanks)) + notes
    }

    /// What stands below a list: what is missing in it.
    private func notes(on tab: CustomerPage.Tab, of holdings: Holdings) -> [Line] {
        if tab == .access { return accessNotes(holdings.adminAccess) }
        return holdings.untold(on: tab).flatMap {
            marked(
                words.cause(.unread($0.cause, in: $0.place)), "!", .warning, in: size.columns - 2)
        }
    }

    /// What stands in the place of an empty list: that there is nothing, unless nobody knows.
    private func noHoldings(on tab: CustomerPage.Tab, of holdings: Holdings) -> [Line] {
        let notes = notes(on: tab, of: holdings)
        return [Line()] + (notes.isEmpty ? [Line(Span("  " + words.holdsNone, .muted))] : notes)
    }

    /// Why there is nothing to show.
    private var missingHoldings: Phrase {
        guard let open, !open.hasFailed else { return \.readFailed }
        let isComing = open.isStale || open.isReading || open.isRefreshing
        return place.isService && !isComing ? \.notReadYet : \.reading
    }
}
