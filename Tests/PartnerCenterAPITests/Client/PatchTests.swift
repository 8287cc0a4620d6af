import Domain
import Foundation
import PartnerCenterAPI
import Synchronization
import Testing

/// Reference, 4.3 and 4.4.
@Suite struct `Changing a subscription` {
    private static let path = "/v1/customers/\(hanbit)/subscriptions/\(base)"

    /// A service that shows `statuses` one after the other, and answers the write so.
    private func bench(
        _ statuses: [String], confirmation: LagAllowance = LagAllowance(looks: 3, pause: 1),
        write: @escaping @Sendable (WireRequest) -> WireResponse
    ) -> Workbench {
        Workbench(confirmation: confirmation) { request, count in
            if request.method == .patch { return write(request) }
            guard request.target == Self.path else { return .list([]) }
            return .json(Bodies.subscription(status: statuses[min(count, statuses.count - 1)]))
        }
    }

    @Test
    func `13.10 sends the whole resource back with one member changed, unknown ones untouched`()
        async throws
    {
        let bench = bench(["active", "suspended"]) { .json(.object($0.json)) }
        _ = try await bench.client.suspend(base, of: hanbit)
        let sent = try #require(bench.script.requests.first { $0.method == .patch })
        var expected = try #require(Bodies.subscription().asObject)
        expected["status"] = "suspended"
        #expect(sent.json == expected)
        #expect(sent.json["autoRenewEnabled"] == true)
        #expect(sent.target == Self.path)
    }

    @Test(arguments: [200, 202])
    func `13.21 200 with the resource and 202 with Location: looked at until it shows`(status: Int)
        async throws
    {
        let bench = bench(["active", "active", "active", "Suspended"]) { request in
            status == 202
                ? WireResponse(status: 202, headers: ["Location": "/customers"])
                : .json(.object(request.json))
        }
        #expect(try await bench.client.suspend(base, of: hanbit).status == .suspended)
        #expect(bench.script.lines.filter { $0 == "GET \(Self.path)" }.count == 4)
        #expect(bench.waited == 2)
    }

    @Test(arguments: [200, 202])
    func `said not to show yet where it does not in time, whatever the reply says`(
        status: Int
    ) async {
        let bench = bench(["active"]) {
            status == 200 ? .json(.object($0.json)) : WireResponse(status: status)
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.suspend(base, of: hanbit)
        }
        #expect(refused?.cause == .service(.notShownYet))
        #expect(bench.waited == 2)
    }

    @Test(arguments: [(400, "2055"), (412, "2055"), (412, nil)] as [(Int, String?)])
    func `13.9 400/2055 and 412 alike: read again, shown, never sent again blindly`(
        status: Int, code: String?
    ) async {
        let changed = Mutex(false)
        let bench = Workbench { request, _ in
            if request.method == .patch {
                changed.withLock { $0 = true }
                return code.map { .error(status, $0) } ?? WireResponse(status: status)
            }
            let quantity: JSON = changed.withLock { $0 } ? 30 : 25
            return .json(Bodies.subscription(more: ["quantity": quantity]))
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.suspend(base, of: hanbit)
        }
        #expect(
            refused?.cause
                == .changedMeanwhile([
                    .field(
                        .quantity, of: .subscription(base), name: "Head office", before: "25",
                        after: "30")
                ]))
        #expect(refused?.answer?.status == status)
        #expect(bench.script.requests.filter { $0.method == .patch }.count == 1)
    }

    @Test func `nothing is sent for what is so already`() async {
        let bench = bench(["suspended"]) { _ in .error(400, "1") }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.suspend(base, of: hanbit)
        }
        #expect(refused == .alreadyIs(.suspended))
        #expect(bench.script.requests.count == 1)
    }

    @Test func `cancelling sets deleted`() async throws {
        let bench = bench(["active", "deleted"]) { .json(.object($0.json)) }
        try await bench.client.cancel(.subscription(base), of: hanbit)
        #expect(
            bench.script.requests.first { $0.method == .patch }?.json.text("status") == "deleted")
    }

    @Test(arguments: [Rules.Edition.y2020, .current])
    func `a marketplace subscription past its window ends at its renewal, by the rules of 2020`(
        edition: Rules.Edition
    ) async throws {
        let renews = Mutex(true)
        let bench = Workbench(rules: Rules(edition: edition, venue: .sandbox)) { request, _ in
            if request.method == .patch { renews.withLock { $0 = false } }
            return .json(
                Bodies.subscription(more: [
                    "offerId": "DZH318Z0BPS6:0001:DZH318Z0BML2", "publisherName": "Fabrikam",
                    "isMicrosoftProduct": false, "productType": ["id": "SoftwareAsAService"],
                    "autoRenewEnabled": .bool(renews.withLock { $0 }),
                ]))
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.cancel(.subscription(base), of: hanbit)
        }
        #expect(refused?.cause == (edition == .y2020 ? nil : .service(.notShownYet)))
        #expect(bench.script.requests.filter { $0.method == .patch }.count == 1)
    }

    @Test func `a plan with live Azure subscriptions: our rules know how many`() async {
        let bench = Workbench { request, _ in
            if request.method == .patch { return .error(403, "900115", "plan") }
            if request.target.hasSuffix("/azureEntitlements") {
                return .list([Bodies.azure("one"), Bodies.azure("two")])
            }
            if request.target.hasSuffix("/subscriptions/\(plan)") {
                return .json(Bodies.azurePlan())
            }
            if request.target.hasSuffix("/subscriptions") { return .list([Bodies.azurePlan()]) }
            return request.target.hasSuffix(hanbit.text) ? .json(Bodies.customer) : .list([])
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.suspend(plan, of: hanbit)
        }
        #expect(refused?.cause == .azureSubscriptionsLive(count: 2))
        #expect(refused?.answer?.description == "plan")
    }

    @Test func `an add-on before its base: our rules know the parent's name`() async {
        let addOn = Subscription.ID("add-on")
        let bodies = [
            Bodies.subscription(status: "suspended"),
            Bodies.subscription(
                addOn, status: "suspended", more: ["parentSubscriptionId": .string(base.text)]),
        ]
        let bench = Workbench { request, _ in
            if request.method == .patch { return .error(409, "27009") }
            if request.target.hasSuffix("/add-on") { return .json(bodies[1]) }
            if request.target.hasSuffix("/subscriptions") { return .list(bodies) }
            return request.target.hasSuffix(hanbit.text) ? .json(Bodies.customer) : .list([])
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.reactivate(addOn, of: hanbit)
        }
        #expect(refused?.cause == .parentNotActive(name: "Head office"))
    }

    @Test func `a refusal our rules do not foresee stays as the service said it`() async {
        let bench = bench(["active"]) { _ in .error(400, "900311", "too often") }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.suspend(base, of: hanbit)
        }
        #expect(refused?.cause == .service(.rejected))
        #expect(refused?.answer?.description == "too often")
    }
}
