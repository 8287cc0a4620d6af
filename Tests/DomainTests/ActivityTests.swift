import Domain
import Samples
import Testing

@Suite struct `An act in the activity log` {
    @Test func `ends in one of the four words of operationStatus`() {
        #expect(
            OperationStatus.allCases.map(\.rawValue) == [
                "succeeded", "failed", "progress", "decline",
            ])
    }

    @Test func `tells a suspension from a reactivation, which the audit does not`() {
        #expect(act(.suspend, on: "subscription").auditType == "update_subscription")
        #expect(act(.reactivate, on: "subscription").auditType == "update_subscription")
        #expect(ActivityRecord.Operation.suspend != .reactivate)
    }

    @Test func `cancels software by its order, and a subscription as a subscription`() {
        #expect(act(.cancel, on: "software").auditType == "update_order")
        #expect(act(.cancel, on: "reservation").auditType == "update_order")
        #expect(act(.cancel, on: "subscription").auditType == "update_subscription")
    }

    @Test func `removes a relationship under the audit's own word`() {
        #expect(
            act(.removeRelationship, on: "").auditType == "remove_partner_customer_relationship")
    }

    private func act(_ operation: ActivityRecord.Operation, on kind: String) -> ActivityRecord {
        ActivityRecord(
            id: 1, operationDate: .today, userPrincipalName: "operator@partner.example",
            operation: operation, customerID: Customer.ID("c"), customerName: "Contoso",
            resourceKind: kind, resourceID: "r", resourceName: "Resource", outcome: .succeeded,
            details: "")
    }
}
