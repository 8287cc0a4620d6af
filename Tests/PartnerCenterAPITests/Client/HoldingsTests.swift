import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing

/// Reference, 3.3, 4.1 and 5.1.
@Suite struct `What a customer holds` {
    private static let root = "/v1/customers/\(hanbit)"

    private func bench(
        plan status: String = "active", entitlements: [JSONValue] = []
    ) -> Workbench {
        Workbench { request, _ in
            switch request.target.dropFirst(Self.root.count) {
            case "": .json(Bodies.customer)
            case "/subscriptions": .list([Bodies.subscription(), Bodies.azurePlan(status: status)])
            case "/subscriptions/\(plan)/azureEntitlements":
                .list([Bodies.azure("one"), Bodies.azure("two", status: "cancelled")])
            case "/entitlements?showExpiry=true": .list(entitlements)
            case "/orders":
                .list([
                    [
                        "id": "order/1=", "status": "completed",
                        "lineItems": [
                            ["lineItemNumber": 0, "offerId": "o", "quantity": 1],
                            ["lineItemNumber": 1, "offerId": "p", "quantity": 0],
                        ],
                    ]
                ])
            case let rest where rest.hasPrefix("/artifacts/"):
                .json([
                    "type": "reservedinstance",
                    "reservations": [["reservationId": "r1", "displayName": "VM", "quantity": 2]],
                ])
            default: .error(404, "20002")
            }
        }
    }

    private func entitlement(_ type: String, line: Int, link: String? = nil) -> JSONValue {
        var json: JSONObject = [
            "entitlementType": .string(type), "quantity": 1,
            "referenceOrder": ["id": "order/1=", "lineItemId": .string("\(line)")],
        ]
        if let link {
            json["entitledArtifacts"] = [["link": ["uri": .string(link), "headers": []]]]
        }
        return .object(json)
    }

    @Test func `is the customer, the subscriptions and the Azure subscriptions of plans`()
        async throws
    {
        let bench = bench()
        let holdings = try await bench.client.holdings(of: hanbit)
        #expect(holdings.customer.companyName == "Hanbit Trading")
        #expect(holdings.subscriptions.map(\.id) == [base, plan])
        #expect(holdings.azureSubscriptions.map(\.status) == [.active, .cancelled])
        #expect(holdings.azureSubscriptions.allSatisfy { $0.planID == plan })
        #expect(!bench.script.lines.contains("GET \(Self.root)/orders"))
    }

    @Test func `does not ask for the Azure subscriptions of a deleted plan`() async throws {
        let bench = bench(plan: "deleted")
        #expect(try await bench.client.holdings(of: hanbit).azureSubscriptions.isEmpty)
        #expect(!bench.script.lines.contains { $0.contains("azureEntitlements") })
    }

    @Test func `of a listed customer costs no call for the customer`() async throws {
        let bench = bench()
        let listed = Customer.a(
            "Listed", id: hanbit.text, domain: "", allowsDelegatedAccess: nil)
        let holdings = try await bench.client.holdings(ofListed: listed)
        #expect(holdings.customer == listed)
        #expect(!bench.script.lines.contains("GET \(Self.root)"))
    }

    @Test func `has reservations and software, from entitlements, orders and artifacts`()
        async throws
    {
        let bench = bench(entitlements: [
            entitlement(
                "virtual_machine_reserved_instance", line: 0,
                link: "/customers/\(hanbit)/artifacts/vm/1"),
            entitlement("software", line: 1),
        ])
        let holdings = try await bench.client.holdings(of: hanbit)
        #expect(holdings.reservations.map(\.displayName) == ["VM"])
        #expect(holdings.software.map(\.status) == [.cancelled])
        #expect(bench.script.lines.contains("GET \(Self.root)/artifacts/vm/1"))
    }

    @Test func `goes on over links.next of subscriptions`() async throws {
        let bench = Workbench { request, _ in
            switch request.target {
            case "\(Self.root)/subscriptions":
                .json([
                    "items": [Bodies.subscription()],
                    "links": ["next": ["uri": "/subscriptions?key=opaque", "headers": []]],
                ])
            case "/v1/subscriptions?key=opaque":
                .list([Bodies.subscription(Subscription.ID("second"))])
            case Self.root: .json(Bodies.customer)
            default: .list([])
            }
        }
        #expect(try await bench.client.holdings(of: hanbit).subscriptions.count == 2)
    }

    @Test func `is not shown of one who is no customer any more`() async {
        for answer in [WireResponse.error(403, "20002"), .error(404, "60003")] {
            let bench = Workbench { _, _ in answer }
            let refused = await refusal { () throws(Refusal) in
                try await bench.client.holdings(of: hanbit)
            }
            #expect(refused?.cause == .notACustomer(hanbit))
        }
        let bench = Workbench { request, _ in
            request.target == Self.root
                ? .json(["id": .string(hanbit.text), "RelationshipToPartner": "None"]) : .list([])
        }
        let refused = await refusal { () throws(Refusal) in
            try await bench.client.holdings(of: hanbit)
        }
        #expect(refused?.cause == .notACustomer(hanbit))
    }

    @Test func `the account has support contacts, and none where they may not be seen`()
        async throws
    {
        for status in [401, 403] {
            let bench = Workbench { request, _ in
                request.target.hasSuffix("/relationships")
                    ? .error(status, "1002") : .json(Bodies.customer)
            }
            let account = try await bench.client.account(of: hanbit)
            #expect(account.supportContacts.isEmpty)
            #expect(account.profile.email == "")
        }
        let bench = Workbench { request, _ in
            request.target.hasSuffix("/relationships")
                ? .list([["id": "t", "name": "Reseller", "mpnId": "99"]]) : .json(Bodies.customer)
        }
        #expect(
            try await bench.client.account(of: hanbit).supportContacts.map(\.partnerID) == ["99"])
    }
}
