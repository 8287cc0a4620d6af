import Domain

/// What is marked to be acted on together: customers in the list, holdings on a customer's pages.
package struct Marks: Equatable, Sendable {
    package var customers: Set<Customer.ID> = []
    /// Which of the marked customers the search in `answered` shows.
    package private(set) var shown: Set<Customer.ID> = []
    private(set) var answered = ""
    /// Of the open customer.
    package internal(set) var holdings: Set<Holding> = []
    /// Where a range began that is not closed yet.
    var range: MarkRange?
    /// What waits for all whom the search shows, to be marked out of them.
    var awaited: AwaitedMarks?
    /// Set when marked customers may have left the list, or be shown by another search than before.
    var isStale = false
    /// What was asked for and has not been answered yet.
    private var reading: Read?

    /// Whether it is known which of the marked a search shows.
    func isKnown(for search: String) -> Bool {
        customers.isEmpty || search.isEmpty || answered == search
    }

    /// The marked customers that a search shows, and no other may be acted on; none until it is
    /// known.
    package func shown(by search: String) -> Set<Customer.ID> {
        if search.isEmpty { return customers }
        return isKnown(for: search) ? shown : []
    }

    /// Marks customers whom the search shows.
    mutating func mark(_ ids: some Sequence<Customer.ID>, in search: String) {
        if customers.isEmpty {
            answered = search
            shown = []
        }
        customers.formUnion(ids)
        if answered == search { shown.formUnion(ids) }
    }

    mutating func unmark(_ ids: some Sequence<Customer.ID>) {
        customers.subtract(ids)
        shown.subtract(ids)
    }

    mutating func unmarkCustomers() { unmark(customers) }

    /// What must be asked: who is still on the list, then whom the search shows.
    mutating func settle(search: String) -> Read? {
        guard reading == nil, !customers.isEmpty else { return nil }
        guard isStale || !isKnown(for: search) else { return nil }
        let read = Read.markedShown(
            search: isStale ? "" : search, customers.sorted { $0.text < $1.text })
        isStale = false
        reading = read
        return read
    }

    /// Takes the answer: those asked for who are not on the list any more are unmarked.
    mutating func take(_ found: Set<Customer.ID>, for search: String) {
        guard case .markedShown(search, let asked) = reading else { return }
        reading = nil
        if search.isEmpty {
            unmark(asked.filter { !found.contains($0) })
            answered = ""
        } else if Set(asked) == customers {
            answered = search
            shown = found.intersection(customers)
        }
    }

    /// What could not be asked counts as hidden.
    mutating func giveUp(_ read: Read) {
        guard read == reading else { return }
        reading = nil
        if case .markedShown(let search, _) = read {
            answered = search
            shown = []
        }
    }
}

/// Where a range began.
enum MarkRange: Equatable {
    /// And at which place of the list that was, for when it is out of memory.
    case customers(from: Customer.ID, index: Int, search: String)
    case holdings(from: Holding, on: CustomerPage.Tab)
}

/// What waits for the list, whose rows are not all in memory.
struct AwaitedMarks: Equatable {
    let search: String
    /// The ends of a range; nil marks all.
    let ends: [Customer.ID]?
}
