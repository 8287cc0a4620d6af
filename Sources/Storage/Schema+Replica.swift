extension Schema {
    /// What a Directory needs once it is the replica of a service far away: the ids of an act,
    /// what the service did not say, who it does not list any more, and what it does not show yet.
    ///
    /// `directory_total.missing_customers` is kept by triggers, so that a window of the list knows
    /// without a look that nobody is missing.
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
}
