import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing

/// Reference, 7, 9 and 10.
@Suite struct `Orders, requests, offers and activity` {
    private let offer = Offer.ID("DZH318Z0BPS6:0001:DZH318Z0BML2")

    @Test func `an order answers the subscription it made, once it shows`() async throws {
        let new = WireBodies.subscription(Subscription.ID("new"))
        let harness = ClientHarness { request, count in
            switch (request.method, request.target.hasSuffix("/new")) {
            case (.post, _):
                .json(
                    ["id": "o", "lineItems": [["lineItemNumber": 0, "subscriptionId": "new"]]],
                    status: 201)
            case (_, true): count == 0 ? .error(404, "20003") : .json(new)
            default: .list([])
            }
        }
        #expect(try await harness.client.order(offer, quantity: 3, for: hanbit).id.text == "new")
        let sent = try #require(harness.script.requests.first { $0.method == .post })
        #expect(sent.target == "/v1/customers/\(hanbit)/orders")
        let line = try #require(sent.json.objects("lineItems").first)
        #expect(line.text("offerId") == offer.text)
        #expect(line.number("quantity") == 3)
    }

    @Test func `an order of what is not for sale, or too many: our rules tell which`() async {
        let harness = ClientHarness { request, _ in
            if request.method == .post { return .error(400, "800002", "many texts") }
            if request.target.contains("/offers") {
                return .list([
                    [
                        "id": .string(offer.text), "name": "Office",
                        "productType": ["id": "OnlineServicesNCE"],
                    ]
                ])
            }
            return request.target.hasSuffix(hanbit.text) ? .json(WireBodies.customer) : .list([])
        }
        let none = Offer.ID("none")
        #expect(
            await refusal {
                try await harness.client.order(none, quantity: 1, for: hanbit)
            }?.cause == .offerNotFound(none))
        #expect(
            await refusal {
                try await harness.client.order(offer, quantity: 0, for: hanbit)
            }?.cause == .quantityOutOfRange(0, allowed: 1...10_000))
    }

    @Test(arguments: [true, false])
    func `a relationship request is the service's own link with DAP as asked`(asked: Bool)
        async throws
    {
        let harness = ClientHarness { _, _ in
            .json(["url": "https://admin.microsoft.com/Home?partnerId=p&DAP=false&x=1#/Billing"])
        }
        let request = try await harness.client.relationshipRequest(includingDelegatedAccess: asked)
        #expect(
            request.url
                == "https://admin.microsoft.com/Home?partnerId=p&DAP=\(asked)&x=1#/Billing")
        // Only reads: the link, and the partner's name.
        #expect(
            harness.script.lines == [
                "GET /v1/customers/relationshiprequests", "GET /v1/profiles/legalbusiness",
            ])
    }

    @Test func `offers are those of the profile's country`() async throws {
        let harness = ClientHarness { _, _ in .list([["id": "MS-AZR-0145P", "name": "Azure"]]) }
        #expect(try await harness.client.offers().map(\.name) == ["Azure"])
        #expect(harness.script.lines == ["GET /v1/offers?country=KR"])
    }

    private static func record(_ number: Int, _ date: String) -> JSONValue {
        [
            "id": .string("tenant_\(number)"), "customerId": .string(hanbit.text),
            "operationDate": .string(date), "operationType": "update_subscription",
            "operationStatus": "succeeded", "resourceType": "subscription",
        ]
    }

    @Test func `activity comes newest first, whatever the order of the service`() async throws {
        let harness = ClientHarness { _, _ in
            .list([
                Self.record(1, "2027-01-10T00:00:00Z"), Self.record(2, "2027-01-12T00:00:00"),
                Self.record(3, "2027-01-12T00:00:00Z"),
            ])
        }
        let records = try await harness.client.activity(of: nil, limit: 2)
        #expect(records.map(\.id) == [3, 2])
    }

    @Test func `activity reaches back 90 days at most, and less where that is enough`()
        async throws
    {
        // The clock of the harness stands at 2027-01-15.
        let harness = ClientHarness { _, _ in .list([Self.record(1, "2027-01-14T00:00:00Z")]) }
        _ = try await harness.client.activity(of: nil, limit: 1)
        #expect(harness.script.lines == ["GET /v1/auditrecords?startDate=2027-01-08&size=500"])
        _ = try await harness.client.activity(of: nil, limit: 50)
        #expect(
            harness.script.lines.last == "GET /v1/auditrecords?startDate=2026-10-18&size=500")
    }

    @Test func `activity of one customer is filtered there, and here`() async throws {
        let harness = ClientHarness { _, _ in .list([Self.record(1, "2027-01-14T00:00:00Z")]) }
        #expect(try await harness.client.activity(of: hanbit, limit: 1).count == 1)
        let filter =
            "%22Field%22%3A%22CustomerId%22%2C%22Operator%22%3A%22equals%22%2C"
            + "%22Value%22%3A%22\(hanbit)%22"
        #expect(harness.script.lines[0].hasSuffix("&filter=%7B\(filter)%7D"))
        #expect(try await harness.client.activity(of: Customer.ID("other"), limit: 1).isEmpty)
    }

    @Test func `who is signed in is told by the token, the rest by the profile`() async throws {
        let harness = ClientHarness(claims: [
            "upn": "kim@hanbit.example", "tid": "t2", "roles": ["sales-agent", "unknown"],
            "partnerKind": "indirect-provider", "mpnId": "815",
        ]) { _, _ in .list([]) }
        let identity = try await harness.client.identity()
        #expect(identity.userPrincipalName == "kim@hanbit.example")
        #expect(identity.partnerTenantID.text == "t2")
        #expect(identity.roles == [.salesAgent])
        #expect(identity.kind == .indirectProvider)
        #expect(identity.partnerID == "815")
        #expect(identity.partnerName == "Fabrikam")
        let plain = ClientHarness { _, _ in .list([]) }
        #expect(try await plain.client.identity() == .agent())
    }
}
