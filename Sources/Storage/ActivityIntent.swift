import Domain
import Foundation

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
