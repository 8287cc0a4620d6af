import Canvas
import Domain
import Wording

/// What is selected, beside the list, on a screen that is wide enough.
extension State {
    /// From so many columns on there is room for a pane.
    static let columnsForPane = 130

    /// The part of the screen that the page has.
    package var size: Size {
        Size(rows: screen.rows - coachRows, columns: screen.columns - paneColumns)
    }

    /// The columns of the pane and the line before it; 0 where there is none.
    private var paneColumns: Int {
        guard showsPane, screen.columns >= Self.columnsForPane, shown.hasPane else { return 0 }
        guard let chosenPaneColumns else { return min(90, screen.columns * 2 / 5) }
        return min(max(chosenPaneColumns, paneLimits.lowerBound), paneLimits.upperBound)
    }

    /// How narrow and how wide the pane may be on this screen: neither it nor the list is lost.
    private var paneLimits: ClosedRange<Int> { 30...max(30, screen.columns - 60) }

    private static let paneStep = 4

    /// Makes the pane wider, or narrower.
    mutating func resizePane(wider: Bool) {
        let wanted = paneColumns + (wider ? Self.paneStep : -Self.paneStep)
        chosenPaneColumns = min(max(wanted, paneLimits.lowerBound), paneLimits.upperBound)
    }

    /// Why the pane cannot be made wider, or narrower.
    func offPaneWidth(wider: Bool) -> Off? {
        if let offPane { return offPane }
        if !showsPane { return .said(\.paneIsHidden) }
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
        let lines = shown.pane(in: self, width: width)
        return (0..<screen.rows).map { row in
            let line = (lines.element(at: row) ?? Line()).fitted(width)
            return Line([Span("│ ", .border)] + line.spans + [Span(" ")])
        }
    }

    /// Whether what the pane shows has to be read.
    private var isPreviewMissing: Bool {
        guard paneColumns > 0, pages.isEmpty, let selected = customers.selected else {
            return false
        }
        return preview?.id != selected.id || preview?.isStale == true
    }

    /// Asks for the customer under the cursor once the list has answered.
    mutating func settlePreview() -> Read? {
        guard isPreviewMissing, preview?.isReading != true, !shown.isSettling(in: self),
            let selected = customers.selected
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

extension CustomersPage {
    var hasPane: Bool { true }

    func pane(in state: State, width: Int) -> [Line] {
        guard let selected else { return [] }
        return state.preview(of: selected, width: width)
    }
}

extension State {
    /// Who the customer is, what it holds, what blocks a removal, and what is next.
    fileprivate func preview(of row: CustomerRow, width: Int) -> [Line] {
        let holdings = preview?.id == row.id ? preview?.listed : nil
        let identity = [
            Fact(words.domainLabel, row.domain), Fact(words.microsoftIDLabel, row.id.text),
        ]
        let head =
            row.companyName.wrapped(columns: width).map { Line(Span($0, .title)) }
            + identity.lines(width: width)
        guard let holdings else {
            let isRead = row.isRead && preview?.hasFailed != true
            return head + [
                Line(),
                Line(Span("  " + (isRead ? words.reading : words.notReadYet), .muted)),
            ]
        }
        return head + previewDoubts(of: row, width) + held(holdings, width)
            + blocking(holdings, width) + upcoming(holdings, width)
    }

    /// On a service: how old this is, and why it may not be so any more.
    private func previewDoubts(of row: CustomerRow, _ width: Int) -> [Line] {
        guard place.isService, let preview else { return [] }
        let age = preview.asOf.map { words.syncedAsOf($0.moment(at: now)) } ?? words.notReadYetMark
        let doubts = [
            row.missingSince.map { words.notListedMarkSince($0.moment(at: now)) },
            preview.pending.isEmpty ? nil : words.syncPendingChanges(preview.pending.count),
        ].compactMap { $0 }
        return [Line(Span("  " + age, .muted))]
            + doubts.flatMap { ("! " + $0).wrapped(columns: width - 2) }
            .map { Line(Span("  " + $0, .warning)) }
    }

    private func held(_ holdings: Holdings, _ width: Int) -> [Line] {
        let items = CustomerPage.Tab.allCases.flatMap { holdings.items(on: $0) }
        let shown = items.prefix(10)
        let cells = shown.map { self.cells(for: $0, in: holdings) }
        let table = Table(
            [
                TableColumn("", width: 12, stretches: true),
                TableColumn("", width: 6, alignment: .trailing),
                TableColumn(
                    "", width: min(width / 3, cells.map { $0[3].0.columns }.max() ?? 0),
                    hasSigns: true),
            ], width: width)
        let rows = cells.map { table.row([$0[0], $0[2], $0[3]], isSelected: false) }
        let more = items.count - shown.count
        return heading(words.holdingsHeading, items.count)
            + (items.isEmpty ? [Line(Span("  " + words.holdsNone, .muted))] : rows)
            + (more > 0 ? [Line(Span("  " + words.andMore(more), .muted))] : [])
    }

    private func blocking(_ holdings: Holdings, _ width: Int) -> [Line] {
        let judged = place.rules.eligibility(of: holdings, at: now)
        let blockers = judged.blockers
        guard !blockers.isEmpty else {
            let isSure = preview?.missingSince == nil && preview?.pending.isEmpty == true
            guard judged.clearance != nil, isSure else { return [] }
            return [Line(), Line(Span("✓ " + words.removeLinkReady, .good))]
        }
        let shown = blockers.prefix(6)
        let more = blockers.count - shown.count
        return heading(words.blockersTitle, blockers.count)
            + shown.flatMap { blocker in
                ("✗ " + blocker.name + " – " + words.wayOut(of: blocker))
                    .wrapped(columns: width - 2).prefix(2).enumerated().map { turn, part in
                        Line(Span((turn == 0 ? "  " : "    ") + part))
                    }
            } + (more > 0 ? [Line(Span("  " + words.andMore(more), .muted))] : [])
    }

    private func upcoming(_ holdings: Holdings, _ width: Int) -> [Line] {
        let rules = place.rules
        var signs: [(sighting: Rules.Sighting, name: String)] = []
        for subscription in holdings.subscriptions {
            signs += rules.signs(of: subscription.term, at: now).map { ($0, subscription.name) }
        }
        for software in holdings.software {
            signs += rules.signs(of: software, at: now).map { ($0, software.productName) }
        }
        for reservation in holdings.reservations {
            signs += rules.signs(of: reservation, at: now).map { ($0, reservation.displayName) }
        }
        let dated = signs.compactMap { sign in
            sign.sighting.date.map { (date: $0, kind: sign.sighting.kind, name: sign.name) }
        }.sorted { $0.date < $1.date }
        guard !dated.isEmpty else { return [] }
        return heading(words.upcomingHeading, dated.count)
            + dated.prefix(6).map { sign in
                let left = words.timeLeft(until: sign.date, at: now, in: localTime)
                let isUrgent = sign.date.timeIntervalSince(now) < 72 * 3600
                let text = "\(sign.kind.mark) \(words.radarKind(sign.kind))  \(sign.name)"
                return Line(
                    Span("  " + text).fitted(max(8, width - left.columns - 2), .leading, gap: 2),
                    Span(left, isUrgent ? .warning : .muted))
            }
    }

    private func heading(_ title: String, _ count: Int) -> [Line] {
        [Line(), Line(Span(title, .heading), Span("  \(count.grouped)", .muted))]
    }
}

extension CustomerPage {
    var hasPane: Bool { tab != .account }

    func pane(in state: State, width: Int) -> [Line] {
        guard let holdings = state.open?.holdings,
            let holding = state.listed(on: tab, of: self).element(at: cursor.index)
        else { return [] }
        return state.paneLines(of: holding, in: holdings, width: width)
    }
}

extension BlockersPage {
    var hasPane: Bool { true }

    func pane(in state: State, width: Int) -> [Line] {
        guard let holdings = state.open?.holdings,
            let blocker = state.listedBlockers(self).element(at: cursor.index)
        else { return [] }
        return state.paneLines(
            of: blocker.holding, in: holdings, width: width, state.blockerFacts(of: blocker))
    }
}

extension State {
    /// All that is known of a holding: name, status, `facts` about it, and its own facts.
    fileprivate func paneLines(
        of holding: Holding, in holdings: Holdings, width: Int, _ facts: [Fact] = []
    ) -> [Line] {
        let name = holdings.name(of: holding) ?? ""
        let status = cells(for: holding, in: holdings)[3]
        let own = pendingFacts(of: holding) + self.facts(of: holding, in: holdings)
        return name.wrapped(columns: width).map { Line(Span($0, .title)) }
            + [Line(Span((status.1.sign ?? " ") + " " + status.0, status.1)), Line()]
            + termLines(of: holding, in: holdings, width: width)
            + (facts.isEmpty ? [] : facts.lines(width: width) + [Line()])
            + own.lines(width: width)
    }
}

extension JournalPage {
    var hasPane: Bool { true }

    func pane(in state: State, width: Int) -> [Line] {
        guard let row = row(at: cursor.index) else { return [] }
        return state.facts(of: details(of: row, in: state.words)).lines(width: width)
    }
}
