import Domain
import Wording

/// What an entry of the journal tells where entries are listed one by one.
package struct ToldEntry: Equatable, Sendable {
    /// The sign before the sentence.
    package let mark: String
    /// In a line, with what other entries tell of it.
    package let sentence: String
}

extension JournalPage {
    /// What each entry tells, the oldest first. One that leaves its act open is told as the row of
    /// that act: approved and not sent, for example.
    func toldEntries(in words: Words) -> [ToldEntry] {
        var open: [Int: ToldEntry] = [:]
        for row in index.rows where mayBeOpen(row) {
            guard let last = row.entries.last else { continue }
            let told = told(of: row, in: words)
            if told.isOpen { open[last] = ToldEntry(mark: told.mark, sentence: told.sentence) }
        }
        return (entries ?? []).map { entry in
            open[entry.id]
                ?? ToldEntry(mark: mark(of: entry), sentence: sentence(of: entry, in: words))
        }
    }

    /// Whether the last entry of a row may leave it open: most do not, and are not told twice.
    private func mayBeOpen(_ row: JournalRow) -> Bool {
        switch row.entries.last.flatMap(entry(numbered:))?.event {
        case .previewed(_, confirmed: true), .intended: true
        case .ended:
            switch verdict(of: row) {
            case .unanswered, .unfinished, nil: true
            default: false
            }
        default: false
        }
    }
}

extension Wording {
    /// What each of the entries tells, in a line, with what the others tell of it.
    package func journal(_ entries: [JournalEntry]) -> [ToldEntry] {
        var page = JournalPage(customer: nil)
        page.take(entries, nil, in: self, height: 1)
        return page.toldEntries(in: self)
    }
}

extension Language {
    /// The same for other programs, which get no id cut.
    package static func journalOfPrograms(_ entries: [JournalEntry]) -> [ToldEntry] {
        var page = JournalPage(customer: nil)
        page.take(entries, nil, in: ofPrograms, height: 1)
        return page.withWholeIDs.toldEntries(in: ofPrograms)
    }
}
