import Foundation
import GRDB

extension Roster.Stamp {
    init(_ db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT roster_epoch, roster_revision FROM directory_total"))
        self.init(epoch: row?[0] ?? 0, revision: row?[1] ?? 0)
    }
}

extension Roster {
    /// More changes than this are not patched one by one.
    private static let patchable = 64

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
    func brought(to stamp: Stamp, _ db: Database) throws -> Roster {
        guard stamp.epoch == self.stamp.epoch, stamp.revision > self.stamp.revision else {
            return try Roster(db)
        }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT no, folded_name, folded_rest, relationship = 'reseller' FROM customer
                WHERE list_revision > ? LIMIT \(Self.patchable + 1)
                """, arguments: [self.stamp.revision])
        guard rows.count <= Self.patchable else { return try Roster(db) }
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
