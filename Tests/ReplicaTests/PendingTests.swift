import Domain
import Foundation
import Replica
import Samples
import Storage
import Testing

@Suite struct `A change the service does not show yet` {
    let setup: ReplicaSetup
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (setup, partnerCenter, customer, subscription) = try await ReplicaSetup.acting()
        setup.remote.lag(try await setup.service.holdings(of: customer), of: customer)
        _ = try await partnerCenter.suspend(subscription.id, of: customer)
    }

    var mark: PendingChange {
        PendingChange(
            holding: .subscription(subscription.id), expected: "suspended", since: setup.time.now)
    }

    @Test func `is marked, and outlives a restart`() throws {
        #expect(try setup.directory.pending(of: customer) == [mark])
        let again = try Directory(path: setup.directory.path)
        #expect(try again.pending(of: customer) == [mark])
    }

    @Test func `stays marked while the service shows how it was`() async throws {
        let mark = mark
        try await setup.replica().refresh(customer)
        #expect(try setup.directory.pending(of: customer) == [mark])
        let held = try setup.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .active)
    }

    @Test func `is looked for until it shows`() async throws {
        let began = setup.time.now
        setup.remote.forgetCalls()
        setup.remote.whenCalled { [remote = setup.remote, customer] in
            if $0 == 4 { remote.lag(nil, of: customer) }
        }
        await partnerCenter.settlePending()
        #expect(try setup.directory.pending(of: customer) == [])
        #expect(setup.remote.calls.count == 4)
        // 2, 4, 8 and 16 seconds.
        #expect(setup.time.now.timeIntervalSince(began) == 30)
        let held = try setup.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .suspended)
    }

    @Test func `is given up after about ten minutes, but stays marked`() async throws {
        let (began, mark) = (setup.time.now, mark)
        await partnerCenter.settlePending()
        let waited = setup.time.now.timeIntervalSince(began)
        #expect((600...760).contains(waited))
        #expect(try setup.directory.pending(of: customer) == [mark])
    }

    @Test func `is forgotten after a day`() async throws {
        setup.time.pass(90_000)
        setup.remote.forgetCalls()
        await partnerCenter.settlePending()
        #expect(try setup.directory.pending(of: customer) == [])
        #expect(setup.remote.calls == [])
    }

    @Test func `is found by a sync, too`() async throws {
        setup.remote.lag(nil, of: customer)
        setup.time.pass(1)
        await (try setup.replica()).sync()
        #expect(try setup.directory.pending(of: customer) == [])
    }

    @Test func `is not taken for shown because another act was answered`() async throws {
        let other = try #require(
            try await setup.service.holdings(of: customer).subscriptions.first {
                $0.id != subscription.id && $0.status == .active && $0.kind != .marketplace
                    && $0.kind != .software && $0.kind != .savingsPlan
            })
        _ = try? await partnerCenter.suspend(other.id, of: customer)
        #expect(
            try setup.directory.pending(of: customer).map(\.holding).contains(
                .subscription(subscription.id)))
    }
}

@Suite struct `A renewal the service does not show yet` {
    let setup: ReplicaSetup
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (setup, partnerCenter, customer, subscription) = try await ReplicaSetup.acting()
        setup.remote.lag(try await setup.service.holdings(of: customer), of: customer)
    }

    var wanted: Renewal {
        Renewal(
            autoRenewEnabled: !subscription.autoRenewEnabled,
            scheduledNextTermInstructions: "quantity 7")
    }
    var mark: PendingChange {
        PendingChange(
            holding: .subscription(subscription.id), expected: "active", renewal: wanted,
            since: setup.time.now)
    }
    var held: Renewal? {
        get throws {
            try setup.directory.holdings(of: customer)?.subscription(subscription.id)?.renewal
        }
    }

    @Test func `is shown at once, marked, and outlives a restart`() async throws {
        let answer = try await partnerCenter.setRenewal(
            wanted, of: subscription.id, of: customer)
        #expect(answer.renewal == wanted)
        #expect(try held == wanted)
        #expect(try Directory(path: setup.directory.path).pending(of: customer) == [mark])
    }

    @Test func `is looked for until it shows, not only until it is active`() async throws {
        _ = try await partnerCenter.setRenewal(wanted, of: subscription.id, of: customer)
        let mark = mark
        try await setup.replica().refresh(customer)
        #expect(try setup.directory.pending(of: customer) == [mark])
        setup.remote.lag(nil, of: customer)
        await partnerCenter.settlePending()
        #expect(try setup.directory.pending(of: customer) == [])
        #expect(try held == wanted)
    }

    @Test func `that was accepted and did not show in time is pending as it was asked for`()
        async throws
    {
        setup.remote.refuse(.service(.notShownYet), of: customer)
        await #expect(throws: Refusal.service(.notShownYet)) {
            try await partnerCenter.setRenewal(wanted, of: subscription.id, of: customer)
        }
        #expect(try setup.directory.pending(of: customer) == [mark])
    }
}
