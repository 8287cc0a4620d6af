import Domain
import GRDB

extension Schema {
    /// What may be a GUID in another form than ours: most ids are left alone without a closer look.
    private static let suspect = "GLOB '*[A-F{} ]*'"

    /// Gives the ids of an older store their one form. Where one thing stood there twice it
    /// stands there once; if two things were said of it, the next reading tells.
    static func giveIdentifiersOneForm(_ db: Database) throws {
        db.add(function: oneForm)
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        var touched = try mergeCustomers(db)
        for table in ["subscription", "azure_subscription", "reservation", "software"] {
            touched.formUnion(try mergeHoldings(in: table, db))
        }
        for (table, columns) in [
            ("subscription", ["parent_id", "order_id", "offer_id"]),
            ("azure_subscription", ["plan_id"]), ("reservation", ["order_id"]),
            ("software", ["order_id"]), ("support_contact", ["tenant_id"]),
            ("pending_change", ["holding_id"]), ("offer", ["id"]),
        ] {
            for column in columns { try fold(column, of: table, db) }
        }
        // A log that only grows lets its ids be written in another form, this once.
        try db.execute(sql: "DROP TRIGGER activity_ends_once")
        for column in ["customer_id", "resource_id"] { try fold(column, of: "activity", db) }
        try db.execute(
            sql: """
                CREATE TRIGGER activity_ends_once BEFORE UPDATE ON activity
                WHEN OLD.outcome <> 'progress' BEGIN
                    SELECT RAISE(ABORT, 'an act ends once');
                END;
                PRAGMA user_version = 6
                """)
        let writer = DirectoryWriter(db: db, path: "")
        for number in touched {
            let id = try String.fetchOne(
                db, sql: "SELECT id FROM customer WHERE no = ?", arguments: [number])
            if let id { try writer.recount(Customer.ID(id)) }
        }
    }

    /// The same for the names in the file beside a store.
    static func giveOneForm(toCustomersOf freshness: Database) throws {
        freshness.add(function: oneForm)
        try fold("id", of: "customer", freshness)
    }

    private static let oneForm = DatabaseFunction("one_form", argumentCount: 1, pure: true) {
        String.fromDatabaseValue($0[0]).map { Customer.ID($0).text }
    }

    private static func fold(_ column: String, of table: String, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE OR REPLACE \(table) SET \(column) = one_form(\(column))
                WHERE \(column) \(suspect) AND \(column) <> one_form(\(column))
                """)
    }

    /// Of two that are one, the one that more holds stays. Who was missing is marked again by the
    /// next sync. The numbers of those that were two.
    private static func mergeCustomers(_ db: Database) throws -> Set<Int64> {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT no, id, one_form(id) AS form FROM customer
                WHERE id \(suspect) AND id <> one_form(id)
                """)
        var touched: Set<Int64> = []
        for row in rows {
            let (number, form): (Int64, String) = (row["no"], row["form"])
            try db.execute(
                sql: "DELETE FROM missing_customer WHERE customer_id IN (?, ?)",
                arguments: [row["id"] as String, form])
            let both = try Int64.fetchAll(
                db,
                sql: """
                    SELECT no FROM customer WHERE no = ? OR id = ?
                    ORDER BY relationship = 'reseller' DESC, blockers DESC, no
                    """, arguments: [number, form])
            for gone in both.dropFirst() {
                // The totals follow the relationship.
                try db.execute(
                    sql: "UPDATE customer SET relationship = 'none' WHERE no = ?",
                    arguments: [gone])
                try db.execute(sql: "DELETE FROM customer WHERE no = ?", arguments: [gone])
                touched.insert(both[0])
            }
            try db.execute(
                sql: "UPDATE customer SET id = ? WHERE no = ?", arguments: [form, both[0]])
        }
        return touched
    }

    private static func mergeHoldings(in table: String, _ db: Database) throws -> Set<Int64> {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT customer_no, id, status, one_form(id) AS form FROM \(table)
                WHERE id \(suspect) AND id <> one_form(id)
                """)
        var touched: Set<Int64> = []
        for row in rows {
            let (number, id): (Int64, String) = (row["customer_no"], row["id"])
            let (form, status): (String, String) = (row["form"], row["status"])
            let other = try String.fetchOne(
                db, sql: "SELECT status FROM \(table) WHERE customer_no = ? AND id = ?",
                arguments: [number, form])
            guard let other else {
                try db.execute(
                    sql: "UPDATE \(table) SET id = ? WHERE customer_no = ? AND id = ?",
                    arguments: [form, number, id])
                continue
            }
            try db.execute(
                sql: "DELETE FROM \(table) WHERE customer_no = ? AND id = ?",
                arguments: [number, id])
            if other != status {
                try db.execute(
                    sql: "UPDATE \(table) SET status = ? WHERE customer_no = ? AND id = ?",
                    arguments: [untoldStatus, number, form])
            }
            touched.insert(number)
        }
        return touched
    }
}
