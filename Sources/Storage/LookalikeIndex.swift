import Domain
import GRDB
import Synchronization

/// The outlines of all customers' names and domains, to find the few that may be taken for one.
struct LookalikeIndex: Sendable {
    /// Which state of the store it shows.
    private(set) var stamp: SearchIndex.Stamp
    private var numbers: [Int32] = []
    private var names: [ConfusableKey.Outline] = []
    private var domains: [ConfusableKey.Outline] = []

    /// Reads all of the list, from its index alone.
    init(_ db: Database) throws {
        stamp = try SearchIndex.Stamp(db)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT no, company_name, domain FROM customer
                WHERE relationship = 'reseller' ORDER BY folded_name, id
                """)
        while let row = try rows.next() { append(row) }
    }

    /// As the list is now: patched where few customers came or went, or else read anew.
    func brought(to stamp: SearchIndex.Stamp, _ db: Database) throws -> LookalikeIndex {
        guard let rows = try self.stamp.changes(to: stamp, in: "company_name, domain", db) else {
            return try LookalikeIndex(db)
        }
        var patched = self
        patched.stamp = stamp
        for row in rows {
            // Gone and back again is there once.
            patched.remove(row[0])
            if row[3] { patched.append(row) }
        }
        return patched
    }

    /// The numbers of the customers who may be taken for this one; few of them are.
    func suspects(of customer: Customer) -> [Int32] {
        let name = ConfusableKey(customer.companyName).outline
        let domain = ConfusableKey(customer.domainName).outline
        return numbers.indices.filter {
            names[$0].mayResemble(name) || domains[$0].mayResemble(domain)
        }.map { numbers[$0] }
    }

    private mutating func append(_ row: Row) {
        numbers.append(row[0])
        names.append(ConfusableKey(row[1]).outline)
        domains.append(ConfusableKey(Customer.name(ofDomain: row[2])).outline)
    }

    private mutating func remove(_ number: Int32) {
        guard let place = numbers.firstIndex(of: number) else { return }
        numbers.remove(at: place)
        names.remove(at: place)
        domains.remove(at: place)
    }
}

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
