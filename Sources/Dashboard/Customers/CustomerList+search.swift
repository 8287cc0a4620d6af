import Canvas
import Domain

extension CustomerList {
    /// Takes the answer to a read. One for another search than the last typed is shown meanwhile
    /// only if nothing newer is on its way.
    mutating func take(
        _ window: CustomerWindow, _ summary: DirectorySummary, asOf: Instant?, for search: String,
        height: Int
    ) {
        let selected = answered == search ? self.selected?.id : nil
        self.window = window
        self.summary = summary
        self.asOf = asOf
        answered = search
        reading = nil
        hasFailed = false
        // The same customer stays selected where rows came or went before it.
        if let selected, self.selected?.id != selected,
            let position = window.rows.firstIndex(where: { $0.id == selected })
        {
            cursor.follow(
                itemAt: window.offset + position, count: window.total, height: height)
        }
        cursor.select(cursor.index, count: window.total, height: height)
    }

    /// Changes the search; the list starts from its top again.
    mutating func search(for text: String) {
        guard text != search else { return }
        search = text
        cursor = ListCursor()
    }

    mutating func clearSearch() {
        isSearching = false
        search(for: "")
    }
}

extension State {
    /// Takes a key while the search is typed; false if it is for the list instead.
    mutating func type(_ key: Key) -> Bool {
        var field = SearchField(text: customers.search, isTyping: true)
        guard field.type(key) else { return false }
        customers.search(for: field.text)
        customers.isSearching = field.isTyping
        return true
    }
}
