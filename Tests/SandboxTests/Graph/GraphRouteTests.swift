import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Samples
import Sandbox
import Testing

/// What Microsoft Graph tells of admin relationships (reference of 2026, appendix 1.2 to 1.5).
@Suite struct `The Graph of the sandbox` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox(customers: 40) }

    private func everything() async throws -> [AdminListing.Entry] {
        try await served.seeded.sandbox.adminRelationships(from: nil).entries
    }

    @Test func `lists the relationships of all customers, as the sandbox has them`() async throws {
        let answer = try await served.graph(.get, ServedSandbox.relationships + "?$top=300")
        #expect(answer.status == 200)
        #expect(!answer.hasMark)
        let known = try await everything()
        #expect(known.count > 20)
        let told = answer.value.map(AdminRelationshipResource.init)
        #expect(told.map { $0.relationship() } == known.map(\.relationship))
        #expect(told.map(\.customer) == known.map(\.customer))
        #expect(answer.object.text("@odata.nextLink") == nil)
        #expect(answer.value.allSatisfy { $0.text("@odata.etag")?.hasPrefix("W/\"") == true })
        #expect(answer.value.contains { $0.object("customer")?.text("displayName") == hanbit })
    }

    private let hanbit = "Hanbit Trading 한빛무역"

    @Test func `keeps the nulls of what is not accepted yet`() async throws {
        let many = try ServedSandbox(customers: 200)
        let all = try await many.seeded.sandbox.adminRelationships(from: nil).entries
        let waiting = try #require(all.first { $0.relationship.status == .approvalPending })
        let answer = try await many.graph(
            .get, "\(ServedSandbox.relationships)/\(waiting.relationship.id)")
        #expect(answer.object["activatedDateTime"] == .null)
        #expect(answer.object["endDateTime"] == .null)
        #expect(answer.object.text("status") == "approvalPending")
    }

    @Test(arguments: [1, 7, 100])
    func `lists every relationship once, page by page`(size: Int) async throws {
        var target: String? = "\(ServedSandbox.relationships)?$top=\(size)"
        var ids: [String] = []
        var pages = 0
        while let next = target, pages < 200 {
            let answer = try await served.graph(.get, next)
            #expect(answer.value.count <= size)
            ids += answer.value.compactMap { $0.text("id") }
            target = answer.nextTarget
            pages += 1
        }
        #expect(ids == (try await everything()).map(\.relationship.id.text))
    }

    @Test func `links absolutely, to where it was asked`() async throws {
        let answer = try await served.graph(
            .get, "\(ServedSandbox.relationships)?$top=1&$filter=status%20eq%20'active'",
            headers: ["Host": "127.0.0.1:8080"])
        let link = try #require(answer.object.text("@odata.nextLink"))
        #expect(link.hasPrefix("http://127.0.0.1:8080\(ServedSandbox.relationships)?"))
        #expect(link.contains("skiptoken"))
        let next = try await served.graph(
            .get, String(link.dropFirst("http://127.0.0.1:8080".count)))
        #expect(next.value.count == 1)
        #expect(next.value.allSatisfy { $0.text("status") == "active" })
    }

    @Test func `filters by customer and by status, and counts`() async throws {
        let known = try await everything()
        let ofDemo = known.filter { $0.customer == served.demo }.map(\.relationship.id.text)
        #expect(ofDemo.count == 3)
        let tenant = "customer/tenantId%20eq%20'\(served.demo.text.uppercased())'"
        let one = try await served.graph(
            .get, "\(ServedSandbox.relationships)?$filter=\(tenant)&$top=300")
        #expect(one.value.compactMap { $0.text("id") } == ofDemo)
        let both = try await served.graph(
            .get,
            "\(ServedSandbox.relationships)?$filter=\(tenant)%20and%20status%20eq%20'Active'")
        #expect(both.value.count == 2)
        let counted = try await served.graph(
            .get,
            "\(ServedSandbox.relationships)?$filter=status%20eq%20'active'&$count=true&$top=1")
        #expect(
            counted.object.number("@odata.count")
                == known.count { $0.relationship.status == .active })
        let nobody = try await served.graph(
            .get, "\(ServedSandbox.relationships)?$filter=customer/tenantId%20eq%20'none'")
        #expect(nobody.status == 200)
        #expect(nobody.object.array("value") == [])
    }

    @Test func `leaves out the members that are not selected`() async throws {
        let answer = try await served.graph(
            .get, "\(ServedSandbox.relationships)?$select=displayName,status&$top=1")
        #expect(
            Set(try #require(answer.value.first).members.keys)
                == ["@odata.etag", "@odata.type", "id", "displayName", "status"])
    }

    @Test(arguments: [
        "$top=301", "$top=0", "$top=x", "$orderby=status", "$filter=displayName eq 'a'",
        "$filter=status ne 'active'", "$filter=status eq active", "$skiptoken=x", "$expand=a",
    ])
    func `refuses options that it does not take`(option: String) async throws {
        let encoded = option.replacingOccurrences(of: " ", with: "%20")
        let answer = try await served.graph(.get, "\(ServedSandbox.relationships)?\(encoded)")
        #expect(answer.graphMark == "400/badRequest")
    }

    @Test func `says no in an envelope of its own`() async throws {
        let answer = try await served.graph(
            .get, "\(ServedSandbox.relationships)/nothing",
            headers: ["client-request-id": "mine", "return-client-request-id": "true"])
        #expect(answer.graphMark == "404/itemNotFound")
        let inner = answer.object.object("error")?.object("innerError")
        #expect(inner?.text("client-request-id") == "mine")
        #expect(inner?.text("request-id") == answer.headers["request-id"])
        #expect(inner?.text("date")?.hasSuffix("Z") == false)
        #expect(answer.headers["client-request-id"] == "mine")
        #expect(answer.headers["MS-RequestId"] == nil)
        #expect(try await served.graph(.get, "/v1.0/me").status == 404)
        let patch = try await served.graph(.patch, ServedSandbox.relationships)
        #expect(patch.status == 405)
        #expect(patch.headers["Allow"] == "GET")
    }

    @Test func `tells the groups that have the roles, without their names`() async throws {
        let daily = try #require(try await served.active.first { $0.roles.count > 3 })
        let answer = try await served.graph(
            .get, "\(ServedSandbox.relationships)/\(daily.id)/accessAssignments")
        let roles = answer.value.flatMap {
            $0.object("accessDetails")?.objects("unifiedRoles") ?? []
        }
        #expect(roles.compactMap { $0.text("roleDefinitionId") } == daily.roles.map(\.text))
        #expect(
            answer.value.allSatisfy {
                $0.object("accessContainer")?.text("accessContainerType") == "securityGroup"
            })
    }

    @Test func `lists the customers with any relationship, page by page`() async throws {
        var target: String? = "/v1.0/tenantRelationships/delegatedAdminCustomers?$top=9"
        var ids: [String] = []
        while let next = target, ids.count < 100 {
            let answer = try await served.graph(.get, next)
            ids += answer.value.compactMap { $0.text("id") }
            target = answer.nextTarget
        }
        let known = Set(try await everything().compactMap { $0.customer?.text })
        #expect(ids == known.sorted())
        #expect(known.count < 40)
    }

    @Test func `still lists a former customer's`() async throws {
        try await clear(served.demo, at: served.seeded.sandbox, now: served.time.now)
        _ = try await served.seeded.sandbox.carryOut(.removeRelationship, for: served.demo)
        let relationship = try #require(
            try await everything().first {
                $0.customer == served.demo && $0.relationship.status == .active
            }?.relationship)
        #expect(try await served.status(of: relationship) == "active")
        #expect(try await served.end(relationship).status == 201)
        #expect(try await served.status(of: relationship) == "terminationRequested")
    }
}
