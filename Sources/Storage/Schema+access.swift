import Domain
import GRDB

extension Schema {
    /// The admin relationships of Microsoft Graph (GDAP). It knows tenants that are no customers,
    /// so there is no foreign key. `end_requested_at` is for a sandbox, which ends them some time
    /// after that.
    ///
    /// `customer` has their sums: whether any were read, how many more there are, how many give
    /// access and may give it, the first end, and flags (`AccessColumns`). The list's index has
    /// them too, and who is a delegated admin, so that a window is still read from it alone.
    static let adminAccess = """
        CREATE TABLE admin_relationship (
            customer_id TEXT NOT NULL,
            id TEXT NOT NULL CHECK (id <> ''),
            name TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status <> ''),
            roles TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            activated_at INTEGER,
            ends_at INTEGER,
            auto_extend TEXT NOT NULL,
            provider TEXT,
            end_requested_at INTEGER,
            PRIMARY KEY (customer_id, id)
        ) STRICT, WITHOUT ROWID;
        \(adminRelationshipIndex);
        ALTER TABLE customer ADD COLUMN access_read INTEGER NOT NULL DEFAULT 0
            CHECK (access_read IN (0, 1));
        ALTER TABLE customer ADD COLUMN access_unread INTEGER NOT NULL DEFAULT 0
            CHECK (access_unread >= 0);
        ALTER TABLE customer ADD COLUMN access_live INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE customer ADD COLUMN access_pending INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE customer ADD COLUMN access_ends_at INTEGER;
        ALTER TABLE customer ADD COLUMN access_flags INTEGER NOT NULL DEFAULT 0;
        DROP INDEX customer_list;
        CREATE INDEX customer_list ON customer (
            folded_name, id, company_name, domain, country, active_subscriptions,
            suspended_subscriptions, open_purchases, blockers, folded_rest, relationship,
            access_read, access_unread, access_live, access_pending, access_ends_at, access_flags,
            delegated_access, delegated_access_known
        ) WHERE relationship = 'reseller';
        PRAGMA user_version = 12
        """

    /// The flags tell how near a relationship on its way has come, and the first end is none of
    /// those that are ending already. What was written before is counted once, of the few customers
    /// where that makes a difference.
    static func countAccessAgain(_ db: Database) throws {
        let customers = try db.all(
            """
            SELECT DISTINCT customer_id FROM admin_relationship WHERE status IN (
                'approved', 'activating', 'expiring', 'terminationRequested', 'terminating')
            """
        ) { Customer.ID($0[0]) }
        for customer in customers {
            guard let access = try CustomerReading(db: db).adminAccess(of: customer) else {
                continue
            }
            let counts = AccessColumns(access)
            try db.execute(
                sql: "UPDATE customer SET access_ends_at = ?, access_flags = ? WHERE id = ?",
                arguments: [counts.endsAt?.milliseconds, counts.flags, customer.text])
        }
        try db.execute(sql: "PRAGMA user_version = 13")
    }

    /// The flags tell that a relationship is ending, how near to its end it is, and that one has
    /// ended. An index has the order of admin access, so that no window of that list needs a pass
    /// over all customers.
    static let accessEnds = """
        UPDATE customer SET access_flags = access_flags & 15
            | 16 * (SELECT max(CASE status
                    WHEN 'terminationRequested' THEN 1 WHEN 'terminating' THEN 2
                    WHEN 'expiring' THEN 3 ELSE 0 END)
                FROM admin_relationship WHERE customer_id = customer.id)
            | 64 * (SELECT max(status IN ('expired', 'terminated'))
                FROM admin_relationship WHERE customer_id = customer.id)
        WHERE id IN (
            SELECT customer_id FROM admin_relationship WHERE status IN (
                'terminationRequested', 'terminating', 'expiring', 'expired', 'terminated'));
        \(customerAccessIndex);
        PRAGMA user_version = 14
        """

    /// The index of admin access has those without a date last. The order that an older version
    /// gave it is gone with it.
    static let accessDates = """
        DROP INDEX IF EXISTS customer_access;
        \(customerAccessIndex);
        PRAGMA user_version = 15
        """

    /// A new store gets it when it is filled, as `termEndIndex`.
    static let customerAccessIndex = """
        CREATE INDEX customer_access ON customer (\(AccessColumns.rank), folded_name, id)
            WHERE relationship = 'reseller'
        """

    /// A new store gets it when it is filled, as `termEndIndex`.
    static let adminRelationshipIndex = """
        CREATE INDEX admin_relationship_id ON admin_relationship (id)
        """
}
