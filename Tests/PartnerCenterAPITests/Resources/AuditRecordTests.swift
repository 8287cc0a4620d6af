import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing

/// Reference, 10: the activity log of the service.
@Suite struct `Audit records` {
    private func record(
        _ type: String, old: String? = nil, new: String? = nil, status: String = "succeeded"
    ) -> ActivityRecord? {
        var json: JSONObject = [
            "id": "tenant_636679692860039212", "operationDate": "2018-07-23T19:01:26.0039212Z",
            "operationType": .string(type), "operationStatus": .string(status),
            "resourceType": "subscription", "customerId": "c", "customerName": "Contoso",
            "userPrincipalName": "jdoe@partner.example", "originalCorrelationId": "corr",
            "customizedData": [["key": "PartnerOnRecord-0", "value": nil]],
        ]
        json["resourceOldValue"] = old.map { .string($0) }
        json["resourceNewValue"] = new.map { .string($0) }
        return AuditRecordResource(json).activityRecord()
    }

    @Test(
        arguments: [
            ("active", "suspended", .suspend), ("suspended", "active", .reactivate),
            ("active", "deleted", .cancel), ("active", "active", .update),
        ] as [(String, String, ActivityRecord.Operation)])
    func `one word of the service is told apart by the old and the new value`(
        before: String, after: String, operation: ActivityRecord.Operation
    ) {
        let record = record(
            "update_subscription", old: #"{"Id":"s","Status":"\#(before)"}"#,
            new: #"{"Id":"s","Status":"\#(after)","FriendlyName":"Office"}"#)
        #expect(record?.operation == operation)
        #expect(record?.resourceID == "s")
        #expect(record?.resourceName == "Office")
        #expect(record?.trace?.correlationID == "corr")
        if before != after {
            #expect(record?.details.plainText.hasPrefix("status: \(before) → \(after)") == true)
        }
    }

    @Test func `privileges given up are known, and what was scheduled where nothing was`() {
        let given = record(
            "dap_admin_relationship_terminated", old: #"{"AllowDelegatedAccess":true}"#,
            new: #"{"AllowDelegatedAccess":false}"#)
        #expect(given?.operation == .removeDelegatedAccess)
        #expect(
            given?.details
                == .changes([
                    .changed(field: "allowDelegatedAccess", before: "true", after: "false")
                ]))
        let renewed = record(
            "update_subscription", old: #"{"Id":"s","AutoRenewEnabled":false}"#,
            new:
                #"{"Id":"s","AutoRenewEnabled":true,"ScheduledNextTermInstructions":"quantity 7"}"#)
        #expect(renewed?.operation == .update)
        #expect(
            renewed?.details
                == .changes([
                    .changed(field: "autoRenewEnabled", before: "false", after: "true"),
                    .changed(
                        field: "scheduledNextTermInstructions", before: nil, after: "quantity 7"),
                ]))
    }

    @Test func `an operation we do not know is kept by its own word`() {
        #expect(
            record("granular_admin_relationship_expired")?.operation
                == .other("granular_admin_relationship_expired"))
    }

    /// The first two have the members of the example in "get-a-record-of-partner-center-activity".
    @Test func `without an id or a date are kept, each under a number of its own`() async throws {
        let example: JSONValue = [
            "partnerId": "p", "customerId": "c", "customerName": "Contoso",
            "userPrincipalName": "admin@partner.example", "resourceType": "customer",
            "resourceNewValue": "{}", "operationType": "add_customer",
            "originalCorrelationId": "corr", "operationDate": "2026-05-01T06:19:16Z",
            "operationStatus": "succeeded", "customizedData": [],
        ]
        let harness = ClientHarness { _, _ in
            .list([example, example, ["operationType": "delete_customer"], [:]])
        }
        let records = try await harness.client.activity(of: nil, limit: 9)
        #expect(records.count == 4)
        #expect(Set(records.map(\.id)).count == 4)
        #expect(
            records.map(\.operation.rawValue).sorted()
                == ["add_customer", "add_customer", "delete_customer", "unknown"])
        #expect(records.prefix(2).allSatisfy { $0.operationDate.ifTold != nil })
        #expect(records.suffix(2).allSatisfy { $0.operationDate.ifTold == nil })
    }

    @Test func `values that cannot be read cost the details, not the record`() {
        let record = record("update_subscription", old: "{broken", new: nil)
        #expect(record?.operation == .update)
        #expect(record?.details == .changes([]))
    }

    @Test(arguments: OperationStatus.allCases)
    func `every outcome has its word`(outcome: OperationStatus) {
        #expect(record("create_order", status: outcome.rawValue.capitalized)?.outcome == outcome)
    }

    @Test(arguments: [
        "North; status: active → deleted", "A → B", "\"quoted\"; more", "", "none", "true", "365",
        "back\\slash;", " → ", "→", "; ", "\"\u{301}", "\u{301}acute", "x\u{600}", "null",
    ])
    func `a name may hold the signs the log writes changes with`(name: String) throws {
        var (before, after) = (Subscription.wire(["friendlyName": "Plain"]), Subscription.wire([:]))
        (before.friendlyName, after.friendlyName) = (name, "\(name)!")
        after.quantity = before.quantity + 4
        for (old, new) in [(before, after), (after, before)] {
            let log = [FieldChange].change(
                Change(subscriptions: [new], consequences: []),
                from: Holdings(customer: .contoso, subscriptions: [old]))
            #expect(
                log.first
                    == .changed(
                        field: "friendlyName", before: old.friendlyName, after: new.friendlyName))
            #expect(read(record(log)).details == .changes(log.reversed()))
        }
        let log = [FieldChange].change(
            Change(subscriptions: [after], consequences: []),
            from: Holdings(customer: .contoso, subscriptions: [before]))
        let resource = AuditRecordResource(record(log), partner: .agent())
        #expect(resource.oldValue["FriendlyName"] == .string(name))
        #expect(resource.newValue["FriendlyName"] == .string("\(name)!"))
        #expect(resource.newValue.number("Quantity") == after.quantity)
        #expect(resource.newValue.text("Status") == nil)
        #expect(resource.activityRecord().operation == .update)
    }

    @Test func `a value that is missing is told from the word none`() {
        let field = "scheduledNextTermInstructions"
        for (before, after) in [(nil, "none"), ("none", nil), (nil, "a"), ("a", nil)]
            as [(String?, String?)]
        {
            let log = [FieldChange.changed(field: field, before: before, after: after)]
            #expect(read(record(log)).details == .changes(log))
        }
    }

    @Test func `what other holdings and lists changed is left out`() {
        let status = FieldChange.changed(field: "status", before: "active", after: "suspended")
        let log: [FieldChange] = [
            .changed(field: "status", before: "active", after: "deleted", holding: "add-on"),
            .new(field: "quantity", value: "5"), .added(field: "supportContacts", element: "p"),
            .removed(field: "supportContacts", element: "p"), status,
        ]
        #expect(read(record(log)).details == .changes([status]))
    }

    @Test(arguments: [.suspend, .reactivate, .cancel, .update] as [ActivityRecord.Operation])
    func `what an older release wrote is shown as it is`(operation: ActivityRecord.Operation) {
        let text = "status: active → suspended; friendlyName: a → \"b; c\""
        let read = read(record(.text(text), operation))
        #expect(read.details == .text(text))
        #expect(read.operation == operation)
        #expect(read.outcome == .succeeded)
    }

    private func record(_ changes: [FieldChange]) -> ActivityRecord { record(.changes(changes)) }

    /// A record of our own log.
    private func record(
        _ details: ActivityDetails, _ operation: ActivityRecord.Operation = .update
    ) -> ActivityRecord {
        ActivityRecord(
            id: 1, operationDate: Date(timeIntervalSince1970: 0), userPrincipalName: "u",
            operation: operation, customerID: .init("c"), customerName: "Contoso",
            resourceKind: "subscription", resourceID: "s", resourceName: "Plain",
            outcome: .succeeded, details: details)
    }

    /// Return the record as a client reads it.
    private func read(_ record: ActivityRecord) -> ActivityRecord {
        let sent = JSONValue.object(AuditRecordResource(record, partner: .agent()).json)
        let received = try? JSONValue(bytes: sent.bytes).asObject
        return AuditRecordResource(received ?? [:]).activityRecord()
    }
}
