import Domain
import GRDB

extension Schema {
    /// Matches ids that may be a GUID in another form than ours, so that most ids are not compared.
    private static let suspect = "GLOB '*[A-F{} ]*'"

    /// Gives the ids of an older store their one form. Where a customer or holding was stored
    /// twice, one of the two is kept. If the statuses differ, the next reading tells which is
    /// right.
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
        // The trigger keeps the log from being changed, so it is dropped for this once.
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

    /// Gives the ids in the file beside a store their one form.
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

    /// Returns the numbers of the customers that were stored twice. Of the two, the customer of
    /// today or the one with more blockers stays. Marks of missing customers are removed; the next
    /// sync sets them again.
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

    /// Returns the numbers of the customers that had a holding twice.
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
