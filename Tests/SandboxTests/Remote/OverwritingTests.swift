import Domain
import Foundation
import Testing

@testable import Sandbox

@Suite struct `Another operator between our reading and our write` {
    private struct Target {
        let customer: Customer.ID
        let subscription: Subscription
    }

    /// The active new-commerce subscriptions, which have no ETag.
    private func targets(_ remote: RemoteSandbox) throws -> [Target] {
        try remote.seeded.directory.customers(after: nil, limit: 50).flatMap { customer in
            let held = try remote.seeded.directory.holdings(of: customer.id)
            return (held?.subscriptions ?? [])
                .filter { $0.kind == .newCommerce && $0.status == .active && $0.parentID == nil }
                .map { Target(customer: customer.id, subscription: $0) }
        }
    }

    private func trace() -> ActTrace {
        ActTrace(
            correlationID: UUID().uuidString.lowercased(), requestID: UUID().uuidString.lowercased()
        )
    }

    @Test func `is told where the write has overwritten the seats that one had set`() async throws {
        let remote = try RemoteSandbox(edition: .current, mischief: "other-operator=1")
        let client = try remote.client()
        let targets = try targets(remote).prefix(8)
        try #require(!targets.isEmpty)
        var told = 0
        for target in targets {
            let (id, seats) = (target.subscription.id, target.subscription.quantity)
            do throws(Refusal) {
                let change = try await client.perform(
                    .suspend(id), of: target.customer, under: ActContext(trace: trace()))
                for one in change.overwritten where one.field == .quantity {
                    told += 1
                    #expect(one.read == "\(seats)" && one.theirs == "\(seats + 1)")
                    #expect(one.ours == "\(seats)" && one.holding == .subscription(id))
                }
                let now = try? remote.seeded.directory.holdings(of: target.customer)?
                    .subscription(id)
                // What is told is what became of it.
                #expect(now?.quantity == seats)
            } catch {
                // The other one had suspended it first.
                #expect(error.answer != nil, "\(error)")
            }
        }
        #expect(told > 0)
    }

    @Test func `is told of nothing where nobody else writes`() async throws {
        let remote = try RemoteSandbox(edition: .current)
        let target = try #require(try targets(remote).first)
        let change = try await remote.client().perform(
            .suspend(target.subscription.id), of: target.customer,
            under: ActContext(trace: trace()))
        #expect(change.overwritten == [])
    }
}
