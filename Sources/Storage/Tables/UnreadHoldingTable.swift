import Domain
import GRDB

/// Rows of `unread_holding`.
enum UnreadHoldingTable: HoldingTable {
    static let insertion = """
        INSERT INTO unread_holding (place, cause, title, customer_no, id) VALUES (?, ?, ?, ?, ?)
        """

    static let update = """
        UPDATE unread_holding SET place = ?, cause = ?, title = ?
        WHERE customer_no = ? AND id = ?
        """

    static let deletion = "DELETE FROM unread_holding WHERE customer_no = ? AND id = ?"

    static func arguments(_ unread: UnreadHolding, of customer: Int64) -> StatementArguments {
        [
            unread.place.rawValue, unread.cause.word, unread.title, customer, unread.id.text,
        ]
    }

    static func key(_ unread: UnreadHolding, of customer: Int64) -> StatementArguments {
        [customer, unread.id.text]
    }
}

extension UnreadHolding {
    init(row: Row) throws {
        guard let place = UnreadList(rawValue: row["place"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "place of unread holding")
        }
        self.init(
            id: ID(row["id"]), place: place, cause: UnreadCause(word: row["cause"]),
            title: row["title"])
    }
}
