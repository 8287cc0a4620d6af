import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing

/// Reference, 3.3, 4.1 and 5.1.
@Suite struct `What a customer holds` {
    private static let root = "/v1/customers/\(hanbit)"

    private func harness(
        plan status: String = "active", entitlements: [JSONValue] = []
    ) -> ClientHarness {
        ClientHarness { request, _ in
            switch request.target.dropFirst(Self.root.count) {
            case "": .json(WireBodies.customer)
            case "/subscriptions":
                .list([WireBodies.subscription(), WireBodies.azurePlan(status: status)])
            case "/subscriptions/\(plan)/azureEntitlements":
                .list([WireBodies.azure("one"), WireBodies.azure("two", status: "cancelled")])
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
        let harness = harness()
        let holdings = try await harness.client.holdings(of: hanbit)
        #expect(holdings.customer.companyName == "Hanbit Trading")
        #expect(holdings.subscriptions.map(\.id) == [base, plan])
        #expect(holdings.azureSubscriptions.map(\.status) == [.active, .cancelled])
        #expect(holdings.azureSubscriptions.allSatisfy { $0.planID == plan })
        #expect(!harness.script.lines.contains("GET \(Self.root)/orders"))
    }

    @Test func `does not ask for the Azure subscriptions of a deleted plan`() async throws {
        let harness = harness(plan: "deleted")
        #expect(try await harness.client.holdings(of: hanbit).azureSubscriptions.isEmpty)
        #expect(!harness.script.lines.contains { $0.contains("azureEntitlements") })
    }

    @Test func `of a listed customer costs no call for the customer`() async throws {
        let harness = harness()
        let listed = Customer.a(
            "Listed", id: hanbit.text, domain: "", allowsDelegatedAccess: nil)
        let holdings = try await harness.client.holdings(ofListed: listed)
        #expect(holdings.customer == listed)
        #expect(!harness.script.lines.contains("GET \(Self.root)"))
    }

    @Test func `has reservations and software, from entitlements, orders and artifacts`()
        async throws
    {
        let harness = harness(entitlements: [
            entitlement(
                "virtual_machine_reserved_instance", line: 0,
                link: "/customers/\(hanbit)/artifacts/vm/1"),
            entitlement("software", line: 1),
        ])
        let holdings = try await harness.client.holdings(of: hanbit)
        #expect(holdings.reservations.map(\.displayName) == ["VM"])
        #expect(holdings.software.map(\.status) == [.cancelled])
        #expect(harness.script.lines.contains("GET \(Self.root)/artifacts/vm/1"))
    }

    @Test func `goes on over links.next of subscriptions`() async throws {
        let harness = ClientHarness { request, _ in
            switch request.target {
            case "\(Self.root)/subscriptions":
                .json([
                    "items": [WireBodies.subscription()],
                    "links": ["next": ["uri": "/subscriptions?key=opaque", "headers": []]],
                ])
            case "/v1/subscriptions?key=opaque":
                .list([WireBodies.subscription(Subscription.ID("second"))])
            case Self.root: .json(WireBodies.customer)
            default: .list([])
            }
        }
        #expect(try await harness.client.holdings(of: hanbit).subscriptions.count == 2)
    }

    @Test func `is not shown of one who is no customer any more`() async {
        for answer in [WireResponse.error(403, "20002"), .error(404, "60003")] {
            let harness = ClientHarness { _, _ in answer }
            let refused = await refusal {
                try await harness.client.holdings(of: hanbit)
            }
            #expect(refused?.cause == .notACustomer(hanbit))
        }
        let harness = ClientHarness { request, _ in
            request.target == Self.root
                ? .json(["id": .string(hanbit.text), "RelationshipToPartner": "None"]) : .list([])
        }
        let refused = await refusal {
            try await harness.client.holdings(of: hanbit)
        }
        #expect(refused?.cause == .notACustomer(hanbit))
    }

    @Test func `the account has support contacts, and none where they may not be seen`()
        async throws
    {
        for status in [401, 403] {
            let harness = ClientHarness { request, _ in
                request.target.hasSuffix("/relationships")
                    ? .error(status, "1002") : .json(WireBodies.customer)
            }
            let account = try await harness.client.account(of: hanbit)
            #expect(account.supportContacts.isEmpty)
            #expect(account.profile.email == "")
        }
        let harness = ClientHarness { request, _ in
            request.target.hasSuffix("/relationships")
                ? .list([["id": "t", "name": "Reseller", "mpnId": "99"]])
                : .json(WireBodies.customer)
        }
        #expect(
            try await harness.client.account(of: hanbit).supportContacts.map(\.partnerID) == ["99"])
    }

    @Test func `a profile is the account without contacts, by one request`() async throws {
        let harness = harness()
        let profile = try await harness.client.profile(of: hanbit)
        #expect(harness.script.lines == ["GET " + Self.root])
        let account = try await harness.client.account(of: hanbit)
        #expect(profile.profile == account.profile)
        #expect(profile.customer == account.customer)
        #expect(profile.supportContacts == [])
    }
}
