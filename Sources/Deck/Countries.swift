import Domain

/// The countries that customers have, which Tab completes; read once a term asks for one.
struct Countries: Equatable, Sendable {
    /// Two letters each, in their order; empty until they were read.
    private(set) var known: [String] = []
    private var isStale = true
    private var isReading = false

    /// Marks them as out of date.
    mutating func becomeStale() { isStale = true }

    /// Returns what must be read, once.
    mutating func settle() -> Read? {
        guard isStale, !isReading else { return nil }
        (isStale, isReading) = (false, true)
        return .countries
    }

    /// Takes those that were read; nil if they could not be.
    mutating func take(_ read: [String]?) {
        isReading = false
        if let read { known = read }
    }
}

extension State {
    /// Asks for the countries while one is typed.
    mutating func settleCountries() -> Read? {
        let field = searchField
        let typed =
            if case .commandLine = dialog {
                commandLine.typed
            } else {
                field?.isTyping == true ? field?.text ?? "" : ""
            }
        guard FilterCompletion.term(in: typed) == .country else { return nil }
        return countries.settle()
    }

    /// Whether Tab has something to put into the search that is typed.
    var canComplete: Bool {
        searchField?.canComplete(in: shown.filterScope, countries.known) == true
            || takesNearest
    }
}
