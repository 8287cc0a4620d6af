import Domain
import Foundation
import GRDB

extension Directory {
    /// What there is to see across all customers of today: at most `limit` signs of each kind, the
    /// most urgent first, and how many there are. `known` are those whose holdings were ever read;
    /// nil is all of them, as in the embedded sandbox. It looks on the scout's connection, so no
    /// key waits for it. `asOf` is for the caller to say.
    package func radar(
        at now: Date, limit: Int, known: Set<Customer.ID>? = nil
    ) throws(DirectoryError) -> Radar {
        let rules = try rules()
        return try explaining(path) {
            try scout.value.unsafeRead { db in
                var sweep = RadarSweep(db: db, rules: rules, now: now, limit: max(limit, 0))
                var radar: Radar?
                try db.inTransaction(.deferred) {
                    radar = try sweep.radar(known: known)
                    return .commit
                }
                db.releaseMemory()
                return radar!
            }
        }
    }
}

extension Freshness {
    /// Those whose holdings were ever read.
    package func read() throws(DirectoryError) -> Set<Customer.ID> {
        try explaining(path) {
            try queue.unsafeRead { db in
                var read: Set<Customer.ID> = []
                let ids = try String.fetchCursor(
                    db, sql: "SELECT id FROM customer WHERE holdings_read_at IS NOT NULL")
                while let id = try ids.next() { read.insert(Customer.ID(id)) }
                return read
            }
        }
    }
}
