import Domain
import Foundation
import GRDB
import Synchronization

/// How old what a replica shows is, and how far its sync is: a small file beside the store, so that
/// a sync of an unchanged service writes nothing to the store itself.
///
/// Losing the file costs a new sync and nothing else. So it is written without waiting for the
/// disk, and made anew if it is damaged or belongs to another store.
package final class Freshness: Sendable {
    /// The path of the file: the store's with `.freshness` appended.
    package let path: String
    private let queue: DatabaseQueue
    /// Counts what was written here; the database counts what others wrote.
    private let writes = Atomic(0)
    private let knownHoldings = Mutex<(version: [Int], known: KnownHoldings)?>(nil)

    /// Opens the file beside a store, or makes it.
    package init(beside directory: Directory) throws(DirectoryError) {
        path = directory.path + ".freshness"
        guard !directory.isReadOnly else {
            queue = try Self.openUnchanged(path, beside: directory)
            return
        }
        let store = try directory.storeID()
        do {
            queue = try Self.open(path, of: store)
        } catch {
            guard error != .busy(path: path) else { throw error }
            for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
            queue = try Self.open(path, of: store)
        }
    }

    /// When the list was last read to its end; nil if it never was.
    package var listedAt: Date? {
        moment("SELECT listed_at FROM sync", [])
    }

    /// When all that a customer holds was last read; nil if it never was.
    package func holdingsReadAt(_ customer: Customer.ID) -> Date? {
        moment("SELECT holdings_read_at FROM customer WHERE id = ?", [customer.text])
    }

    /// When a customer's Account page was last read; nil if it never was.
    package func accountReadAt(_ customer: Customer.ID) -> Date? {
        moment("SELECT account_read_at FROM customer WHERE id = ?", [customer.text])
    }

    /// When a customer's profile was last read, alone or with its Account page; nil if it never
    /// was.
    package func profileReadAt(_ customer: Customer.ID) -> Date? {
        moment("SELECT profile_read_at FROM customer WHERE id = ?", [customer.text])
    }

    /// The customers the operator opened last, the latest first, at most `limit`.
    package func lastOpened(limit: Int) -> [Customer.ID] {
        let ids = try? query {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT id FROM customer WHERE opened_at IS NOT NULL
                    ORDER BY opened_at DESC, id LIMIT ?
                    """, arguments: [limit])
        }
        return (ids ?? []).map(Customer.ID.init)
    }

    /// The customers whose holdings were ever read.
    package func read() throws(DirectoryError) -> Set<Customer.ID> {
        try query {
            var read: Set<Customer.ID> = []
            let ids = try String.fetchCursor(
                $0, sql: "SELECT id FROM customer WHERE holdings_read_at IS NOT NULL")
            while let id = try ids.next() { read.insert(Customer.ID(id)) }
            return read
        }
    }

    /// The same, the same object as before while nothing has changed.
    package func known() throws(DirectoryError) -> KnownHoldings {
        let written = writes.load(ordering: .acquiring)
        let others = try query { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
        let version = [written, others]
        if let kept = knownHoldings.withLock({ $0 }), kept.version == version { return kept.known }
        let known = KnownHoldings(try read())
        knownHoldings.withLock { $0 = (version, known) }
        return known
    }

    /// Those of the customers whose holdings were never read.
    package func unread(among customers: [Customer.ID]) throws(DirectoryError) -> Set<Customer.ID> {
        Set(try self.customers(customers, without: "holdings_read_at IS NOT NULL"))
    }

    /// How many of the listed customers' holdings were never read.
    package func unreadCount() throws(DirectoryError) -> Int {
        try count("SELECT count(*) FROM customer WHERE holdings_read_at IS NULL")
    }

    /// Notes when all that a customer holds was read.
    package func noteHoldings(of customer: Customer.ID, at moment: Date) {
        note("holdings_read_at", of: customer, moment)
    }

    /// Notes when a customer's Account page was read, and with it the profile.
    package func noteAccount(of customer: Customer.ID, at moment: Date) {
        note("account_read_at", of: customer, moment)
        noteProfile(of: customer, at: moment)
    }

    /// Notes when a customer's profile was read.
    package func noteProfile(of customer: Customer.ID, at moment: Date) {
        note("profile_read_at", of: customer, moment)
    }

    /// Notes when the operator opened a customer.
    package func noteOpened(_ customer: Customer.ID, at moment: Date) {
        note("opened_at", of: customer, moment)
    }

    /// A failure is ignored: what is not noted is only read again.
    private func note(_ column: String, of customer: Customer.ID, _ moment: Date) {
        try? write {
            try $0.cachedStatement(
                sql: """
                    INSERT INTO customer (id, \(column)) VALUES (?, ?)
                    ON CONFLICT (id) DO UPDATE SET \(column) = excluded.\(column)
                    """
            ).execute(arguments: [customer.text, moment.milliseconds])
        }
    }

    func moment(_ sql: String, _ arguments: StatementArguments) -> Date? {
        let milliseconds = try? query {
            try Int64.fetchOne($0.cachedStatement(sql: sql), arguments: arguments)
        }
        return milliseconds.map(Date.init(milliseconds:))
    }

    func query<T>(_ body: (Database) throws -> T) throws(DirectoryError) -> T {
        try explaining(path) { try queue.unsafeRead(body) }
    }

    func write(_ body: (Database) throws -> Void) throws(DirectoryError) {
        defer { writes.add(1, ordering: .releasing) }
        try explaining(path) {
            try queue.writeWithoutTransaction { try $0.inOneTransaction(.immediate, body) }
        }
    }

    func count(_ sql: String) throws(DirectoryError) -> Int {
        try query { try Int.fetchOne($0, sql: sql) ?? 0 }
    }
}
