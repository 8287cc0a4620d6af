import Domain
import Foundation
import Replica
import Storage
import Testing

@Suite struct `A customer the service does not list any more` {
    let world: World
    let gone: Customer.ID

    init() async throws {
        world = try World(customers: 5)
        await (try world.replica()).sync()
        gone = try await world.service.allCustomers()[2].id
    }

    @Test func `is kept with all it holds, and marked`() async throws {
        let before = try world.directory.holdings(of: gone)
        world.distant.hide(gone)
        world.time.pass(60)
        await (try world.replica()).sync()
        let rows = try world.directory.customers(matching: "", offset: 0, limit: 9).rows
        #expect(rows.count == 5)
        #expect(rows.filter { $0.missingSince != nil }.map(\.id) == [gone])
        #expect(rows.first { $0.id == gone }?.missingSince == world.time.now)
        #expect(try world.directory.holdings(of: gone) == before)
    }

    @Test func `is marked in a search, too, and only once`() async throws {
        world.distant.hide(gone)
        let since = world.time.now
        await (try world.replica()).sync()
        world.time.pass(3600)
        await (try world.replica()).sync()
        #expect(try world.directory.missingSince(gone) == since)
        let window = try world.directory.customers(matching: gone.text, offset: 0, limit: 9)
        #expect(window.rows.map(\.missingSince) == [since])
    }

    @Test func `comes back when it is listed again`() async throws {
        world.distant.hide(gone)
        await (try world.replica()).sync()
        world.distant.hide(gone, false)
        world.time.pass(60)
        await (try world.replica()).sync()
        #expect(try world.directory.missingSince(gone) == nil)
        #expect(
            try world.directory.customers(matching: "", offset: 0, limit: 9).rows
                .allSatisfy { $0.missingSince == nil })
    }

    @Test func `is marked when it is opened, and unmarked when it answers`() async throws {
        world.distant.hide(gone)
        await #expect(throws: Refusal.notACustomer(gone)) {
            try await world.replica().refresh(gone)
        }
        #expect(try world.directory.missingSince(gone) == world.time.now)
        world.distant.hide(gone, false)
        try await world.replica().refresh(gone)
        #expect(try world.directory.missingSince(gone) == nil)
    }

    @Test func `is not missed while the list cannot be read`() async throws {
        let before = try world.copy()
        world.distant.hide(gone)
        let refusal = Refusal.service(.unreadable("no list of items"))
        world.distant.refuse(refusal)
        world.time.pass(60)
        #expect(await (try world.replica()).sync() == .stopped(refusal))
        #expect(try world.directory.missingSince(gone) == nil)
        #expect(try world.copy() == before)
    }

    /// It may be one of those that could not be read.
    @Test func `is not missed while an entry of the list cannot be read`() async throws {
        world.distant.hide(gone)
        world.distant.garble(1)
        world.time.pass(60)
        await (try world.replica(pageSize: 2)).sync()
        #expect(try world.directory.missingSince(gone) == nil)
        world.distant.garble(0)
        await (try world.replica()).sync()
        #expect(try world.directory.missingSince(gone) != nil)
    }

    @Test func `is not missed while the list was not read to its end`() async throws {
        world.distant.hide(gone)
        world.distant.refuse(.unreachable("gone"))
        world.time.pass(60)
        await (try world.replica(attempts: 0)).sync()
        #expect(try world.directory.missingSince(gone) == nil)
    }
}
