import Domain
import Foundation
import GRDB

extension Directory {
    /// What is known of the admin relationships with a customer; nil for an unknown id.
    package func adminAccess(of customer: Customer.ID) throws(DirectoryError) -> AdminAccess? {
        try read { try CustomerReading(db: $0).adminAccess(of: customer) }
    }

    /// Why the admin relationships could not be read last, or not all of them; nil if they were, or
    /// nobody has asked. What was read before is kept.
    package func accessTrouble() throws(DirectoryError) -> AdminAccessTrouble? {
        try read { try $0.accessTrouble() }
    }

    /// Up to `limit` admin relationships whose ids come after the given one, in the order of ids:
    /// with one customer or with all tenants.
    package func adminRelationships(
        after id: AdminRelationship.ID? = nil, limit: Int, of customer: Customer.ID? = nil
    ) throws(DirectoryError) -> [StoredAdminRelationship] {
        try read {
            try AdminRelationshipTable(db: $0).all(after: id, limit: limit, of: customer)
        }
    }

    /// The admin relationships that may have become something else by themselves at a moment, in
    /// the order of customers. It goes through all of them.
    package func dueAdminRelationships(
        at now: Date
    ) throws(DirectoryError) -> [StoredAdminRelationship] {
        try readSlowly { try AdminRelationshipTable(db: $0).due(at: now) }
    }

    /// The admin relationship with that id; nil if there is none.
    package func adminRelationship(
        _ id: AdminRelationship.ID
    ) throws(DirectoryError) -> StoredAdminRelationship? {
        try read { try AdminRelationshipTable(db: $0).one(id) }
    }

    /// Up to `limit` customers of today whose ids come after the given one, and whose admin
    /// relationships are not all known.
    package func customersOfUnknownAccess(
        after customer: Customer.ID?, limit: Int
    ) throws(DirectoryError) -> [Customer.ID] {
        try customers(
            where: """
                relationship = 'reseller' AND id > ? AND NOT \(AccessColumns.isWhole)
                ORDER BY id LIMIT ?
                """, [customer?.text ?? "", max(limit, 0)]
        ).map(\.id)
    }
}

extension CustomerReading {
    /// Nil for an unknown id.
    func adminAccess(of id: Customer.ID) throws -> AdminAccess? {
        try db.first("SELECT access_read, access_unread FROM customer WHERE id = ?", [id.text]) {
            try adminAccess(of: id, isRead: $0[0], unread: $0[1])
        }
    }

    /// The same for what the customer's row says.
    func adminAccess(of id: Customer.ID, isRead: Bool, unread: Int) throws -> AdminAccess {
        let all = try AdminRelationshipTable(db: db).all(of: id)
        if isRead { return .read(all, unread: unread) }
        // Others than these may be there.
        if !all.isEmpty { return .read(all, unread: 1) }
        return try db.accessTrouble().map(AdminAccess.unavailable) ?? .notRead
    }
}

extension DirectoryWriter {
    /// The admin relationship with that id; nil if there is none.
    package func adminRelationship(
        _ id: AdminRelationship.ID
    ) throws(DirectoryError) -> StoredAdminRelationship? {
        try explaining(path) { try AdminRelationshipTable(db: db).one(id) }
    }

    /// Up to `limit` admin relationships whose ids come after the given one, in the order of ids:
    /// with one customer or with all tenants.
    package func adminRelationships(
        after id: AdminRelationship.ID? = nil, limit: Int, of customer: Customer.ID? = nil
    ) throws(DirectoryError) -> [StoredAdminRelationship] {
        try explaining(path) {
            try AdminRelationshipTable(db: db).all(after: id, limit: limit, of: customer)
        }
    }

    /// Notes when the end of an admin relationship was asked for, which a sandbox goes by.
    package func noteEndRequest(
        of id: AdminRelationship.ID, at moment: Date
    ) throws(DirectoryError) {
        try execute(
            "UPDATE admin_relationship SET end_requested_at = ? WHERE id = ?",
            [moment.milliseconds, id.text])
    }

    /// Takes what was told of the admin relationships with a customer. Only if all could be read
    /// are others deleted; where they could not be read, what is known stays. That the list of all
    /// could not be read whole is not mended by one customer's.
    package func take(
        _ access: AdminAccess, of customer: Customer.ID
    ) throws(DirectoryError) {
        switch access {
        case .notRead: return
        case .unavailable(let trouble): try setAccessTrouble(trouble)
        case .read(let relationships, let unread):
            let trouble = try explaining(path) { try db.accessTrouble() }
            if unread <= 0, trouble != .unreadable { try setAccessTrouble(nil) }
            try put(relationships, of: customer)
            if unread == 0 {
                let told = Set(relationships.map(\.id))
                let known = try explaining(path) {
                    try AdminRelationshipTable(db: db).all(of: customer)
                }
                for one in known where !told.contains(one.id) {
                    try delete(one.id, of: customer)
                }
            }
            try recountAccess(of: customer, unread: max(0, unread))
        }
    }

    /// Takes a part of the list of admin relationships with all customers: adds new ones and writes
    /// what differs. Those that any customer may accept are no customer's yet. Pending ends that
    /// show now are deleted.
    package func take(_ entries: [AdminListing.Entry]) throws(DirectoryError) {
        var customers: Set<Customer.ID> = []
        for entry in entries {
            guard let customer = entry.customer else { continue }
            if try put([entry.relationship], of: customer) { customers.insert(customer) }
        }
        try clearShown(in: entries)
        for customer in customers { try recountAccess(of: customer) }
    }

    /// Deletes admin relationships that are not listed any more.
    package func delete(_ gone: [StoredAdminRelationship]) throws(DirectoryError) {
        for one in gone { try delete(one.relationship.id, of: one.customer) }
        for customer in Set(gone.map(\.customer)) { try recountAccess(of: customer) }
    }

    /// Takes it that all admin relationships with these customers are known.
    package func takeWholeAccess(of customers: [Customer.ID]) throws(DirectoryError) {
        for customer in customers { try recountAccess(of: customer, unread: 0) }
    }

    /// Sets why the admin relationships could not be read; nil if they were.
    package func setAccessTrouble(_ trouble: AdminAccessTrouble?) throws(DirectoryError) {
        try explaining(path) {
            guard try db.accessTrouble() != trouble else { return }
            if let trouble {
                try db.save([Database.accessTroubleName: trouble.rawValue])
            } else {
                try execute(
                    "DELETE FROM setting WHERE name = ?", [Database.accessTroubleName])
            }
        }
    }

    /// Returns whether anything was written.
    @discardableResult
    func put(
        _ relationships: [AdminRelationship], of customer: Customer.ID
    ) throws(DirectoryError) -> Bool {
        try explaining(path) {
            let table = AdminRelationshipTable(db: db)
            return try relationships.reduce(false) { try table.put($1, of: customer) || $0 }
        }
    }

    private func delete(
        _ id: AdminRelationship.ID, of customer: Customer.ID
    ) throws(DirectoryError) {
        try execute(
            "DELETE FROM admin_relationship WHERE customer_id = ? AND id = ?",
            [customer.text, id.text])
    }

    /// Counts a customer's admin relationships again; `unread` is how many more there are, nil if
    /// that has not changed. Writes nothing where the counts are the same.
    func recountAccess(
        of customer: Customer.ID, unread: Int? = nil
    ) throws(DirectoryError) {
        let access = try explaining(path) { try reading.adminAccess(of: customer) }
        guard let access else { return }
        let counts = AccessColumns(unread.map { .read(access.all, unread: $0) } ?? access)
        try execute(
            """
            UPDATE customer SET
                access_read = ?1, access_unread = ?2, access_live = ?3, access_pending = ?4,
                access_ends_at = ?5, access_flags = ?6
            WHERE id = ?7 AND (\(AccessColumns.columns)) IS NOT (?1, ?2, ?3, ?4, ?5, ?6)
            """, StatementArguments(counts.values + [customer.text]))
    }
}

extension Database {
    fileprivate static let accessTroubleName = "access.trouble"

    fileprivate func accessTrouble() throws -> AdminAccessTrouble? {
        try first("SELECT value FROM setting WHERE name = ?", [Self.accessTroubleName]) {
            AdminAccessTrouble(rawValue: $0[0])
        } ?? nil
    }
}
