import Domain
import Foundation
import GRDB

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
