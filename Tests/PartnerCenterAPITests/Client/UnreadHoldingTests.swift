import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// What was told of a customer's holdings and not understood.
@Suite struct `What cannot be read of what a customer holds` {
    private static let root = "/v1/customers/\(hanbit)"

    private func holdings(
        subscriptions: JSON = ["items": []], azure: JSON = ["items": []],
        entitlements: [JSON] = [], orders: [JSON] = []
    ) async throws -> Holdings {
        let bench = Workbench { request, _ in
            switch request.target.dropFirst(Self.root.count) {
            case "": .json(Bodies.customer)
            case "/subscriptions": .json(subscriptions)
            case "/subscriptions/\(plan)/azureEntitlements": .json(azure)
            case "/entitlements?showExpiry=true": .list(entitlements)
            case "/orders": .list(orders)
            default: .error(404, "20002")
            }
        }
        return try await bench.client.holdings(of: hanbit)
    }

    private func causes(_ holdings: Holdings) -> [Blocker.Cause] {
        Rules(edition: .y2020, venue: .production)
            .eligibility(of: holdings, at: .distantPast).blockers.map(\.cause)
    }

    @Test(arguments: [.null, "", true, [], [:], nil] as [JSON?])
    func `a subscription without a status blocks as unknown`(status: JSON?) async throws {
        guard case .object(var json) = Bodies.subscription() else { return }
        json["status"] = status
        let holdings = try await holdings(subscriptions: ["items": [.object(json)]])
        #expect(holdings.subscriptions.map(\.status) == [.untold])
        #expect(causes(holdings) == [.unrecognizedStatus("unknown")])
    }

    @Test(arguments: [.null, "", [:], nil] as [JSON?])
    func `so does an Azure subscription`(status: JSON?) async throws {
        guard case .object(var json) = Bodies.azure("one") else { return }
        json["status"] = status
        let holdings = try await holdings(
            subscriptions: ["items": [Bodies.azurePlan(status: "suspended")]],
            azure: ["items": [.object(json)]])
        #expect(holdings.azureSubscriptions.map(\.status) == [.untold])
        #expect(causes(holdings) == [.unrecognizedStatus("unknown")])
    }

    @Test(arguments: [.null, "odd", 5, [], [:], ["friendlyName": "E3"]] as [JSON])
    func `an item without an id, or that is none, blocks`(item: JSON) async throws {
        let name = item.asObject?.text("friendlyName") ?? ""
        var found = try await holdings(subscriptions: [
            "items": [Bodies.subscription(status: "deleted"), item]
        ])
        #expect(found.subscriptions.map(\.status) == [.deleted])
        #expect(found.unread.map(\.title) == [name])
        #expect(causes(found) == [.unread(.item, in: .subscriptions)])
        found = try await holdings(
            subscriptions: ["items": [Bodies.azurePlan(status: "suspended")]],
            azure: ["items": [item]])
        #expect(causes(found) == [.unread(.item, in: .azureSubscriptions)])
        found = try await holdings(entitlements: [item])
        #expect(found.unread.count == 1)
        #expect(causes(found).count == 1)
    }

    @Test func `more that are counted than told block until a reading tells all`() async throws {
        let told: [JSON] = [Bodies.subscription(status: "deleted")]
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
            let bench = Workbench { request, _ in
                switch request.target.dropFirst(Self.root.count) {
                case "": .json(Bodies.customer)
                case "/subscriptions":
                    .json([
                        "totalCount": JSON(integerLiteral: count),
                        "items": [Bodies.subscription(status: "deleted")],
                        "links": ["next": ["uri": .string("\(Self.root)/subscriptions?more")]],
                    ])
                case "/subscriptions?more":
                    .json([
                        "totalCount": JSON(integerLiteral: count),
                        "items": [Bodies.subscription(plan, status: "deleted")],
                    ])
                default: .list([])
                }
            }
            #expect(try await bench.client.holdings(of: hanbit).unread == [])
        }
    }

    private func entitlement(_ type: JSON?, order: String = "o", line: JSON? = "0") -> JSON {
        var json: JSONObject = ["quantity": 1, "productId": "P", "skuId": "1"]
        json["entitlementType"] = type
        var reference: JSONObject = ["id": .string(order)]
        reference["lineItemId"] = line
        json["referenceOrder"] = .object(reference)
        return .object(json)
    }

    @Test(arguments: ["saas", "SavingsPlan", "", nil, .null, [:]] as [JSON?])
    func `an entitlement of another kind, or none, is shown and blocks`(type: JSON?) async throws {
        let word = if case .string(let text)? = type { text } else { "" }
        let holdings = try await holdings(entitlements: [entitlement(type)])
        #expect(holdings.unread.map(\.name) == ["P:1"])
        #expect(causes(holdings) == [.unread(.kind(word), in: .entitlements)])
    }

    @Test func `one whose order says that it is cancelled does not`() async throws {
        let order: JSON = ["id": "o", "lineItems": [["lineItemNumber": 0, "quantity": 0]]]
        let holdings = try await holdings(entitlements: [entitlement("saas")], orders: [order])
        #expect(causes(holdings) == [])
    }

    @Test(arguments: ["software", "reservedinstance", "saas"])
    func `two entitlements of one order without a line are two`(type: String) async throws {
        let order: JSON = [
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

    @Test func `of two things said of one, neither is believed`() async throws {
        let holdings = try await holdings(subscriptions: [
            "items": [
                Bodies.subscription(status: "suspended"),
                Bodies.subscription(
                    Subscription.ID(base.text), status: "active",
                    more: ["id": .string(base.text.uppercased())]),
            ]
        ])
        #expect(holdings.subscriptions.map(\.status) == [.unrecognized("suspended / active")])
    }

    @Test func `what is not understood is not acted upon`() async throws {
        guard case .object(var json) = Bodies.subscription() else { return }
        json["status"] = nil
        let bench = Workbench { [json] _, _ in .json(.object(json)) }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.suspend(base, of: hanbit)
        }
        #expect(refused == .statusUnrecognized("unknown"))
        #expect(!bench.script.requests.contains { $0.method != .get })
    }

    @Test func `a customer whose relationship is not told stays in the list`() async throws {
        let bench = Workbench { _, _ in
            .json([
                "items": [
                    ["id": "one", "companyProfile": ["companyName": "One"]],
                    ["id": "two", "relationshipToPartner": "sponsor"], "odd", ["nothing": 1],
                    ["id": "three", "relationshipToPartner": "Reseller"],
                ]
            ])
        }
        let listing = try await bench.client.customers(from: nil, limit: 20)
        #expect(listing.customers.map(\.relationship) == [.untold, .untold, .reseller])
        #expect(listing.unread == 2)
    }
}
