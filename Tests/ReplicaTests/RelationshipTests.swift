import Domain
import Foundation
import Replica
import Samples
import Sandbox
import Storage
import Testing

@Suite struct `A relationship that was removed` {
    let setup: ReplicaSetup
    let partnerCenter: ReplicatedPartnerCenter
    let replica: Replica
    let ready: Customer.ID

    init() async throws {
        setup = try ReplicaSetup(customers: 40)
        partnerCenter = try setup.partnerCenter()
        replica = try setup.replica()
        await replica.sync()
        ready = try #require(
            try setup.directory.customers(matching: "", offset: 0, limit: 40).rows
                .first { $0.blockers == 0 }
        ).id
    }

    func remove() async throws {
        let holdings = try await replica.refresh(ready)
        let eligibility = Rules(edition: .y2020, venue: .sandbox)
            .eligibility(of: holdings, at: setup.time.now)
        try await partnerCenter.removeRelationship(try #require(eligibility.clearance))
    }

    @Test func `leaves a former customer without the partner's rights`() async throws {
        try await remove()
        #expect(try setup.directory.summary().customers == 39)
        #expect(try setup.directory.formerCustomers(limit: 9).map(\.id) == [ready])
        let account = try #require(try setup.directory.account(of: ready))
        #expect(account.customer.allowsDelegatedAccess != true)
        #expect(
            !account.supportContacts.contains {
                $0.tenantID == Sandbox.defaultIdentity.partnerTenantID
            })
        #expect(
            try setup.directory.pending(of: ready)
                == [PendingChange(holding: nil, expected: "none", since: setup.time.now)])
    }

    @Test func `stays so while the service still lists the customer`() async throws {
        let old = try await setup.service.customers(from: nil, limit: 99)
        try await remove()
        let lagging = FixedListing(
            setup.remote, CustomerListing(customers: old.customers, next: nil))
        let late = Replica(
            of: lagging, in: setup.directory, freshness: try setup.freshness(), time: setup.time
        ) { _ in }
        setup.time.pass(1)
        await late.sync()
        #expect(try setup.directory.customer(ready)?.relationship == Customer.Relationship.none)
    }

    @Test func `is settled once the service knows no such customer`() async throws {
        try await remove()
        await replica.settlePending()
        #expect(try setup.directory.pending(of: ready) == [])
        #expect(try setup.directory.missingSince(ready) == nil)
        #expect(try setup.directory.formerCustomers(limit: 9).map(\.id) == [ready])
    }

    @Test func `that was accepted and does not show leaves the customer in its place, marked`()
        async throws
    {
        let holdings = try await replica.refresh(ready)
        let eligibility = Rules(edition: .y2020, venue: .sandbox)
            .eligibility(of: holdings, at: setup.time.now)
        let clearance = try #require(eligibility.clearance)
        setup.remote.refuse(.service(.notShownYet), of: ready)
        await #expect(throws: Refusal.service(.notShownYet)) {
            try await partnerCenter.removeRelationship(clearance)
        }
        #expect(try setup.directory.customer(ready)?.relationship == .reseller)
        #expect(
            try setup.directory.pending(of: ready)
                == [PendingChange(holding: nil, expected: "none", since: setup.time.now)])

        setup.remote.refuse(nil, of: ready)
        try await setup.service.removeRelationship(clearance)
        // Two days later, from the list alone, which has only other customers.
        setup.time.pass(2 * 86_400)
        await replica.sync()
        #expect(try setup.directory.pending(of: ready) == [])
        #expect(try setup.directory.missingSince(ready) == nil)
        #expect(try setup.directory.formerCustomers(limit: 9).map(\.id) == [ready])
    }

    @Test func `is a relationship again when the customer accepted one`() async throws {
        try await remove()
        await replica.settlePending()
        try await setup.service.accept(ready, includingDelegatedAccess: false)
        setup.time.pass(1)
        await replica.sync()
        #expect(try setup.directory.customer(ready)?.relationship == .reseller)
        #expect(try setup.directory.summary().customers == 40)
    }

    @Test func `is a relationship again by the end of settling, if nobody saw it gone`()
        async throws
    {
        try await remove()
        try await setup.service.accept(ready, includingDelegatedAccess: false)
        await partnerCenter.settlePending()
        #expect(try setup.directory.pending(of: ready) == [])
        #expect(try setup.directory.customer(ready)?.relationship == .reseller)
    }

    @Test func `is a relationship again by a sync after the time of settling`() async throws {
        try await remove()
        try await setup.service.accept(ready, includingDelegatedAccess: false)
        setup.time.pass(590)
        await replica.sync()
        #expect(try setup.directory.customer(ready)?.relationship == Customer.Relationship.none)
        setup.time.pass(20)
        await replica.sync()
        #expect(try setup.directory.customer(ready)?.relationship == .reseller)
        #expect(try setup.directory.summary().customers == 40)
    }
}

@Suite struct `A customer the service does not list any more` {
    let setup: ReplicaSetup
    let gone: Customer.ID

    init() async throws {
        setup = try ReplicaSetup(customers: 5)
        await (try setup.replica()).sync()
        gone = try await setup.service.allCustomers()[2].id
    }

    @Test func `is kept with all it holds, and marked`() async throws {
        let before = try setup.directory.holdings(of: gone)
        setup.remote.hide(gone)
        setup.time.pass(60)
        await (try setup.replica()).sync()
        let rows = try setup.directory.customers(matching: "", offset: 0, limit: 9).rows
        #expect(rows.count == 5)
        #expect(rows.filter { $0.missingSince != nil }.map(\.id) == [gone])
        #expect(rows.first { $0.id == gone }?.missingSince == setup.time.now)
        #expect(try setup.directory.holdings(of: gone) == before)
    }

    @Test func `is marked in a search, too, and only once`() async throws {
        setup.remote.hide(gone)
        let since = setup.time.now
        await (try setup.replica()).sync()
        setup.time.pass(3600)
        await (try setup.replica()).sync()
        #expect(try setup.directory.missingSince(gone) == since)
        let window = try setup.directory.customers(matching: gone.text, offset: 0, limit: 9)
        #expect(window.rows.map(\.missingSince) == [since])
    }

    @Test func `comes back when it is listed again`() async throws {
        setup.remote.hide(gone)
        await (try setup.replica()).sync()
        setup.remote.hide(gone, false)
        setup.time.pass(60)
        await (try setup.replica()).sync()
        #expect(try setup.directory.missingSince(gone) == nil)
        #expect(
            try setup.directory.customers(matching: "", offset: 0, limit: 9).rows
                .allSatisfy { $0.missingSince == nil })
    }

    @Test func `is marked when it is opened, and unmarked when it answers`() async throws {
        setup.remote.hide(gone)
        await #expect(throws: Refusal.notACustomer(gone)) {
            try await setup.replica().refresh(gone)
        }
        #expect(try setup.directory.missingSince(gone) == setup.time.now)
        setup.remote.hide(gone, false)
        try await setup.replica().refresh(gone)
        #expect(try setup.directory.missingSince(gone) == nil)
    }

    @Test func `is not missed while the list cannot be read`() async throws {
        let before = try setup.copy()
        setup.remote.hide(gone)
        let refusal = Refusal.service(.unreadable("no list of items"))
        setup.remote.refuse(refusal)
        setup.time.pass(60)
        #expect(await (try setup.replica()).sync() == .stopped(refusal))
        #expect(try setup.directory.missingSince(gone) == nil)
        #expect(try setup.copy() == before)
    }

    /// The customer may be the entry that could not be read.
    @Test func `is not missed while an entry of the list cannot be read`() async throws {
        setup.remote.hide(gone)
        setup.remote.garble(1)
        setup.time.pass(60)
        await (try setup.replica(pageSize: 2)).sync()
        #expect(try setup.directory.missingSince(gone) == nil)
        setup.remote.garble(0)
        await (try setup.replica()).sync()
        #expect(try setup.directory.missingSince(gone) != nil)
    }

    @Test func `is not missed while the list was not read to its end`() async throws {
        setup.remote.hide(gone)
        setup.remote.refuse(.unreachable("gone"))
        setup.time.pass(60)
        await (try setup.replica(attempts: 0)).sync()
        #expect(try setup.directory.missingSince(gone) == nil)
    }
}
