import Domain
import Foundation
import GRDB

// A change that a service accepted and does not show yet is a row of `pending_change`. An empty
// kind stands for the relationship itself.

extension Directory {
    /// The changes that were accepted for a customer and do not show yet, the oldest first.
    package func pending(of customer: Customer.ID) throws(DirectoryError) -> [PendingChange] {
        try read { try $0.pending(of: customer) }
    }

    /// The customers that have pending changes, the longest waiting first.
    package func customersWithPending() throws(DirectoryError) -> [Customer.ID] {
        try read {
            try $0.all(
                """
                SELECT id FROM customer JOIN pending_change ON customer_no = no
                GROUP BY id ORDER BY min(since), id
                """, []
            ) { Customer.ID($0[0]) }
        }
    }
}

extension DirectoryWriter {
    /// Marks a change as accepted and not shown yet. It replaces an earlier one to the same
    /// holding.
    package func mark(
        _ change: PendingChange, of customer: Customer.ID
    ) throws(DirectoryError) {
        try withNumber(of: customer) { number in
            try execute(
                """
                INSERT OR REPLACE INTO pending_change (
                    customer_no, holding_kind, holding_id, expected, since, auto_renew,
                    scheduled_next_term, scheduled_actions, quantity)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    number, change.holding?.kind ?? "", change.holding?.id ?? "", change.expected,
                    change.since.milliseconds, change.renewal?.autoRenewEnabled,
                    change.renewal?.scheduledNextTermInstructions,
                    change.renewal?.scheduledActions?.text, change.quantity,
                ])
        }
    }

    /// Deletes the pending change of a holding; nil is the relationship itself.
    package func clearPending(
        _ holding: Holding?, of customer: Customer.ID
    ) throws(DirectoryError) {
        try deletePending(
            of: customer, "AND holding_kind = ? AND holding_id = ?",
            [holding?.kind ?? "", holding?.id ?? ""])
    }

    /// Deletes all pending changes of a customer.
    package func clearAllPending(of customer: Customer.ID) throws(DirectoryError) {
        try deletePending(of: customer, "", [])
    }

    /// Deletes the pending removals of these customers that were accepted before `moment`. To be
    /// called for customers the service lists: after so long that is no lag, but a relationship.
    package func clearRemovals(
        of customers: [Customer.ID], acceptedBefore moment: Date
    ) throws(DirectoryError) {
        for customer in customers {
            try deletePending(
                of: customer, "AND holding_kind = '' AND since < ?", [moment.milliseconds])
        }
    }

    /// Deletes the pending changes that show in what the service answered.
    func clearShown(in holdings: Holdings) throws(DirectoryError) {
        let pending = try explaining(path) { try db.pending(of: holdings.customer.id) }
        for change in pending where change.isShown(in: holdings) {
            try clearPending(change.holding, of: holdings.customer.id)
        }
    }

    /// Deletes the pending ends of admin relationships that a list shows to have ended.
    func clearShown(in entries: [AdminListing.Entry]) throws(DirectoryError) {
        let ended = entries.filter(\.relationship.status.isOver)
        guard !ended.isEmpty else { return }
        let pending = try explaining(path) { try db.pendingAdminRelationships() }
        for entry in ended {
            let holding = Holding.adminRelationship(entry.relationship.id)
            guard let customer = entry.customer, pending.contains(holding.id) else { continue }
            try clearPending(holding, of: customer)
        }
    }

    private func deletePending(
        of customer: Customer.ID, _ condition: String, _ arguments: StatementArguments
    ) throws(DirectoryError) {
        try execute(
            """
            DELETE FROM pending_change
            WHERE customer_no = (SELECT no FROM customer WHERE id = ?) \(condition)
            """, [customer.text] + arguments)
    }
}

extension PendingChange {
    /// Whether it shows in holdings that the service told. A holding that was cancelled may also
    /// be gone. The end of a relationship never shows here: then the service has no such customer.
    package func isShown(in holdings: Holdings) -> Bool {
        guard let holding else { return false }
        if case .adminRelationship(let id) = holding {
            return holdings.adminRelationship(id).map(\.status.isOver)
                ?? holdings.adminAccess.isWhole
        }
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
        if let quantity, case .subscription(let id) = holding,
            holdings.subscription(id)?.quantity != quantity
        {
            return false
        }
        return status == expected
    }

    fileprivate init(row: Row) {
        self.init(
            holding: Holding(kind: row["holding_kind"], id: row["holding_id"]),
            expected: row["expected"],
            renewal: (row["auto_renew"] as Bool?).map {
                Renewal(
                    autoRenewEnabled: $0,
                    scheduledNextTermInstructions: row["scheduled_next_term"],
                    scheduledActions: (row["scheduled_actions"] as String?).map(
                        ScheduledActions.init))
            }, quantity: row["quantity"], since: Date(milliseconds: row["since"]))
    }
}

extension Database {
    /// The ids of the admin relationships whose end was accepted and does not show yet.
    fileprivate func pendingAdminRelationships() throws -> Set<String> {
        Set(
            try all(
                "SELECT holding_id FROM pending_change WHERE holding_kind = ?",
                [Holding.adminRelationship(.init("")).kind]
            ) { $0[0] as String })
    }

    fileprivate func pending(of customer: Customer.ID) throws -> [PendingChange] {
        try all(
            """
            SELECT pending_change.* FROM pending_change
            JOIN customer ON customer_no = no WHERE id = ?
            ORDER BY since, holding_kind, holding_id
            """, [customer.text], PendingChange.init(row:))
    }
}
