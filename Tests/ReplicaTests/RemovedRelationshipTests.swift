import Domain
import Foundation
import Replica
import Sandbox
import Storage
import Testing

@Suite struct `A relationship that was removed` {
    let world: World
    let partnerCenter: ReplicatedPartnerCenter
    let replica: Replica
    let ready: Customer.ID

    init() async throws {
        world = try World(customers: 40)
        partnerCenter = try world.partnerCenter()
        replica = try world.replica()
        await replica.sync()
        ready = try #require(
            try world.directory.customers(matching: "", offset: 0, limit: 40).rows
                .first { $0.blockers == 0 }
        ).id
    }

    func remove() async throws {
        let holdings = try await replica.refresh(ready)
        let eligibility = Rules(edition: .y2020, venue: .sandbox)
            .eligibility(of: holdings, at: world.time.now)
        try await partnerCenter.removeRelationship(try #require(eligibility.clearance))
    }

    @Test func `leaves a former customer without the partner's rights`() async throws {
        try await remove()
        #expect(try world.directory.summary().customers == 39)
        #expect(try world.directory.formerCustomers(limit: 9).map(\.id) == [ready])
        let account = try #require(try world.directory.account(of: ready))
        #expect(account.customer.allowsDelegatedAccess != true)
        #expect(
            !account.supportContacts.contains {
                $0.tenantID == Sandbox.defaultIdentity.partnerTenantID
            })
        #expect(
            try world.directory.activity(of: ready, limit: 1).first?.details.hasPrefix(
                "relationshipToPartner: reseller → none") == true)
        #expect(
            try world.directory.pending(of: ready)
                == [PendingChange(holding: nil, expected: "none", since: world.time.now)])
    }

    @Test func `stays so while the service still lists the customer`() async throws {
        let old = try await world.service.customers(from: nil, limit: 99)
        try await remove()
        let lagging = Relisting(
            world.distant, CustomerListing(customers: old.customers, next: nil))
        let late = Replica(
            of: lagging, in: world.directory, freshness: try world.freshness(), time: world.time
        ) { _ in }
        world.time.pass(1)
        await late.sync()
        #expect(try world.directory.customer(ready)?.relationship == Customer.Relationship.none)
    }

    @Test func `is settled once the service knows no such customer`() async throws {
        try await remove()
        await replica.settlePending()
        #expect(try world.directory.pending(of: ready) == [])
        #expect(try world.directory.missingSince(ready) == nil)
        #expect(try world.directory.formerCustomers(limit: 9).map(\.id) == [ready])
    }

    @Test func `that was accepted and does not show leaves the customer in its place, marked`()
        async throws
    {
        let holdings = try await replica.refresh(ready)
        let eligibility = Rules(edition: .y2020, venue: .sandbox)
            .eligibility(of: holdings, at: world.time.now)
        let clearance = try #require(eligibility.clearance)
        world.distant.refuse(.service(.notShownYet), of: ready)
        await #expect(throws: Refusal.service(.notShownYet)) {
            try await partnerCenter.removeRelationship(clearance)
        }
        #expect(try world.directory.customer(ready)?.relationship == .reseller)
        #expect(
            try world.directory.pending(of: ready)
                == [PendingChange(holding: nil, expected: "none", since: world.time.now)])

        world.distant.refuse(nil, of: ready)
        try await world.service.removeRelationship(clearance)
        // Long after, by the list alone, which others stand in.
        world.time.pass(2 * 86_400)
        await replica.sync()
        #expect(try world.directory.pending(of: ready) == [])
        #expect(try world.directory.missingSince(ready) == nil)
        #expect(try world.directory.formerCustomers(limit: 9).map(\.id) == [ready])
    }

    @Test func `is a relationship again when the customer accepted one`() async throws {
        try await remove()
        await replica.settlePending()
        try await world.service.accept(ready, includingDelegatedAccess: false)
        world.time.pass(1)
        await replica.sync()
        #expect(try world.directory.customer(ready)?.relationship == .reseller)
        #expect(try world.directory.summary().customers == 40)
    }

    @Test func `is a relationship again by the end of settling, if nobody saw it gone`()
        async throws
    {
        try await remove()
        try await world.service.accept(ready, includingDelegatedAccess: false)
        await partnerCenter.settlePending()
        #expect(try world.directory.pending(of: ready) == [])
        #expect(try world.directory.customer(ready)?.relationship == .reseller)
    }

    @Test func `is a relationship again by a sync after the time of settling`() async throws {
        try await remove()
        try await world.service.accept(ready, includingDelegatedAccess: false)
        world.time.pass(590)
        await replica.sync()
        #expect(try world.directory.customer(ready)?.relationship == Customer.Relationship.none)
        world.time.pass(20)
        await replica.sync()
        #expect(try world.directory.customer(ready)?.relationship == .reseller)
        #expect(try world.directory.summary().customers == 40)
    }
}
