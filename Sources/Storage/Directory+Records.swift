import Domain
import GRDB

extension Directory {
    /// The newest acts first, at most `limit`; of one customer, or of all.
    package func activity(
        of customer: Customer.ID?, limit: Int
    ) throws(DirectoryError) -> [ActivityRecord] {
        try read { db in
            let cursor =
                if let customer {
                    try Row.fetchCursor(
                        db.cachedStatement(
                            sql: """
                                SELECT * FROM activity WHERE customer_id = ?
                                ORDER BY id DESC LIMIT ?
                                """), arguments: [customer.text, max(limit, 0)])
                } else {
                    try Row.fetchCursor(
                        db.cachedStatement(sql: "SELECT * FROM activity ORDER BY id DESC LIMIT ?"),
                        arguments: [max(limit, 0)])
                }
            var all: [ActivityRecord] = []
            while let row = try cursor.next() { all.append(try ActivityRecord(row: row)) }
            return all
        }
    }

    /// The acts of whose end the log does not tell, the oldest first.
    package func openActivity() throws(DirectoryError) -> [ActivityRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM activity WHERE outcome = 'progress' ORDER BY id"
            ).map(ActivityRecord.init)
        }
    }

    /// Every attempt at the act of that `MS-RequestId`, the oldest first: one that was cut off is
    /// made again with the same id.
    package func attempts(of requestID: String) throws(DirectoryError) -> [ActivityRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM activity WHERE request_id = ? ORDER BY id",
                arguments: [requestID]
            ).map(ActivityRecord.init)
        }
    }

    /// What may be bought, in the catalogue's order.
    package func offers() throws(DirectoryError) -> [Offer] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM offer ORDER BY place").map(Offer.init(row:))
        }
    }

    /// Which rules hold.
    package func rules() throws(DirectoryError) -> Rules {
        try read { try Rules(settings: SettingTable.all($0)) }
    }

    /// Who is signed in.
    package func identity() throws(DirectoryError) -> Identity {
        try read { try Identity(settings: SettingTable.all($0)) }
    }
}
