import Domain
import Foundation
import GRDB
import Replica
import Sandbox
import Storage
import Synchronization
import Testing

@Suite struct `An act on a service far away` {
    let world: World
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (world, partnerCenter, customer, subscription) = try await World.acting()
    }

    func journal() throws -> [ActivityRecord] {
        try world.directory.activity(of: nil, limit: 9)
    }

    @Test func `is in the journal before it is sent, with the ids it is sent with`() async throws {
        let atTheTime = Mutex<[ActivityRecord]>([])
        world.distant.whenCalled { [directory = world.directory] _ in
            atTheTime.withLock { $0 = (try? directory.activity(of: nil, limit: 9)) ?? [] }
        }
        _ = try await partnerCenter.suspend(subscription.id, of: customer)
        let intent = try #require(atTheTime.withLock { $0.first })
        #expect(intent.outcome == .progress)
        #expect(intent.operation == .suspend)
        #expect(intent.resourceID == subscription.id.text)
        #expect(intent.resourceName == subscription.name)
        #expect(intent.trace != nil)
        #expect(world.distant.traces == [intent.trace])
    }

    @Test func `keeps the ids the operator's act has already`() async throws {
        let trace = ActTrace(correlationID: "correlation", requestID: "request")
        try await partnerCenter.suspend(
            subscription.id, of: customer, under: ActContext(trace: trace))
        #expect(world.distant.traces == [trace])
        #expect(try journal().first?.trace == trace)
    }

    @Test func `is not sent when the journal cannot be written`() async throws {
        try world.breakJournal()
        world.distant.forgetCalls()
        await #expect(throws: Refusal.self) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        #expect(world.distant.calls == [])
    }

    @Test func `is written down with what changed, and shown at once`() async throws {
        let after = try await partnerCenter.suspend(subscription.id, of: customer)
        #expect(after.status == .suspended)
        let record = try #require(try journal().first)
        #expect(record.outcome == .succeeded)
        #expect(record.details.hasPrefix("status: active → suspended"))
        let held = try world.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .suspended)
        let again = try await partnerCenter.reactivate(subscription.id, of: customer)
        #expect(again.status == .active)
        #expect(try journal().first?.operation == .reactivate)
    }

    @Test func `that is refused is written down with the code, and changes nothing`() async throws {
        let refusal = Refusal.told(
            .alreadyIs(.suspended),
            by: ServiceAnswer(
                status: 400, code: "800040", description: "No.", requestID: "r",
                correlationID: "c"))
        world.distant.refuse(refusal, of: customer)
        await #expect(throws: refusal) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        let record = try #require(try journal().first)
        #expect(record.outcome == .decline)
        #expect(record.details == "400/800040 alreadyIs: No.")
        #expect(try world.directory.pending(of: customer) == [])
        let held = try world.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .active)
    }

    @Test(arguments: [
        (Refusal.unreachable("gone"), OperationStatus.failed),
        (.service(.failed), .failed), (.service(.rejected), .decline),
        (.service(.answerLost), .progress), (.service(.notShownYet), .succeeded),
    ])
    func `ends as it ended`(refusal: Refusal, outcome: OperationStatus) async throws {
        world.distant.refuse(refusal, of: customer)
        await #expect(throws: refusal) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        #expect(try journal().first?.outcome == outcome)
    }

    @Test func `cancels, and looks what became of it`() async throws {
        let holding = Holding.subscription(subscription.id)
        let rules = try await world.service.rules()
        let held = try await world.service.holdings(of: customer)
        let allowed = (try? rules.cancellation(of: holding, in: held, at: world.time.now)) != nil
        guard allowed else {
            await #expect(throws: Refusal.self) {
                try await partnerCenter.cancel(holding, of: customer)
            }
            #expect(try journal().first?.outcome == .decline)
            return
        }
        try await partnerCenter.cancel(holding, of: customer)
        #expect(try journal().first?.details.contains("status: active → deleted") == true)
        #expect(try world.directory.pending(of: customer) == [])
        #expect(
            try world.directory.holdings(of: customer)?.subscription(subscription.id)?.status
                == .deleted)
    }

    @Test func `buys, and shows what was bought`() async throws {
        let offer = try #require(
            try await partnerCenter.offers().first { $0.kind == .newCommerce })
        let bought = try await partnerCenter.order(offer.id, quantity: 2, for: customer)
        #expect(try world.directory.holdings(of: customer)?.subscription(bought.id) == bought)
        #expect(try journal().first?.resourceID == offer.id.text)
        #expect(try journal().first?.details.contains(bought.id.text) == true)
    }
}

extension World {
    /// No further act can be written down.
    func breakJournal() throws {
        try DatabaseQueue(path: directory.path).write {
            try $0.execute(
                sql: """
                    CREATE TRIGGER broken BEFORE INSERT ON activity BEGIN
                        SELECT RAISE(ABORT, 'broken');
                    END
                    """)
        }
    }
}
