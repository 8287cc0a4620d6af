import Domain
import Foundation
import GRDB

/// Rows of `software`.
enum SoftwareTable {
    static let insertion = """
        INSERT INTO software (
            order_id, line_item_number, product_name, quantity, purchase_date,
            cancellation_allowed_until, status, customer_no, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let update = """
        UPDATE software SET
            order_id = ?, line_item_number = ?, product_name = ?, quantity = ?,
            purchase_date = ?, cancellation_allowed_until = ?, status = ?
        WHERE customer_no = ? AND id = ?
        """

    /// Serves `insertion` and `update` alike.
    static func arguments(_ purchase: SoftwarePurchase, of customer: Int64) -> StatementArguments {
        [
            purchase.orderID.text, purchase.lineItemNumber, purchase.productName,
            purchase.quantity, purchase.purchaseDate.milliseconds,
            purchase.cancellationAllowedUntil?.milliseconds, purchase.status.word, customer,
            purchase.id.text,
        ]
    }
}

extension SoftwarePurchase {
    init(row: Row) {
        self.init(
            id: ID(row["id"]), orderID: Subscription.Order(row["order_id"]),
            lineItemNumber: row["line_item_number"], productName: row["product_name"],
            quantity: row["quantity"], purchaseDate: Date(milliseconds: row["purchase_date"]),
            cancellationAllowedUntil: row.date("cancellation_allowed_until"),
            status: PurchaseStatus(word: row["status"]))
    }
}
