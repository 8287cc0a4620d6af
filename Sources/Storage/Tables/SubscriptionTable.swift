import Domain
import Foundation
import GRDB

/// Rows of `subscription`.
enum SubscriptionTable {
    static let insertion = """
        INSERT INTO subscription (
            kind, order_id, offer_id, offer_name, friendly_name, quantity, status, is_trial,
            publisher_name, parent_id, billing_cycle, term_duration, creation_date,
            effective_start_date, commitment_end_date, cancellation_allowed_until, auto_renew,
            scheduled_next_term, scheduled_actions, suspension_reasons, customer_no, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let update = """
        UPDATE subscription SET
            kind = ?, order_id = ?, offer_id = ?, offer_name = ?, friendly_name = ?, quantity = ?,
            status = ?, is_trial = ?, publisher_name = ?, parent_id = ?, billing_cycle = ?,
            term_duration = ?, creation_date = ?, effective_start_date = ?,
            commitment_end_date = ?, cancellation_allowed_until = ?, auto_renew = ?,
            scheduled_next_term = ?, scheduled_actions = ?, suspension_reasons = ?
        WHERE customer_no = ? AND id = ?
        """

    /// Serves `insertion` and `update` alike.
    static func arguments(_ subscription: Subscription, of customer: Int64) -> StatementArguments {
        [
            subscription.kind.rawValue, subscription.orderID.text, subscription.offerID.text,
            subscription.offerName, subscription.friendlyName, subscription.quantity,
            subscription.status.word, subscription.isTrial, subscription.publisherName,
            subscription.parentID?.text, subscription.billingCycle, subscription.termDuration,
            subscription.creationDate.milliseconds, subscription.effectiveStartDate.milliseconds,
            subscription.commitmentEndDate?.milliseconds,
            subscription.cancellationAllowedUntil?.milliseconds, subscription.autoRenewEnabled,
            subscription.scheduledNextTermInstructions, subscription.scheduledActions?.text,
            subscription.suspensionReasons.joined(separator: "\n"), customer,
            subscription.id.text,
        ]
    }
}

extension Subscription {
    init(row: Row) throws {
        guard let kind = Kind(rawValue: row["kind"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "kind of subscription")
        }
        let reasons: String = row["suspension_reasons"]
        self.init(
            id: ID(row["id"]), kind: kind, orderID: Order(row["order_id"]),
            offerID: Offer.ID(row["offer_id"]), offerName: row["offer_name"],
            friendlyName: row["friendly_name"], quantity: row["quantity"],
            status: Status(word: row["status"]), isTrial: row["is_trial"],
            publisherName: row["publisher_name"],
            parentID: (row["parent_id"] as String?).map(ID.init),
            billingCycle: row["billing_cycle"], termDuration: row["term_duration"],
            creationDate: Date(milliseconds: row["creation_date"]),
            effectiveStartDate: Date(milliseconds: row["effective_start_date"]),
            commitmentEndDate: row.date("commitment_end_date"),
            cancellationAllowedUntil: row.date("cancellation_allowed_until"),
            autoRenewEnabled: row["auto_renew"],
            scheduledNextTermInstructions: row["scheduled_next_term"],
            scheduledActions: (row["scheduled_actions"] as String?).map(ScheduledActions.init),
            suspensionReasons: reasons.isEmpty ? [] : reasons.components(separatedBy: "\n"))
    }
}

extension Row {
    /// The moment in a column of milliseconds, which may be empty.
    func date(_ column: String) -> Date? {
        (self[column] as Int64?).map(Date.init(milliseconds:))
    }
}
