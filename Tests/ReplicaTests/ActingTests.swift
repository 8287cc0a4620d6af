import Domain
import Foundation
import GRDB
import Replica
import Sandbox
import Storage
import Synchronization
import Testing

@Suite struct `An act on a service far away` {
    let setup: ReplicaSetup
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (setup, partnerCenter, customer, subscription) = try await ReplicaSetup.acting()
    }

    func journal() throws -> [ActivityRecord] {
        try setup.directory.activity(of: nil, limit: 9)
    }

    @Test func `is in the journal before it is sent, with the ids it is sent with`() async throws {
        let atTheTime = Mutex<[ActivityRecord]>([])
        setup.remote.whenCalled { [directory = setup.directory] _ in
            atTheTime.withLock { $0 = (try? directory.activity(of: nil, limit: 9)) ?? [] }
        }
        _ = try await partnerCenter.suspend(subscription.id, of: customer)
        let intent = try #require(atTheTime.withLock { $0.first })
        #expect(intent.outcome == .progress)
        #expect(intent.operation == .suspend)
        #expect(intent.resourceID == subscription.id.text)
        #expect(intent.resourceName == subscription.name)
        #expect(intent.trace != nil)
        #expect(setup.remote.traces == [intent.trace])
    }

    @Test func `keeps the ids the operator's act has already`() async throws {
        let trace = ActTrace(correlationID: "correlation", requestID: "request")
        try await partnerCenter.suspend(
            subscription.id, of: customer, under: ActContext(trace: trace))
        #expect(setup.remote.traces == [trace])
        #expect(try journal().first?.trace == trace)
    }

    @Test func `is not sent when the journal cannot be written`() async throws {
        try setup.breakJournal()
        setup.remote.forgetCalls()
        await #expect(throws: Refusal.self) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        #expect(setup.remote.calls == [])
    }

    @Test func `is written down with what changed, and shown at once`() async throws {
        let after = try await partnerCenter.suspend(subscription.id, of: customer)
        #expect(after.status == .suspended)
        let record = try #require(try journal().first)
        #expect(record.outcome == .succeeded)
        #expect(record.details.hasPrefix("status: active → suspended"))
        let held = try setup.directory.holdings(of: customer)
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
        setup.remote.refuse(refusal, of: customer)
        await #expect(throws: refusal) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        let record = try #require(try journal().first)
        #expect(record.outcome == .decline)
        #expect(record.details == "400/800040 alreadyIs: No.")
        #expect(try setup.directory.pending(of: customer) == [])
        let held = try setup.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .active)
    }

    @Test(arguments: [
        (Refusal.unreachable("gone"), OperationStatus.failed),
        (.service(.failed), .failed), (.service(.rejected), .decline),
        (.service(.answerLost), .progress), (.service(.notShownYet), .succeeded),
    ])
    func `ends as it ended`(refusal: Refusal, outcome: OperationStatus) async throws {
        setup.remote.refuse(refusal, of: customer)
        await #expect(throws: refusal) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        #expect(try journal().first?.outcome == outcome)
    }

    @Test func `cancels, and looks what became of it`() async throws {
        let holding = Holding.subscription(subscription.id)
        let rules = try await setup.service.rules()
        let held = try await setup.service.holdings(of: customer)
        let allowed = (try? rules.cancellation(of: holding, in: held, at: setup.time.now)) != nil
        guard allowed else {
            await #expect(throws: Refusal.self) {
                try await partnerCenter.cancel(holding, of: customer)
            }
            #expect(try journal().first?.outcome == .decline)
            return
        }
        try await partnerCenter.cancel(holding, of: customer)
        #expect(try journal().first?.details.contains("status: active → deleted") == true)
        #expect(try setup.directory.pending(of: customer) == [])
        #expect(
            try setup.directory.holdings(of: customer)?.subscription(subscription.id)?.status
                == .deleted)
    }

    @Test func `buys, and shows what was bought`() async throws {
        let offer = try #require(
            try await partnerCenter.offers().first { $0.kind == .newCommerce })
        let bought = try await partnerCenter.order(offer.id, quantity: 2, for: customer)
        #expect(try setup.directory.holdings(of: customer)?.subscription(bought.id) == bought)
        #expect(try journal().first?.resourceID == offer.id.text)
        #expect(try journal().first?.details.contains(bought.id.text) == true)
    }
}

extension ReplicaSetup {
    /// Makes every further write to the activity log fail.
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

@Suite struct `Privileges given up far away` {
    let setup: ReplicaSetup
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID

    init() async throws {
        setup = try ReplicaSetup(customers: 12)
        partnerCenter = try setup.partnerCenter()
        await (try setup.replica()).sync()
        let service = setup.service
        var found: Customer.ID?
        for customer in try await service.allCustomers()
        where try await service.account(of: customer.id).customer.allowsDelegatedAccess == true {
            found = found ?? customer.id
        }
        customer = try #require(found)
    }

    @Test func `are gone here, and the relationship is not`() async throws {
        _ = try await partnerCenter.account(of: customer)
        try await partnerCenter.removeDelegatedAccess(of: customer)
        let kept = try #require(try setup.directory.customer(customer))
        #expect(kept.allowsDelegatedAccess == false)
        #expect(kept.relationship == .reseller)
        let record = try #require(try setup.directory.activity(of: customer, limit: 1).first)
        #expect(record.operation == .removeDelegatedAccess)
        #expect(record.outcome == .succeeded)
        #expect(record.details == "allowDelegatedAccess: true → false")
        #expect(try setup.directory.pending(of: customer) == [])
    }

    @Test func `are given up as well where nobody had told that there were any`() async throws {
        #expect(try setup.directory.customer(customer)?.allowsDelegatedAccess == nil)
        try await partnerCenter.removeDelegatedAccess(of: customer)
        #expect(
            try setup.directory.activity(of: customer, limit: 1).first?.details
                == "allowDelegatedAccess: none → false")
    }

    @Test func `is no rule's no where the journal did not take it`() async throws {
        setup.remote.refuse(.journal(.full(path: "j")), of: customer)
        await #expect(throws: Refusal.journal(.full(path: "j"))) {
            try await partnerCenter.removeDelegatedAccess(of: customer)
        }
        #expect(try setup.directory.activity(of: customer, limit: 1).first?.outcome == .failed)
    }
}

@Suite struct `The activity of a service far away` {
    let setup: ReplicaSetup
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (setup, partnerCenter, customer, subscription) = try await ReplicaSetup.acting()
    }

    func record(_ id: Int64, _ correlation: String?, seconds: Double) -> ActivityRecord {
        ActivityRecord(
            id: id, operationDate: setup.time.now.addingTimeInterval(seconds),
            userPrincipalName: "them", operation: .suspend, customerID: customer,
            customerName: "", resourceKind: "", resourceID: "", resourceName: "",
            outcome: .succeeded, details: "theirs",
            trace: correlation.map { ActTrace(correlationID: $0, requestID: "") })
    }

    @Test func `shows an act once, ours in our words, the newest first`() async throws {
        let trace = ActTrace(correlationID: "abc", requestID: "r")
        try await partnerCenter.suspend(
            subscription.id, of: customer, under: ActContext(trace: trace))
        setup.remote.tell([
            record(1, "ABC", seconds: 0), record(2, "other", seconds: 5),
            record(3, nil, seconds: -5),
        ])
        let all = try await partnerCenter.activity(of: customer, limit: 9)
        #expect(all.map(\.userPrincipalName) == ["them", "mina.seo@haedalcloud.example", "them"])
        #expect(all[1].trace == trace)
        #expect(all[1].details.contains("suspended"))
        #expect(Set(all.map(\.id)).count == 3)
        #expect(try await partnerCenter.activity(of: customer, limit: 2) == Array(all.prefix(2)))
    }

    @Test func `learns from the service how an act ended whose answer was lost`() async throws {
        setup.remote.refuse(.service(.answerLost), of: customer)
        let trace = ActTrace(correlationID: "abc", requestID: "r")
        _ = try? await partnerCenter.suspend(
            subscription.id, of: customer, under: ActContext(trace: trace))
        setup.remote.tell([record(1, "abc", seconds: 0)])
        let all = try await partnerCenter.activity(of: customer, limit: 9)
        #expect(all.map(\.outcome) == [.succeeded])
        #expect(all.first?.trace == trace)
    }

    @Test func `is not taken for all there is where the service does not tell`() async throws {
        _ = try await partnerCenter.suspend(subscription.id, of: customer)
        setup.remote.refuse(.unreachable("gone"))
        await #expect(throws: Refusal.unreachable("gone")) {
            try await partnerCenter.activity(of: nil, limit: 9)
        }
    }
}
