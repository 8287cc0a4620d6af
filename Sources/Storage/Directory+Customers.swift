import Domain
import Foundation
import GRDB

extension Directory {
    /// The Account page of a customer, former customers too; nil for one nobody knows.
    package func account(of customer: Customer.ID) throws(DirectoryError) -> CustomerAccount? {
        try read { try CustomerReading(db: $0).account(of: customer) }
    }

    /// All that a customer holds, former customers too; nil for one nobody knows.
    package func holdings(of customer: Customer.ID) throws(DirectoryError) -> Holdings? {
        try read { try CustomerReading(db: $0).holdings(of: customer) }
    }

    /// Up to `limit` customers of today whose id comes after the one given, in the order of ids.
    package func customers(
        after customer: Customer.ID?, limit: Int
    ) throws(DirectoryError) -> [Customer] {
        try customers(
            where: "relationship = 'reseller' AND id > ? ORDER BY id LIMIT ?",
            [customer?.text ?? "", max(limit, 0)])
    }

    /// Those who were customers once, by name, at most `limit`.
    package func formerCustomers(limit: Int) throws(DirectoryError) -> [Customer] {
        try customers(
            where: "relationship <> 'reseller' ORDER BY folded_name, id LIMIT ?", [max(limit, 0)])
    }

    /// The customers of today somebody may mean: by Microsoft ID, or else by domain, or else by
    /// the whole name, or else by a part of it. More than one is for the caller to tell apart.
    package func find(_ text: String) throws(DirectoryError) -> [Customer] {
        let text = text.trimmed
        guard !text.isEmpty else { return [] }
        let attempts: [(condition: String, arguments: StatementArguments)] = [
            ("id IN (?, ?, ?)", [Customer.ID(text).text, text.lowercased(), text.uppercased()]),
            (
                """
                no IN (SELECT no FROM customer WHERE domain = ?
                    UNION SELECT customer_no FROM custom_domain WHERE domain = ?)
                """, [text, text]
            ),
            ("folded_name = ?", [text.folded]),
            ("instr(folded_name, ?) > 0", [text.folded]),
        ]
        for attempt in attempts {
            let found = try customers(
                where: attempt.condition
                    + " AND relationship = 'reseller' ORDER BY folded_name, id",
                attempt.arguments)
            if !found.isEmpty { return found }
        }
        return []
    }

    func customers(
        where condition: String, _ arguments: StatementArguments
    ) throws(DirectoryError) -> [Customer] {
        try read { db in
            let cursor = try Row.fetchCursor(
                db.cachedStatement(
                    sql: "SELECT \(CustomerTable.columns) FROM customer WHERE " + condition),
                arguments: arguments)
            var all: [Customer] = []
            while let row = try cursor.next() { all.append(Customer(row: row)) }
            return all
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let blank: (Character) -> Bool = { $0.isWhitespace }
        return String(drop(while: blank).reversed().drop(while: blank).reversed())
    }
}

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

/// Reads of one customer, for the Directory and for whoever is about to write.
struct CustomerReading {
    let db: Database

    func number(of id: Customer.ID) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT no FROM customer WHERE id = ?"), arguments: [id.text])
    }

    func account(of id: Customer.ID) throws -> CustomerAccount? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM customer WHERE id = ?"),
                arguments: [id.text])
        else { return nil }
        let number: Int64 = row["no"]
        return CustomerAccount(
            customer: Customer(row: row), profile: CompanyProfile(row: row),
            customDomains: try String.fetchAll(
                db.cachedStatement(
                    sql: "SELECT domain FROM custom_domain WHERE customer_no = ? ORDER BY place"),
                arguments: [number]),
            supportContacts: try rows(
                "SELECT * FROM support_contact WHERE customer_no = ?", number,
                SupportContact.init(row:)
            ).sorted(byName: \.name, id: \.tenantID.text))
    }

    func holdings(of id: Customer.ID) throws -> Holdings? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT \(CustomerTable.columns) FROM customer WHERE id = ?"),
                arguments: [id.text])
        else { return nil }
        let number: Int64 = row["no"]
        return Holdings(
            customer: Customer(row: row),
            subscriptions: try rows(
                "SELECT * FROM subscription WHERE customer_no = ? ORDER BY id", number,
                Subscription.init(row:)),
            azureSubscriptions: try rows(
                "SELECT * FROM azure_subscription WHERE customer_no = ? ORDER BY id", number,
                AzureSubscription.init(row:)),
            reservations: try rows(
                "SELECT * FROM reservation WHERE customer_no = ? ORDER BY id", number,
                Reservation.init(row:)),
            software: try rows(
                "SELECT * FROM software WHERE customer_no = ? ORDER BY id", number,
                SoftwarePurchase.init(row:)),
            unread: try rows(
                "SELECT * FROM unread_holding WHERE customer_no = ? ORDER BY id", number,
                UnreadHolding.init(row:)))
    }

    private func rows<T>(_ sql: String, _ number: Int64, _ make: (Row) throws -> T) throws -> [T] {
        let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [number])
        var all: [T] = []
        while let row = try cursor.next() { all.append(try make(row)) }
        return all
    }
}
