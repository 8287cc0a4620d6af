import Canvas
import Domain
import Wording

extension State {
    /// What the page is of, what is wrong with the journal, the search, and the columns.
    func journalHead(_ page: JournalPage) -> [Line] {
        let title = [words.journalTitle, page.customer == nil ? nil : open?.companyName]
            .compactMap { $0 }.joined(separator: ": ")
        let following = page.isFollowing ? "  ↑ " + words.journalFollowing : ""
        let table = journalTable(page)
        let titled = Line(Span(" " + title, .title), Span(following, .good))
        return [line(titled, withCommonOf: table)]
            + troubleLines(page.trouble)
            + [
                searchLine(page.field, found: page.count, of: page.index.rows.count),
                table.heading,
            ]
    }

    /// Which entry is bad, and what to do; it leaves room for the entries before it.
    private func troubleLines(_ trouble: JournalTrouble?) -> [Line] {
        guard let trouble else { return [] }
        let text = words.paragraph([words.reason(of: trouble), words.advice(for: trouble)])
        let rows = text.wrapped(columns: max(1, size.columns - 4))
        let room = max(1, size.rows / 5)
        return rows.prefix(room).enumerated().map { place, row in
            let isCut = place == room - 1 && rows.count > room
            return Line(
                Span(place == 0 ? " ! " : "   ", .warning), Span(isCut ? row + "…" : row, .warning))
        }
    }

    func journalTable(_ page: JournalPage, at width: ListWidth? = nil) -> Table {
        let (widths, isWhole) = (page.widths, page.isMeasuredWhole)
        return table(
            [
                // Other places name an entry by its number.
                TableColumn(
                    "#", width: max(3, String(page.lastNumber).count), alignment: .trailing,
                    expendability: 4
                ).called("number"),
                TableColumn(words.timeLabel, width: showsSeconds ? 19 : 16, expendability: 2)
                    .sorting(by: .time),
                TableColumn(
                    words.userLabel, width: 12, usual: 16, most: 40, expendability: 3
                ).sorting(by: .user).holding(widths.user, isWhole: isWhole).givingWay(
                    to: page.soleUser.map(words.allBy)),
                TableColumn(
                    words.profileLabel, width: 7, most: 16, expendability: 2,
                    isShown: page.namesProfiles
                ).holding(widths.profile, isWhole: isWhole).called("profile"),
                // What a row tells is all its own; users and customers come again and again.
                TableColumn(words.whatLabel, width: 24, usual: 64, most: 90)
                    .sorting(by: .operation).holding(widths.told, isWhole: false),
                TableColumn(
                    words.customerLabel, width: 12, usual: 16, most: 46, expendability: 1,
                    isShown: page.customer == nil
                ).sorting(by: .customer).holding(widths.customer, isWhole: isWhole),
                TableColumn(
                    words.domainLabel, width: 24, most: 40, expendability: 4, isSpare: true,
                    isShown: page.customer == nil
                ).ofDomains.sorting(by: page.customer == nil ? .domain : nil).holding(
                    widths.domain, isWhole: isWhole
                )
                .called("domain"),
            ], at: width, order: orders[.journal])
    }

    /// Whether there is room for the seconds of a time: many entries share a minute.
    private var showsSeconds: Bool { screen.columns >= 72 }

    func journalBody(_ page: JournalPage) -> [Line] {
        guard let entries = page.entries else {
            return [Line(), Line(Span("  " + words.reading, .muted))]
        }
        guard page.count > 0 else {
            guard entries.isEmpty else {
                return nothingMatches(among: entries.compactMap { $0.customer?.companyName })
            }
            return [Line(), Line(Span("  " + words.none, .muted))]
        }
        let table = journalTable(page)
        let rows = page.cursor.top..<min(page.cursor.top + page.itemHeight(in: self), page.count)
        return rows.compactMap { row in
            page.row(at: row).map { shown in
                table.row(
                    cells(of: shown, on: page)
                        + [(page.customer(of: shown)?.domain ?? "", .muted)],
                    isSelected: row == page.cursor.index, highlight: highlight)
            }
        }
    }

    /// Number, time, who, profile, what and customer of a row.
    func cells(of row: JournalRow, on page: JournalPage) -> [(String, Role)] {
        let head = page.head(of: row)
        let told = page.told(of: row, in: words)
        return [
            (String(row.number), .muted),
            ((showsSeconds ? head?.date.second : head?.date.minute) ?? "", .muted),
            (head?.author.userPrincipalName ?? "", .muted),
            (head?.author.profile ?? "", .muted),
            (told.mark + " " + told.sentence, told.isOpen ? .warning : .text),
            (page.customer(of: row)?.companyName ?? "", .muted),
        ]
    }
}
