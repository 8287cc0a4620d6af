import Canvas
import Domain
import Wording

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
        state.blockersHeight(state.listedBlockers(self))
    }

    func scrollBar(in state: State) -> ScrollBar? {
        let rows = state.blockersRows(self, of: state.listedBlockers(self))
        return ScrollBar(top: rows.top, height: rows.height, count: itemCount(in: state))
    }

    func item(inRow row: Int, in state: State) -> Int? {
        let blockers = state.listedBlockers(self)
        let rows = state.blockersRows(self, of: blockers)
        let item = rows.top + row
        return row < rows.height && item < blockers.count ? item : nil
    }

    func list(in state: State) -> SortedList? { .blockers }

    func table(in state: State) -> Table? {
        state.eligibility?.blockers.isEmpty ?? true ? nil : state.blockersTable
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
        guard let target = target(in: state) else { return [] }
        // The relationship is told of on the account's page.
        if target == .unread(UnreadHolding.untoldRelationship) {
            state.pages.append(.customer(CustomerPage(tab: .account)))
        } else {
            state.pages.append(.holding(HoldingPage(holding: target)))
        }
        return []
    }
}

extension Keymap {
    static let blockers = [
        Binding(.enter, .right, .character("l"), command: .open, hint: \.goToKey) { $0.offTarget }
            .reading,
        suspend, cancel, renew, filtering, planning, activityOfCustomer, copying,
    ]
}

extension State {
    var blockersHead: [Line] {
        let count = eligibility?.blockers.count ?? 0
        let text =
            count > 0
            ? words.blockersCount(count) : words.blockersCleared
        let forbidden = count > 0 ? offRemoval.map(words.off) : nil
        let table = count > 0 ? blockersTable : nil
        let columns = table.map { [$0.heading] } ?? []
        // A low screen keeps its rows for the blockers.
        if size.rows < 16 { return [Line(Span(" " + (forbidden ?? text), .warning))] + columns }
        var said = text.wrapped(columns: size.columns - 2).map {
            Line(Span(" " + $0, count > 0 ? .warning : .good))
        }
        if let table, let last = said.popLast() { said.append(line(last, withCommonOf: table)) }
        return [customerLine]
            + (forbidden ?? "").wrapped(columns: size.columns - 2).filter { !$0.isEmpty }.map {
                Line(Span(" " + $0, .warning))
            } + said + columns
    }

    /// The blockers that the search shows, by their deadlines; those without one follow, in the
    /// order they are best cleared.
    func listedBlockers(_ page: BlockersPage) -> [Blocker] {
        let order = orders[.blockers]
        let dated = (eligibility?.blockers ?? []).byDate
        let ordered =
            order == SortedList.blockers.standard
            ? dated
            : dated.sorted(isDescending: order.isDescending) { blocker in
                switch order.column {
                case .name: .text(words.name(of: blocker))
                case .kind: .text(kind(of: blocker))
                case .status: .text(cells(of: blocker).element(at: 2)?.0 ?? "")
                case .operation: .text(words.fix(of: blocker))
                default: .moment(blocker.date, at: now)
                }
            }
        return narrowed(ordered, by: page.field) { blocker in
            cells(of: blocker).map(\.0) + [
                words.cause(blocker.cause), words.wayOut(of: blocker), blocker.holding.ownID ?? "",
            ] + blocker.cost.map(words.consequence)
        }
    }

    var blockersTable: Table { blockersTable() }

    func blockersTable(at width: ListWidth? = nil) -> Table {
        let fixes = [
            words.fixSuspend, words.fixSuspendOrCancel, words.fixCancelSubscription,
            words.fixCancelOrder, words.fixPortal, words.fixSupport, words.fixSchedule,
            words.fixWait, words.fixCheck,
        ]
        let blockers = eligibility?.blockers ?? []
        let names = blockers.map { words.name(of: $0) }
        let longest = names.map(\.columns).max() ?? 0
        // The ends of IDs stand behind names that are the same.
        let haveTwins = Set(names).count < names.count
        let kinds = max(
            widestKind, words.reservationLabel.columns, words.softwareTitle.columns)
        return table(
            [
                TableColumn(
                    words.radarHoldingLabel, width: 14, usual: min(60, longest),
                    most: min(60, longest)
                )
                .naming.keepingEnds.sorting(by: .name).holding(longest + (haveTwins ? 10 : 0)),
                TableColumn(words.kindLabel, width: 18, needs: kinds, expendability: 4)
                    .sorting(by: .kind).filled(by: blockers.map { kind(of: $0).columns }.max())
                    .givingWay(
                        to: common(words.kindLabel, of: blockers, kind)),
                TableColumn(words.statusLabel, width: 12, needs: statusWidth, expendability: 3)
                    .sorting(by: .status)
                    .filled(by: blockers.map { cells(of: $0)[2].0.columns }.max()),
                TableColumn(
                    words.fixLabel, width: fixes.map(\.columns).max() ?? 0,
                    needs: blockers.map { words.fix(of: $0).columns }.max()
                )
                .sorting(by: .operation)
                .filled(by: blockers.map { words.fix(of: $0).columns }.max()),
                TableColumn(words.deadlineLabel, width: 10, expendability: 1).sorting(by: .date),
                TableColumn(
                    words.radarLeftLabel,
                    width: timeLeftWidth(until: blockers.compactMap(\.date).max()),
                    expendability: 2
                ).called("hours-left"),
            ], at: width, order: orders[.blockers])
    }

    /// Name, kind, status, fix in a word, deadline, and how much time is left.
    func cells(of blocker: Blocker) -> [(String, Role)] {
        let status = open?.holdings.map { cells(for: blocker.holding, in: $0) }?.element(at: 3)
        let date = blocker.date
        let isUrgent = date.map { $0.timeIntervalSince(now) < 72 * 3600 } ?? false
        return [
            (words.name(of: blocker), .text), (kind(of: blocker), .muted), status ?? ("", .text),
            (words.fix(of: blocker), .text), (date?.day ?? "–", .muted),
            (
                date.map { words.timeLeftInColumn(until: $0, at: now, in: localTime) } ?? "–",
                isUrgent ? .warning : .text
            ),
        ]
    }

    /// One row for each, and below them what there is to say of the selected one, unless the pane
    /// says it.
    func blockersBody(_ page: BlockersPage) -> [Line] {
        let blockers = listedBlockers(page)
        if blockers.isEmpty { return page.field.text.isEmpty ? [] : nothingMatches }
        let (top, height) = blockersRows(page, of: blockers)
        let table = blockersTable
        let end = min(top + height, blockers.count)
        let all = eligibility?.blockers ?? []
        let shortIDs = table.shortIDs(all.map { ($0.holding.id, [words.name(of: $0)]) })
        let rows = (top..<max(top, end)).map { index in
            table.row(
                cells(of: blockers[index]), isSelected: index == page.cursor.index,
                shortID: shortIDs[blockers[index].holding.id])
        }
        let blank = Array(repeating: Line(), count: max(0, height - rows.count))
        guard !hasPane, let selected = blockers.element(at: page.cursor.index) else {
            return rows + blank
        }
        return rows + blank + details(of: selected, room: blockersRoom - height)
    }

    private var blockersRoom: Int { Layout.body(of: area, head: blockersHead.count) }

    /// The first row that shows, and how many do: those that scroll, and below them as many more as
    /// the details of the selected one leave room for.
    fileprivate func blockersRows(_ page: BlockersPage, of blockers: [Blocker])
        -> (top: Int, height: Int)
    {
        let least = blockersHeight(blockers)
        guard !hasPane, least < blockers.count,
            let selected = blockers.element(at: page.cursor.index)
        else { return (page.cursor.top, least) }
        let left = blockersRoom - lines(of: selected).count
        let height = max(least, min(blockers.count, left))
        return (max(0, min(page.cursor.top, blockers.count - height)), height)
    }

    /// The rows that scroll: all that there is room for beside the longest details, so that the
    /// list stays where it is while the cursor moves. The details have the lines they need, as long
    /// as the list keeps three rows, or on a low screen two fifths.
    fileprivate func blockersHeight(_ blockers: [Blocker]) -> Int {
        let room = blockersRoom
        guard !hasPane else { return max(1, room) }
        if blockers.count + Self.ampleDetails <= room { return max(1, blockers.count) }
        // Hundreds of blockers have a few reasons between them.
        let details = blockers.prefix(60).map { lines(of: $0).count }.max() ?? 0
        return max(1, min(blockers.count, max(room - details, min(3, room * 2 / 5))))
    }

    /// More rows than the details of any blocker take.
    private static let ampleDetails = 20

    /// The rows of details whose effects stand on lines of their own.
    private static let mostListed = 12

    /// Why it blocks, how it is cleared, and what that brings. Where there is no room for all, what
    /// has a date comes first, and the last line names the key that shows the rest.
    private func details(of blocker: Blocker, room: Int) -> [Line] {
        let whole = lines(of: blocker)
        guard whole.count > room, room > 0 else { return Array(whole.prefix(max(0, room))) }
        let key = bindings.first { $0.command == .open }?.labels.first ?? ""
        let further = Line(
            Span("  ↓ … ", .muted), Span(key, .key), Span(" " + words.goToKey, .muted))
        return lines(of: blocker, datedFirst: true).prefix(room - 1) + [further]
    }

    /// The details, however many lines they take.
    private func lines(of blocker: Blocker, datedFirst: Bool = false) -> [Line] {
        let name = size.rows < 16 ? [] : [Line(), Line(Span("  " + name(of: blocker), .title))]
        // Beside the list only what has room for it stands on lines of its own.
        let listed = blockerFacts(of: blocker, isListed: true).lines(width: size.columns)
        return name
            + (listed.count + 2 <= Self.mostListed && size.rows >= 30
                ? listed
                : blockerFacts(of: blocker, datedFirst: datedFirst).lines(width: size.columns))
    }

    /// Why a holding blocks, how it is cleared, and what that brings; each effect on a line of its
    /// own where it `isListed`.
    func blockerFacts(
        of blocker: Blocker, isListed: Bool = false, datedFirst: Bool = false
    ) -> [Fact] {
        let all = blocker.cost.bySeverity
        let cost =
            datedFirst ? all.filter { $0.date != nil } + all.filter { $0.date == nil } : all
        let effects = cost.map(words.consequence).filter { !$0.isEmpty }
        let heading = words.blockerEffectsHeading
        let costs =
            isListed
            ? effects.enumerated().map { Fact($0 == 0 ? heading : "", $1, .muted) }
            : effects.isEmpty ? [] : [Fact(heading, words.paragraph(effects), .muted)]
        return [
            Fact(words.whyHeading, words.cause(blocker.cause)),
            Fact(words.fixHeading, words.wayOut(of: blocker)),
        ] + costs
    }

    /// With the end of the id where the customer holds something else of the same name.
    private func name(of blocker: Blocker) -> String {
        words.distinctName(of: blocker, in: open?.holdings)
    }

    private func kind(of blocker: Blocker) -> String {
        words.kind(of: blocker.holding, in: open?.holdings)
    }
}
