import Domain
import Foundation
import GRDB

/// One pass over all admin relationships to find the customers with whom one has a text in its
/// name, or gives a role that the text is the name of.
struct AccessTextSweep {
    private let sought: AccessText
    private let pattern: WordPattern
    /// The roles that are meant, and the beginning of the ID of one, each as it stands among the
    /// roles of a relationship.
    private let roles: [(bytes: [UInt8], isWhole: Bool)]

    init(_ sought: AccessText) {
        self.sought = sought
        pattern = WordPattern(sought.text.withoutEllipsis.folded.searched)
        roles =
            sought.roles.map { (Array($0.text.utf8), true) }
            + [sought.roleID.map { (Array($0.utf8), false) }].compactMap(\.self)
    }

    /// Where a role is meant, a relationship that is not known may give it.
    func sets(_ size: Int, _ db: Database) throws -> FilterSets {
        var certain = Bitmap(count: size)
        for number in try numbers(db) where number < size { certain.insert(number) }
        guard sought.isOfARole else { return FilterSets(certain: certain, possible: certain) }
        var possible = certain
        let unknown = try Row.fetchCursor(
            db,
            sql: """
                SELECT no FROM customer INDEXED BY customer_list
                WHERE relationship = 'reseller' AND NOT \(AccessColumns.isWhole)
                """)
        while let row = try unknown.next() { possible.insert(row[0]) }
        return FilterSets(certain: certain, possible: possible)
    }

    private func numbers(_ db: Database) throws -> [Int] {
        // They stand by customer: those of one follow each other.
        var customers: [String] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT customer_id, name, roles, status IN ('expired', 'terminated')
                FROM admin_relationship
                """)
        while let row = try rows.next() {
            guard try isFound(row) else { continue }
            let customer: String = row[0]
            if customers.last != customer { customers.append(customer) }
        }
        guard !customers.isEmpty else { return [] }
        let list = String(decoding: try JSONEncoder().encode(customers), as: UTF8.self)
        return try db.all(
            "SELECT no FROM customer WHERE id IN (SELECT value FROM json_each(?))", [list]
        ) { $0[0] as Int }
    }

    /// Reads what the pass selects: roles first, as a name is folded for it.
    private func isFound(_ row: Row) throws -> Bool {
        if !roles.isEmpty, sought.includesEnded || !(row[3] as Bool) {
            let hasRole = try row.withUnsafeData(atIndex: 2) { given in
                (given ?? Data()).withUnsafeBytes { given in
                    roles.contains { isRole($0, in: given) }
                }
            }
            if hasRole { return true }
        }
        if pattern.needles[0].isEmpty { return false }
        return try row.withUnsafeData(atIndex: 1) { name in
            let folded = Array(String(decoding: name ?? Data(), as: UTF8.self).folded.utf8)
            return folded.withUnsafeBytes { text in
                KanaBytes.folded(text).withUnsafeBytes { pattern.isIn(text: $0) }
            }
        }
    }

    /// Whether one of the roles is that, or begins so; they stand with blanks between them.
    private func isRole(
        _ role: (bytes: [UInt8], isWhole: Bool), in given: UnsafeRawBufferPointer
    ) -> Bool {
        role.bytes.withUnsafeBytes { sought in
            var from = 0
            while let place = given.firstPlace(of: sought, from: from) {
                let end = place + sought.count
                if place == 0 || given[place - 1] == 0x20,
                    !role.isWhole || end == given.count || given[end] == 0x20
                {
                    return true
                }
                from = place + 1
            }
            return false
        }
    }
}
