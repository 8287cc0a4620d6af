import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Testing

/// Section 15 of the reference, "Requests a server must take", row by row.
@Suite struct `What public clients send` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    @Test func `Java's double slash and anybody's slash at the end change nothing`() async {
        for target in ["/v1//customers?size=2", "/v1/customers/?size=2", "//v1/customers//?size=2"]
        {
            #expect(await served.get(target).items.count == 2)
        }
    }

    @Test func `links carry no version, which Java would double`() async throws {
        let page = await served.get("/v1/customers?size=2")
        #expect(page.next?.uri.hasPrefix("/customers?") == true)
        let subscriptions = await served.get("\(served.hanbit)/subscriptions")
        #expect(!page.text.contains("/v1/"))
        #expect(!subscriptions.text.contains("/v1/"))
    }

    @Test func `a client that sends no ids gets some`() async {
        let answer = await served.get("/v1/customers?size=1")
        for name in ["MS-RequestId", "MS-CorrelationId"] {
            #expect(answer.headers[name].flatMap { UUID(uuidString: $0) } != nil)
        }
    }

    @Test func `a header's name may be in any case`() async throws {
        let request = WireRequest(
            .get, "/v1/customers?size=1",
            headers: ["authorization": "bearer \(served.token)", "ms-requestid": "abc"])
        let answer = await served.service.answer(request)
        #expect(answer.status == 200)
        #expect(answer.headers["MS-RequestId"] == "abc")
    }

    @Test func `a GET may carry a content type`() async {
        let answer = await served.get(
            "/v1/customers?size=1", headers: ["Content-Type": "application/json"])
        #expect(answer.status == 200)
    }

    @Test func `a body in Pascal case with every null and default suspends, and orders no seats`()
        async throws
    {
        let (path, before) = try served.subscription(.legacyLicence)
        let answer = await served.ask(
            .patch, path,
            [
                "Id": .string(before.id.text.uppercased()), "Status": "Suspended", "Quantity": 0,
                "AutoRenewEnabled": false, "BillingType": "none", "FriendlyName": nil,
                "CreationDate": "0001-01-01T00:00:00", "Attributes": nil,
            ])
        #expect(answer.status == 200)
        let after = try served.holdings.subscription(before.id)
        #expect(after?.status == .suspended)
        #expect(after?.quantity == before.quantity)
        #expect(after?.friendlyName == before.friendlyName)
    }

    @Test func `a subscription that says nothing but its status suspends`() async throws {
        let (path, before) = try served.subscription(.legacyLicence)
        #expect(await served.ask(.patch, path, ["Status": "suspended"]).status == 200)
        #expect(try served.holdings.subscription(before.id)?.status == .suspended)
    }

    @Test(
        arguments: [
            ["relationshipToPartner": "none"],
            ["attributes": ["objectType": "Customer"], "relationshipToPartner": "none"],
            [
                "Id": nil, "CommerceId": nil, "CompanyProfile": nil, "BillingProfile": nil,
                "RelationshipToPartner": "None", "AllowDelegatedAccess": nil,
                "UserCredentials": nil,
                "CustomDomains": nil, "AssociatedPartnerId": nil,
                "Attributes": ["ObjectType": "Customer"],
            ],
        ] as [JSONValue])
    func `every body seen in a removal removes`(body: JSONValue) async throws {
        try await clear(
            served.demo, at: served.seeded.sandbox, now: SeededSandbox.now)
        let answer = await served.ask(.patch, served.hanbit, body)
        #expect(answer.status == 200)
        #expect(answer.object.text("relationshipToPartner") == "none")
        #expect(await served.get(served.hanbit).mark == "403/20002")
    }

    @Test func `a tag is optional, and judged when it is there`() async throws {
        let (path, _) = try served.subscription(.legacyLicence)
        let body = await served.get(path).object
        let tag = SubscriptionResource(body).etag
        #expect(tag != nil)
        var renamed = SubscriptionResource(body)
        renamed.friendlyName = "Head office"
        #expect(await served.ask(.patch, path, .object(renamed.json)).status == 200)
        // It is another version now, wherever the old tag is sent.
        #expect(await served.ask(.patch, path, .object(renamed.json)).mark == "400/2055")
        var untagged = renamed
        untagged.json["attributes"] = nil
        let stale = await served.ask(
            .patch, path, .object(untagged.json), headers: ["If-Match": "\"\(tag ?? "")\""])
        #expect(stale.mark == "400/2055")
        untagged.friendlyName = "Branch"
        #expect(await served.ask(.patch, path, .object(untagged.json)).status == 200)
    }

    @Test func `a size of 0 means the default`() async {
        let answer = await served.get("/v1/customers?size=0")
        #expect(answer.status == 200)
        #expect(answer.items.count == 6)
    }

    @Test func `a client that never pages gets everything`() async throws {
        let many = try ServedSandbox(customers: 600)
        let answer = await many.get("/v1/customers")
        #expect(answer.items.count == 600)
        #expect(answer.next == nil)
        let asked = await many.get("/v1/customers?size=0")
        #expect(asked.items.count == 500)
        #expect(asked.next != nil)
    }

    @Test(arguments: [
        #"{"Field":"CompanyName","Value":"fab","Operator":"starts_with"}"#,
        #"{"field":"companyName","value":"FAB","operator":"StartsWith"}"#,
        #"{"FIELD":"Domain","VALUE":"fabrika","OPERATOR":"startswith"}"#,
    ])
    func `a filter is understood in any case`(filter: String) async {
        let encoded = filter.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let answer = await served.get("/v1/customers?size=0&filter=\(encoded)")
        #expect(answer.items.count == 2)
    }

    @Test func `a filter that means nothing here is refused`() async {
        for filter in ["{}", "x", #"{"Field":"CompanyName","Value":"a","Operator":"equals"}"#] {
            let encoded = filter.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            #expect(await served.get("/v1/customers?filter=\(encoded)").mark == "400/800002")
        }
    }

    @Test func `the next page's link brings its headers as an array, and the last has none`()
        async throws
    {
        var seen: [String] = []
        var answer = await served.get("/v1/customers?size=4")
        seen += answer.items.compactMap { $0.text("id") }
        let next = try #require(answer.next)
        #expect(answer.object.object("links")?.object("next")?.array("headers")?.count == 1)
        let headers = WireHeaders(next.headers)
        answer = await served.get("/v1\(next.uri)", headers: headers)
        seen += answer.items.compactMap { $0.text("id") }
        #expect(answer.next == nil)
        #expect(seen == (try served.seeded.ids()).map(\.text))
        // The form a client builds by hand: no size, no filter.
        let byHand = await served.get("/v1/customers?seekOperation=Next", headers: headers)
        #expect(byHand.items == answer.items)
    }

    @Test func `dates of the audit come in two forms, and Java's is refused`() async throws {
        _ = await served.ask(
            .patch, try served.subscription(.legacyLicence).path, ["status": "suspended"])
        let day = SeededSandbox.now.day
        let parts = day.split(separator: "-")
        for date in [day, "\(parts[1])/\(parts[2])/\(parts[0])%2000:00:00"] {
            #expect(await served.get("/v1/auditrecords?startDate=\(date)").items.count == 1)
        }
        for date in ["2018-07-204", "yesterday"] {
            #expect(
                await served.get("/v1/auditrecords?startDate=\(date)").mark == "400/800002")
        }
    }
}
