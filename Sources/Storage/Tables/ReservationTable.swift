import Domain
import Foundation
import GRDB

/// Rows of `reservation`.
enum ReservationTable {
    static let insertion = """
        INSERT INTO reservation (
            order_id, display_name, reservation_type, quantity, term_duration, effective_date,
            expiry_date, status, customer_no, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let update = """
        UPDATE reservation SET
            order_id = ?, display_name = ?, reservation_type = ?, quantity = ?,
            term_duration = ?, effective_date = ?, expiry_date = ?, status = ?
        WHERE customer_no = ? AND id = ?
        """

    /// Serves `insertion` and `update` alike.
    static func arguments(_ reservation: Reservation, of customer: Int64) -> StatementArguments {
        [
            reservation.orderID.text, reservation.displayName, reservation.reservationType,
            reservation.quantity, reservation.termDuration, reservation.effectiveDate.milliseconds,
            reservation.expiryDate?.milliseconds, reservation.status.word, customer,
            reservation.id.text,
        ]
    }
}

extension Reservation {
    init(row: Row) {
        self.init(
            id: ID(row["id"]), orderID: Subscription.Order(row["order_id"]),
            displayName: row["display_name"], reservationType: row["reservation_type"],
            quantity: row["quantity"], termDuration: row["term_duration"],
            effectiveDate: Date(milliseconds: row["effective_date"]),
            expiryDate: row.date("expiry_date"), status: PurchaseStatus(word: row["status"]))
    }
}
