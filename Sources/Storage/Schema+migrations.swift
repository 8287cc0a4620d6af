/// What each later version of the store added to the tables of the first.
extension Schema {
    /// For the replica of a service: the ids of an act, whether delegated access was told, which
    /// customers the service does not list any more, and which changes it does not show yet.
    ///
    /// Triggers keep `directory_total.missing_customers`, so that a window of the list costs no
    /// further query while no customer is missing.
    static let replica = """
        ALTER TABLE activity ADD COLUMN request_id TEXT;
        ALTER TABLE activity ADD COLUMN correlation_id TEXT;
        ALTER TABLE customer ADD COLUMN delegated_access_known INTEGER NOT NULL DEFAULT 1
            CHECK (delegated_access_known IN (0, 1));
        ALTER TABLE directory_total ADD COLUMN missing_customers INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE missing_customer (
            customer_id TEXT PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
            since INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER missing_customer_added AFTER INSERT ON missing_customer BEGIN
            UPDATE directory_total SET missing_customers = missing_customers + 1;
        END;
        CREATE TRIGGER missing_customer_removed AFTER DELETE ON missing_customer BEGIN
            UPDATE directory_total SET missing_customers = missing_customers - 1;
        END;
        CREATE TRIGGER customer_renamed AFTER UPDATE OF folded_name, folded_rest ON customer
        WHEN NEW.folded_name <> OLD.folded_name OR NEW.folded_rest <> OLD.folded_rest BEGIN
            UPDATE directory_total SET roster_epoch = roster_epoch + 1;
        END;
        CREATE TABLE pending_change (
            customer_no INTEGER NOT NULL REFERENCES customer (no) ON DELETE CASCADE,
            holding_kind TEXT NOT NULL,
            holding_id TEXT NOT NULL,
            expected TEXT NOT NULL,
            since INTEGER NOT NULL,
            PRIMARY KEY (customer_no, holding_kind, holding_id)
        ) STRICT, WITHOUT ROWID;
        PRAGMA user_version = 2
        """

    /// For taking changes back: the members of a subscription that were sent to a sandbox and are
    /// not modelled, as JSON, and the renewal that a service does not show yet.
    static let undoing = """
        ALTER TABLE subscription ADD COLUMN unmodelled TEXT;
        ALTER TABLE pending_change ADD COLUMN auto_renew INTEGER
            CHECK (auto_renew IN (0, 1));
        ALTER TABLE pending_change ADD COLUMN scheduled_next_term TEXT;
        PRAGMA user_version = 3
        """

    /// What is scheduled for the end of a term, as JSON.
    static let termEnd = """
        ALTER TABLE subscription ADD COLUMN scheduled_actions TEXT;
        ALTER TABLE pending_change ADD COLUMN scheduled_actions TEXT;
        PRAGMA user_version = 4
        """

    /// For what a service told and was not understood: things a customer holds, and how the
    /// customer stands to the partner. Such a customer is listed with the others, so its
    /// `relationship` is `reseller`.
    static let unread = """
        CREATE TABLE unread_holding (
            customer_no INTEGER NOT NULL REFERENCES customer (no) ON DELETE CASCADE,
            id TEXT NOT NULL CHECK (id <> ''),
            place TEXT NOT NULL,
            cause TEXT NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (customer_no, id)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE customer ADD COLUMN relationship_known INTEGER NOT NULL DEFAULT 1
            CHECK (relationship_known IN (0, 1));
        CREATE INDEX customer_untold ON customer (id) WHERE relationship_known = 0;
        PRAGMA user_version = 5
        """

    /// What an act changed, as JSON. Rows of older releases, and acts without changes such as
    /// refusals, have text in `details` instead.
    static let changes = """
        ALTER TABLE activity ADD COLUMN changes TEXT;
        PRAGMA user_version = 7
        """

    /// A customer that was renamed counts as one that left the list and came back, so that an index
    /// reads that customer again and not all.
    static let renaming = """
        DROP TRIGGER customer_renamed;
        CREATE TRIGGER customer_renamed AFTER UPDATE OF folded_name, folded_rest ON customer
        WHEN NEW.folded_name <> OLD.folded_name OR NEW.folded_rest <> OLD.folded_rest BEGIN
            UPDATE directory_total SET roster_revision = roster_revision + 1;
            UPDATE customer SET list_revision = (SELECT roster_revision FROM directory_total)
                WHERE no = NEW.no;
        END;
        PRAGMA user_version = 8
        """

    /// The seats that can be given back, as `RefundableSeats.text` writes them, and the number of
    /// seats that a service does not show yet.
    static let seats = """
        ALTER TABLE subscription ADD COLUMN refundable TEXT;
        ALTER TABLE pending_change ADD COLUMN quantity INTEGER;
        PRAGMA user_version = 10
        """

    /// When the term of a subscription ends (`Rules.endOfTerm`), and whether it is renewed each
    /// month (`Subscription.renewsMonthly`), so that the terms of all customers are read in the
    /// order of their ends.
    static let termEnds = """
        ALTER TABLE subscription ADD COLUMN term_end INTEGER GENERATED ALWAYS AS (
            CASE WHEN commitment_end_date >= -62000000000000
                AND (status = 'active' AND kind NOT IN ('azurePlan', 'legacyAzure')
                    OR status = 'suspended' AND kind IN (
                        'newCommerce', 'software', 'marketplace', 'savingsPlan'))
            THEN commitment_end_date END) VIRTUAL;
        ALTER TABLE subscription ADD COLUMN renews_monthly INTEGER GENERATED ALWAYS AS (
            status = 'active' AND term_duration = 'P1M' AND auto_renew
            AND scheduled_next_term IS NULL AND scheduled_actions IS NULL) VIRTUAL;
        \(termEndIndex);
        PRAGMA user_version = 11
        """

    /// A new store gets it when it is filled: one pass at the end is faster than a place in the
    /// order for each row.
    static let termEndIndex = """
        CREATE INDEX subscription_term_end
            ON subscription (renews_monthly, term_end, customer_no, id)
            WHERE term_end IS NOT NULL
        """
}
