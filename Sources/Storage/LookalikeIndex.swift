import Domain
import GRDB
import Synchronization

/// The outlines of all customers' names and domains in memory, to find the few customers that may
/// be taken for one.
struct LookalikeIndex: Sendable {
    /// The state of the store it shows.
    private(set) var stamp: SearchIndex.Stamp
    private var numbers: [Int32] = []
    private var names: [ConfusableKey.Outline] = []
    private var domains: [ConfusableKey.Outline] = []

    /// Reads the whole list.
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

    /// Returns the index for a later state: patched where few customers changed, or else read anew.
    func updated(to stamp: SearchIndex.Stamp, _ db: Database) throws -> LookalikeIndex {
        guard let rows = try self.stamp.changes(to: stamp, in: "company_name, domain", db) else {
            return try LookalikeIndex(db)
        }
        var patched = self
        patched.stamp = stamp
        for row in rows {
            // Removed first: a customer that left and came back must not be there twice.
            patched.remove(row[0])
            if row[3] { patched.append(row) }
        }
        return patched
    }

    /// The numbers of the customers that may be taken for this one; only some of them are.
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

/// Keeps the look-alike index from one question to the next.
final class LookalikeIndexCache: Sendable {
    private let kept = Mutex<LookalikeIndex?>(nil)

    /// The index for the state that `db` reads.
    func current(_ db: Database) throws -> LookalikeIndex {
        let stamp = try SearchIndex.Stamp(db)
        let old = kept.withLock { $0 }
        if let old, old.stamp == stamp { return old }
        let index = try old?.updated(to: stamp, db) ?? LookalikeIndex(db)
        kept.withLock { $0 = index }
        return index
    }
}

extension Directory {
    /// The customers of today that are easily taken for one of these, at most `limit` for each. A
    /// customer without look-alikes has no entry. No key waits for it.
    package func lookalikes(
        of customers: [Customer.ID], limit: Int
    ) throws(DirectoryError) -> [Customer.ID: [Lookalike]] {
        try readSlowly { db in
            var found: [Customer.ID: [Lookalike]] = [:]
            let index = try lookalikeIndexes.current(db)
            for id in customers where found[id] == nil {
                guard let customer = try KnownCustomer(id, db)?.customer else { continue }
                let alike = try index.suspects(of: customer)
                    .compactMap { try lookalike($0, of: customer, db) }
                if !alike.isEmpty { found[id] = Array(alike.sorted().prefix(limit)) }
            }
            return found
        }
    }

    private func lookalike(
        _ number: Int32, of customer: Customer, _ db: Database
    ) throws -> Lookalike? {
        let other = try db.first(
            "SELECT \(CustomerTable.columns) FROM customer WHERE no = ?", [number],
            Customer.init(row:))
        guard let other, other.id != customer.id,
            let resemblance = customer.resemblance(to: other)
        else { return nil }
        return Lookalike(other, by: resemblance)
    }
}

extension Lookalike: Comparable {
    /// The same name comes before all that differs; then by name and Microsoft ID.
    package static func < (one: Lookalike, other: Lookalike) -> Bool {
        one.key < other.key
    }

    private var key: (Int, String, String) {
        (resemblance == .sameName ? 0 : 1, customer.companyName, customer.id.text)
    }
}
