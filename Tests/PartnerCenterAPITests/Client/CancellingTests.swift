import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// Reference, 4.1 and 5.3.
@Suite struct `Cancelling what is no subscription` {
    private static let root = "/v1/customers/\(hanbit)"
    private static let azure = "\(root)/subscriptions/\(plan)/azureEntitlements"

    private func azure(_ answer: WireResponse) -> ClientHarness {
        let cancelled = Mutex(false)
        return ClientHarness { request, _ in
            if request.method == .post {
                cancelled.withLock { $0 = true }
                return answer
            }
            if request.target == Self.azure {
                return .list([
                    WireBodies.azure(
                        "one", status: cancelled.withLock { $0 } ? "cancelled" : "active")
                ])
            }
            return .list([WireBodies.azurePlan()])
        }
    }

    @Test(arguments: [200, 202, 500])
    func `13.22 an Azure subscription: 200 with it, 202, or an answer that got lost`(status: Int)
        async throws
    {
        let harness = azure(
            status == 200
                ? .json(WireBodies.azure("one", status: "cancelled")) : WireResponse(status: status)
        )
        try await harness.client.cancel(.azureSubscription(AzureSubscription.ID("one")), of: hanbit)
        let sent = try #require(harness.script.requests.first { $0.method == .post })
        #expect(sent.target == Self.azure + "/one/cancel")
        #expect(sent.json == ["cancellationReason": "compromise"])
        #expect(harness.script.lines.filter { $0.hasPrefix("POST") }.count == 1)
    }

    @Test(arguments: [200, 202])
    func `an Azure subscription that still shows is accepted, not done`(
        status: Int
    ) async {
        let harness = ClientHarness { request, _ in
            if request.method == .post {
                return status == 200
                    ? .json(WireBodies.azure("one", status: "cancelled"))
                    : WireResponse(status: status)
            }
            return .list([
                request.target == Self.azure ? WireBodies.azure("one") : WireBodies.azurePlan()
            ])
        }
        let refused = await refusal {
            try await harness.client.cancel(
                .azureSubscription(AzureSubscription.ID("one")), of: hanbit)
        }
        #expect(refused?.cause == .service(.notShownYet))
    }

    /// A service with one order of two lines, perpetual software and a reservation.
    private func shop(
        _ venue: Rules.Venue, cancels: Bool = true, softwareLine: Int = 1
    ) -> ClientHarness {
        let cancelled = Mutex<Set<Int>>([])
        return ClientHarness(rules: Rules(edition: .current, venue: venue)) { request, _ in
            if request.method == .patch, cancels {
                for item in request.json.objects("lineItems") {
                    cancelled.withLock { _ = $0.insert(item.number("lineItemNumber") ?? -1) }
                }
            }
            func quantity(_ line: Int) -> JSONValue {
                cancelled.withLock { $0.contains(line) } ? 0 : 1
            }
            let order: JSONValue = [
                "id": "order/1=", "status": "completed",
                "lineItems": [
                    ["lineItemNumber": 0, "offerId": "o", "quantity": quantity(0)],
                    ["lineItemNumber": 1, "offerId": "p", "quantity": quantity(1)],
                ],
            ]
            switch request.target.dropFirst(Self.root.count) {
            case "/entitlements?showExpiry=true":
                return .list([
                    [
                        "entitlementType": "ReservedInstance", "quantity": 1,
                        "referenceOrder": [
                            "id": "order/1=", "lineItemId": .string("\(1 - softwareLine)"),
                        ],
                    ],
                    [
                        "entitlementType": "Software", "quantity": 1,
                        "referenceOrder": [
                            "id": "order/1=", "lineItemId": .string("\(softwareLine)"),
                        ],
                    ],
                ])
            case "/orders": return .list([order])
            case "/orders/order%2F1%3D": return .json(order)
            default: return .list([])
            }
        }
    }

    @Test func `software: one line of the order, and the line decides, not the order's status`()
        async throws
    {
        let harness = shop(.production)
        let software = Holding.software(SoftwarePurchase.ID("order/1=/1"))
        try await harness.client.cancel(software, of: hanbit)
        let sent = try #require(harness.script.requests.first { $0.method == .patch })
        #expect(sent.target == "\(Self.root)/orders/order%2F1%3D")
        #expect(
            sent.json == [
                "id": "order/1=", "status": "cancelled",
                "lineItems": [["lineItemNumber": 1, "offerId": "p"]],
            ])
        #expect(
            await refusal {
                try await harness.client.cancel(software, of: hanbit)
            } == .alreadyCancelled)
    }

    @Test func `software whose line keeps its quantity is not cancelled yet`() async {
        let harness = shop(.production, cancels: false)
        let refused = await refusal {
            try await harness.client.cancel(
                .software(SoftwarePurchase.ID("order/1=/1")), of: hanbit)
        }
        #expect(refused?.cause == .service(.notShownYet))
    }

    @Test func `13.14 a reservation in production is for the Azure portal, and nothing is asked`()
        async
    {
        let harness = shop(.production)
        let refused = await refusal {
            try await harness.client.cancel(.reservation(Reservation.ID("order/1=/0")), of: hanbit)
        }
        #expect(refused == .azurePortalOnly)
        #expect(harness.script.requests.isEmpty)
    }

    @Test(arguments: [0, 1])
    func `a reservation in the sandbox is cancelled by its order, and by its own line`(line: Int)
        async throws
    {
        let harness = shop(.sandbox, softwareLine: 1 - line)
        try await harness.client.cancel(
            .reservation(Reservation.ID("order/1=/\(line)")), of: hanbit)
        let sent = try #require(harness.script.requests.first { $0.method == .patch })
        #expect(sent.json.objects("lineItems").map { $0.number("lineItemNumber") } == [line])
    }

    @Test func `what the customer does not hold is not found`() async {
        let harness = shop(.production)
        let holding = Holding.software(SoftwarePurchase.ID("nothing"))
        #expect(
            await refusal {
                try await harness.client.cancel(holding, of: hanbit)
            } == .holdingNotFound(holding))
    }
}

/// Reference, 4.1 and 13.23: reactivating one Azure subscription under a plan.
@Suite struct `Reactivating an Azure subscription` {
    private let one = AzureSubscription.ID("one")
    private static let azure = "/v1/customers/\(hanbit)/subscriptions/\(plan)/azureEntitlements"

    private func harness(
        plan status: String = "active",
        _ write: @escaping @Sendable (Int) throws(TransportError) -> WireResponse
    ) -> ClientHarness {
        let writes = Mutex(0)
        return ClientHarness { request, count throws(TransportError) in
            if request.method == .post {
                writes.withLock { $0 += 1 }
                return try write(count)
            }
            if request.target == Self.azure {
                let isBack = writes.withLock { $0 } > 0
                return .list([WireBodies.azure("one", status: isBack ? "active" : "cancelled")])
            }
            if request.target.hasSuffix("/subscriptions") {
                return .list([WireBodies.azurePlan(status: status)])
            }
            return request.target.hasSuffix(hanbit.text) ? .json(WireBodies.customer) : .list([])
        }
    }

    @Test(arguments: [200, 202])
    func `is a POST, answered with the entitlement or with 202`(status: Int) async throws {
        let harness = harness { _ in
            status == 200 ? .json(WireBodies.azure("one")) : WireResponse(status: 202)
        }
        #expect(try await harness.client.reactivate(one, of: hanbit).status == .active)
        let sent = try #require(harness.script.requests.first { $0.method == .post })
        #expect(sent.target == Self.azure + "/one/reactivate")
    }

    @Test func `is looked for where its answer was lost, and not sent again`() async throws {
        let harness = harness { _ throws(TransportError) in throw .noAnswer("cut") }
        #expect(try await harness.client.reactivate(one, of: hanbit).status == .active)
        #expect(harness.script.requests.filter { $0.method == .post }.count == 1)
    }

    @Test func `is not sent for one that runs`() async {
        let harness = harness { _ in WireResponse(status: 500) }
        _ = try? await harness.client.reactivate(one, of: hanbit)
        let refused = await refusal {
            try await harness.client.reactivate(one, of: hanbit)
        }
        #expect(refused == .alreadyIs(.active))
    }

    @Test func `that cannot be: our rules tell why`() async {
        let harness = harness(plan: "suspended") { _ in .error(400, "900337") }
        let refused = await refusal {
            try await harness.client.reactivate(one, of: hanbit)
        }
        #expect(refused?.cause == .parentNotActive(name: "Azure plan"))
        #expect(refused?.answer?.code == "900337")
    }
}
