import Canvas
import Domain
import Wording

extension State {
    /// How many customers there are, which of them need a look, why what is told may be old, the
    /// search, and the columns.
    func accessListHead(_ page: AccessListPage) -> [Line] {
        let readAt = page.counts.flatMap(age)
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

    /// When the oldest of the rows was read, and the newest where that was later.
    private func age(of counts: AccessCounts) -> String? {
        guard let oldest = counts.readAt else { return nil }
        let times = [oldest, max(oldest, counts.newestAt ?? oldest)].map { $0.moment(at: now) }
        return words.syncedAsOf(times[0] == times[1] ? times[0] : times.joined(separator: "–"))
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
    private var accessPrompt: String {
        prompt(words.accessSearchPrompt, examples: FilterScope.access.examples) {
            words.accessSearchPrompt(examples: $0)
        }
    }

    private func accessFound(_ page: AccessListPage) -> String {
        guard !page.isWaiting else { return words.searching }
        let found = words.customersFound(page.list.total, of: page.list.summary.customers)
        let unknown = page.list.window.unknown
        return words.list([found] + (unknown > 0 ? [words.filterUnknown(unknown)] : []))
    }

    func accessListTable(at width: ListWidth? = nil) -> Table {
        let widths = accessListPage?.list.widths ?? CustomerWidths()
        func filled(_ text: (AdminAccessSummary) -> String) -> Int? {
            widths.byAccess.values.map { text($0).columns }.max()
        }
        return table(
            [
                TableColumn(words.customerLabel, width: 16, usual: 28, most: 60)
                    .naming.sorting(by: .name).narrowing(to: 8)
                    .holding(widths.nameWithID),
                TableColumn(
                    words.domainLabel, width: 16, usual: 30, most: 60, expendability: 4,
                    isSpare: true
                ).naming.ofDomains.sorting(by: .domain).holding(widths.domain),
                // Beside the name, what a search has found that no other column shows.
                TableColumn(
                    words.accessFoundColumn, width: 12, usual: 24, most: 60,
                    isShown: showsFound
                ).countingRest.called("found"),
                TableColumn(words.accessTitle, width: 4, alignment: .trailing).sorting(by: .gdap),
                TableColumn(
                    words.accessEndsLabel,
                    width: max(
                        // A sign behind the day says that it extends itself.
                        dayWidth + 2, words.none.columns,
                        (AdminRelationship.Status.pending + AdminRelationship.Status.ending)
                            .map { words.statusInList($0).columns }.max() ?? 0)
                ).sorting(by: .date).filled(by: filled { words.nextEnd(of: $0, at: now).0 }),
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

    /// Whether a column says what a search has found: it names a role, or a row is found by a name
    /// that no other column shows.
    private var showsFound: Bool {
        guard let list = accessListPage?.list, !list.answered.isEmpty else { return false }
        if list.window.rows.contains(where: { $0.found != nil }) { return true }
        let filter = try? CustomerFilter(parsing: list.answered, in: .access)
        return filter?.soughtInAccess.parts.contains { $0.access?.isOfARole == true } ?? false
    }

    func accessListBody(_ page: AccessListPage) -> [Line] {
        let list = page.list
        guard list.total > 0 else {
            let phrase: Phrase =
                list.hasFailed
                ? \.readFailed
                : page.isWaiting
                    ? \.reading : list.search.isEmpty ? \.noCustomers : \.noCustomerMatches
            let suggestion = phrase == \.noCustomerMatches ? searchSuggestion() : nil
            return [Line()]
                + [words[keyPath: phrase], suggestion].compactMap(\.self)
                .flatMap { $0.wrapped(columns: size.columns - 4) }
                .map { Line(Span("  " + $0, .muted)) }
        }
        let table = accessListTable()
        let height = page.itemHeight(in: self)
        let places = list.cursor.top..<min(list.cursor.top + height, list.total)
        // What is shown is what is copied and exported.
        let columns = ListColumns(words, at: now).adminAccess
        let shown = table.columns.map { column in
            columns.first { $0.heading.isCalled(column.name(in: .access)) }
        }
        let shortIDs = table.shortIDs(
            list.rows(places).map { ($0.id.text, [$0.companyName, $0.domain]) })
        return places.map { index in
            guard let row = list.row(index) else {
                return Line(Span("  " + words.reading, .muted))
            }
            return table.row(
                shown.map { column in
                    column.map { $0.cell(row) }.map { ($0.shown, $0.role) } ?? ("", .text)
                }, isSelected: index == list.cursor.index,
                highlight: highlight, shortID: shortIDs[row.id.text])
        }
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
                        words.statusLabel, words.statusInList(relationship.status),
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
