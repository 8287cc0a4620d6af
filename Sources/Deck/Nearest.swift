import Canvas
import Domain
import Wording

// Customers that may have been meant, where a search finds none. They match nothing: they cannot be
// marked or opened before the operator searches for them.

extension State {
    /// The nearest customers to what the list of customers is searched for; none where it finds
    /// some, or where a term was rather meant.
    var nearestCustomers: [CustomerRow] {
        guard pages.isEmpty, customers.total == 0, !customers.hasFailed,
            customers.answered == customers.search
        else { return [] }
        let nearest = customers.window.nearest
        guard !nearest.isEmpty, customers.field.corrected(in: .customers) == nil,
            searchSuggestion(besides: nearest.flatMap { [$0.companyName, $0.domain] }) == nil
        else { return [] }
        return nearest
    }

    /// Whether Tab searches for the nearest one: it completes what is typed before.
    var takesNearest: Bool {
        guard !nearestCustomers.isEmpty, dialog == nil else { return false }
        return customers.searchField?.canComplete(in: .customers, countries.known) != true
    }

    /// Why nothing takes it.
    var offNearest: Off? { nearestCustomers.isEmpty ? .said(\.noNearest) : nil }

    /// What is said of them where the search finds nobody, in rows of so many columns.
    func nearestRows(columns: Int) -> [String] {
        let rows = meantRows(nearestCustomers.map { words.named($0) }, columns: columns)
        return rows + (takesNearest ? words.tabTakesNearest.wrapped(columns: columns) : [])
    }

    /// Customers that may have been meant, each in a row of its own, so that no name is broken.
    private func meantRows(_ names: [String], columns: Int) -> [String] {
        guard !names.isEmpty else { return [] }
        return words.customersMeantBelow.wrapped(columns: columns)
            + names.map { ("  " + $0).cut(columns: columns) }
    }

    /// Searches for the nearest one by what names it alone.
    mutating func takeNearest() {
        guard let nearest = nearestCustomers.first else { return }
        var field = SearchField()
        field.apply(
            SearchField.literal(nearest.domain.isEmpty ? nearest.id.text : nearest.domain),
            in: .customers)
        customers.search(for: field)
    }
}

extension State {
    /// Says that nothing in a list matches.
    var nothingMatches: [Line] { nothingMatches(among: []) }

    /// Says so, and which terms or whose names may have been meant; `names` are those of the
    /// customers in the list.
    func nothingMatches(among names: [String]) -> [Line] {
        var known: Set<String> = []
        let names = names.filter { known.insert($0).inserted }
        let near = soughtNames.nearest(among: names) { [$0] }
        let columns = size.columns - 4
        let suggestion = searchSuggestion(besides: near)
        let said = [words.nothingMatches, suggestion].compactMap { $0 }
            .flatMap { $0.wrapped(columns: columns) }
        return [Line()]
            + (said + (suggestion == nil ? meantRows(near, columns: columns) : []))
            .map { Line(Span("  " + $0, .muted)) }
    }

    /// What is searched of names in the list that shows.
    private var soughtNames: String {
        guard let field = searchField else { return "" }
        return shown.filterScope.map { field.filter(in: $0).namesSought } ?? field.understood
    }
}

extension NamedCustomers {
    /// Says whom a text may have meant that names nobody; empty where nobody is near.
    func meant(in words: Words) -> String { words.meant(window.nearest) ?? "" }
}
