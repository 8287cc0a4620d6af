import Canvas
import Domain

extension State {
    /// What the page is of, what is wrong with the journal, the search, and the columns.
    func journalHead(_ page: JournalPage) -> [Line] {
        let title = [words.journalTitle, page.customer == nil ? nil : open?.companyName]
            .compactMap { $0 }.joined(separator: ": ")
        let following = page.isFollowing ? "  ↑ " + words.journalFollowing : ""
        return [Line(Span(" " + title, .title), Span(following, .good))]
            + troubleLines(page.trouble)
            + [
                searchLine(page.field, found: page.count, of: page.entries?.count ?? 0),
                journalTable(page).heading,
            ]
    }

    /// The row of the screen in which a page's search is typed: over the names of its columns.
    var pageSearchRow: Int {
        switch pages.last {
        case .journal(let page): max(0, journalHead(page).count - 1)
        case .radar(let page): max(0, radarHead(page).count - 1)
        // Under the way there.
        default: 1
        }
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

    private func journalTable(_ page: JournalPage) -> Table {
        let digits = String(page.entries?.last?.id ?? 0).count
        return Table(
            [
                TableColumn(
                    words.entryNumberLabel, width: digits, alignment: .trailing,
                    expendability: 1),
                TableColumn(words.timeLabel, width: 16, expendability: 3),
                TableColumn(words.userLabel, width: 12, stretches: true, expendability: 4),
                TableColumn(words.whatLabel, width: 24, stretches: true),
                TableColumn(
                    words.customerLabel, width: 12, stretches: true, expendability: 2),
            ], width: size.columns)
    }

    func journalBody(_ page: JournalPage) -> [Line] {
        guard let entries = page.entries else {
            return [Line(), Line(Span("  " + words.reading, .muted))]
        }
        guard page.count > 0 else {
            let text = entries.isEmpty ? words.none : words.nothingMatches
            return [Line(), Line(Span("  " + text, .muted))]
        }
        let table = journalTable(page)
        let rows = page.cursor.top..<min(page.cursor.top + journalItemHeight(page), page.count)
        return rows.compactMap { row in
            page.entry(at: row).map { entry in
                table.row(
                    [
                        (String(entry.id), .muted), (entry.date.minute, .muted),
                        (entry.author.userPrincipalName, .muted),
                        (entry.mark + " " + page.sentence(of: entry, in: words), .text),
                        (entry.customer?.companyName ?? "", .muted),
                    ], isSelected: row == page.cursor.index)
            }
        }
    }

    func journalItemCount(_ page: JournalPage) -> Int { page.count }

    func journalItemHeight(_ page: JournalPage) -> Int {
        Layout.body(of: size, head: journalHead(page).count)
    }
}
