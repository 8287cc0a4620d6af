import Canvas
import Domain

/// What holds the relationship with the open customer.
package struct BlockersPage: Equatable, Sendable {
    var field = SearchField()
    package var cursor = ListCursor()

    package init() {}
}

extension BlockersPage: NarrowedPage {
    var page: Page? { .blockers(self) }

    func titles(in state: State) -> [String] { [state.words.blockersTitle] }
    func bindings(in state: State) -> [Binding] { Keymap.blockers }
    func head(in state: State) -> [Line] { state.blockersHead }
    func body(in state: State) -> [Line] { state.blockersBody(self) }
    func itemCount(in state: State) -> Int { state.listedBlockers(self).count }

    func itemHeight(in state: State) -> Int {
        max(1, Layout.body(of: state.area, head: head(in: state).count) / 4)
    }

    func item(inRow row: Int, in state: State) -> Int? {
        state.blocker(inRow: row, on: self)
    }

    func isSettling(in state: State) -> Bool { state.isSettlingCustomer }

    func target(in state: State) -> Holding? {
        state.listedBlockers(self).element(at: cursor.index)?.holding
    }

    func rowNames(in state: State) -> [AnyHashable] { state.listedBlockers(self).map(\.holding) }
    func selectedHoldings(in state: State) -> [Holding?] { [target(in: state)] }

    mutating func select(_ holdings: [Holding?], in state: State) {
        let listed = state.listedBlockers(self).map(\.holding)
        guard let holding = holdings.first ?? nil, let index = listed.firstIndex(of: holding)
        else { return }
        cursor.select(index, count: listed.count, height: listed.count)
    }

    func obey(_ command: Command, in state: inout State) -> [Effect]? {
        guard command == .open else { return nil }
        if let target = target(in: state) {
            state.pages.append(.holding(HoldingPage(holding: target)))
        }
        return []
    }
}

extension Keymap {
    static let blockers = [
        Binding(.enter, .right, .character("l"), command: .open, hint: \.goToKey) { $0.offTarget },
        suspend, cancel, search, planning, activityOfCustomer, copying,
    ]
}

extension State {
    var blockersHead: [Line] {
        let count = eligibility?.blockers.count ?? 0
        let text =
            count > 0
            ? words.blockersCount(count) : words.blockersCleared
        let forbidden = count > 0 ? offRemoval.map(words.off) : nil
        // A low screen keeps its rows for the blockers.
        if size.rows < 16 { return [Line(Span(" " + (forbidden ?? text), .warning))] }
        return [customerLine]
            + (forbidden ?? "").wrapped(columns: size.columns - 2).filter { !$0.isEmpty }.map {
                Line(Span(" " + $0, .warning))
            }
            + text.wrapped(columns: size.columns - 2).map {
                Line(Span(" " + $0, count > 0 ? .warning : .good))
            }
    }

    func listedBlockers(_ page: BlockersPage) -> [Blocker] {
        narrowed(eligibility?.blockers ?? [], by: page.field) { blocker in
            [
                blocker.name, words.cause(blocker.cause), words.wayOut(of: blocker),
                blocker.holding.id,
            ] + blocker.cost.map(words.consequence)
        }
    }

    /// Every blocker with its reason, its way out and what that costs; scrolled so that the
    /// selected one shows whole.
    func blockersBody(_ page: BlockersPage) -> [Line] {
        let cursor = page.cursor
        let blocks = blocks(page)
        if blocks.isEmpty, !page.field.text.isEmpty { return nothingMatches }
        return Array(blocks.joined().dropFirst(top(of: blocks, at: cursor.index)))
    }

    /// The rows of each blocker.
    private func blocks(_ page: BlockersPage) -> [[Line]] {
        listedBlockers(page).enumerated().map { index, blocker in
            lines(of: blocker, isSelected: index == page.cursor.index)
        }
    }

    /// How many rows stand above the screen.
    private func top(of blocks: [[Line]], at place: Int) -> Int {
        let height = Layout.body(of: area, head: blockersHead.count)
        let before = blocks.prefix(place).reduce(0) { $0 + $1.count }
        let selected = blocks.indices.contains(place) ? blocks[place].count : 0
        return max(0, min(before, before + selected - height))
    }

    /// Which blocker shows in a row of the body.
    fileprivate func blocker(inRow row: Int, on page: BlockersPage) -> Int? {
        let blocks = blocks(page)
        var left = row + top(of: blocks, at: page.cursor.index)
        for (place, block) in blocks.enumerated() {
            if left < block.count { return place }
            left -= block.count
        }
        return nil
    }

    /// Name, kind, reason, way out and what that costs.
    func texts(of blocker: Blocker) -> [String] {
        [
            blocker.name, kind(of: blocker), words.cause(blocker.cause),
            words.wayOut(of: blocker), costs(of: blocker),
        ]
    }

    private func kind(of blocker: Blocker) -> String {
        switch blocker.holding {
        case .subscription(let id):
            open?.holdings?.subscription(id).map { words.kind($0.kind) } ?? ""
        case .azureSubscription: words.azureSubscriptionLabel
        case .reservation: words.reservationLabel
        case .software: words.softwareTitle
        case .unread(let id):
            open?.holdings?.unread.first { $0.id == id }.map(words.kind(of:)) ?? ""
        }
    }

    private func costs(of blocker: Blocker) -> String {
        words.paragraph(blocker.cost.map(words.consequence))
    }

    private func lines(of blocker: Blocker, isSelected: Bool) -> [Line] {
        let title = Line(
            Span(isSelected ? "› " : "  ", .key), Span(blocker.name, .title),
            Span("  " + kind(of: blocker), .muted), isSelected: isSelected)
        let costs = costs(of: blocker)
        let facts =
            [
                Fact("  " + words.whyHeading, words.cause(blocker.cause)),
                Fact("  " + words.fixHeading, words.wayOut(of: blocker)),
            ] + (costs.isEmpty ? [] : [Fact("  " + words.blockerEffectsHeading, costs, .muted)])
        return [title] + facts.lines(width: size.columns)
    }
}
