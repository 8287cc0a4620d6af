import Domain
import Foundation
import GRDB

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
