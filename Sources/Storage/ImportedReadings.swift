import Domain
import Foundation
import GRDB

/// Where a store that was imported from files comes from.
package struct ImportOrigin: Equatable, Sendable {
    /// When it was made.
    package let importedAt: Date
    /// How old its files are: the date of the oldest.
    package let asOf: Date

    package init(importedAt: Date, asOf: Date) {
        self.importedAt = importedAt
        self.asOf = asOf
    }
}

extension Directory {
    /// Where the store comes from; nil for one that was not imported.
    package func importOrigin() throws(DirectoryError) -> ImportOrigin? {
        try read { db in
            let moments = try db.all(
                "SELECT value FROM setting WHERE name IN ('import.asOf', 'import.at') ORDER BY name",
                []
            ) { Int64($0[0] as String) }
            guard moments.count == 2, let asOf = moments[0], let importedAt = moments[1] else {
                return nil
            }
            return ImportOrigin(
                importedAt: Date(milliseconds: importedAt), asOf: Date(milliseconds: asOf))
        }
    }
}

extension DirectoryWriter {
    /// Notes where the store comes from.
    package func set(_ origin: ImportOrigin) throws(DirectoryError) {
        try explaining(path) {
            try db.save([
                "import.asOf": String(origin.asOf.milliseconds),
                "import.at": String(origin.importedAt.milliseconds),
            ])
        }
    }
}

/// Of whom the files of an imported store tell the subscriptions: what is known of the others is
/// only that they are customers.
package final class ImportedReadings: Sendable {
    package let origin: ImportOrigin
    private let directory: Directory
    private let kept: Deferred<KnownHoldings>
    private let unread: Deferred<Int>

    package init(of directory: Directory, _ origin: ImportOrigin) {
        self.origin = origin
        self.directory = directory
        // An imported store never changes.
        kept = Deferred {
            KnownHoldings(
                Set(
                    try directory.read { db in
                        try db.all("SELECT id FROM customer WHERE NOT \(Self.isUntold)") {
                            Customer.ID($0[0])
                        }
                    }))
        }
        unread = Deferred {
            try directory.read { db in
                try db.first(
                    """
                    SELECT count(*) FROM unread_holding AS u
                    JOIN customer ON customer.no = u.customer_no
                    WHERE u.place = ? AND u.cause <> ? AND relationship = 'reseller'
                    """,
                    [UnreadList.subscriptions.rawValue, UnreadCause.notInFile.word]
                ) { $0[0] as Int } ?? 0
            }
        }
    }

    /// How many subscriptions of customers of today the files tell in lines that could not be read.
    package func unreadSubscriptions() throws(DirectoryError) -> Int {
        try explaining(directory.path) { try unread.value }
    }

    /// Whether the subscriptions of a customer are told.
    package func isTold(_ customer: Customer.ID) -> Bool {
        (try? untold(among: [customer]).isEmpty) ?? false
    }

    /// Those of the customers whose subscriptions are not told.
    package func untold(among customers: [Customer.ID]) throws(DirectoryError) -> Set<Customer.ID> {
        try directory.read { db in
            Set(
                try customers.filter { customer in
                    try db.first(
                        "SELECT 1 FROM customer WHERE id = ? AND \(Self.isUntold)",
                        [customer.text]
                    ) { _ in true } ?? false
                })
        }
    }

    /// The customers whose subscriptions are told; always the same object.
    package func known() throws(DirectoryError) -> KnownHoldings {
        try explaining(directory.path) { try kept.value }
    }

    /// How many customers' subscriptions are not told.
    package func untoldCount() throws(DirectoryError) -> Int {
        try directory.read(Self.untoldCount)
    }

    static func untoldCount(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM customer WHERE \(isUntold)") ?? 0
    }

    private static let isUntold = """
        EXISTS (SELECT 1 FROM unread_holding AS u
            WHERE u.customer_no = customer.no
                AND u.id = '\(UnreadHolding.untoldSubscriptions.id.text)'
                AND u.cause = '\(UnreadCause.notInFile.word)')
        """
}
