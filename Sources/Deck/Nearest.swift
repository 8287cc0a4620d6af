import Domain
import Wording

// Customers that may have been meant, where a search finds none. They match nothing: they cannot be
// marked or opened before the operator searches for them.

extension State {
    /// The nearest customers to what the list of customers is searched for; none where it finds
    /// some.
    var nearestCustomers: [CustomerRow] {
        guard pages.isEmpty, customers.total == 0, !customers.hasFailed,
            customers.answered == customers.search
        else { return [] }
        return customers.window.nearest
    }

    /// Whether Tab searches for the nearest one: it completes what is typed before.
    var takesNearest: Bool {
        guard !nearestCustomers.isEmpty, dialog == nil else { return false }
        return customers.searchField?.canComplete(in: .customers, countries.known) != true
    }

    /// Why nothing takes it.
    var offNearest: Off? { nearestCustomers.isEmpty ? .said(\.noNearest) : nil }

    /// What is said of them where the search finds nobody.
    var nearestLines: [String] {
        guard let meant = words.meant(nearestCustomers) else { return [] }
        return [words.paragraph([meant, takesNearest ? words.tabTakesNearest : ""])]
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

extension NamedCustomers {
    /// Says whom a text may have meant that names nobody; empty where nobody is near.
    func meant(in words: Words) -> String { words.meant(window.nearest) ?? "" }
}
