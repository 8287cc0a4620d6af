import Domain
import Replica
import Storage
import Testing

@Suite struct `A renewal the service does not show yet` {
    let world: World
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (world, partnerCenter, customer, subscription) = try await World.acting()
        world.distant.lag(try await world.service.holdings(of: customer), of: customer)
    }

    var wanted: Renewal {
        Renewal(
            autoRenewEnabled: !subscription.autoRenewEnabled,
            scheduledNextTermInstructions: "quantity 7")
    }
    var mark: PendingChange {
        PendingChange(
            holding: .subscription(subscription.id), expected: "active", renewal: wanted,
            since: world.time.now)
    }
    var held: Renewal? {
        get throws {
            try world.directory.holdings(of: customer)?.subscription(subscription.id)?.renewal
        }
    }

    @Test func `is shown at once, marked, and outlives a restart`() async throws {
        let answer = try await partnerCenter.setRenewal(
            wanted, of: subscription.id, of: customer)
        #expect(answer.renewal == wanted)
        #expect(try held == wanted)
        #expect(try Directory(path: world.directory.path).pending(of: customer) == [mark])
    }

    @Test func `is looked for until it shows, not only until it is active`() async throws {
        _ = try await partnerCenter.setRenewal(wanted, of: subscription.id, of: customer)
        let mark = mark
        try await world.replica().refresh(customer)
        #expect(try world.directory.pending(of: customer) == [mark])
        world.distant.lag(nil, of: customer)
        await partnerCenter.settlePending()
        #expect(try world.directory.pending(of: customer) == [])
        #expect(try held == wanted)
    }

    @Test func `that was accepted and did not show in time is written down as it was asked for`()
        async throws
    {
        world.distant.refuse(.service(.notShownYet), of: customer)
        await #expect(throws: Refusal.service(.notShownYet)) {
            try await partnerCenter.setRenewal(wanted, of: subscription.id, of: customer)
        }
        let record = try #require(try world.directory.activity(of: customer, limit: 1).first)
        #expect(record.operation == .update)
        #expect(record.outcome == .succeeded)
        #expect(record.details.contains("scheduledNextTermInstructions: none → quantity 7"))
        #expect(try world.directory.pending(of: customer) == [mark])
    }
}
