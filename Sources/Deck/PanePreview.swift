import Canvas
import Domain
import Wording

/// A part of the pane: a heading with a number, and what it counts.
private struct PaneSection {
    let title: String
    let count: Int
    /// The first of them, each on as many lines as it takes. No more are drawn than the pane has
    /// rows.
    let items: [[Line]]
    /// The same on one line each, for a pane that is too low; nil for the first lines.
    var briefs: [Line]?

    /// The rows of all of it, without the blank and the heading.
    var rows: Int { items.reduce(count - items.count) { $0 + $1.count } }

    /// The section in so many rows below its heading. Where it needs more, an item stands on one
    /// line unless there is room for the others, too; the last says how many are left out.
    func lines(rows: Int, in words: Words) -> [Line] {
        let heading = [
            Line(), Line(Span(title, .heading), Span("  \(count.grouped)", .muted)),
        ]
        guard self.rows > rows else { return heading + items.flatMap { $0 } }
        let most = count <= rows ? count : max(0, rows - 1)
        var left = rows - most - (most < count ? 1 : 0)
        let shown = items.prefix(most).enumerated().map { place, item -> [Line] in
            guard item.count - 1 <= left else {
                return [briefs?.element(at: place) ?? item[0]]
            }
            left -= item.count - 1
            return item
        }
        let more = most < count && rows > 0
        return heading + shown.flatMap { $0 }
            + (more ? [Line(Span("  " + words.andMore(count - shown.count), .muted))] : [])
    }
}

extension [PaneSection] {
    /// The sections in so many rows. Each has all it needs where there is room; else those that
    /// need more than their share have an equal part of what the others leave.
    fileprivate func lines(height: Int, in words: Words) -> [Line] {
        let shown = filter { $0.count > 0 }
        var room = Swift.max(0, height - 2 * shown.count)
        var rows: [Int: Int] = [:]
        let byNeed = shown.indices.sorted { shown[$0].rows < shown[$1].rows }
        for (turn, place) in byNeed.enumerated() {
            rows[place] = Swift.min(shown[place].rows, room / (shown.count - turn))
            room -= rows[place] ?? 0
        }
        return shown.indices.flatMap { shown[$0].lines(rows: rows[$0] ?? 0, in: words) }
    }
}

extension CustomersPage {
    var hasPane: Bool { true }
    // A name, a domain of 40 letters, the counts, and whether it may be removed.
    func wantedColumns(in state: State) -> Int { 140 }

    func table(at width: ListWidth, in state: State) -> Table? {
        state.customersTable(at: width)
    }

    func pane(in state: State, width: Int, height: Int) -> [Line] {
        guard let selected else { return [] }
        return state.preview(of: selected, width: width, height: height)
    }
}

extension State {
    /// Who the customer is, what it holds, what blocks a removal, and what is next.
    fileprivate func preview(of row: CustomerRow, width: Int, height: Int) -> [Line] {
        let holdings = preview?.id == row.id ? preview?.listed : nil
        let identity = [
            Fact(words.domainLabel, row.domain), Fact(words.microsoftIDLabel, row.id.text),
        ]
        let head =
            row.companyName.wrapped(columns: width).map { Line(Span($0, .title)) }
            + identity.lines(width: width)
        guard let holdings else {
            let isRead = (row.isRead || row.isOfFiles) && preview?.hasFailed != true
            return head + [
                Line(),
                Line(Span("  " + (isRead ? words.reading : words[keyPath: notReadYet]), .muted)),
            ]
        }
        let isSure = preview?.missingSince == nil && preview?.pending.isEmpty == true
        let known =
            head + previewDoubts(of: row, width)
            + (holdsNothing(holdings) ? none(words.holdingsHeading) : [])
            + ready(holdings, isSure: isSure)
        let sections = [
            held(holdings, width, first: height), blocking(holdings, width, first: height),
            upcoming(holdings, width, first: height),
        ]
        return known + sections.lines(height: height - known.count, in: words)
    }

    /// That nothing is known yet of what a customer holds; of files, that it never will be.
    private var notReadYet: Phrase {
        place.isImported ? \.causeSubscriptionsNotInFile : \.notReadYet
    }

    /// Beside the account: what blocks a removal, and what is next.
    func accountPane(_ holdings: Holdings, width: Int, height: Int) -> [Line] {
        let isSure = open?.missingSince == nil && open?.pending.isEmpty == true
        let known = ready(holdings, isSure: isSure)
        let sections = [
            blocking(holdings, width, first: height), upcoming(holdings, width, first: height),
        ]
        // No blank before the first line.
        let lines = known + sections.lines(height: height + 1 - known.count, in: words)
        return Array(lines.dropFirst())
    }

    private func holdsNothing(_ holdings: Holdings) -> Bool {
        holdings.allItems.isEmpty
    }

    private func none(_ title: String) -> [Line] {
        [
            Line(), Line(Span(title, .heading), Span("  0", .muted)),
            Line(Span("  " + words.holdsNone, .muted)),
        ]
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
            + doubts.flatMap { marked($0, "!", .warning, in: width) }
    }

    private func held(_ holdings: Holdings, _ width: Int, first count: Int) -> PaneSection {
        let all = CustomerPage.Tab.ofHoldings.flatMap { holdings.items(on: $0) }
        let items = all.prefix(count)
        let cells = items.map { self.cells(for: $0, in: holdings) }
        let names = zip(items, cells).map { item, cells in
            (holdings.isChild(item) ? ListCell.branch : "") + cells[0].0
        }
        let offers = items.map { hiddenOffer(of: $0, in: holdings) }
        // How many there are comes before what else they are called.
        let quantities = cells.map { $0[2].0.columns }.max() ?? 0
        let table = Table(
            [
                TableColumn("", width: 20, usual: 26, most: 60).naming
                    .holding(names.map(\.columns).max() ?? 0),
                TableColumn(
                    "", width: 16, usual: 26, most: 60, expendability: 2,
                    isShown: offers.contains { !$0.isEmpty }
                ).naming.holding(offers.map(\.columns).max() ?? 0),
                TableColumn(
                    "", width: quantities, alignment: .trailing, expendability: 1,
                    isShown: quantities > 0),
                TableColumn(
                    "", width: min(width / 3, cells.map { $0[3].0.columns }.max() ?? 0),
                    hasSigns: true),
            ], width: width)
        let shortIDs = table.shortIDs(
            items.indices.map { (items[$0].id, [names[$0], offers[$0]]) })
        func row(_ place: Int, _ shortID: String?, name: String? = nil) -> Line {
            let cells = cells[place]
            return table.row(
                [(name ?? names[place], cells[0].1), (offers[place], .muted), cells[2], cells[3]],
                isSelected: false, shortID: shortID)
        }
        return PaneSection(
            title: words.holdingsHeading, count: all.count,
            items: items.indices.map { place in
                let shortID = shortIDs[items[place].id]
                let runsOn = offers[place].isEmpty && table.shows(1)
                let room = table.widths[0] + (runsOn ? Table.gap + table.widths[1] : 0)
                // A name that has no room goes on below, and the end of its ID behind it.
                let id = shortID.map { " " + $0 } ?? ""
                guard names[place].columns + id.columns > room else { return [row(place, shortID)] }
                var parts = names[place].wrapped(columns: room)[...]
                let first = row(place, nil, name: parts.popFirst())
                let rest = (parts.joined(separator: " ") + id).split(separator: " ")
                    .joined(separator: " ")
                return [first]
                    + rest.wrapped(columns: max(1, width - 4)).map {
                        Line(Span("    " + $0, .muted))
                    }
            },
            // Rows that read the same are told apart on one line, too.
            briefs: items.indices.map { row($0, shortIDs[items[$0].id]) })
    }

    /// Whether the end of an ID leaves too little of a name beside it.
    private func isCutShort(_ name: String, by id: String, in room: Int) -> Bool {
        room - id.columns < min(Self.leastName, name.columns)
    }

    /// So much of a name tells what it is.
    private static let leastName = 12

    private func blocking(_ holdings: Holdings, _ width: Int, first count: Int) -> PaneSection {
        let blockers = place.rules.eligibility(of: holdings, at: now).blockers.byDate
        // The keys that clear them work on other pages.
        let words = language.words(namesKeys: false)
        let shortIDs = blockers.map { (id: $0.holding.id, text: words.name(of: $0)) }.endsOfIDs
        let shown = blockers.prefix(count)
        let ids = shown.map { shortIDs[$0.holding.id].map { " " + $0 } ?? "" }
        let texts = zip(shown, ids).map { blocker, id in
            "✗ " + words.name(of: blocker) + id + " – " + words.wayOut(of: blocker)
        }
        // On one line the fix is named; the name is cut for it.
        let briefs = zip(shown, ids).map { blocker, id in
            let fix = " – " + words.fix(of: blocker)
            let room = width - 6 - id.columns
            let name = Span(words.name(of: blocker)).text
                .cut(columns: max(min(Self.leastName, room), room - fix.columns))
            return ("✗ " + name + id + fix).cut(columns: width - 4)
        }
        return PaneSection(
            title: words.blockersTitle, count: blockers.count,
            items: texts.map { text in
                text.wrapped(columns: width - 4).enumerated().map { turn, part in
                    Line(Span((turn == 0 ? "  " : "    ") + part))
                }
            }, briefs: briefs.map { Line(Span("  " + $0)) })
    }

    /// Says that the relationship may be removed, where that is certain.
    private func ready(_ holdings: Holdings, isSure: Bool) -> [Line] {
        let judged = place.rules.eligibility(of: holdings, at: now)
        guard judged.blockers.isEmpty, judged.clearance != nil, isSure else { return [] }
        return [Line(), Line(Span("✓ " + words.removeLinkReady, .good))]
    }

    private func upcoming(_ holdings: Holdings, _ width: Int, first count: Int) -> PaneSection {
        let rules = place.rules
        var signs: [(sighting: Rules.Sighting, of: Holding, name: String)] = []
        for subscription in holdings.subscriptions where subscription.isKindTold {
            signs += rules.signs(of: subscription.term, at: now).map {
                ($0, .subscription(subscription.id), subscription.name)
            }
        }
        for software in holdings.software {
            signs += rules.signs(of: software, at: now).map {
                ($0, .software(software.id), software.productName)
            }
        }
        for reservation in holdings.reservations {
            signs += rules.signs(of: reservation, at: now).map {
                ($0, .reservation(reservation.id), reservation.displayName)
            }
        }
        for relationship in holdings.adminAccess.all {
            signs += rules.signs(of: relationship, at: now).map {
                ($0, .adminRelationship(relationship.id), relationship.name)
            }
        }
        let dated = signs.compactMap { sign in
            sign.sighting.date.map {
                (date: $0, kind: sign.sighting.kind, of: sign.of, name: sign.name)
            }
        }.sorted { $0.date < $1.date }
        let shown = dated.prefix(count)
        // Names begin in one column, unless they would have too little room.
        let longest = shown.map { words.radarKind($0.kind).columns }.max() ?? 0
        let kinds = min(longest, max(8, width / 3))
        let rows = shown.map { sign in
            UpcomingRow(
                mark: sign.kind.mark, kind: words.radarKind(sign.kind), name: Span(sign.name).text,
                id: holdings.shortID(of: sign.of).map { " " + $0 } ?? "",
                left: words.timeLeft(until: sign.date, at: now, in: localTime),
                isUrgent: sign.date.timeIntervalSince(now) < 72 * 3600)
        }
        // Where kinds leave no room for a whole name they stand below it, in as many rows as there
        // are, and beside what is left of it where there are none.
        let isApart = rows.contains { row in
            row.name.columns + row.id.columns > row.room(in: width) - kinds - 2
        }
        let isCutShort = rows.contains { row in
            self.isCutShort(row.name, by: row.id, in: row.room(in: width) - kinds - 2)
        }
        func brief(_ row: UpcomingRow) -> Line {
            row.line(row.kind.fitted(kinds) + "  " + row.name, row.id, width)
        }
        return PaneSection(
            title: words.upcomingHeading, count: dated.count,
            items: rows.map { row in
                guard isApart else { return [brief(row)] }
                let isBeside = !self.isCutShort(row.name, by: row.id, in: row.room(in: width))
                return [
                    row.line(row.name, isBeside ? row.id : "", width),
                    Line(
                        Span(
                            ("    " + row.kind + (isBeside ? "" : row.id)).cut(columns: width),
                            .muted)),
                ]
            }, briefs: isApart && !isCutShort ? rows.map(brief) : nil)
    }
}

/// What is next of a holding, as the pane says it.
private struct UpcomingRow {
    let mark: String
    let kind: String
    let name: String
    /// A blank and the end of the ID, where others have the same name; else empty.
    let id: String
    let left: String
    let isUrgent: Bool

    /// The columns between the mark and what says how long is left.
    func room(in width: Int) -> Int { max(4, width - left.columns - 6) }

    /// The mark, a text that is cut for what follows it, the end of the ID, and how long is left.
    func line(_ text: String, _ id: String, _ width: Int) -> Line {
        let room = room(in: width)
        let said = text.cut(columns: max(1, room - id.columns))
        return Line(
            Span("  \(mark) " + said),
            Span(id, .muted).fitted(max(0, room - said.columns), .leading, gap: 2),
            Span(left, isUrgent ? .warning : .muted))
    }
}
