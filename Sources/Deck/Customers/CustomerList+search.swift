import Domain

extension CustomerList {
    /// Takes the answer to a read. One for another search than the last typed is shown meanwhile
    /// only if nothing newer is on its way.
    mutating func take(
        _ window: CustomerWindow, _ summary: DirectorySummary, asOf: Instant?, for search: String,
        height: Int
    ) {
        let selected = kept ?? (answered == search ? self.selected?.id : nil)
        self.window = window
        self.summary = summary
        self.asOf = asOf
        answered = search
        reading = nil
        hasFailed = false
        // The same customer stays selected where rows came or went before it.
        if let selected, self.selected?.id != selected {
            if let position = window.rows.firstIndex(where: { $0.id == selected }) {
                cursor.follow(
                    itemAt: window.offset + position, count: window.total, height: height)
            } else if kept != nil {
                cursor = ListCursor()
            }
        }
        if search == self.search { kept = nil }
        cursor.select(cursor.index, count: window.total, height: height)
    }

    /// Changes the search. Where it is made wider or cleared, the row under the cursor stays there;
    /// else the list starts from its top again.
    mutating func search(for text: String) {
        guard text != search else { return }
        kept = search.hasPrefix(text) ? kept ?? selected?.id : nil
        search = text
        if kept == nil { cursor = ListCursor() }
    }

    mutating func clearSearch() {
        isSearching = false
        search(for: "")
    }
}
