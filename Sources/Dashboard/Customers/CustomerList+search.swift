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
            cursor.select(window.offset + position, count: window.total, height: height)
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
        switch key {
        case .character(let character):
            customers.search(for: customers.search + String(character))
        case .backspace:
            if customers.search.isEmpty {
                customers.isSearching = false
            } else {
                customers.search(for: String(customers.search.dropLast()))
            }
        case .control("u"):
            customers.search(for: "")
        case .control("w"):
            var words = customers.search.split(separator: " ", omittingEmptySubsequences: true)
            if !words.isEmpty { words.removeLast() }
            customers.search(for: words.map { $0 + " " }.joined())
        case .enter, .tab:
            customers.isSearching = false
        case .escape:
            customers.clearSearch()
        case .up, .down, .pageUp, .pageDown:
            return false
        default: break
        }
        return true
    }
}
