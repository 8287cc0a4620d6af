import Canvas
import Domain
import Wording

/// How the operator wants the pane beside a list, as it is kept from one start to the next.
package struct PaneLook: Equatable, Sendable {
    /// Whether a wide screen shows what is selected beside the list.
    package var isShown = true
    /// The columns of the pane as the operator chose them; nil until then.
    package internal(set) var columns: Int?
    /// Whether it shows even where the list then keeps less than it has without it.
    package internal(set) var isOpenWhereTight = false

    package init() {}

    /// As a line of text, such as `72`, `72 hidden` or `tight`.
    package var text: String {
        [
            columns.map(String.init), isOpenWhereTight ? Self.tight : nil,
            isShown ? nil : Self.hidden,
        ].compactMap { $0 }.joined(separator: " ")
    }

    /// Reads such a line. What it does not know is left out.
    package init(text: String) {
        for word in text.split(separator: " ") {
            if word == Self.hidden { isShown = false }
            if word == Self.tight { isOpenWhereTight = true }
            if let number = Int(word), 1...10_000 ~= number { columns = number }
        }
    }

    private static let hidden = "hidden"
    private static let tight = "tight"
}

/// How wide a list is, and of which width it has the columns.
struct ListWidth {
    let columns: Int
    let columnsOf: Int

    /// A wide screen without a pane: what a list has there it keeps beside one.
    static let withoutPane = ListWidth(columns: 120, columnsOf: 120)
}

/// What is selected, beside the list, on a screen that is wide enough.
extension State {
    /// From so many columns on there is room for a pane.
    static let columnsForPane = 130

    /// The part of the screen that the page has.
    package var size: Size {
        Size(rows: screen.rows - coachRows, columns: screen.columns - paneColumns)
    }

    /// Whether the screen is wide enough for a pane beside the page, and it is not hidden.
    private var wantsPane: Bool {
        paneLook.isShown && screen.columns >= Self.columnsForPane && shown.hasPane
    }

    /// The columns of the pane and the line before it; 0 where there is none.
    private var paneColumns: Int {
        guard wantsPane else { return 0 }
        guard let chosen = paneLook.columns else {
            let most = min(Self.mostPane, screen.columns * 2 / 5)
            // The list has what it needs before the pane has more than is usual, and keeps the
            // columns and the letters that it has on a narrower screen.
            let usual = max(Self.usualPane, screen.columns - measuredList.wantedColumns)
            let pane = min(most, usual, screen.columns - measuredList.leastColumns)
            if pane >= Self.leastPane { return pane }
            return paneLook.isOpenWhereTight ? limited(Self.leastPane) : 0
        }
        return limited(chosen)
    }

    /// The width of the list on the page. Beside a pane it has the columns that it has on a
    /// narrower screen without one; until there is room for the pane, names have what is left.
    var listWidth: ListWidth {
        let columns = size.columns
        guard paneLook.isShown, shown.hasPane else {
            return ListWidth(columns: columns, columnsOf: columns)
        }
        let usual = ListWidth.withoutPane.columns
        return ListWidth(
            columns: columns, columnsOf: hasPane ? max(columns, usual) : min(columns, usual))
    }

    /// Measures how many columns the list needs to keep what it has on a screen without a pane, if
    /// the width of the pane depends on that.
    mutating func measureList() {
        measuredList.measure(in: self, isBesidePane: wantsPane && paneLook.columns == nil)
    }

    /// A table of the list on the page: as wide as that, unless it is only measured.
    func table(
        _ columns: [TableColumn], at width: ListWidth?, hasMarks: Bool? = nil,
        order: ListOrder?
    ) -> Table {
        let width = width ?? listWidth
        let list = shown.list(in: self)
        let columns = list.map { columns.chosen(columnChoices[$0], in: $0) } ?? columns
        return Table(
            columns, width: width.columns, columnsOf: width.columnsOf, hasMarks: hasMarks,
            order: order, glyphs: glyphs)
    }

    /// How narrow and how wide the pane may be on this screen: neither it nor the list is lost.
    private var paneLimits: ClosedRange<Int> { 30...max(30, screen.columns - 60) }

    private func limited(_ pane: Int) -> Int {
        min(max(pane, paneLimits.lowerBound), paneLimits.upperBound)
    }

    private static let paneStep = 4

    /// The columns that a pane has where there is room: what a holding is takes some seventy.
    private static let mostPane = 70
    /// The columns it has beside a list that could use them.
    private static let usualPane = 50
    /// The columns it has at least until the operator makes it narrower: a whole ID fits in.
    private static let leastPane = 40

    /// Hides the pane, or shows it: also where it does not open by itself for want of room.
    mutating func togglePane() -> [Effect] {
        // The page may have changed with a key just before.
        measureList()
        paneLook.isShown = !hasPane
        if paneLook.isShown {
            measureList()
            if !hasPane { paneLook.isOpenWhereTight = true }
        }
        return [.keepPane(paneLook)]
    }

    /// Makes the pane wider, or narrower.
    mutating func resizePane(wider: Bool) -> [Effect] {
        paneLook.columns = limited(paneColumns + (wider ? Self.paneStep : -Self.paneStep))
        return [.keepPane(paneLook)]
    }

    /// Why the pane cannot be made wider, or narrower.
    func offPaneWidth(wider: Bool) -> Off? {
        if let offPane { return offPane }
        if !hasPane { return .said(\.paneIsHidden) }
        if wider { return paneColumns < paneLimits.upperBound ? nil : .said(\.paneIsWidest) }
        return paneColumns > paneLimits.lowerBound ? nil : .said(\.paneIsNarrowest)
    }

    /// Why there is no pane to show or hide.
    var offPane: Off? {
        if !shown.hasPane { return .said(\.pageHasNoPane) }
        return screen.columns < Self.columnsForPane ? .said(\.paneNeedsWidth) : nil
    }

    /// Whether there is a pane beside the page.
    var hasPane: Bool { paneColumns > 0 }

    /// The rows of the pane, down to the notice.
    var paneLines: [Line] {
        // A blank after the line, and one at the edge of the screen.
        let width = paneColumns - 3
        guard width > 0 else { return [] }
        var lines = shown.pane(in: self, width: width, height: paneHeight)
        if lines.count > paneHeight, paneHeight > 0 {
            lines.replaceSubrange((paneHeight - 1)..., with: [Line(Span("  …", .muted))])
        }
        return (0..<screen.rows).map { row in
            let line = (lines.element(at: row) ?? Line()).fitted(width)
            return Line([Span("│ ", .border)] + line.spans + [Span(" ")])
        }
    }

    /// The rows of the pane, between the breadcrumb and a notice of one row.
    private var paneHeight: Int { max(0, size.rows - 3) }

    /// The customer under the cursor of the list on the page, if the pane shows one.
    private var previewed: CustomerRow? {
        pages.isEmpty ? customers.selected : accessListPage?.list.selected
    }

    /// Whether what the pane shows has to be read.
    private var isPreviewMissing: Bool {
        guard paneColumns > 0, let selected = previewed else { return false }
        return preview?.id != selected.id || preview?.isStale == true
    }

    /// Asks for the customer under the cursor once the list has answered.
    mutating func settlePreview() -> Read? {
        guard isPreviewMissing, preview?.isReading != true, !shown.isSettling(in: self),
            let selected = previewed
        else { return nil }
        var next =
            preview?.id == selected.id
            ? preview : OpenCustomer(id: selected.id, companyName: selected.companyName)
        next?.isStale = false
        next?.isReading = true
        preview = next
        return .customer(selected.id)
    }
}

extension CustomerPage {
    var hasPane: Bool { true }

    /// The names and offers of its list whole, and beside them a quantity, a status, two dates and
    /// a remark; of orders their number, too.
    func wantedColumns(in state: State) -> Int {
        guard tab != .account, let widths = state.open?.widths else { return 0 }
        let offers = tab == .subscriptions && widths.offer > 0 ? widths.offer + 2 : 0
        return widths.nameWithID(on: tab) + offers + 80
    }

    func table(at width: ListWidth, in state: State) -> Table? {
        tab == .account ? nil : state.table(for: tab, at: width)
    }

    func pane(in state: State, width: Int, height: Int) -> [Line] {
        guard let holdings = state.open?.holdings else { return [] }
        if tab == .account { return state.accountPane(holdings, width: width, height: height) }
        guard let holding = state.listed(on: tab, of: self).element(at: cursor.index) else {
            return []
        }
        return state.paneLines(
            of: holding, in: holdings, width: width, state.blockingFacts(of: holding))
    }
}

extension BlockersPage {
    var hasPane: Bool { true }

    func table(at width: ListWidth, in state: State) -> Table? {
        state.blockersTable(at: width)
    }

    func pane(in state: State, width: Int, height: Int) -> [Line] {
        guard let holdings = state.open?.holdings,
            let blocker = state.listedBlockers(self).element(at: cursor.index)
        else { return [] }
        return state.paneLines(
            of: blocker.holding, in: holdings, width: width,
            state.blockerFacts(of: blocker, isListed: true))
    }
}

extension State {
    /// All that is known of a holding: name, status, `facts` about it, and its own facts.
    func paneLines(
        of holding: Holding, in holdings: Holdings, width: Int, _ facts: [Fact] = []
    ) -> [Line] {
        let name = words.name(of: holding, in: holdings)
        let status = cells(for: holding, in: holdings)[3]
        // What stands above is not said again.
        let told = Set(facts.map(\.name))
        let own =
            pendingFacts(of: holding) + unconfirmedFacts(of: holding)
            + self.facts(of: holding, in: holdings).filter { !told.contains($0.name) }
        let parent = holdings.parentName(of: holding).map(words.underParent)
        return name.wrapped(columns: width).map { Line(Span($0, .title)) }
            + (parent?.wrapped(columns: width) ?? []).map { Line(Span($0, .muted)) }
            + [Line(Span((status.1.sign ?? " ") + " " + status.0, status.1)), Line()]
            + termLines(of: holding, in: holdings, width: width)
            + (facts.isEmpty ? [] : facts.lines(width: width) + [Line()])
            + own.lines(width: width)
    }
}

extension JournalPage {
    var hasPane: Bool { true }

    func table(at width: ListWidth, in state: State) -> Table? {
        state.journalTable(self, at: width)
    }

    func pane(in state: State, width: Int, height: Int) -> [Line] {
        guard let row = row(at: cursor.index) else { return [] }
        return state.facts(of: details(of: row, in: state.words)).lines(width: width)
    }
}

extension ActivityPage {
    var hasPane: Bool { true }
    /// The names of a customer and a target whole, and what they are beside.
    func wantedColumns(in state: State) -> Int { 130 }

    func table(at width: ListWidth, in state: State) -> Table? {
        state.activityTable(self, at: width)
    }

    func pane(in state: State, width: Int, height: Int) -> [Line] {
        state.selectedRecord.map { state.facts(of: $0).lines(width: width) } ?? []
    }
}
