import Foundation
import GRDB

extension SearchIndex {
    /// Reads all of the list, from its index alone.
    init(_ db: Database) throws {
        let count = try Int.fetchOne(db, sql: "SELECT customers FROM directory_total") ?? 0
        self.init(stamp: try Stamp(db), capacity: count)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT no, folded_name, folded_rest FROM customer
                WHERE relationship = 'reseller' ORDER BY folded_name, id
                """)
        var entry: [UInt8] = []
        while let row = try rows.next() {
            entry.removeAll(keepingCapacity: true)
            try row.withUnsafeData(atIndex: 1) { entry.append(contentsOf: $0 ?? Data()) }
            entry.append(Self.field)
            try row.withUnsafeData(atIndex: 2) { entry.append(contentsOf: $0 ?? Data()) }
            entry.append(Self.end)
            append(row[0], entry)
        }
    }

    /// As the list is now: patched where few customers came or went, or else read anew.
    func brought(to stamp: Stamp, _ db: Database) throws -> SearchIndex {
        let columns = "folded_name, folded_rest"
        guard let rows = try self.stamp.changes(to: stamp, in: columns, db) else {
            return try SearchIndex(db)
        }
        var patched = self
        patched.stamp = stamp
        for row in rows {
            // Gone and back again leaves the customer where it was.
            patched.remove(row[0])
            guard row[3] else { continue }
            let (name, rest): (String, String) = (row[1], row[2])
            patched.insert(
                row[0], Array(name.utf8) + [Self.field] + Array(rest.utf8) + [Self.end])
        }
        return patched
    }
}
