import Domain
import Foundation
import GRDB

extension Directory {
    /// Opens the replica of a profile's service, or makes an empty one. Rules and identity are
    /// the profile's of today: where the rules are others than before, all is counted again.
    package static func replica(
        at path: String, rules: Rules, identity: Identity
    ) throws(DirectoryError) -> Directory {
        if !StoreFile(path: path).exists {
            do throws(DirectoryError) {
                return try create(path: path, rules: rules, identity: identity)
            } catch {
                // Another process was quicker: then it is there now.
                guard error == .fileExists(path: path) else { throw error }
            }
        }
        let directory = try Directory(path: path)
        let (oldRules, oldIdentity) = (try directory.rules(), try directory.identity())
        guard oldRules != rules || oldIdentity != identity, !directory.isReadOnly else {
            return directory
        }
        try directory.write { writer throws(DirectoryError) in
            if oldIdentity != identity { try writer.set(identity) }
            try writer.change(to: rules)
        }
        return directory
    }

    /// A customer as the list tells it, former ones too; nil for one nobody knows.
    package func customer(_ id: Customer.ID) throws(DirectoryError) -> Customer? {
        try read { try KnownCustomer(id, $0)?.customer }
    }

    /// A name this store alone has, made when it is first asked for: what is kept beside the store
    /// is known by it.
    func storeID() throws(DirectoryError) -> String {
        if let id = try knownID { return id }
        return try write { writer throws(DirectoryError) in
            try explaining(path) {
                if let id = try SettingTable.all(writer.db)["store.id"] { return id }
                let id = UUID().uuidString
                try SettingTable.save(["store.id": id], writer.db)
                return id
            }
        }
    }

    /// That name, if it was asked for before.
    var knownID: String? {
        get throws(DirectoryError) { try read { try SettingTable.all($0)["store.id"] } }
    }

    /// The customers of whose holdings something was not understood, by name.
    package func customersWithUnread() throws(DirectoryError) -> [Customer] {
        try customers(
            where: """
                no IN (SELECT customer_no FROM unread_holding) AND relationship = 'reseller'
                ORDER BY folded_name, id
                """, [])
    }

    /// Since when the service does not list a customer; nil while it does.
    package func missingSince(_ customer: Customer.ID) throws(DirectoryError) -> Date? {
        try read { try CustomerReading(db: $0).missingSince(customer) }
    }

    /// What was accepted for a customer and does not show yet, the oldest first.
    package func pending(of customer: Customer.ID) throws(DirectoryError) -> [PendingChange] {
        try read { try CustomerReading(db: $0).pending(of: customer) }
    }

    /// The customers something is pending for, the longest waiting first.
    package func customersWithPending() throws(DirectoryError) -> [Customer.ID] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT id FROM customer JOIN pending_change ON customer_no = no
                    GROUP BY id ORDER BY min(since), id
                    """
            ).map(Customer.ID.init)
        }
    }
}

extension CustomerReading {
    func missingSince(_ customer: Customer.ID) throws -> Date? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT since FROM missing_customer WHERE customer_id = ?"),
            arguments: [customer.text]
        ).map(Date.init(milliseconds:))
    }

    func pending(of customer: Customer.ID) throws -> [PendingChange] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT pending_change.* FROM pending_change
                    JOIN customer ON customer_no = no WHERE id = ?
                    ORDER BY since, holding_kind, holding_id
                    """), arguments: [customer.text]
        ).map(PendingChange.init(row:))
    }
}
