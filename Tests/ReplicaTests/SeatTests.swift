import Domain
import Foundation
import Replica
import Samples
import Storage
import Testing

@Suite struct `Seats of a service far away` {
    let setup: ReplicaSetup
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (setup, partnerCenter, customer, subscription) = try await ReplicaSetup.acting()
    }

    private var held: Subscription? {
        get throws { try setup.directory.holdings(of: customer)?.subscription(subscription.id) }
    }

    @Test func `are asked for by ID, and kept`() async throws {
        try setup.serviceDirectory.write { [customer, subscription] writer throws(DirectoryError) in
            var changed = subscription
            changed.refundableSeats = .init(
                total: 2, batches: [.init(quantity: 2, until: Date(timeIntervalSince1970: 9))])
            try writer.take(changed, of: customer)
        }
        setup.remote.forgetCalls()
        let told = try await partnerCenter.subscription(subscription.id, of: customer)
        #expect(setup.remote.calls == ["subscription \(customer)"])
        #expect(told.refundableSeats?.total == 2)
        #expect(try held == told)
    }

    @Test func `of a customer that is gone mark it as missing`() async throws {
        setup.remote.hide(customer)
        await #expect(throws: Refusal.notACustomer(customer)) {
            try await partnerCenter.subscription(subscription.id, of: customer)
        }
        #expect(try setup.directory.missingSince(customer) != nil)
    }

    @Test func `are pending as a number until it shows`() async throws {
        setup.remote.lag(try await setup.service.holdings(of: customer), of: customer)
        let wanted = subscription.quantity + 5
        try await partnerCenter.perform(
            .setQuantity(wanted, of: subscription.id), of: customer, under: ActContext())
        let mark = PendingChange(
            holding: .subscription(subscription.id), expected: "active", quantity: wanted,
            since: setup.time.now)
        #expect(try setup.directory.pending(of: customer) == [mark])
        #expect(try held?.quantity == wanted)
        try await setup.replica().refresh(customer)
        #expect(try setup.directory.pending(of: customer) == [mark])
        setup.remote.lag(nil, of: customer)
        await partnerCenter.settlePending()
        #expect(try setup.directory.pending(of: customer) == [])
        #expect(try held?.quantity == wanted)
    }
}
