import Domain
import FoundationEssentials
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

@Suite struct `The details of a refusal` {
    @Test func `are its name, and what the service said`() {
        let answer = ServiceAnswer(
            status: 400, code: "800040", description: "Already suspended.", requestID: "r",
            correlationID: "c")
        #expect(
            Details.refusal(.told(.alreadyIs(.suspended), by: answer))
                == "400/800040 alreadyIs: Already suspended.")
        #expect(Details.refusal(.service(.throttled(until: nil))) == "- throttled")
    }
}

@Suite struct `A change that the activity log tells of` {
    @Test(arguments: [
        "active", "a \"quoted\" name", "a; b: c → d", "\"\u{301}", "\u{301}acute", "x\u{600}",
        "\\\u{20DD}", "none\u{600}", "→\u{301}; x", "",
    ])
    func `is read as it was written, whatever joins with its signs`(value: String) {
        let text =
            Details.arrow("name", value, "b") + "; " + Details.arrow("other", "a", value)
        let changes = Details.changes(in: text)
        #expect(changes.map(\.field) == ["name", "other"])
        #expect(
            changes.map { Array($0.before.unicodeScalars) }
                == [value, "a"].map { Array($0.unicodeScalars) })
        #expect(
            changes.map { Array($0.after.unicodeScalars) }
                == ["b", value].map { Array($0.unicodeScalars) })
    }
}
