import Domain

/// Whose holdings are still to be read, in which order. A name each is all it keeps.
struct ReadingQueue {
    private let order: [Customer.ID]
    private var place = 0
    private var waiting: Set<Customer.ID>
    /// To be tried once more when all others were read.
    private var again: [Customer.ID] = []

    init(_ customers: [Customer.ID]) {
        order = customers
        waiting = Set(customers)
    }

    /// The next one: the first of `preferred` that waits, or else the first of all that do.
    mutating func next(preferring preferred: [Customer.ID]) -> Customer.ID? {
        if let wanted = preferred.first(where: waiting.contains) {
            waiting.remove(wanted)
            return wanted
        }
        while place < order.count {
            defer { place += 1 }
            if waiting.remove(order[place]) != nil { return order[place] }
        }
        return again.isEmpty ? nil : again.removeFirst()
    }

    /// Puts one back that could not be read: to be read once more at the end.
    mutating func putBack(_ customer: Customer.ID) { again.append(customer) }
}
