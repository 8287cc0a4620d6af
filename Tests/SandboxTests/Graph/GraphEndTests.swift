import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Samples
import Storage
import Testing

@testable import Sandbox

/// Ending an admin relationship (reference of 2026, appendix 1.4).
@Suite struct `The end of an admin relationship` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    @Test func `is asked for, then under way, then over`() async throws {
        let relationship = try #require(try await served.active.first)
        let answer = try await served.end(relationship)
        #expect(answer.status == 201)
        let request = AdminRequestResource(answer.object)
        #expect(request.terminates)
        #expect(request.created == served.time.now)
        let place = try #require(answer.headers["Location"])
        #expect(place.hasPrefix("http://localhost\(ServedSandbox.relationships)/"))
        func requested() async throws -> String? {
            try await served.graph(.get, String(place.dropFirst("http://localhost".count)))
                .object.text("status")
        }
        for (seconds, status, asked) in [
            (0, "terminationRequested", "created"), (2, "terminating", "pending"),
            (3, "terminated", "succeeded"), (86_400, "terminated", "succeeded"),
        ] {
            served.time.pass(TimeInterval(seconds))
            #expect(try await served.status(of: relationship) == status)
            #expect(try await requested() == asked)
        }
    }

    @Test func `is written to the store by itself, once somebody reads`() async throws {
        let relationship = try #require(try await served.active.first)
        _ = try await served.end(relationship)
        func stored() throws -> AdminRelationship.Status? {
            try served.holdings.adminRelationship(relationship.id)?.status
        }
        served.time.pass(10)
        #expect(try stored() == .terminationRequested)
        served.seeded.sandbox.settleAdminAccess(of: served.demo)
        #expect(try stored() == .terminated)
        // It gives no access any more, in the list either.
        #expect(try await served.active.contains { $0.id == relationship.id } == false)
    }

    @Test func `is of nothing in a store that knew no relationships`() async throws {
        let customer = Customer(
            id: .init("0f3f2a8e-6a0c-4c43-9d0b-9b3f1c1d7a11"), companyName: "Contoso",
            domain: "contoso.example", relationship: .reseller, allowsDelegatedAccess: false)
        let rules = try served.seeded.directory.rules()
        try served.seeded.directory.write { writer throws(DirectoryError) in
            try writer.add(.of(customer), holding: Holdings(customer: customer), under: rules)
        }
        #expect(try served.seeded.directory.adminAccess(of: customer.id) == .notRead)
        let none = AdminAccess.read([], unread: 0)
        #expect(try await served.seeded.sandbox.holdings(of: customer.id).adminAccess == none)
        #expect(try served.seeded.directory.adminAccess(of: customer.id) == none)
    }

    @Test func `is not asked for twice, and each request is in the log by its id`() async throws {
        let relationship = try #require(try await served.active.first)
        #expect(
            try await served.end(relationship, headers: ["client-request-id": "one"]).status == 201)
        for seconds in [0, 2, 3] {
            served.time.pass(TimeInterval(seconds))
            let again = try await served.end(relationship, headers: ["client-request-id": "two"])
            #expect(again.graphMark == "400/badRequest")
        }
        let audit = try served.audit
        let done = audit.acts(requestID: "one")
        #expect(done.map(\.outcome) == [.succeeded])
        #expect(done.map(\.operation) == [.endAdminAccess])
        #expect(done.map(\.resourceID) == [relationship.id.text])
        #expect(done.map(\.resourceName) == [relationship.name])
        #expect(
            done.map(\.details) == [
                .changes([
                    .changed(field: "status", before: "active", after: "terminationRequested")
                ])
            ])
        #expect(audit.acts(requestID: "two").map(\.outcome) == [.decline, .decline, .decline])
        #expect(audit.doneTwice.isEmpty)
        let requests = try await served.graph(
            .get, "\(ServedSandbox.relationships)/\(relationship.id)/requests")
        #expect(requests.value.count == 1)
    }

    @Test func `is asked for once by many at the same time`() async throws {
        let relationship = try #require(try await served.active.first)
        let request = try served.graphRequest(
            .post, "\(ServedSandbox.relationships)/\(relationship.id)/requests",
            ["action": "terminate"])
        let service = served.service
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 1...8 { group.addTask { await service.answer(request).status } }
            return await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 201 } == 1)
        #expect(statuses.count { $0 == 400 } == 7)
    }

    @Test func `has two records in the audit of Partner Center`() async throws {
        let relationship = try #require(try await served.active.first)
        _ = try await served.end(relationship)
        func types() async -> [String] {
            await served.get("/v1/auditrecords?startDate=\(served.time.now.day)").items.compactMap {
                $0.text("operationType")
            }
        }
        let requested = "granular_admin_relationship_termination_requested"
        #expect(await types() == [requested])
        served.time.pass(5)
        #expect(await types() == ["granular_admin_relationship_terminated", requested])
        let changes = await served.get("/v1/auditrecords?startDate=\(served.time.now.day)").items
            .map { AuditRecordResource($0).activityRecord().details.plainText }
        #expect(
            changes == [
                "status: terminationRequested → terminated",
                "status: active → terminationRequested",
            ])
    }

    @Test(
        arguments: [
            ["action": "approve"], ["action": "lockForApproval"], ["action": ""], [:],
            ["action": 1, "other": "terminate"],
        ] as [JSONValue])
    func `is the one thing that can be asked for`(body: JSONValue) async throws {
        let relationship = try #require(try await served.active.first)
        let answer = try await served.graph(
            .post, "\(ServedSandbox.relationships)/\(relationship.id)/requests", body)
        #expect(answer.graphMark == "400/badRequest")
        #expect(try await served.status(of: relationship) == "active")
    }

    @Test func `can't be asked for before the customer has accepted, nor after it`() async throws {
        let many = try ServedSandbox(customers: 200)
        let all = try await many.seeded.sandbox.adminRelationships(from: nil).entries
        for status in [AdminRelationship.Status.approvalPending, .terminated, .expired] {
            let one = try #require(all.first { $0.relationship.status == status })
            #expect(try await many.end(one.relationship).graphMark == "400/badRequest")
        }
    }

    @Test func `is refused to who is no admin agent`() async throws {
        var identity = Sandbox.defaultIdentity
        identity.roles = []
        let modest = try ServedSandbox(edition: .current, identity: identity)
        let relationship = try #require(try await modest.active.first)
        #expect(try await modest.end(relationship).graphMark == "403/Forbidden")
        #expect(try await modest.status(of: relationship) == "active")
    }

    @Test func `does not touch Partner Center's holdings`() async throws {
        let before = try served.holdings
        for relationship in try await served.active { _ = try await served.end(relationship) }
        var after = try served.holdings
        after.adminAccess = before.adminAccess
        #expect(after == before)
    }
}

/// What becomes of a relationship by itself.
@Suite struct `The clock of admin relationships` {
    private func after(
        _ seconds: TimeInterval, _ status: AdminRelationship.Status, autoExtend: String = "PT0S",
        isRequested: Bool = true
    ) -> AdminRelationship {
        let moment = Date(timeIntervalSince1970: 1_800_000_000)
        return AdminRelationshipClock.relationship(
            AdminRelationship(
                id: .init("r"), name: "", status: status, createdAt: .distantPast, activatedAt: nil,
                endsAt: moment, autoExtend: autoExtend),
            requested: isRequested ? moment : nil, at: moment.addingTimeInterval(seconds))
    }

    @Test(arguments: [
        (-1, "active"), (0, "expiring"), (4.9, "expiring"), (5, "expired"), (9e9, "expired"),
    ])
    func `lets it run out at its end`(seconds: Double, status: String) {
        #expect(after(seconds, .active).status.word == status)
    }

    @Test(
        arguments: [
            (-1, 0), (0, 180), (15_551_999, 180), (15_552_000, 360),
        ] as [(Double, Double)])
    func `extends it by half a year, again and again`(seconds: Double, days: Double) {
        let extended = after(seconds, .active, autoExtend: "P180D")
        #expect(extended.status == .active)
        #expect(extended.endsAt?.timeIntervalSince1970 == 1_800_000_000 + days * 86_400)
    }

    @Test func `does not extend one that does not say so`() {
        for word in ["P0D", "PT0S", "", "P180X"] {
            #expect(after(10, .active, autoExtend: word).status == .expired)
        }
    }

    @Test func `leaves an end that nobody asked for here as it is`() {
        #expect(
            after(1000, .terminationRequested, isRequested: false).status == .terminationRequested)
        #expect(after(1000, .terminationRequested).status == .terminated)
        for status in [
            AdminRelationship.Status.created, .approvalPending, .approved, .activating, .expired,
            .terminated, .unrecognized("underReview"),
        ] {
            #expect(after(1000, status).status == status)
            #expect(!status.goesOnByItself)
        }
    }
}
