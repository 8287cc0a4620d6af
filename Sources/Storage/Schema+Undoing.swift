extension Schema {
    /// What taking a change back needs: the members of a subscription that were sent to a sandbox
    /// and are not modelled, as JSON, and the renewal a service is still to show.
    static let undoing = """
        ALTER TABLE subscription ADD COLUMN unmodelled TEXT;
        ALTER TABLE pending_change ADD COLUMN auto_renew INTEGER
            CHECK (auto_renew IN (0, 1));
        ALTER TABLE pending_change ADD COLUMN scheduled_next_term TEXT;
        PRAGMA user_version = 3
        """
}

extension Schema {
    /// What is done by itself at the end of a term, as JSON.
    static let termEnd = """
        ALTER TABLE subscription ADD COLUMN scheduled_actions TEXT;
        ALTER TABLE pending_change ADD COLUMN scheduled_actions TEXT;
        PRAGMA user_version = 4
        """
}
