import Domain
import Foundation
import GRDB

extension DirectoryWriter {
    /// Marks a change as accepted and not shown yet; one to the same holding before it is
    /// forgotten.
    package func mark(
        _ change: PendingChange, of customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            try execute(
                PendingChangeTable.insertion, PendingChangeTable.arguments(change, of: number))
        }
    }

    /// Forgets what is pending for a holding; nil is the relationship itself.
    package func clearPending(
        _ holding: Holding?, of customer: Customer.ID
    ) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                """
                DELETE FROM pending_change WHERE holding_kind = ? AND holding_id = ?
                    AND customer_no = (SELECT no FROM customer WHERE id = ?)
                """, [holding?.kind ?? "", holding?.id ?? "", customer.text])
        }
    }

    /// Forgets all that is pending for a customer.
    package func clearAllPending(of customer: Customer.ID) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                """
                DELETE FROM pending_change
                WHERE customer_no = (SELECT no FROM customer WHERE id = ?)
                """, [customer.text])
        }
    }

    /// Forgets the removals of these customers that were accepted before a moment: they show, so
    /// that is how it is, and no lag. Of who does not show, a removal is awaited on.
    package func clearRemovals(
        of customers: [Customer.ID], acceptedBefore moment: Date
    ) throws(DirectoryError) {
        try explaining(path) {
            for customer in customers {
                try execute(
                    """
                    DELETE FROM pending_change WHERE holding_kind = '' AND since < ?
                        AND customer_no = (SELECT no FROM customer WHERE id = ?)
                    """, [moment.milliseconds, customer.text])
            }
        }
    }

    func clearShown(in holdings: Holdings) throws(DirectoryError) {
        let pending = try explaining(path) {
            try CustomerReading(db: db).pending(of: holdings.customer.id)
        }
        for change in pending where change.isShown(in: holdings) {
            try clearPending(change.holding, of: holdings.customer.id)
        }
    }
}

extension PendingChange {
    /// Whether holdings the service tells show it. What was cancelled may also be gone; a
    /// relationship that ended is shown by there being no answer.
    package func isShown(in holdings: Holdings) -> Bool {
        guard let holding else { return false }
        guard let status = holdings.status(of: holding) else {
            let isCancelled =
                expected == Subscription.Status.deleted.word
                || expected == PurchaseStatus.cancelled.word
            return isCancelled && holdings.unread.isEmpty
        }
        if let renewal, case .subscription(let id) = holding {
            guard let shown = holdings.subscription(id)?.renewal, renewal.isShown(by: shown) else {
                return false
            }
        }
        return status == expected
    }
}

/// Rows of `pending_change`. An empty kind stands for the relationship itself.
enum PendingChangeTable {
    static let insertion = """
        INSERT OR REPLACE INTO pending_change (
            customer_no, holding_kind, holding_id, expected, since, auto_renew,
            scheduled_next_term, scheduled_actions)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    static func arguments(_ change: PendingChange, of customer: Int64) -> StatementArguments {
        [
            customer, change.holding?.kind ?? "", change.holding?.id ?? "", change.expected,
            change.since.milliseconds, change.renewal?.autoRenewEnabled,
            change.renewal?.scheduledNextTermInstructions,
            change.renewal?.scheduledActions?.text,
        ]
    }
}

extension PendingChange {
    init(row: Row) {
        self.init(
            holding: Holding(kind: row["holding_kind"], id: row["holding_id"]),
            expected: row["expected"],
            renewal: (row["auto_renew"] as Bool?).map {
                Renewal(
                    autoRenewEnabled: $0,
                    scheduledNextTermInstructions: row["scheduled_next_term"],
                    scheduledActions: (row["scheduled_actions"] as String?).map(
                        ScheduledActions.init))
            }, since: Date(milliseconds: row["since"]))
    }
}

extension Holding {
    /// Nil for another word than `kind` has.
    fileprivate init?(kind: String, id: String) {
        switch kind {
        case "subscription": self = .subscription(Subscription.ID(id))
        case "azureSubscription": self = .azureSubscription(AzureSubscription.ID(id))
        case "reservation": self = .reservation(Reservation.ID(id))
        case "software": self = .software(SoftwarePurchase.ID(id))
        case "unread": self = .unread(UnreadHolding.ID(id))
        default: return nil
        }
    }
}
