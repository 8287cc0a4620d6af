import Domain
import Foundation
import GRDB

extension Freshness {
    /// Those of the customers whose holdings were never read: nothing is known of them.
    package func unread(among customers: [Customer.ID]) throws(DirectoryError) -> Set<Customer.ID> {
        try explaining(path) {
            try queue.unsafeRead { db in
                let statement = try db.cachedStatement(
                    sql: """
                        SELECT 1 FROM customer WHERE id = ? AND holdings_read_at IS NOT NULL
                        """)
                return Set(
                    try customers.filter {
                        try Int.fetchOne(statement, arguments: [$0.text]) == nil
                    })
            }
        }
    }

    /// How many of the listed customers' holdings were never read.
    package func unreadCount() throws(DirectoryError) -> Int {
        try explaining(path) {
            try queue.unsafeRead { db in
                try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM customer WHERE holdings_read_at IS NULL") ?? 0
            }
        }
    }
}
