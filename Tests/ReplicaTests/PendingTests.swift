import Domain
import Foundation
import Replica
import Storage
import Testing

@Suite struct `A change the service does not show yet` {
    let world: World
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (world, partnerCenter, customer, subscription) = try await World.acting()
        world.distant.lag(try await world.service.holdings(of: customer), of: customer)
        _ = try await partnerCenter.suspend(subscription.id, of: customer)
    }

    var mark: PendingChange {
        PendingChange(
            holding: .subscription(subscription.id), expected: "suspended", since: world.time.now)
    }

    @Test func `is marked, and outlives a restart`() throws {
        #expect(try world.directory.pending(of: customer) == [mark])
        let again = try Directory(path: world.directory.path)
        #expect(try again.pending(of: customer) == [mark])
    }

    @Test func `stays marked while the service shows how it was`() async throws {
        let mark = mark
        try await world.replica().refresh(customer)
        #expect(try world.directory.pending(of: customer) == [mark])
        let held = try world.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .active)
    }

    @Test func `is looked for until it shows`() async throws {
        let began = world.time.now
        world.distant.forgetCalls()
        world.distant.whenCalled { [distant = world.distant, customer] in
            if $0 == 4 { distant.lag(nil, of: customer) }
        }
        await partnerCenter.settlePending()
        #expect(try world.directory.pending(of: customer) == [])
        #expect(world.distant.calls.count == 4)
        // 2, 4, 8 and 16 seconds.
        #expect(world.time.now.timeIntervalSince(began) == 30)
        let held = try world.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .suspended)
    }

    @Test func `is given up after about ten minutes, but stays marked`() async throws {
        let (began, mark) = (world.time.now, mark)
        await partnerCenter.settlePending()
        let waited = world.time.now.timeIntervalSince(began)
        #expect((600...760).contains(waited))
        #expect(try world.directory.pending(of: customer) == [mark])
    }

    @Test func `is forgotten after a day`() async throws {
        world.time.pass(90_000)
        world.distant.forgetCalls()
        await partnerCenter.settlePending()
        #expect(try world.directory.pending(of: customer) == [])
        #expect(world.distant.calls == [])
    }

    @Test func `is found by a sync, too`() async throws {
        world.distant.lag(nil, of: customer)
        world.time.pass(1)
        await (try world.replica()).sync()
        #expect(try world.directory.pending(of: customer) == [])
    }

    @Test func `is not taken for shown because another act was answered`() async throws {
        let other = try #require(
            try await world.service.holdings(of: customer).subscriptions.first {
                $0.id != subscription.id && $0.status == .active && $0.kind != .marketplace
                    && $0.kind != .software && $0.kind != .savingsPlan
            })
        _ = try? await partnerCenter.suspend(other.id, of: customer)
        #expect(
            try world.directory.pending(of: customer).map(\.holding).contains(
                .subscription(subscription.id)))
    }
}
