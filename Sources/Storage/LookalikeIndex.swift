import Domain
import GRDB

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
