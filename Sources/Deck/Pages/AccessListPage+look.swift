import Canvas
import Domain
import Wording

extension State {
    /// How many customers there are, which of them need a look, why what is told may be old, the
    /// search, and the columns.
    func accessListHead(_ page: AccessListPage) -> [Line] {
        let readAt = page.counts?.readAt.map { words.syncedAsOf($0.moment(at: now)) }
        let title = [words.customersCount(page.list.summary.customers), readAt]
            .compactMap { $0 }.joined(separator: "  ")
        return [
            Line(Span(" " + words.accessListTitle, .title), Span("  " + title, .muted)),
            Line(Span(" " + countsLine(page.counts), .muted)),
        ] + accessTrouble(page.counts?.trouble) + [
            searchLine(page.list.field, said: accessFound(page), prompt: accessPrompt),
            accessListTable().heading,
        ]
    }

    private func countsLine(_ counts: AccessCounts?) -> String {
        if place.isImported { return words.accessNotInFile }
        guard let counts else { return words.reading }
        return words.list(
            [words.accessEndingSoon(counts.ending), words.accessCustomersWithout(counts.without)]
                + (counts.unknown > 0 ? [words.filterUnknown(counts.unknown)] : [])
                + [words.accessCustomersWithDAP(counts.withDAP, unknown: counts.unknownDAP)])
    }

    /// Why admin relationships are not known, and what to do about it.
    private func accessTrouble(_ trouble: AdminAccessTrouble?) -> [Line] {
        guard let trouble else { return [] }
        let said = words.paragraph([words.reason(of: trouble), words.advice(for: trouble) ?? ""])
        return marked(said, "!", .warning, in: size.columns - 2)
    }

    /// What may be typed into the search, with terms as far as there is room for them.
    private var accessPrompt: String { customerPrompt(in: .access) }

    private func accessFound(_ page: AccessListPage) -> String {
        guard !page.isWaiting else { return words.searching }
        let found = words.customersFound(page.list.total, of: page.list.summary.customers)
        let unknown = page.list.window.unknown
        return words.list([found] + (unknown > 0 ? [words.filterUnknown(unknown)] : []))
    }

    func accessListTable(at width: ListWidth? = nil) -> Table {
        // What no row fills is for the names, where all rows are in memory: elsewhere columns stay
        // as they are while one scrolls.
        let window = accessListPage?.list.window
        let isWhole = window.map { $0.offset == 0 && $0.rows.count == $0.total } ?? false
        let rows = isWhole ? window?.rows ?? [] : []
        func filled(_ text: (AdminAccessSummary) -> String) -> Int? {
            isWhole ? rows.compactMap(\.access).map { text($0).columns }.max() ?? 0 : nil
        }
        return table(
            [
                TableColumn(words.customerLabel, width: 16, usual: 28, most: 60)
                    .naming.sorting(by: .name).narrowing(to: 8)
                    .holding(rows.map(\.companyName.columns).max() ?? 0),
                TableColumn(
                    words.domainLabel, width: 16, usual: 30, most: 60, expendability: 4,
                    isSpare: true
                ).naming.sorting(by: .domain).holding(rows.map(\.domain.columns).max() ?? 0),
                TableColumn(words.accessTitle, width: 4, alignment: .trailing).sorting(by: .gdap),
                TableColumn(
                    words.accessEndsLabel,
                    width: max(
                        // A sign behind the day says that it extends itself.
                        dayWidth + 2, words.none.columns,
                        AdminRelationship.Status.pending.map { words.status($0).columns }.max()
                            ?? 0)
                ).sorting(by: .date),
                TableColumn(words.accessExtendsLabel, width: 3, expendability: 3)
                    .sorting(by: .autoExtend).filled(by: filled(words.extendsInColumn)),
                TableColumn(
                    words.globalAdministratorColumn, width: 2 + words.present.columns,
                    expendability: 1
                ).sorting(by: .globalAdministrator).filled(by: filled(words.globalInColumn)),
                TableColumn(
                    words.dapLabel, width: max(words.present.columns, words.absent.columns),
                    expendability: 2
                ).sorting(by: .dap),
                TableColumn(
                    words.microsoftIDLabel, width: 36, expendability: 5, isSpare: true,
                    isShown: !isPlain
                ).identifying.sorting(by: .id),
            ], at: width, order: orders[.access])
    }

    func accessListBody(_ page: AccessListPage) -> [Line] {
        let list = page.list
        guard list.total > 0 else {
            let phrase: Phrase =
                list.hasFailed
                ? \.readFailed
                : page.isWaiting
                    ? \.reading : list.search.isEmpty ? \.noCustomers : \.noCustomerMatches
            return [Line(), Line(Span("  " + words[keyPath: phrase], .muted))]
        }
        let table = accessListTable()
        let height = page.itemHeight(in: self)
        let places = list.cursor.top..<min(list.cursor.top + height, list.total)
        let shortIDs = table.shortIDs(
            list.rows(places).map { ($0.id.text, [$0.companyName, $0.domain]) })
        return places.map { index in
            guard let row = list.row(index) else {
                return Line(Span("  " + words.reading, .muted))
            }
            return table.row(
                accessCells(of: row), isSelected: index == list.cursor.index,
                highlight: highlight, shortID: shortIDs[row.id.text])
        }
    }

    /// Name, domain, how many relationships give access, when the first ends, whether it extends
    /// itself, the role that may do everything, and DAP.
    private func accessCells(of row: CustomerRow) -> [(String, Role)] {
        let dap: (String, Role) =
            switch row.allowsDelegatedAccess {
            case true?: (words.present, .warning)
            case false?: (words.absent, .muted)
            case nil: ("?", .muted)
            }
        guard let access = row.access else {
            return [
                (row.companyName, .text), (row.domain, .muted), ("?", .warning), ("", .muted),
                ("?", .muted), ("?", .muted), dap, (row.id.text, .muted),
            ]
        }
        return [
            (row.companyName, .text), (row.domain, .muted), words.liveCount(of: access),
            end(of: access),
            (words.extendsInColumn(access), .muted),
            (words.globalInColumn(access), access.hasGlobalAdmin ? .warning : .muted), dap,
            (row.id.text, .muted),
        ]
    }

    /// When the first relationship ends; what is asked for where none gives access yet.
    private func end(of access: AdminAccessSummary) -> (String, Role) {
        guard access.live > 0 else {
            if let nearest = access.nearest { return (words.status(nearest), .warning) }
            return access.isKnown ? (words.none, .warning) : ("?", .warning)
        }
        guard let end = access.endsAt?.ifTold else { return ("–", .muted) }
        let isSoon = !access.extendsItself && end.timeIntervalSince(now) < 30 * 86_400
        // Where there is no room for a column of it, the sign says that it goes on.
        return (end.day + (access.extendsItself ? " ↻" : ""), isSoon ? .warning : .text)
    }

    /// The admin relationships of the customer under the cursor.
    func accessPane(of row: CustomerRow, width: Int) -> [Line] {
        let head =
            row.companyName.wrapped(columns: width).map { Line(Span($0, .title)) }
            + [Fact(words.domainLabel, row.domain), Fact(words.microsoftIDLabel, row.id.text)]
            .lines(width: width)
        guard preview?.id == row.id, let holdings = preview?.listed else {
            return head + [Line(), Line(Span("  " + words.reading, .muted))]
        }
        let access = holdings.adminAccess
        let dap = Fact(
            words.delegatedAccessLabel, words.access(holdings.customer.allowsDelegatedAccess))
        let known = access.all.flatMap { relationship -> [Line] in
            [Line()]
                + relationship.name.wrapped(columns: width).map { Line(Span($0, .heading)) }
                + [
                    Fact(
                        words.statusLabel, words.status(relationship.status),
                        relationship.status.role),
                    Fact(words.adminRolesLabel, words.list(words.roles(of: relationship))),
                    Fact(words.accessEndsLabel, accessEnd(of: relationship)),
                ].lines(width: width)
        }
        let unknown =
            switch access {
            case .notRead: accessNotRead
            case .unavailable(let trouble): words.reason(of: trouble)
            case .read(_, unread: 0): access.all.isEmpty ? words.accessNone : ""
            case .read(_, let unread): words.accessUnread(unread)
            }
        return head + [dap].lines(width: width)
            + (unknown.isEmpty
                ? []
                : [Line()] + unknown.wrapped(columns: width).map { Line(Span($0, .warning)) })
            + known
    }
}

extension Wording {
    /// Whether what ends next only extends itself then; empty where nothing ends.
    fileprivate func extendsInColumn(_ access: AdminAccessSummary) -> String {
        access.endsAt == nil ? "–" : presence(access.extendsItself)
    }

    /// Whether one that gives access has the role that may do everything.
    fileprivate func globalInColumn(_ access: AdminAccessSummary) -> String {
        if access.hasGlobalAdmin { return "! " + present }
        if !access.isKnown { return "?" }
        return access.live == 0 ? "–" : absent
    }

    /// How many relationships give access, as far as that is known.
    func liveCount(of access: AdminAccessSummary) -> (String, Role) {
        if access.live == 0 { return access.isKnown ? ("–", .muted) : ("?", .warning) }
        return (access.live.grouped + (access.isKnown ? "" : "+"), .text)
    }
}
