extension Schema {
    /// What a service told and nobody understood: things a customer holds, and how it stands to the
    /// partner. Such a customer is listed with the others, so its `relationship` is theirs.
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
}
