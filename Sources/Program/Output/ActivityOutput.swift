import Domain

/// An act in `activity --json`.
struct ActivityOutput: Encodable {
    let id: Int64
    let operationDate: String?
    let userPrincipalName: String
    let operation: String
    let operationType: String
    let operationStatus: String
    let customerId: String
    let customerName: String
    let resourceType: String
    let resourceId: String
    let resourceName: String
    let details: String

    init(_ record: ActivityRecord) {
        id = record.id
        operationDate = record.operationDate.ifTold?.iso8601
        userPrincipalName = record.userPrincipalName
        operation = record.operation.rawValue
        operationType = record.auditType
        operationStatus = record.outcome.rawValue
        customerId = record.customerID.text
        customerName = record.customerName
        resourceType = record.resourceKind
        resourceId = record.resourceID
        resourceName = record.resourceName
        details = record.details
    }
}
