import Canvas
import Domain

extension State {
    /// What narrows the page that shows; nil where nothing can, and on the list of customers,
    /// which searches outside.
    var searchField: SearchField? {
        get {
            switch pages.last {
            case .journal(let page): page.field
            case .radar(let page): page.field
            case nil, .customer, .holding, .blockers, .offers, .request, .activity, .plan,
                .flight:
                nil
            }
        }
        set {
            guard let newValue, newValue != searchField else { return }
            switch pages.last {
            case .journal(var page):
                page.narrow(to: newValue, in: words)
                turn(to: .journal(page))
            case .radar(var page):
                page.narrow(to: newValue, in: words)
                turn(to: .radar(page))
            case nil, .customer, .holding, .blockers, .offers, .request, .activity, .plan,
                .flight:
                return
            }
        }
    }

    /// Whether letters are typed into a search, and are no commands.
    var isTyping: Bool {
        pages.isEmpty ? customers.isSearching : searchField?.isTyping ?? false
    }

    /// Begins to type a search.
    mutating func beginSearch() {
        if pages.isEmpty { customers.isSearching = true } else { searchField?.isTyping = true }
    }

    /// Takes a key while a search is typed; false if it is for the list instead.
    mutating func typeSearch(_ key: Key) -> Bool {
        if pages.isEmpty { return type(key) }
        guard var field = searchField else { return false }
        let isTaken = field.type(key)
        searchField = field
        return isTaken
    }

    /// The row of a page in which its search is typed: the field, and how much it leaves.
    func searchLine(_ field: SearchField, found: Int, of total: Int) -> Line {
        guard field.isTyping || !field.text.isEmpty else {
            return Line(Span(" / " + words(JournalPageWords.searchPrompt), .muted))
        }
        return Line(
            Span(" / ", .key), Span(field.text + " ", .input),
            Span("  " + words(JournalPageWords.found, found, total), .muted))
    }
}
