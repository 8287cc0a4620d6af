import Domain

extension Words {
    /// What each of the entries tells, in a line, with what the others tell of it.
    package func journal(_ entries: [JournalEntry]) -> [String] {
        var page = JournalPage(customer: nil)
        page.take(entries, nil, in: self, height: 1)
        return entries.map { say(page.saying(of: $0, in: self)) }
    }
}
