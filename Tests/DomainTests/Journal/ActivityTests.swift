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
            details: .changes([]))
    }
}

@Suite struct `The details of a refusal` {
    @Test func `are its name, and what the service said`() {
        let answer = ServiceAnswer(
            status: 400, code: "800040", description: "Already suspended.", requestID: "r",
            correlationID: "c")
        #expect(
            ActivityDetails.refusal(.told(.alreadyIs(.suspended), by: answer))
                == .text("400/800040 alreadyIs: Already suspended."))
        #expect(
            ActivityDetails.refusal(.service(.throttled(until: nil))) == .text("- throttled"))
    }
}

@Suite struct `A change that the activity log tells of` {
    @Test(arguments: [
        "active", "a \"quoted\" name", "a; b: c → d", "\"\u{301}", "\u{301}acute", "x\u{600}",
        "\\\u{20DD}", "none\u{600}", "→\u{301}; x", "",
    ])
    func `is read as it was written, whatever joins with its signs`(value: String) throws {
        let changes: [FieldChange] = [
            .changed(field: "name", before: value, after: "b"),
            .changed(field: "other", before: "a", after: value),
        ]
        let read = try JSONDecoder().decode(
            [FieldChange].self, from: try JSONEncoder().encode(changes))
        #expect(read == changes)
        let values = read.map { change -> [[Unicode.Scalar]] in
            guard case .changed(_, let before?, let after?, nil) = change else { return [] }
            return [before, after].map { Array($0.unicodeScalars) }
        }
        #expect(
            values == [[value, "b"], ["a", value]].map { $0.map { Array($0.unicodeScalars) } })
    }

    @Test(arguments: [
        ("active", "active"), ("a \"quoted\" name", #""a \"quoted\" name""#),
        ("a; b: c → d", "\"a; b: c → d\""), ("\"\u{301}", "\"\\\"\u{301}\""),
        ("\u{301}acute", "\"\u{301}acute\""), ("x\u{600}", "\"x\u{600}\""), ("none", "none"),
        ("back\\slash", "back\\slash"), ("back\\slash;", "\"back\\\\slash;\""), ("", "\"\""),
    ])
    func `is shown in quotes if its signs could be taken for ours`(value: String, shown: String) {
        let details = ActivityDetails.changes([
            .changed(field: "name", before: value, after: "b"),
            .changed(field: "other", before: nil, after: value, holding: "s"),
        ])
        let wanted = "name: \(shown) → b; s other: none → \(shown)"
        #expect(Array(details.plainText.unicodeScalars) == Array(wanted.unicodeScalars))
    }

    @Test func `is shown in the words of the reference`() {
        let customer = Customer(
            id: .init("c"), companyName: "Contoso", domain: "", relationship: .reseller,
            allowsDelegatedAccess: true)
        func shown(_ changes: [FieldChange]) -> String {
            ActivityDetails.changes(changes).plainText
        }
        let partner = Identity.everyRole
        let tenant = partner.partnerTenantID.text
        #expect(
            shown(.removal(of: customer, by: partner))
                == "relationshipToPartner: reseller → none; allowDelegatedAccess: true → false; "
                + "supportContacts: −\(tenant)")
        #expect(
            shown(.acceptance(by: customer, of: partner, includingDelegatedAccess: false))
                == "relationshipToPartner: reseller → reseller; "
                + "allowDelegatedAccess: true → false; supportContacts: +\(tenant)")
        let bought = Subscription.a(.newCommerce, id: "s")
        #expect(
            shown(.order(bought))
                == "subscription: s; quantity: \(bought.quantity); status: none → active")
    }
}
