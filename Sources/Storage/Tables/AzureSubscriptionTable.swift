import Domain
import GRDB

/// Rows of `azure_subscription`.
enum AzureSubscriptionTable {
    static let insertion = """
        INSERT INTO azure_subscription (plan_id, friendly_name, status, customer_no, id)
        VALUES (?, ?, ?, ?, ?)
        """

    static let update = """
        UPDATE azure_subscription SET plan_id = ?, friendly_name = ?, status = ?
        WHERE customer_no = ? AND id = ?
        """

    /// Serves `insertion` and `update` alike.
    static func arguments(_ azure: AzureSubscription, of customer: Int64) -> StatementArguments {
        [azure.planID.text, azure.friendlyName, azure.status.word, customer, azure.id.text]
    }
}

extension AzureSubscription {
    init(row: Row) {
        self.init(
            id: ID(row["id"]), planID: Subscription.ID(row["plan_id"]),
            friendlyName: row["friendly_name"], status: AzureSubscriptionStatus(word: row["status"])
        )
    }
}
