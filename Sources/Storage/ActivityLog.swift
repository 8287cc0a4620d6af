import Domain
import Foundation
import GRDB

extension Directory {
    /// The newest acts first, at most `limit`; of one customer, or of all.
    package func activity(
        of customer: Customer.ID?, limit: Int
    ) throws(DirectoryError) -> [ActivityRecord] {
        try read { db in
            let cursor =
                if let customer {
                    try Row.fetchCursor(
                        db.cachedStatement(
                            sql: """
                                SELECT * FROM activity WHERE customer_id = ?
                                ORDER BY id DESC LIMIT ?
                                """), arguments: [customer.text, max(limit, 0)])
                } else {
                    try Row.fetchCursor(
                        db.cachedStatement(sql: "SELECT * FROM activity ORDER BY id DESC LIMIT ?"),
                        arguments: [max(limit, 0)])
                }
            var all: [ActivityRecord] = []
            while let row = try cursor.next() { all.append(try ActivityRecord(row: row)) }
            return all
        }
    }

    /// The acts of whose end the log does not tell, the oldest first.
    package func openActivity() throws(DirectoryError) -> [ActivityRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM activity WHERE outcome = 'progress' ORDER BY id"
            ).map(ActivityRecord.init)
        }
    }

    /// Every attempt at the act of that `MS-RequestId`, the oldest first: one that was cut off is
    /// made again with the same id.
    package func attempts(of requestID: String) throws(DirectoryError) -> [ActivityRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM activity WHERE request_id = ? ORDER BY id",
                arguments: [requestID]
            ).map(ActivityRecord.init)
        }
    }

    /// What may be bought, in the catalogue's order.
    package func offers() throws(DirectoryError) -> [Offer] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM offer ORDER BY place").map(Offer.init(row:))
        }
    }

    /// Which rules hold.
    package func rules() throws(DirectoryError) -> Rules {
        try read { try Rules(settings: SettingTable.all($0)) }
    }

    /// Who is signed in.
    package func identity() throws(DirectoryError) -> Identity {
        try read { try Identity(settings: SettingTable.all($0)) }
    }
}

/// What is about to be tried: an `ActivityRecord` before it has an id and an outcome.
package struct ActivityIntent: Equatable, Sendable {
    /// When it was asked for; kept to the millisecond.
    package let operationDate: Date
    package let userPrincipalName: String
    package let operation: ActivityRecord.Operation
    package let customerID: Customer.ID
    /// Empty for a customer the Directory does not know.
    package let customerName: String
    /// The kind, id and name of the holding it is aimed at; empty for the relationship itself.
    package let resourceKind: String
    package let resourceID: String
    package let resourceName: String
    /// The ids it is sent with; nil where there is no service.
    package let trace: ActTrace?

    package init(
        operationDate: Date, userPrincipalName: String, operation: ActivityRecord.Operation,
        customerID: Customer.ID, customerName: String, resourceKind: String = "",
        resourceID: String = "", resourceName: String = "", trace: ActTrace? = nil
    ) {
        self.operationDate = operationDate
        self.userPrincipalName = userPrincipalName
        self.operation = operation
        self.customerID = customerID
        self.customerName = customerName
        self.resourceKind = resourceKind
        self.resourceID = resourceID
        self.resourceName = resourceName
        self.trace = trace
    }
}

/// Rows of `activity`.
enum ActivityTable {
    static let insertion = """
        INSERT INTO activity (
            operation_date, user_principal_name, operation, customer_id, customer_name,
            resource_kind, resource_id, resource_name, request_id, correlation_id, outcome,
            details)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'progress', '')
        """

    static func arguments(_ intent: ActivityIntent) -> StatementArguments {
        [
            intent.operationDate.milliseconds, intent.userPrincipalName,
            intent.operation.rawValue, intent.customerID.text, intent.customerName,
            intent.resourceKind, intent.resourceID, intent.resourceName,
            intent.trace?.requestID, intent.trace?.correlationID,
        ]
    }
}

extension ActivityRecord {
    init(row: Row) throws {
        guard let outcome = OperationStatus(rawValue: row["outcome"])
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "activity") }
        let correlationID: String? = row["correlation_id"]
        let requestID: String? = row["request_id"]
        self.init(
            id: row["id"], operationDate: Date(milliseconds: row["operation_date"]),
            userPrincipalName: row["user_principal_name"],
            operation: Operation(rawValue: row["operation"]),
            customerID: Customer.ID(row["customer_id"]), customerName: row["customer_name"],
            resourceKind: row["resource_kind"], resourceID: row["resource_id"],
            resourceName: row["resource_name"], outcome: outcome, details: row["details"],
            trace: correlationID.map {
                ActTrace(correlationID: $0, requestID: requestID ?? "")
            })
    }
}

extension DirectoryWriter {
    /// Writes down what is about to be tried, with the outcome `progress`.
    package func append(_ intent: ActivityIntent) throws(DirectoryError) -> ActivityRecord.ID {
        try explaining(path) {
            try execute(ActivityTable.insertion, ActivityTable.arguments(intent))
            return db.lastInsertedRowID
        }
    }

    /// Writes down how it ended. An act ends once; a second end is refused.
    package func finish(
        _ activity: ActivityRecord.ID, _ outcome: OperationStatus, details: String
    ) throws(DirectoryError) {
        try explaining(path) {
            try execute(
                "UPDATE activity SET outcome = ?, details = ? WHERE id = ?",
                [outcome.rawValue, details, activity])
        }
    }

    /// Puts an offer at the end of the catalogue.
    package func add(_ offer: Offer) throws(DirectoryError) {
        try explaining(path) { try execute(OfferTable.insertion, OfferTable.arguments(offer)) }
    }

    /// Sets who is signed in.
    package func set(_ identity: Identity) throws(DirectoryError) {
        try explaining(path) { try SettingTable.save(identity.settings, db) }
    }

    /// Sets which rules hold, and counts again what every customer's holdings come to under them.
    package func change(to rules: Rules) throws(DirectoryError) {
        guard try self.rules() != rules else { return }
        try set(rules)
        let customers = try explaining(path) {
            try String.fetchAll(db, sql: "SELECT id FROM customer")
        }
        for customer in customers { try recount(Customer.ID(customer)) }
    }

    /// Sets which rules hold. Only for an empty store: the customers' counts follow the rules
    /// they were written under.
    func set(_ rules: Rules) throws(DirectoryError) {
        try explaining(path) { try SettingTable.save(rules.settings, db) }
    }
}
