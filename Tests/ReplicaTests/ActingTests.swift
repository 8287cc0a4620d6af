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
        world = try World(customers: 12)
        partnerCenter = try world.partnerCenter()
        await (try world.replica()).sync()
        (customer, subscription) = try await world.active()
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
        _ = try await ActTrace.$current.withValue(trace) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
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
        (Refusal.unreachable("gone"), ActivityRecord.Outcome.failed),
        (.service(.failed), .failed), (.service(.rejected), .decline),
        (.service(.answerLost), .progress), (.service(.notShownYet), .succeeded),
    ])
    func `ends as it ended`(refusal: Refusal, outcome: ActivityRecord.Outcome) async throws {
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
