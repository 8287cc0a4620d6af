import Domain
import Foundation
import GRDB

/// A table of one kind of holding. Its key is the customer's number and the holding's id.
struct HoldingTable<Element: Identifiable & Sendable>: Sendable
where Element.ID == Identifier<Element> {
    private let selection: String
    private let insertion: String
    private let update: String
    private let deletion: String
    /// What is stored of a holding beside its key, in the order of the columns.
    private let values: @Sendable (Element) -> [(any DatabaseValueConvertible)?]
    private let read: @Sendable (Row) throws -> Element

    fileprivate init(
        _ name: String, columns: [String],
        values: @escaping @Sendable (Element) -> [(any DatabaseValueConvertible)?],
        read: @escaping @Sendable (Row) throws -> Element
    ) {
        let key = "customer_no = ? AND id = ?"
        let names = columns.joined(separator: ", ")
        let places = String(repeating: "?, ", count: columns.count)
        let assignments = columns.map { $0 + " = ?" }.joined(separator: ", ")
        selection = "SELECT * FROM \(name) WHERE customer_no = ? ORDER BY id"
        insertion = "INSERT INTO \(name) (\(names), customer_no, id) VALUES (\(places)?, ?)"
        update = "UPDATE \(name) SET \(assignments) WHERE \(key)"
        deletion = "DELETE FROM \(name) WHERE \(key)"
        self.values = values
        self.read = read
    }

    /// All that a customer has of the kind, in the order of ids.
    func all(of customer: Int64, _ db: Database) throws -> [Element] {
        try db.all(selection, [customer], read)
    }

    /// Adds holdings that are not there yet.
    func insert(
        _ holdings: [Element], of customer: Int64, _ writer: DirectoryWriter
    ) throws {
        for one in holdings { try writer.execute(insertion, arguments(one, of: customer)) }
    }

    /// Writes holdings over those with the same ids.
    func update(
        _ holdings: [Element], of customer: Int64, _ writer: DirectoryWriter
    ) throws {
        for one in holdings { try writer.execute(update, arguments(one, of: customer)) }
    }

    /// Makes the table hold `new` instead of `old`, with as few writes as possible, and returns
    /// whether anything was written. Holdings are compared as they are stored, so a fraction of a
    /// millisecond is no difference. Of two with one id the later counts.
    func replace(
        _ old: [Element], with new: [Element], of customer: Int64, _ writer: DirectoryWriter
    ) throws -> Bool {
        let before = Dictionary(old.map { ($0.id, $0) }) { $1 }
        let after = Dictionary(new.map { ($0.id, $0) }) { $1 }
        var isDifferent = false
        for one in old where after[one.id] == nil {
            isDifferent = true
            try writer.execute(deletion, [customer, one.id.text])
        }
        var written: Set<Element.ID> = []
        for id in new.map(\.id) where written.insert(id).inserted {
            guard let one = after[id] else { continue }
            let arguments = arguments(one, of: customer)
            let known = before[id].map { self.arguments($0, of: customer) }
            guard known != arguments else { continue }
            isDifferent = true
            try writer.execute(known == nil ? insertion : update, arguments)
        }
        return isDifferent
    }

    /// Serves `insertion` and `update` alike.
    private func arguments(_ holding: Element, of customer: Int64) -> StatementArguments {
        StatementArguments(values(holding) + [customer, holding.id.text])
    }
}

/// The five tables of what customers hold.
enum HoldingTables {
    /// Rows of `subscription`.
    static let subscriptions = HoldingTable<Subscription>(
        "subscription",
        columns: [
            "kind", "order_id", "offer_id", "offer_name", "friendly_name", "quantity", "status",
            "is_trial", "publisher_name", "parent_id", "billing_cycle", "term_duration",
            "creation_date", "effective_start_date", "commitment_end_date",
            "cancellation_allowed_until", "auto_renew", "scheduled_next_term",
            "scheduled_actions", "suspension_reasons", "refundable",
        ],
        values: {
            [
                $0.kind.rawValue, $0.orderID.text, $0.offerID.text, $0.offerName,
                $0.friendlyName, $0.quantity, $0.status.word,
                $0.isTrial, $0.publisherName, $0.parentID?.text, $0.billingCycle,
                $0.termDuration, $0.creationDate.milliseconds,
                $0.effectiveStartDate.milliseconds, $0.commitmentEndDate?.milliseconds,
                $0.cancellationAllowedUntil?.milliseconds, $0.autoRenewEnabled,
                $0.scheduledNextTermInstructions, $0.scheduledActions?.text,
                $0.suspensionReasons.joined(separator: "\n"), $0.refundableSeats?.text,
            ]
        }, read: Subscription.init(row:))

    /// Rows of `azure_subscription`.
    static let azureSubscriptions = HoldingTable<AzureSubscription>(
        "azure_subscription", columns: ["plan_id", "friendly_name", "status"],
        values: { [$0.planID.text, $0.friendlyName, $0.status.word] },
        read: AzureSubscription.init(row:))

    /// Rows of `reservation`.
    static let reservations = HoldingTable<Reservation>(
        "reservation",
        columns: [
            "order_id", "display_name", "reservation_type", "quantity", "term_duration",
            "effective_date", "expiry_date", "status",
        ],
        values: {
            [
                $0.orderID.text, $0.displayName, $0.reservationType, $0.quantity,
                $0.termDuration, $0.effectiveDate.milliseconds, $0.expiryDate?.milliseconds,
                $0.status.word,
            ]
        }, read: Reservation.init(row:))

    /// Rows of `software`.
    static let software = HoldingTable<SoftwarePurchase>(
        "software",
        columns: [
            "order_id", "line_item_number", "product_name", "quantity", "purchase_date",
            "cancellation_allowed_until", "status",
        ],
        values: {
            [
                $0.orderID.text, $0.lineItemNumber, $0.productName, $0.quantity,
                $0.purchaseDate.milliseconds, $0.cancellationAllowedUntil?.milliseconds,
                $0.status.word,
            ]
        }, read: SoftwarePurchase.init(row:))

    /// Rows of `unread_holding`.
    static let unread = HoldingTable<UnreadHolding>(
        "unread_holding", columns: ["place", "cause", "title"],
        values: { [$0.place.rawValue, $0.cause.word, $0.title] },
        read: UnreadHolding.init(row:))
}

extension Subscription {
    /// Throws if the kind is unknown.
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
            refundableSeats: (row["refundable"] as String?).flatMap(RefundableSeats.init(text:)),
            autoRenewEnabled: row["auto_renew"],
            scheduledNextTermInstructions: row["scheduled_next_term"],
            scheduledActions: (row["scheduled_actions"] as String?).map(ScheduledActions.init),
            suspensionReasons: reasons.isEmpty ? [] : reasons.components(separatedBy: "\n"))
    }
}

extension Subscription.RefundableSeats {
    /// Numbers with blanks between them: the total, then how many and until when for each batch, in
    /// milliseconds.
    fileprivate var text: String {
        ([Int64(total)] + batches.flatMap { [Int64($0.quantity), $0.until.milliseconds] })
            .map(String.init).joined(separator: " ")
    }

    /// Nil for another text, which then tells nothing.
    fileprivate init?(text: String) {
        let words = text.split(separator: " ")
        let numbers = words.compactMap { Int64($0) }
        guard numbers.count == words.count, numbers.count % 2 == 1 else { return nil }
        self.init(
            total: Int(numbers[0]),
            batches: stride(from: 1, to: numbers.count, by: 2).map {
                Batch(quantity: Int(numbers[$0]), until: Date(milliseconds: numbers[$0 + 1]))
            })
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

extension UnreadHolding {
    /// Throws if the place is unknown.
    init(row: Row) throws {
        guard let place = UnreadList(rawValue: row["place"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "place of unread holding")
        }
        self.init(
            id: ID(row["id"]), place: place, cause: UnreadCause(word: row["cause"]),
            title: row["title"])
    }
}
