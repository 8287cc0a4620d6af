import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Sandbox
import Testing

@Suite struct `The routes of purchases` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    @Test func `entitlements, all or of a type, with their expiry if asked`() async throws {
        let path = "\(served.hanbit)/entitlements"
        let all = await served.get(path).items.map(EntitlementResource.init)
        #expect(Set(all.map(\.orderID)).count == 2)
        #expect(all.allSatisfy { $0.expiryDate == nil })
        for (type, kind) in [
            ("reservedinstance", EntitlementResource.EntitlementKind.reservation),
            ("ReservedInstance", .reservation), ("software", .software),
        ] {
            let found = await served.get("\(path)?entitlementType=\(type)&showExpiry=true").items
            #expect(found.map { EntitlementResource($0).kind } == [kind])
        }
        let shown = await served.get("\(path)?entitlementType=reservedinstance&showExpiry=true")
        #expect(EntitlementResource(shown.items[0]).expiryDate != nil)
    }

    @Test func `a reservation's artifact is where its link says`() async throws {
        let list = await served.get(
            "\(served.hanbit)/entitlements?entitlementType=reservedinstance")
        let link = try #require(EntitlementResource(list.items[0]).artifacts.first ?? nil)
        let artifact = ReservationArtifactResource(await served.get("/v1\(link.uri)").object)
        let reservation = try #require(try served.holdings.reservations.first)
        #expect(artifact.reservations.map { $0?.text("reservationId") } == [reservation.id.text])
    }

    @Test func `orders, all or of a billing cycle, and one`() async throws {
        let path = "\(served.hanbit)/orders"
        let all = await served.get(path).items
        let oneTime = await served.get("\(path)?billingType=OneTime").items
        #expect(oneTime.count == 2)
        #expect(all.count > oneTime.count)
        for order in all.compactMap(\.self) {
            let id = try #require(order.text("id"))
            #expect(await served.get("\(path)/\(id)").object == order)
        }
    }

    @Test func `software is cancelled by its line, and the order says so`() async throws {
        let purchase = try #require(try served.holdings.software.first)
        let path = "\(served.hanbit)/orders/\(purchase.orderID)"
        let wrong: JSONValue = ["status": "cancelled", "lineItems": [["lineItemNumber": 9]]]
        #expect(await served.ask(.patch, path, wrong).mark == "400/800002")
        let answer = await served.ask(
            .patch, path,
            [
                "Id": .string(purchase.orderID.text), "Status": "Cancelled",
                "LineItems": [
                    ["LineItemNumber": JSONValue(integerLiteral: purchase.lineItemNumber)]
                ],
            ])
        #expect(answer.status == 200)
        let order = OrderResource(answer.object)
        #expect(order.status == "cancelled")
        #expect(order.lineItems.map(\.quantity) == [0])
        #expect(try served.holdings.software.first?.status == .cancelled)
        #expect(await served.ask(.patch, path, ["status": "cancelled"]).mark == "400/2011")
    }

    @Test func `a reservation is cancelled by its whole order, in the sandbox`() async throws {
        let reservation = try #require(try served.holdings.reservations.first)
        let path = "\(served.hanbit)/orders/\(reservation.orderID)"
        #expect(await served.ask(.patch, path, ["status": "cancelled"]).status == 200)
        #expect(try served.holdings.reservations.first?.status == .cancelled)
    }

    @Test func `subscriptions are not cancelled by their order`() async throws {
        let (_, seats) = try served.subscription(.newCommerce)
        let (_, base) = try served.subscription(.legacyLicence)
        for (subscription, mark) in [(seats, "400/800061"), (base, "400/800063")] {
            let path = "\(served.hanbit)/orders/\(subscription.orderID)"
            #expect(await served.ask(.patch, path, ["status": "cancelled"]).mark == mark)
        }
    }

    @Test func `an order is made, and answered with what it brought`() async throws {
        let offer = try #require(
            await served.get("/v1/offers?country=US").items.map(OfferResource.init).compactMap {
                $0.offer()
            }.first { $0.kind == .newCommerce })
        let body: JSONValue = [
            "ReferenceCustomerId": .string(served.demo.text), "BillingCycle": "monthly",
            "LineItems": [
                [
                    "LineItemNumber": 0, "OfferId": .string(offer.id.text), "Quantity": 3,
                    "FriendlyName": "For the branch",
                ]
            ],
        ]
        let answer = await served.ask(.post, "\(served.hanbit)/orders", body)
        #expect(answer.status == 201)
        let line = try #require(OrderResource(answer.object).lineItems.first)
        let bought = try served.holdings.subscriptions.first { $0.id.text == line.subscriptionID }
        #expect(bought?.quantity == 3)
        #expect(bought?.friendlyName == "For the branch")
        #expect(
            await served.ask(
                .post, "\(served.hanbit)/orders",
                ["lineItems": [["lineItemNumber": 0, "offerId": "none", "quantity": 1]]]
            ).mark == "404/1000")
    }
}

@Suite struct `The routes of the partner` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    @Test func `the link that asks for a relationship`() async throws {
        let answer = await served.get("/v1/customers/relationshiprequests")
        #expect(answer.object.text("url")?.contains("invType=ResellerRelationship") == true)
    }

    @Test func `an indirect provider has resellers, nobody else has`() async throws {
        let path = "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf"
        #expect(await served.get(path).items.isEmpty)
        var identity = Sandbox.defaultIdentity
        identity.kind = .indirectProvider
        try served.seeded.sandbox.setIdentity(identity)
        let found = await served.get(path).items.map(PartnerRelationshipResource.init)
        #expect(!found.isEmpty)
        #expect(
            found.allSatisfy { $0.supportContact()?.tenantID != identity.partnerTenantID })
        #expect(await served.get("/v1/relationships").mark == "400/800002")
    }

    @Test func `one offer of the catalogue, in any case`() async throws {
        let id = try #require(await served.get("/v1/offers").items[0].text("id"))
        #expect(await served.get("/v1/offers/\(id.uppercased())?country=US").status == 200)
    }
}

@Suite struct `The route of the audit` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    private func act() async throws {
        let (path, _) = try served.subscription(.legacyLicence)
        for status in ["suspended", "active", "suspended"] {
            _ = await served.ask(
                .patch, path, ["status": .string(status)],
                headers: ["MS-CorrelationId": "c-\(status)"])
        }
    }

    @Test func `every act is there, the newest first, with the ids it was asked under`()
        async throws
    {
        try await act()
        let records = await served.get("/v1/auditrecords?startDate=\(SeededSandbox.now.day)").items
        #expect(
            records.map { $0.text("originalCorrelationId") }
                == ["c-suspended", "c-active", "c-suspended"])
        let id = try #require(records[1].text("id"))
        #expect(await served.get("/v1/auditrecords/\(id)").object == records[1])
    }

    @Test func `it is read in pages`() async throws {
        try await act()
        let start = "startDate=\(SeededSandbox.now.day)"
        let all = await served.get("/v1/auditrecords?\(start)").items
        let first = await served.get("/v1/auditrecords?\(start)&size=2")
        let next = try #require(first.next)
        #expect(first.object.filledText("continuationToken") != nil)
        let second = await served.get("/v1\(next.uri)", headers: WireHeaders(next.headers))
        #expect(first.items + second.items == all)
        #expect(second.next == nil)
    }

    @Test func `it is filtered by company, customer and resource`() async throws {
        try await act()
        func count(_ field: String, _ value: String, _ word: String) async -> Int {
            let filter = #"{"Field":"\#(field)","Value":"\#(value)","Operator":"\#(word)"}"#
            let encoded = filter.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return await served.get(
                "/v1/auditrecords?startDate=\(SeededSandbox.now.day)&filter=\(encoded)"
            ).items.count
        }
        #expect(await count("CompanyName", "trading", "substring") == 3)
        #expect(await count("CompanyName", "fabrikam", "substring") == 0)
        #expect(await count("CustomerId", served.demo.text, "equals") == 3)
        #expect(await count("ResourceType", "subscription", "equals") == 3)
        #expect(await count("ResourceType", "order", "equals") == 0)
    }

    @Test func `it reaches 90 days back, and has to be told from when on`() async {
        let now = SeededSandbox.now
        func mark(_ days: Int) async -> String {
            await served.get("/v1/auditrecords?startDate=\(now.adding(days: -days).day)").mark
        }
        #expect(await mark(90) == "200/")
        #expect(await mark(91) == "400/800002")
        for query in ["", "?startDate=", "?endDate=\(now.day)", "?size=2"] {
            let answer = await served.get("/v1/auditrecords\(query)")
            #expect(answer.mark == "400/800002")
            #expect(answer.object.text("description") == "startDate is required.")
        }
        #expect(
            await served.get("/v1/auditrecords?startDate=\(now.day)&endDate=2020-01-01").mark
                == "400/800002")
    }
}
