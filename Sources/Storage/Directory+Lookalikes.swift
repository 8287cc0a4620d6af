import Domain
import GRDB
import Synchronization

extension Directory {
    /// The customers of today who are easily taken for one of these, at most `limit` for each; none
    /// for those nobody is taken for. It looks on the scout's connection, so no key waits for it.
    package func lookalikes(
        of customers: [Customer.ID], limit: Int
    ) throws(DirectoryError) -> [Customer.ID: [Lookalike]] {
        try explaining(path) {
            try scout.value.unsafeRead { db in
                var found: [Customer.ID: [Lookalike]] = [:]
                try db.inTransaction(.deferred) {
                    let lookalikeIndex = try lookalikeIndexes.lookalikeIndex(db)
                    for id in customers where found[id] == nil {
                        guard let customer = try KnownCustomer(id, db)?.customer else { continue }
                        let alike = try lookalikeIndex.suspects(of: customer)
                            .compactMap { try lookalike($0, of: customer, db) }
                        if !alike.isEmpty { found[id] = Array(alike.sorted().prefix(limit)) }
                    }
                    return .commit
                }
                return found
            }
        }
    }

    private func lookalike(
        _ number: Int32, of customer: Customer, _ db: Database
    ) throws -> Lookalike? {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT \(CustomerTable.columns) FROM customer WHERE no = ?"),
            arguments: [number])
        guard let other = try rows.next().map(Customer.init(row:)), other.id != customer.id,
            let resemblance = customer.resemblance(to: other)
        else { return nil }
        return Lookalike(other, by: resemblance)
    }
}

/// Keeps the lookalikeIndex between two questions.
final class LookalikeIndexCache: Sendable {
    private let kept = Mutex<LookalikeIndex?>(nil)

    /// The lookalikeIndex of the moment `db` reads from.
    func lookalikeIndex(_ db: Database) throws -> LookalikeIndex {
        let stamp = try SearchIndex.Stamp(db)
        let old = kept.withLock { $0 }
        if let old, old.stamp == stamp { return old }
        let lookalikeIndex = try old?.brought(to: stamp, db) ?? LookalikeIndex(db)
        kept.withLock { $0 = lookalikeIndex }
        return lookalikeIndex
    }
}

extension Lookalike: Comparable {
    /// The same name before all that differs; then by name and Microsoft ID.
    package static func < (one: Lookalike, other: Lookalike) -> Bool {
        one.key < other.key
    }

    private var key: (Int, String, String) {
        (resemblance == .sameName ? 0 : 1, customer.companyName, customer.id.text)
    }
}
