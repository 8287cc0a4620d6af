import Canvas
import Domain

extension State {
    /// What narrows the list that shows; nil where there is no list.
    var searchField: SearchField? {
        get {
            guard let page = pages.last else {
                return SearchField(text: customers.search, isTyping: customers.isSearching)
            }
            if case .request = page, !place.playsAcceptance { return nil }
            return page.field
        }
        set {
            guard let newValue, newValue != searchField else { return }
            switch pages.last {
            case nil:
                customers.search(for: newValue.text)
                customers.isSearching = newValue.isTyping
            case .journal(var page):
                page.narrow(to: newValue, in: words)
                turn(to: .journal(page))
            case .radar(var page):
                page.narrow(to: newValue, in: words)
                turn(to: .radar(page))
            default: narrow(to: newValue)
            }
        }
    }

    /// Whether letters are typed into a search, and are no commands.
    var isTyping: Bool { searchField?.isTyping ?? false }

    /// Begins to type a search.
    mutating func beginSearch() { searchField?.isTyping = true }

    /// Takes a key while a search is typed; false if it is for the list instead.
    mutating func typeSearch(_ key: Key) -> Bool {
        guard var field = searchField else { return false }
        if field.isFull(for: key) { tellFull(SearchField.limit) }
        let isTaken = field.type(key)
        searchField = field
        return isTaken
    }

    /// The row of a page in which its search is typed: the field, and how much it leaves.
    func searchLine(_ field: SearchField, found: Int, of total: Int) -> Line {
        guard field.isTyping || !field.text.isEmpty else {
            return Line(Span(" / " + words.searchPrompt, .muted))
        }
        return Line(
            Span(" / ", .key), Span(shownEnd(of: field) + " ", .input),
            Span("  " + words.searchFound(found, of: total), .muted))
    }

    /// As much of what is typed as has room; its end stays in sight.
    func shownEnd(of field: SearchField) -> String {
        let room = max(8, size.columns - 24)
        var text = field.text[...]
        while String(text).columns > room { text.removeFirst() }
        return String(text)
    }
}
