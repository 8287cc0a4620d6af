import Domain
import Foundation
import GRDB

extension Directory {
    /// A customer as the list tells it, former customers too; nil for an unknown id.
    package func customer(_ id: Customer.ID) throws(DirectoryError) -> Customer? {
        try read { try KnownCustomer(id, $0)?.customer }
    }

    /// The Account page of a customer, former customers too; nil for an unknown id.
    package func account(of customer: Customer.ID) throws(DirectoryError) -> CustomerAccount? {
        try read { try CustomerReading(db: $0).account(of: customer) }
    }

    /// All that a customer holds, former customers too; nil for an unknown id.
    package func holdings(of customer: Customer.ID) throws(DirectoryError) -> Holdings? {
        try read { try CustomerReading(db: $0).holdings(of: customer) }
    }

    /// The members of the customer's subscriptions that are not modelled: one JSON object for each
    /// subscription that has any.
    package func unmodelled(
        of customer: Customer.ID
    ) throws(DirectoryError) -> [Subscription.ID: String] {
        try read { try CustomerReading(db: $0).unmodelled(of: customer) }
    }

    /// When the service was first found not to list the customer any more; nil while it does.
    package func missingSince(_ customer: Customer.ID) throws(DirectoryError) -> Date? {
        try read { try CustomerReading(db: $0).missingSince(customer) }
    }

    /// Up to `limit` customers of today whose ids come after the given one, in the order of ids.
    package func customers(
        after customer: Customer.ID?, limit: Int
    ) throws(DirectoryError) -> [Customer] {
        try customers(
            where: "relationship = 'reseller' AND id > ? ORDER BY id LIMIT ?",
            [customer?.text ?? "", max(limit, 0)])
    }

    /// Up to `limit` customers of today whose domain begins with a text, or else whose Microsoft ID
    /// does, in that order. Quick however many there are.
    package func customers(
        beginningWith text: String, limit: Int
    ) throws(DirectoryError) -> [Customer] {
        for column in ["domain", "id"] {
            let found = try customers(
                where: """
                    relationship = 'reseller' AND \(column) >= ? AND \(column) < ?
                    ORDER BY \(column) LIMIT ?
                    """, [text, text + "\u{10FFFF}", max(limit, 0)])
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Up to `limit` former customers, by name.
    package func formerCustomers(limit: Int) throws(DirectoryError) -> [Customer] {
        try customers(
            where: "relationship <> 'reseller' ORDER BY folded_name, id LIMIT ?", [max(limit, 0)])
    }

    /// The customers of whose holdings something was not understood, by name.
    package func customersWithUnread() throws(DirectoryError) -> [Customer] {
        try customers(
            where: """
                no IN (SELECT customer_no FROM unread_holding) AND relationship = 'reseller'
                ORDER BY folded_name, id
                """, [])
    }

    /// The customers of today that `text` may mean: by Microsoft ID, or else by domain, or else by
    /// the whole name, or else by a part of the name unless it is to be named `exactly`. The caller
    /// decides between several.
    package func find(
        _ text: String, exactly: Bool = false
    ) throws(DirectoryError) -> [Customer] {
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
        for attempt in exactly ? attempts.dropLast() : attempts[...] {
            let found = try customers(
                where: attempt.condition
                    + " AND relationship = 'reseller' ORDER BY folded_name, id",
                attempt.arguments)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The customers that meet a condition of SQL, which tells their order too.
    func customers(
        where condition: String, _ arguments: StatementArguments
    ) throws(DirectoryError) -> [Customer] {
        try read {
            try $0.all(
                "SELECT \(CustomerTable.columns) FROM customer WHERE " + condition, arguments,
                Customer.init(row:))
        }
    }
}

/// Reads of one customer, for the Directory and for its writer.
struct CustomerReading {
    let db: Database

    /// The customer's number, which the other tables refer to; nil for an unknown id.
    func number(of id: Customer.ID) throws -> Int64? {
        try db.first("SELECT no FROM customer WHERE id = ?", [id.text]) { $0[0] }
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
            customDomains: try customDomains(of: number),
            supportContacts: try db.all(
                "SELECT * FROM support_contact WHERE customer_no = ?", [number],
                SupportContact.init(row:)
            ).sorted(byName: \.name, id: \.tenantID.text))
    }

    func customDomains(of number: Int64) throws -> [String] {
        try db.all(
            "SELECT domain FROM custom_domain WHERE customer_no = ? ORDER BY place", [number]
        ) { $0[0] }
    }

    func holdings(of id: Customer.ID) throws -> Holdings? {
        let customer = try db.first(
            """
            SELECT \(CustomerTable.columns), access_read, access_unread FROM customer WHERE id = ?
            """, [id.text]
        ) { row in
            (
                number: row["no"] as Int64, customer: Customer(row: row),
                access: try adminAccess(
                    of: id, isRead: row["access_read"], unread: row["access_unread"])
            )
        }
        guard let (number, customer, access) = customer else { return nil }
        return Holdings(
            customer: customer,
            subscriptions: try HoldingTables.subscriptions.all(of: number, db),
            azureSubscriptions: try HoldingTables.azureSubscriptions.all(of: number, db),
            reservations: try HoldingTables.reservations.all(of: number, db),
            software: try HoldingTables.software.all(of: number, db),
            unread: try HoldingTables.unread.all(of: number, db), adminAccess: access)
    }

    func unmodelled(of id: Customer.ID) throws -> [Subscription.ID: String] {
        let all = try db.all(
            """
            SELECT id, unmodelled FROM subscription
            WHERE customer_no = (SELECT no FROM customer WHERE id = ?)
                AND unmodelled IS NOT NULL
            """, [id.text]
        ) { (Subscription.ID($0[0]), $0[1] as String) }
        return Dictionary(all) { $1 }
    }

    func missingSince(_ id: Customer.ID) throws -> Date? {
        try db.first("SELECT since FROM missing_customer WHERE customer_id = ?", [id.text]) {
            Date(milliseconds: $0[0])
        }
    }
}

/// A customer as it is stored, with what is stored beside it.
struct KnownCustomer {
    let number: Int64
    let customer: Customer
    /// Whether the service does not list it any more.
    let isMissing: Bool

    /// Nil for an unknown id.
    init?(_ id: Customer.ID, _ db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(CustomerTable.columns), EXISTS (
                        SELECT 1 FROM missing_customer WHERE customer_id = id) AS missing
                    FROM customer WHERE id = ?
                    """), arguments: [id.text])
        guard let row else { return nil }
        number = row["no"]
        customer = Customer(row: row)
        isMissing = row["missing"]
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
