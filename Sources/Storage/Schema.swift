import Foundation
import GRDB

/// The tables of the Directory. A migration is never changed, only added. Each also raises
/// `user_version`, so opening an up-to-date store reads only that number.
enum Schema {
    /// How many migrations there are.
    static let version = 15

    /// The version of a store. Every migration that this release does not know counts as one more,
    /// even if it did not raise the number.
    static func version(of db: Database) throws -> Int {
        let number = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let applied = try? String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations")
        let unknown = (applied ?? []).subtracting(migrator.migrations)
        return unknown.isEmpty ? number : max(number, version + unknown.count)
    }

    /// All migrations, in order.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("customers and what they hold") { db in
            try db.execute(sql: customers)
            try db.execute(sql: totals)
            try db.execute(sql: holdings)
            try db.execute(sql: records)
            try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        // These change no foreign key, so the keys of a large store are not all checked again.
        for (name, sql) in [
            ("a replica", replica), ("changes taken back", undoing), ("the end of a term", termEnd),
            ("what was not understood", unread),
        ] {
            migrator.registerMigration(name, foreignKeyChecks: .immediate) { db in
                try db.execute(sql: sql)
            }
        }
        migrator.registerMigration("one form of ids", foreignKeyChecks: .immediate) { db in
            try giveIdentifiersOneForm(db)
        }
        migrator.registerMigration("changes as values", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: changes)
        }
        migrator.registerMigration("customers renamed one by one", foreignKeyChecks: .immediate) {
            db in try db.execute(sql: renaming)
        }
        migrator.registerMigration("totals for the bars", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: barTotals)
        }
        migrator.registerMigration("seats to give back", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: seats)
        }
        migrator.registerMigration("ends of terms", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: termEnds)
        }
        migrator.registerMigration("admin relationships", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: adminAccess)
        }
        migrator.registerMigration("accepted admin relationships", foreignKeyChecks: .immediate) {
            db in try countAccessAgain(db)
        }
        migrator.registerMigration("ends of admin relationships", foreignKeyChecks: .immediate) {
            db in try db.execute(sql: accessEnds)
        }
        migrator.registerMigration("dates of admin access first", foreignKeyChecks: .immediate) {
            db in try db.execute(sql: accessDates)
        }
        return migrator
    }

    // `customer_list` holds all that the Customers view shows, in its order: a window of the view
    // is read from neighbouring pages of the index, and never from the table.
    private static let customers = """
        CREATE TABLE customer (
            no INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            company_name TEXT NOT NULL,
            folded_name TEXT NOT NULL,
            folded_rest TEXT NOT NULL,
            domain TEXT NOT NULL COLLATE NOCASE,
            relationship TEXT NOT NULL CHECK (relationship <> ''),
            delegated_access INTEGER NOT NULL CHECK (delegated_access IN (0, 1)),
            country TEXT NOT NULL,
            city TEXT NOT NULL,
            address_line TEXT NOT NULL,
            postal_code TEXT NOT NULL,
            contact_name TEXT NOT NULL,
            email TEXT NOT NULL,
            phone_number TEXT NOT NULL,
            culture TEXT NOT NULL,
            active_subscriptions INTEGER NOT NULL CHECK (active_subscriptions >= 0),
            suspended_subscriptions INTEGER NOT NULL CHECK (suspended_subscriptions >= 0),
            open_purchases INTEGER NOT NULL CHECK (open_purchases >= 0),
            blockers INTEGER NOT NULL CHECK (blockers >= 0),
            list_revision INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX customer_list ON customer (
            folded_name, id, company_name, domain, country, active_subscriptions,
            suspended_subscriptions, open_purchases, blockers, folded_rest, relationship
        ) WHERE relationship = 'reseller';
        CREATE INDEX customer_former ON customer (folded_name, id)
            WHERE relationship <> 'reseller';
        CREATE INDEX customer_domain ON customer (domain);
        CREATE INDEX customer_listed ON customer (list_revision) WHERE list_revision > 0;
        CREATE TABLE custom_domain (
            customer_no INTEGER NOT NULL REFERENCES customer (no) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            domain TEXT NOT NULL COLLATE NOCASE,
            PRIMARY KEY (customer_no, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX custom_domain_name ON custom_domain (domain);
        CREATE TABLE support_contact (
            customer_no INTEGER NOT NULL REFERENCES customer (no) ON DELETE CASCADE,
            tenant_id TEXT NOT NULL,
            name TEXT NOT NULL,
            partner_id TEXT NOT NULL,
            PRIMARY KEY (customer_no, tenant_id)
        ) STRICT, WITHOUT ROWID;
        """

    // Triggers keep the one row of totals, so no writer can forget it. `roster_epoch` counts the
    // customers that were added (and renamed, before version 8), which have the highest numbers;
    // `roster_revision` counts the customers that entered or left the list, which have it as their
    // `list_revision`. So an index reads only what changed.
    private static let totals = """
        CREATE TABLE directory_total (
            no INTEGER PRIMARY KEY CHECK (no = 1),
            customers INTEGER NOT NULL DEFAULT 0,
            active_subscriptions INTEGER NOT NULL DEFAULT 0,
            suspended_subscriptions INTEGER NOT NULL DEFAULT 0,
            blocked_customers INTEGER NOT NULL DEFAULT 0,
            roster_epoch INTEGER NOT NULL DEFAULT 0,
            roster_revision INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT INTO directory_total (no) VALUES (1);
        CREATE TRIGGER customer_added AFTER INSERT ON customer
        WHEN NEW.relationship = 'reseller' BEGIN
            UPDATE directory_total SET
                customers = customers + 1,
                active_subscriptions = active_subscriptions + NEW.active_subscriptions,
                suspended_subscriptions = suspended_subscriptions + NEW.suspended_subscriptions,
                blocked_customers = blocked_customers + (NEW.blockers > 0),
                roster_epoch = roster_epoch + 1;
        END;
        CREATE TRIGGER customer_counted AFTER UPDATE OF
            relationship, active_subscriptions, suspended_subscriptions, blockers ON customer
        BEGIN
            UPDATE directory_total SET
                customers = customers
                    + (NEW.relationship = 'reseller') - (OLD.relationship = 'reseller'),
                active_subscriptions = active_subscriptions
                    + (NEW.relationship = 'reseller') * NEW.active_subscriptions
                    - (OLD.relationship = 'reseller') * OLD.active_subscriptions,
                suspended_subscriptions = suspended_subscriptions
                    + (NEW.relationship = 'reseller') * NEW.suspended_subscriptions
                    - (OLD.relationship = 'reseller') * OLD.suspended_subscriptions,
                blocked_customers = blocked_customers
                    + (NEW.relationship = 'reseller' AND NEW.blockers > 0)
                    - (OLD.relationship = 'reseller' AND OLD.blockers > 0);
        END;
        CREATE TRIGGER customer_listed_or_not AFTER UPDATE OF relationship ON customer
        WHEN (NEW.relationship = 'reseller') <> (OLD.relationship = 'reseller') BEGIN
            UPDATE directory_total SET roster_revision = roster_revision + 1;
            UPDATE customer SET list_revision = (SELECT roster_revision FROM directory_total)
                WHERE no = NEW.no;
        END;
        """

    // Clustered by customer, so what one customer holds is read from one or two pages.
    private static let holdings = """
        CREATE TABLE subscription (
            customer_no INTEGER NOT NULL REFERENCES customer (no) ON DELETE CASCADE,
            id TEXT NOT NULL CHECK (id <> ''),
            kind TEXT NOT NULL CHECK (kind IN (
                'legacyLicence', 'legacyAddOn', 'legacyAzure', 'azurePlan', 'newCommerce',
                'software', 'marketplace', 'savingsPlan')),
            order_id TEXT NOT NULL,
            offer_id TEXT NOT NULL,
            offer_name TEXT NOT NULL,
            friendly_name TEXT NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity >= 0),
            status TEXT NOT NULL CHECK (status <> ''),
            is_trial INTEGER NOT NULL CHECK (is_trial IN (0, 1)),
            publisher_name TEXT NOT NULL,
            parent_id TEXT,
            billing_cycle TEXT NOT NULL,
            term_duration TEXT NOT NULL,
            creation_date INTEGER NOT NULL,
            effective_start_date INTEGER NOT NULL,
            commitment_end_date INTEGER,
            cancellation_allowed_until INTEGER,
            auto_renew INTEGER NOT NULL CHECK (auto_renew IN (0, 1)),
            scheduled_next_term TEXT,
            suspension_reasons TEXT NOT NULL,
            PRIMARY KEY (customer_no, id),
            FOREIGN KEY (customer_no, parent_id) REFERENCES subscription (customer_no, id)
                DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE azure_subscription (
            customer_no INTEGER NOT NULL,
            id TEXT NOT NULL CHECK (id <> ''),
            plan_id TEXT NOT NULL,
            friendly_name TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status <> ''),
            PRIMARY KEY (customer_no, id),
            FOREIGN KEY (customer_no, plan_id) REFERENCES subscription (customer_no, id)
                ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE reservation (
            customer_no INTEGER NOT NULL REFERENCES customer (no) ON DELETE CASCADE,
            id TEXT NOT NULL CHECK (id <> ''),
            order_id TEXT NOT NULL,
            display_name TEXT NOT NULL,
            reservation_type TEXT NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity >= 0),
            term_duration TEXT NOT NULL,
            effective_date INTEGER NOT NULL,
            expiry_date INTEGER,
            status TEXT NOT NULL CHECK (status <> ''),
            PRIMARY KEY (customer_no, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE software (
            customer_no INTEGER NOT NULL REFERENCES customer (no) ON DELETE CASCADE,
            id TEXT NOT NULL CHECK (id <> ''),
            order_id TEXT NOT NULL,
            line_item_number INTEGER NOT NULL CHECK (line_item_number >= 0),
            product_name TEXT NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity >= 0),
            purchase_date INTEGER NOT NULL,
            cancellation_allowed_until INTEGER,
            status TEXT NOT NULL CHECK (status <> ''),
            PRIMARY KEY (customer_no, id)
        ) STRICT, WITHOUT ROWID;
        """

    // An act may be aimed at an unknown customer, so `activity` has no foreign key.
    private static let records = """
        CREATE TABLE offer (
            place INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            billing_cycle TEXT NOT NULL,
            term_duration TEXT NOT NULL,
            publisher_name TEXT NOT NULL
        ) STRICT;
        CREATE TABLE activity (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            operation_date INTEGER NOT NULL,
            user_principal_name TEXT NOT NULL,
            operation TEXT NOT NULL,
            customer_id TEXT NOT NULL,
            customer_name TEXT NOT NULL,
            resource_kind TEXT NOT NULL,
            resource_id TEXT NOT NULL,
            resource_name TEXT NOT NULL,
            outcome TEXT NOT NULL
                CHECK (outcome IN ('progress', 'succeeded', 'failed', 'decline')),
            details TEXT NOT NULL
        ) STRICT;
        CREATE INDEX activity_of_customer ON activity (customer_id, id);
        CREATE TRIGGER activity_is_kept BEFORE DELETE ON activity BEGIN
            SELECT RAISE(ABORT, 'the activity log only grows');
        END;
        CREATE TRIGGER activity_ends_once BEFORE UPDATE ON activity
        WHEN OLD.outcome <> 'progress' BEGIN
            SELECT RAISE(ABORT, 'an act ends once');
        END;
        CREATE TABLE setting (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}

extension Date {
    /// A moment as the store keeps it: whole milliseconds since 1970.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}

extension Row {
    /// The moment in a column of milliseconds; nil if the column is empty.
    func date(_ column: String) -> Date? {
        (self[column] as Int64?).map(Date.init(milliseconds:))
    }

    /// The same, for a column by its place.
    func date(at place: Int) -> Date? {
        (self[place] as Int64?).map(Date.init(milliseconds:))
    }
}
