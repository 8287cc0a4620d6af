import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing

/// Reference of 2026, appendix 1.2 to 1.4.
@Suite struct `Admin relationships of Microsoft Graph` {
    private func read(_ json: JSONValue) -> AdminRelationship? {
        json.asObject.flatMap { AdminRelationshipResource($0).relationship() }
    }

    @Test func `are read with roles, moments and what extends them`() throws {
        let found = try #require(read(WireBodies.relationship()))
        #expect(found.id == helpdesk && found.name == "Hanbit helpdesk 2026")
        #expect(found.status == .active)
        // Ids of roles are compared by their letters.
        #expect(found.roles == [.init("88d8e3e3-8f55-4a1e-953a-9b9898b8876b")])
        #expect(found.autoExtend == "P180D" && found.extendsItself)
        #expect(found.indirectProvider == nil)
        // 2027-03-02T02:03:04.1234567Z.
        let end = try #require(found.endsAt)
        #expect(abs(end.timeIntervalSince1970 - 1_803_952_984.123) < 0.01)
        #expect(found.activatedAt != nil && found.createdAt < end)
    }

    @Test func `are read before the customer has accepted, and without a customer`() throws {
        let json = WireBodies.relationship(
            of: nil, status: "approvalPending",
            more: ["activatedDateTime": .null, "endDateTime": .null])
        let found = try #require(read(json))
        #expect(found.status == .approvalPending)
        #expect(found.activatedAt == nil && found.endsAt == nil)
        #expect(json.asObject.flatMap { AdminRelationshipResource($0).customer } == nil)
    }

    @Test func `of a provider and of unknown words are kept`() throws {
        let found = try #require(
            read(
                WireBodies.relationship(
                    status: "unknownFutureValue",
                    more: [
                        "@odata.type": "#microsoft.graph.resellerDelegatedAdminRelationship",
                        "indirectProviderTenantId": "provider",
                    ])))
        #expect(found.indirectProvider == "provider")
        #expect(found.status == .unrecognized("unknownFutureValue"))
        #expect(found.status.givesAccess)
    }

    @Test func `without an id or a status are none`() {
        #expect(read(WireBodies.relationship("")) == nil)
        #expect(read(WireBodies.relationship(status: nil)) == nil)
        #expect(read(WireBodies.relationship(status: "")) == nil)
    }

    @Test func `without moments they could be read by are read all the same`() throws {
        let found = try #require(
            read(
                WireBodies.relationship(
                    more: [
                        "createdDateTime": "soon", "endDateTime": 7, "accessDetails": .null,
                        "displayName": .null, "autoExtendDuration": .null,
                    ])))
        #expect(found.createdAt.ifTold == nil && found.endsAt == nil)
        #expect(found.roles == [] && found.name == "" && !found.extendsItself)
    }

    @Test(arguments: [nil, "provider"] as [String?])
    func `go both ways`(provider: String?) {
        for status: AdminRelationship.Status in [.active, .created, .unrecognized("odd")] {
            let relationship = AdminRelationship(
                id: helpdesk, name: "한빛", status: status,
                roles: [AdminRole.globalAdministrator, .init("odd")], createdAt: .day(-60),
                activatedAt: status == .created ? nil : .day(-59),
                endsAt: status == .created ? nil : .day(30), autoExtend: "PT0S",
                indirectProvider: provider)
            let resource = AdminRelationshipResource(
                relationship, of: hanbit, named: "Hanbit Trading", etag: "W/\"a\"")
            #expect(resource.relationship() == relationship)
            #expect(resource.customer == hanbit)
            #expect(resource.json.text("duration") == (status == .created ? "P730D" : "P89D"))
            let open = AdminRelationshipResource(relationship, of: nil, named: "", etag: "")
            #expect(open.customer == nil && open.json["customer"] == .null)
        }
    }

    @Test func `have requests that ask for their end`() {
        let request = AdminRequestResource(
            id: "r", action: "terminate", status: "created", created: .day(0))
        #expect(request.terminates && !request.hasFailed && request.created == .day(0))
        let failed = AdminRequestResource(["action": "Terminate", "status": "Failed"])
        #expect(failed.terminates && failed.hasFailed && failed.created == nil)
        #expect(!AdminRequestResource(["action": "approve"]).terminates)
        #expect(!AdminRequestResource([:]).terminates)
    }
}

@Suite struct `A page of Microsoft Graph` {
    private typealias Page = ODataPage<AdminRelationshipResource>

    private func read(_ json: JSONObject) throws(JSONError) -> Page {
        try Page(json, missing: .noAdminRelationships)
    }

    @Test func `goes both ways`() throws {
        let item = AdminRelationshipResource(["id": "a"])
        let page = try read(Page.json([item], context: "c", next: "https://x/y", count: 7))
        #expect(page.items == [item] && page.next == "https://x/y" && page.count == 7)
        let last = try read(Page.json([], context: "c"))
        #expect(last.items == [] && last.next == nil && last.count == nil)
    }

    @Test(arguments: [nil, .null, [:], "none", 0] as [JSONValue?])
    func `without a list is not an empty one`(value: JSONValue?) {
        var json: JSONObject = ["@odata.context": "c"]
        json["value"] = value
        #expect(throws: JSONError.unexpected(UnreadableAnswer.noAdminRelationships.rawValue)) {
            _ = try read(json)
        }
    }

    @Test(arguments: ["", 7, [:], true] as [JSONValue])
    func `with a link that can't be followed is not the last one`(link: JSONValue) {
        #expect(throws: JSONError.unexpected(UnreadableAnswer.noNextLink.rawValue)) {
            _ = try read(["value": [], "@odata.nextLink": link])
        }
    }

    @Test func `keeps the place of an item that is no object`() throws {
        let page = try read(["value": ["odd", ["id": "a"], .null], "@odata.nextLink": .null])
        #expect(page.items.map { $0?.id } == [nil, "a", nil])
        #expect(page.next == nil)
    }
}
