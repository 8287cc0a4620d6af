import Domain
import Foundation
import GRDB

/// An act that is about to be tried: an `ActivityRecord` before it has an id and an outcome.
package struct ActivityIntent: Equatable, Sendable {
    /// When the act was asked for; kept to the millisecond.
    package let operationDate: Date
    /// Who asked for it.
    package let userPrincipalName: String
    /// What is done.
    package let operation: ActivityRecord.Operation
    /// The customer it is done for.
    package let customerID: Customer.ID
    /// The customer's name; empty for a customer the Directory does not know.
    package let customerName: String
    /// The kind of the holding it is aimed at; empty for the relationship itself.
    package let resourceKind: String
    /// The id of that holding, or empty.
    package let resourceID: String
    /// The name of that holding, or empty.
    package let resourceName: String
    /// The ids it is sent with; nil where there is no service.
    package let trace: ActTrace?

    /// Describes an act on a holding, or on the relationship if no resource is given.
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

extension Directory {
    /// The newest acts first, at most `limit`; of one customer, or of all if nil.
    package func activity(
        of customer: Customer.ID?, limit: Int
    ) throws(DirectoryError) -> [ActivityRecord] {
        if let customer {
            return try activity(
                "WHERE customer_id = ? ORDER BY id DESC LIMIT ?", [customer.text, max(limit, 0)])
        }
        return try activity("ORDER BY id DESC LIMIT ?", [max(limit, 0)])
    }

    /// The same acts with the names of what their details mention, as far as the Directory or
    /// another of the acts has them.
    package func named(_ records: [ActivityRecord]) throws(DirectoryError) -> [ActivityRecord] {
        guard records.contains(where: { !$0.mentions.isEmpty }) else { return records }
        var names: [String: String] = [:]
        // Nobody may have signed in yet.
        if let partner = (try? identity())?.supportContact {
            names[partner.tenantID.text] = partner.name
        }
        for record in records where !record.resourceName.isEmpty {
            names[record.resourceID] = record.resourceName
        }
        var asked: Set<Customer.ID> = []
        var named = records
        for place in records.indices where !records[place].mentions.isEmpty {
            let customer = records[place].customerID
            if asked.insert(customer).inserted {
                for one in try holdings(of: customer)?.subscriptions ?? [] {
                    names[one.id.text] = one.name
                }
                for contact in try account(of: customer)?.supportContacts ?? [] {
                    names[contact.tenantID.text] = contact.name
                }
            }
            for id in records[place].mentions {
                if let name = names[id], !name.isEmpty { named[place].names[id] = name }
            }
        }
        return named
    }

    /// The acts whose end is not in the log, the oldest first.
    package func openActivity() throws(DirectoryError) -> [ActivityRecord] {
        try activity("WHERE outcome = 'progress' ORDER BY id", [])
    }

    /// Every attempt at the act with that `MS-RequestId`, the oldest first. An act that was cut
    /// off is tried again with the same id.
    package func attempts(of requestID: String) throws(DirectoryError) -> [ActivityRecord] {
        try activity("WHERE request_id = ? ORDER BY id", [requestID])
    }

    private func activity(
        _ condition: String, _ arguments: StatementArguments
    ) throws(DirectoryError) -> [ActivityRecord] {
        try read {
            try $0.all("SELECT * FROM activity " + condition, arguments, ActivityRecord.init(row:))
        }
    }
}

extension DirectoryWriter {
    /// Adds an act that is about to be tried, with the outcome `progress`. Returns its id.
    package func append(_ intent: ActivityIntent) throws(DirectoryError) -> ActivityRecord.ID {
        try execute(
            """
            INSERT INTO activity (
                operation_date, user_principal_name, operation, customer_id, customer_name,
                resource_kind, resource_id, resource_name, request_id, correlation_id,
                outcome, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'progress', '')
            """,
            [
                intent.operationDate.milliseconds, intent.userPrincipalName,
                intent.operation.rawValue, intent.customerID.text, intent.customerName,
                intent.resourceKind, intent.resourceID, intent.resourceName,
                intent.trace?.requestID, intent.trace?.correlationID,
            ])
        return db.lastInsertedRowID
    }

    /// Sets how an act ended. An act ends once: throws `failed` the second time.
    package func finish(
        _ activity: ActivityRecord.ID, _ outcome: OperationStatus, details: ActivityDetails
    ) throws(DirectoryError) {
        let (text, changes) = details.columns
        try execute(
            "UPDATE activity SET outcome = ?, details = ?, changes = ? WHERE id = ?",
            [outcome.rawValue, text, changes, activity])
    }
}

extension ActivityRecord {
    /// Throws if the outcome is unknown.
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
            resourceName: row["resource_name"], outcome: outcome,
            details: ActivityDetails(text: row["details"], changes: row["changes"]),
            trace: correlationID.map {
                ActTrace(correlationID: $0, requestID: requestID ?? "")
            })
    }
}

extension ActivityDetails {
    /// Reads the columns `details` and `changes`. Changes that cannot be read are shown as they are
    /// stored.
    init(text: String, changes: String?) {
        guard let changes else {
            self = .text(text)
            return
        }
        let read = try? JSONDecoder().decode([FieldChange].self, from: Data(changes.utf8))
        self = read.map(Self.changes) ?? .text(changes)
    }

    /// What the columns `details` and `changes` hold: text, or changes as JSON.
    fileprivate var columns: (text: String, changes: String?) {
        switch self {
        case .text(let text): return (text, nil)
        case .changes(let changes):
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            // Plain texts can always be encoded.
            let json = (try? encoder.encode(changes)) ?? Data()
            return ("", String(decoding: json, as: UTF8.self))
        }
    }
}
