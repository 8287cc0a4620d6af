import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

@Suite struct `A subscription that somebody else changes before the write` {
    @Test func `nothing is sent where it is not as the act has found it`() async throws {
        let harness = ClientHarness { _, _ in .json(WireBodies.subscription()) }
        let body = try #require(WireBodies.subscription(more: ["quantity": 30]).asObject)
        let found = try #require(SubscriptionResource(body).subscription())
        let refused = await refusal {
            try await harness.client.perform(
                .suspend(base), of: hanbit, under: ActContext(found: found))
        }
        #expect(
            refused
                == .changedMeanwhile([
                    .field(
                        .quantity, of: .subscription(base), name: "Head office", before: "30",
                        after: "25")
                ]))
        #expect(harness.script.requests.count == 1)
    }

    @Test func `the record of a write without an ETag tells what it has overwritten`() async throws
    {
        let correlation = Mutex<String>("")
        let isSuspended = Mutex(false)
        @Sendable func value(_ status: String, _ quantity: Int) -> JSONValue {
            .string(
                #"{"Id":"\#(base)","Status":"\#(status)","Quantity":\#(quantity)}"#)
        }
        let harness = ClientHarness { request, _ in
            if request.method == .patch {
                isSuspended.withLock { $0 = true }
                correlation.withLock { $0 = request.headers["MS-CorrelationId"] ?? "" }
                return .json(.object(request.json))
            }
            guard request.target.contains("/auditrecords") else {
                let status = isSuspended.withLock { $0 } ? "suspended" : "active"
                return .json(WireBodies.subscription(status: status, etag: ""))
            }
            return .list([
                [
                    "operationType": "update_subscription", "operationStatus": "succeeded",
                    "originalCorrelationId": .string(correlation.withLock { $0 }),
                    "resourceType": "subscription", "operationDate": "2027-01-15T08:00:00Z",
                    "resourceOldValue": value("active", 33),
                    "resourceNewValue": value("suspended", 25),
                ]
            ])
        }
        let change = try await harness.client.perform(
            .suspend(base), of: hanbit, under: ActContext())
        #expect(
            change.overwritten == [
                Overwriting(
                    .quantity, of: .subscription(base), read: "25", theirs: "33", ours: "25")
            ])
    }

    @Test func `a record that can't be had is not waited for`() async throws {
        let isSuspended = Mutex(false)
        let harness = ClientHarness { request, _ in
            if request.method == .patch {
                isSuspended.withLock { $0 = true }
                return .json(.object(request.json))
            }
            guard request.target.contains("/auditrecords") else {
                let status = isSuspended.withLock { $0 } ? "suspended" : "active"
                return .json(WireBodies.subscription(status: status, etag: ""))
            }
            return WireResponse(status: 429, headers: ["Retry-After": "60"])
        }
        let change = try await harness.client.perform(
            .suspend(base), of: hanbit, under: ActContext())
        #expect(change.overwritten == [] && change.subscriptions.map(\.status) == [.suspended])
        #expect(harness.waited == 0)
        #expect(harness.script.lines.filter { $0.contains("/auditrecords") }.count == 1)
    }
}
