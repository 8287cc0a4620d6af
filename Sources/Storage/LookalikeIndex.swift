import Domain
import GRDB

/// The outlines of all customers' names and domains, to find the few customers that may be taken
/// for one.
struct LookalikeIndex: ListIndex {
    typealias Builder = LookalikeBuilder

    private let base: LookalikeBase
    let state: ListState
    /// The customers that changed since the base was read.
    private var changed: Set<Int32> = []
    /// Those of them that are on the list.
    private var added: [LookalikeOutlines] = []

    fileprivate init(_ base: LookalikeBase) { self.init(base, base.state) }

    private init(_ base: LookalikeBase, _ state: ListState) {
        (self.base, self.state) = (base, state)
    }

    var baseCount: Int { base.count }

    var changes: Int { changed.count }

    var unchanged: LookalikeIndex { LookalikeIndex(base) }

    func updated(to state: ListState, _ db: Database) throws -> LookalikeIndex {
        let rows = try self.state.changes("company_name, domain", db)
        let numbers = Set(rows.map { $0[0] as Int32 })
        var updated = LookalikeIndex(base, state)
        updated.changed = changed.union(numbers)
        updated.added = added.filter { !numbers.contains($0.number) }
        for row in rows where row[3] { updated.added.append(LookalikeOutlines(row)) }
        return updated
    }

    /// The numbers of the customers that may be taken for this one; only some of them are.
    func suspects(of customer: Customer) -> Set<Int32> {
        let name = ConfusableKey(customer.companyName).outline
        let domain = ConfusableKey(customer.domainName).outline
        return Set(base.suspects(name: name, domain: domain)).subtracting(changed)
            .union(
                added.filter { $0.mayResemble(name: name, domain: domain) }.map(\.number))
    }

    var bytesInMemory: Int { base.bytesInMemory }
}

/// The outlines of the customers of one state of the store. It never changes.
private final class LookalikeBase: Sendable {
    let state: ListState
    private let outlines: IndexBytes

    init(_ outlines: IndexBytes, _ state: ListState) {
        (self.outlines, self.state) = (outlines, state)
    }

    var count: Int { outlines.count / LookalikeOutlines.length }

    var bytesInMemory: Int { outlines.countInMemory }

    func suspects(name: ConfusableKey.Outline, domain: ConfusableKey.Outline) -> [Int32] {
        defer { outlines.release() }
        return outlines.withBytes(0..<outlines.count) { all in
            all.bindMemory(to: LookalikeOutlines.self)
                .filter { $0.mayResemble(name: name, domain: domain) }.map(\.number)
        }
    }
}

/// The outlines of a customer's name and domain, as they are kept in bytes.
private struct LookalikeOutlines: BitwiseCopyable {
    private let namePairs: UInt64
    private let domainPairs: UInt64
    let number: Int32
    private let nameCount: UInt8
    private let domainCount: UInt8
    private let nameWords: UInt16
    private let domainWords: UInt16
    /// So that all bytes have a value.
    private let unused: UInt16 = 0
    private let unusedToo: UInt32 = 0

    /// The bytes of each in the index.
    static var length: Int { MemoryLayout<Self>.stride }

    /// Reads `no, company_name, domain`.
    init(_ row: Row) {
        let name = ConfusableKey(row[1]).outline
        let domain = ConfusableKey(Customer.name(ofDomain: row[2])).outline
        number = row[0]
        (namePairs, nameCount) = (name.pairs, name.count)
        (domainPairs, domainCount) = (domain.pairs, domain.count)
        (nameWords, domainWords) = (name.words, domain.words)
    }

    func mayResemble(name: ConfusableKey.Outline, domain: ConfusableKey.Outline) -> Bool {
        ConfusableKey.Outline(pairs: namePairs, count: nameCount, words: nameWords)
            .mayResemble(name)
            || ConfusableKey.Outline(pairs: domainPairs, count: domainCount, words: domainWords)
                .mayResemble(domain)
    }
}

/// Reads the base of a look-alike index.
final class LookalikeBuilder: ListIndexBuilder {
    private let state: ListState
    private let outlines: IndexBytesWriter
    private var cursor: ListReader

    init(in space: IndexSpace, _ db: Database) throws {
        state = try ListState(db)
        outlines = IndexBytesWriter(in: space)
        cursor = ListReader("company_name, domain", asOf: state)
    }

    func readOn(_ limit: Int, _ db: Database) throws -> Bool {
        try cursor.readOn(limit, db) { row in
            outlines.append { bytes in
                withUnsafeBytes(of: LookalikeOutlines(row)) { bytes.append(contentsOf: $0) }
            }
        }
    }

    func finish() -> LookalikeIndex {
        LookalikeIndex(LookalikeBase(outlines.finish(), state))
    }
}

extension Directory {
    /// The customers of today that are easily taken for one of these, at most `limit` for each. A
    /// customer without look-alikes has no entry. No key waits for it.
    package func lookalikes(
        of customers: [Customer.ID], limit: Int
    ) throws(DirectoryError) -> [Customer.ID: [Lookalike]] {
        lookalikeIndexes.wait()
        return try readSlowly { db in
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
