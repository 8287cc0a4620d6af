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
