import Domain
import Testing

@Suite struct `An act in the activity log` {
    @Test func `ends in one of the four words of operationStatus`() {
        #expect(
            ActivityRecord.Outcome.allCases.map(\.rawValue) == [
                "succeeded", "failed", "progress", "decline",
            ])
    }

    @Test func `tells a suspension from a reactivation, which the audit does not`() {
        #expect(ActivityRecord.Operation.suspend.auditType == "update_subscription")
        #expect(ActivityRecord.Operation.reactivate.auditType == "update_subscription")
        #expect(ActivityRecord.Operation.suspend != .reactivate)
    }

    @Test func `removes a relationship under the audit's own word`() {
        #expect(
            ActivityRecord.Operation.removeRelationship.auditType
                == "remove_partner_customer_relationship")
    }
}
