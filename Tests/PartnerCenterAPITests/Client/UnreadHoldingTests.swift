import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// What the service tells of a customer's holdings and cannot be understood.
@Suite struct `What cannot be read of what a customer holds` {
    private static let root = "/v1/customers/\(hanbit)"

    private func holdings(
        subscriptions: JSONValue = ["items": []], azure: JSONValue = ["items": []],
        entitlements: [JSONValue] = [], orders: [JSONValue] = []
    ) async throws -> Holdings {
        let harness = ClientHarness { request, _ in
            switch request.target.dropFirst(Self.root.count) {
            case "": .json(WireBodies.customer)
            case "/subscriptions": .json(subscriptions)
            case "/subscriptions/\(plan)/azureEntitlements": .json(azure)
            case "/entitlements?showExpiry=true": .list(entitlements)
            case "/orders": .list(orders)
            default: .error(404, "20002")
            }
        }
        return try await harness.client.holdings(of: hanbit)
    }

    private func causes(_ holdings: Holdings) -> [Blocker.Cause] {
        Rules(edition: .y2020, venue: .production)
            .eligibility(of: holdings, at: .distantPast).blockers.map(\.cause)
    }

    @Test(arguments: [.null, "", true, [], [:], nil] as [JSONValue?])
    func `a subscription without a status blocks as unknown`(status: JSONValue?) async throws {
        guard case .object(var json) = WireBodies.subscription() else { return }
        json["status"] = status
        let holdings = try await holdings(subscriptions: ["items": [.object(json)]])
        #expect(holdings.subscriptions.map(\.status) == [.untold])
        #expect(causes(holdings) == [.unrecognizedStatus("unknown")])
    }

    @Test(arguments: [.null, "", [:], nil] as [JSONValue?])
    func `so does an Azure subscription`(status: JSONValue?) async throws {
        guard case .object(var json) = WireBodies.azure("one") else { return }
        json["status"] = status
        let holdings = try await holdings(
            subscriptions: ["items": [WireBodies.azurePlan(status: "suspended")]],
            azure: ["items": [.object(json)]])
        #expect(holdings.azureSubscriptions.map(\.status) == [.untold])
        #expect(causes(holdings) == [.unrecognizedStatus("unknown")])
    }

    @Test(arguments: [.null, "odd", 5, [], [:], ["friendlyName": "E3"]] as [JSONValue])
    func `an item without an id, or that is none, blocks`(item: JSONValue) async throws {
        let name = item.asObject?.text("friendlyName") ?? ""
        var found = try await holdings(subscriptions: [
            "items": [WireBodies.subscription(status: "deleted"), item]
        ])
        #expect(found.subscriptions.map(\.status) == [.deleted])
        #expect(found.unread.map(\.title) == [name])
        #expect(causes(found) == [.unread(.item, in: .subscriptions)])
        found = try await holdings(
            subscriptions: ["items": [WireBodies.azurePlan(status: "suspended")]],
            azure: ["items": [item]])
        #expect(causes(found) == [.unread(.item, in: .azureSubscriptions)])
        found = try await holdings(entitlements: [item])
        #expect(found.unread.count == 1)
        #expect(causes(found).count == 1)
    }

    @Test func `more that are counted than told block until a reading tells all`() async throws {
        let told: [JSONValue] = [WireBodies.subscription(status: "deleted")]
        let some = try await holdings(subscriptions: ["totalCount": 3, "items": .array(told)])
        #expect(causes(some) == [.unread(.missing(2), in: .subscriptions)])
        let all = try await holdings(subscriptions: ["totalCount": 1, "items": .array(told)])
        #expect(causes(all) == [])
        let twice = try await holdings(subscriptions: [
            "totalCount": 2, "items": .array(told + told),
        ])
        #expect(causes(twice) == [.unread(.missing(1), in: .subscriptions)])
    }

    @Test func `a page may count itself, or all pages`() async throws {
        for count in [1, 2] {
            let harness = ClientHarness { request, _ in
                switch request.target.dropFirst(Self.root.count) {
                case "": .json(WireBodies.customer)
                case "/subscriptions":
                    .json([
                        "totalCount": JSONValue(integerLiteral: count),
                        "items": [WireBodies.subscription(status: "deleted")],
                        "links": ["next": ["uri": .string("\(Self.root)/subscriptions?more")]],
                    ])
                case "/subscriptions?more":
                    .json([
                        "totalCount": JSONValue(integerLiteral: count),
                        "items": [WireBodies.subscription(plan, status: "deleted")],
                    ])
                default: .list([])
                }
            }
            #expect(try await harness.client.holdings(of: hanbit).unread == [])
        }
    }

    private func entitlement(_ type: JSONValue?, order: String = "o", line: JSONValue? = "0")
        -> JSONValue
    {
        var json: JSONObject = ["quantity": 1, "productId": "P", "skuId": "1"]
        json["entitlementType"] = type
        var reference: JSONObject = ["id": .string(order)]
        reference["lineItemId"] = line
        json["referenceOrder"] = .object(reference)
        return .object(json)
    }

    @Test(arguments: ["saas", "SavingsPlan", "", nil, .null, [:]] as [JSONValue?])
    func `an entitlement of another kind, or none, is shown and blocks`(type: JSONValue?)
        async throws
    {
        let word = if case .string(let text)? = type { text } else { "" }
        let holdings = try await holdings(entitlements: [entitlement(type)])
        #expect(holdings.unread.map(\.name) == ["P:1"])
        #expect(causes(holdings) == [.unread(.kind(word), in: .entitlements)])
    }

    @Test func `one whose order says that it is cancelled does not`() async throws {
        let order: JSONValue = ["id": "o", "lineItems": [["lineItemNumber": 0, "quantity": 0]]]
        let holdings = try await holdings(entitlements: [entitlement("saas")], orders: [order])
        #expect(causes(holdings) == [])
    }

    @Test(arguments: ["software", "reservedinstance", "saas"])
    func `two entitlements of one order without a line are two`(type: String) async throws {
        let order: JSONValue = [
            "id": "o", "status": "completed",
            "lineItems": [
                ["lineItemNumber": 0, "quantity": 0], ["lineItemNumber": 1, "quantity": 1],
            ],
        ]
        let one = entitlement(.string(type), line: nil)
        for orders in [[], [order]] {
            let holdings = try await holdings(entitlements: [one, one], orders: orders)
            #expect(causes(holdings).count == 2)
        }
    }

    @Test(arguments: [false, true])
    func `software in an order beside a software subscription that is over is software`(
        isOrderUnreadable: Bool
    ) async throws {
        let order: JSONValue = [
            "id": "o", "status": "completed",
            "lineItems": [
                ["lineItemNumber": 0, "quantity": 0, "subscriptionId": .string(base.text)],
                ["lineItemNumber": 1, "quantity": 5],
            ],
        ]
        let holdings = try await holdings(
            subscriptions: [
                "items": [
                    WireBodies.subscription(
                        status: "deleted",
                        more: ["orderId": "o", "offerId": "DG7GMGF0DVT9:0001:DG7GMGF0DVT8"])
                ]
            ],
            entitlements: [entitlement("software", line: "1")],
            orders: isOrderUnreadable ? [.null] : [order])
        #expect(causes(holdings).contains(.softwareNotCancelled))
    }

    @Test func `each artifact of two entitlements of one line counts`() throws {
        func bought(_ artifact: String) -> EntitlementResource? {
            guard case .object(var json) = entitlement("reservedinstance") else { return nil }
            json["entitledArtifacts"] = [["link": ["uri": .string(artifact), "method": "GET"]]]
            return EntitlementResource(json)
        }
        func artifact(_ state: String) -> ReservationArtifactResource {
            ReservationArtifactResource([
                "reservations": [["provisioningState": .string(state), "quantity": 1]]
            ])
        }
        let assembly = HoldingsAssembly.purchases(
            entitlements: [bought("/a"), bought("/b")], orders: [],
            artifacts: ["/a": artifact("Expired"), "/b": artifact("Succeeded")])
        #expect(assembly.reservations.contains { $0.status.isOpen })
    }

    @Test(arguments: [nil, "completed"] as [JSONValue?])
    func `a line of an order that cannot be read is a line, and not cancelled`(
        status: JSONValue?
    ) async throws {
        var order: JSONObject = [
            "id": "o", "lineItems": [["lineItemNumber": 0, "quantity": 0], "damaged"],
        ]
        order["status"] = status
        let holdings = try await holdings(
            entitlements: [entitlement("software", line: nil)], orders: [.object(order)])
        #expect(causes(holdings) == [.unread(.item, in: .entitlements)])
    }

    @Test func `an order without an id cancels nothing`() async throws {
        let holdings = try await holdings(
            entitlements: [entitlement("saas", order: "")],
            orders: [["status": "cancelled", "lineItems": [["lineItemNumber": 0, "quantity": 0]]]])
        #expect(causes(holdings) == [.unread(.kind("saas"), in: .entitlements)])
    }

    @Test(
        arguments: [
            ["productType": ["id": "SomethingNew"]], ["offerId": "X1"], ["offerId": .null],
            ["offerId": ""],
        ] as [JSONObject])
    func `a suspended subscription of a kind nobody knows blocks`(told: JSONObject) async throws {
        let word = told.object("productType")?.text("id") ?? told.text("offerId") ?? ""
        for (status, isOver) in [("suspended", false), ("deleted", true), ("expired", true)] {
            let holdings = try await holdings(subscriptions: [
                "items": [WireBodies.subscription(status: status, more: told)], "totalCount": 1,
            ])
            #expect(
                causes(holdings) == (isOver ? [] : [.unread(.kind(word), in: .subscriptions)]))
        }
    }

    @Test func `an Azure subscription that cannot be read is none that was cancelled`() async {
        let isSent = Mutex(false)
        let harness = ClientHarness { request, _ in
            guard request.method == .get else {
                isSent.withLock { $0 = true }
                return .error(500, "")
            }
            guard case .object(var azure) = WireBodies.azure("one") else { return .error(500, "") }
            if isSent.withLock({ $0 }) { azure["id"] = nil }
            return switch request.target.dropFirst(Self.root.count) {
            case "": .json(WireBodies.customer)
            case "/subscriptions": .list([WireBodies.azurePlan(status: "active")])
            case "/subscriptions/\(plan)/azureEntitlements": .list([.object(azure)])
            default: .error(404, "20002")
            }
        }
        let refused = await refusal {
            try await harness.client.cancel(
                .azureSubscription(AzureSubscription.ID("one")), of: hanbit)
        }
        #expect(isSent.withLock { $0 } && refused != nil)
    }

    @Test func `of two things said of one, neither is believed`() async throws {
        let holdings = try await holdings(subscriptions: [
            "items": [
                WireBodies.subscription(status: "suspended"),
                WireBodies.subscription(
                    Subscription.ID(base.text), status: "active",
                    more: ["id": .string(base.text.uppercased())]),
            ]
        ])
        #expect(holdings.subscriptions.map(\.status) == [.unrecognized("suspended / active")])
    }

    @Test func `what is not understood is not acted upon`() async throws {
        guard case .object(var json) = WireBodies.subscription() else { return }
        json["status"] = nil
        let harness = ClientHarness { [json] _, _ in .json(.object(json)) }
        let refused = await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }
        #expect(refused == .statusUnrecognized("unknown"))
        #expect(!harness.script.requests.contains { $0.method != .get })
    }

    @Test func `a customer whose relationship is not told stays in the list`() async throws {
        let harness = ClientHarness { _, _ in
            .json([
                "items": [
                    ["id": "one", "companyProfile": ["companyName": "One"]],
                    ["id": "two", "relationshipToPartner": "sponsor"], "odd", ["nothing": 1],
                    ["id": "three", "relationshipToPartner": "Reseller"],
                ]
            ])
        }
        let listing = try await harness.client.customers(from: nil, limit: 20)
        #expect(listing.customers.map(\.relationship) == [.untold, .untold, .reseller])
        #expect(listing.unread == 2)
    }
}
