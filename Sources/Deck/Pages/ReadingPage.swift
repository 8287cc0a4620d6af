import Domain
import Wording

/// A page with one list, which is narrowed whenever it is drawn.
protocol NarrowedPage: PageModel {
    var field: SearchField { get set }
}

extension NarrowedPage {
    var searchField: SearchField? {
        get { field }
        set { if let newValue { field = newValue } }
    }
}

/// A page that reads what it shows, and reads it again once it is stale.
protocol ReadingPage: PageModel {
    var isStale: Bool { get set }
    /// Whether it was asked for and is not answered yet.
    var isReading: Bool { get set }
    /// What is asked for.
    var read: Read { get }
}

extension ReadingPage {
    func isSettling(in state: State) -> Bool { isStale || isReading }

    mutating func settle() -> Read? {
        guard isStale, !isReading else { return nil }
        isStale = false
        isReading = true
        return read
    }

    mutating func readFailed(_ read: Read) { if read == self.read { isReading = false } }
    mutating func becomeStale(isAsked: Bool) { isStale = true }
}

/// A page that keeps its list narrowed, because searching it takes long.
protocol SearchedPage: ReadingPage {
    var field: SearchField { get }
    mutating func narrow(to newer: SearchField, in words: Words)
}

extension SearchedPage {
    /// Changed by `narrow`, which searches the list once.
    var searchField: SearchField? {
        get { field }
        set {}
    }

    var hasSearchRow: Bool { true }

    func search(for newer: SearchField, in state: inout State) {
        var page = self
        page.narrow(to: newer, in: state.words)
        page.put(in: &state)
    }
}
