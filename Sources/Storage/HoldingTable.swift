import Domain
import Foundation
import GRDB

/// A table of one kind of holding, keyed by the customer's number and the holding's id.
protocol HoldingTable {
    associatedtype Holding: Identifiable where Holding.ID: Hashable

    static var insertion: String { get }
    static var update: String { get }
    static var deletion: String { get }
    /// Serves `insertion` and `update` alike.
    static func arguments(_ holding: Holding, of customer: Int64) -> StatementArguments
    static func key(_ holding: Holding, of customer: Int64) -> StatementArguments
}

extension SubscriptionTable: HoldingTable {
    static let deletion = "DELETE FROM subscription WHERE customer_no = ? AND id = ?"

    static func key(_ subscription: Subscription, of customer: Int64) -> StatementArguments {
        [customer, subscription.id.text]
    }
}

extension AzureSubscriptionTable: HoldingTable {
    static let deletion = "DELETE FROM azure_subscription WHERE customer_no = ? AND id = ?"

    static func key(_ azure: AzureSubscription, of customer: Int64) -> StatementArguments {
        [customer, azure.id.text]
    }
}

extension ReservationTable: HoldingTable {
    static let deletion = "DELETE FROM reservation WHERE customer_no = ? AND id = ?"

    static func key(_ reservation: Reservation, of customer: Int64) -> StatementArguments {
        [customer, reservation.id.text]
    }
}

extension SoftwareTable: HoldingTable {
    static let deletion = "DELETE FROM software WHERE customer_no = ? AND id = ?"

    static func key(_ purchase: SoftwarePurchase, of customer: Int64) -> StatementArguments {
        [customer, purchase.id.text]
    }
}

extension Array where Element: Identifiable {
    /// Makes a table hold these instead of the old ones, by the least of writes. Compared as they
    /// are stored, so a fraction of a millisecond is no difference. Of two with one id the later
    /// counts. Whether anything was written.
    func replace<Table: HoldingTable>(
        _ old: [Element], in table: Table.Type, of customer: Int64, _ writer: DirectoryWriter
    ) throws -> Bool where Table.Holding == Element {
        let before = Dictionary(old.map { ($0.id, $0) }) { $1 }
        let after = Dictionary(map { ($0.id, $0) }) { $1 }
        var isDifferent = false
        for one in old where after[one.id] == nil {
            isDifferent = true
            try writer.execute(table.deletion, table.key(one, of: customer))
        }
        var written: Set<Element.ID> = []
        for id in map(\.id) where written.insert(id).inserted {
            guard let one = after[id] else { continue }
            let arguments = table.arguments(one, of: customer)
            guard let known = before[id] else {
                try writer.execute(table.insertion, arguments)
                isDifferent = true
                continue
            }
            if table.arguments(known, of: customer) != arguments {
                try writer.execute(table.update, arguments)
                isDifferent = true
            }
        }
        return isDifferent
    }
}

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
