import Domain
import Foundation
import Replica
import Samples
import Sandbox
import Storage
import Testing

@Suite struct `An act on a service far away` {
    let setup: ReplicaSetup
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        (setup, partnerCenter, customer, subscription) = try await ReplicaSetup.acting()
    }

    @Test func `keeps the ids the operator's act has already`() async throws {
        let trace = ActTrace(correlationID: "correlation", requestID: "request")
        try await partnerCenter.suspend(
            subscription.id, of: customer, under: ActContext(trace: trace))
        #expect(setup.remote.traces == [trace])
        // It is the journal that tells of it, and the service.
        #expect(try setup.directory.activity(of: nil, limit: 9) == [])
    }

    @Test func `is shown at once`() async throws {
        let after = try await partnerCenter.suspend(subscription.id, of: customer)
        #expect(after.status == .suspended)
        let held = try setup.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .suspended)
        let again = try await partnerCenter.reactivate(subscription.id, of: customer)
        #expect(again.status == .active)
    }

    @Test func `is answered with what is known of what the service leaves out`() async throws {
        var thin = try #require(try setup.directory.holdings(of: customer))
        let known = try #require(thin.subscription(subscription.id))
        for place in thin.subscriptions.indices { thin.subscriptions[place].offerName = "" }
        setup.remote.lag(thin, of: customer)
        let read = try await partnerCenter.holdings(of: customer)
        #expect(read.subscription(subscription.id)?.offerName == known.offerName)
        let held = try setup.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.offerName == known.offerName)
    }

    @Test func `that is refused changes nothing`() async throws {
        let refusal = Refusal.told(
            .alreadyIs(.suspended),
            by: ServiceAnswer(
                status: 400, code: "800040", description: "No.", requestID: "r",
                correlationID: "c"))
        setup.remote.refuse(refusal, of: customer)
        await #expect(throws: refusal) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        #expect(try setup.directory.pending(of: customer) == [])
        let held = try setup.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .active)
    }

    @Test(arguments: [Date.day(-3), nil])
    func `that the service takes back no more stays known, though no reading tells it`(
        since: Date?
    ) async throws {
        let sql = SoftwarePurchase.ID("sql")
        try setup.directory.write { [customer] writer throws(DirectoryError) in
            guard var held = try writer.holdings(of: customer) else { return }
            held.software.append(.a(id: sql.text, cancellableUntil: nil))
            try writer.take(held)
        }
        let refusal = Refusal.told(
            .windowClosed(since: since, remedy: .supportRequest),
            by: ServiceAnswer(
                status: 400, code: "900117", requestID: "r", correlationID: "c"))
        setup.remote.refuse(refusal, of: customer)
        await #expect(throws: refusal) {
            try await partnerCenter.perform(
                .cancel(.software(sql)), of: customer, under: ActContext())
        }
        let held = try #require(try setup.directory.holdings(of: customer))
        let kept = try #require(held.softwarePurchase(sql))
        #expect(kept.cancellationAllowedUntil?.ifTold == since)
        #expect(kept.cancellationAllowedUntil != nil)
        #expect(throws: Refusal.windowClosed(since: since, remedy: .supportRequest)) {
            try Rules.of2020.cancellation(of: .software(sql), in: held, at: setup.time.now)
        }
    }

    @Test(arguments: [
        (Refusal.unreachable("gone"), false), (.service(.failed), false),
        (.service(.rejected), false), (.service(.answerLost), false),
        (.service(.notShownYet), true),
    ])
    func `is pending only where the service accepted it`(
        refusal: Refusal, isPending: Bool
    ) async throws {
        setup.remote.refuse(refusal, of: customer)
        await #expect(throws: refusal) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        #expect(try setup.directory.pending(of: customer).isEmpty == !isPending)
        let held = try setup.directory.holdings(of: customer)
        #expect(held?.subscription(subscription.id)?.status == .active)
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
            return
        }
        try await partnerCenter.cancel(holding, of: customer)
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
        #expect(try setup.directory.pending(of: customer) == [])
    }

    @Test func `are given up as well where nobody had told that there were any`() async throws {
        let setup = try ReplicaSetup(customers: 12)
        let partnerCenter = try setup.partnerCenter()
        _ = try await partnerCenter.customers(from: nil, limit: 99)
        #expect(try setup.directory.customer(customer)?.allowsDelegatedAccess == nil)
        try await partnerCenter.removeDelegatedAccess(of: customer)
        #expect(try setup.directory.customer(customer)?.allowsDelegatedAccess == false)
    }

    @Test func `stay where the journal did not take it`() async throws {
        setup.remote.refuse(.journal(.full(path: "j")), of: customer)
        await #expect(throws: Refusal.journal(.full(path: "j"))) {
            try await partnerCenter.removeDelegatedAccess(of: customer)
        }
        #expect(try setup.directory.customer(customer)?.allowsDelegatedAccess == true)
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
            outcome: .succeeded, details: .text("theirs"),
            trace: correlation.map { ActTrace(correlationID: $0, requestID: "") })
    }

    @Test func `is what the service tells, and nothing of our own`() async throws {
        try await partnerCenter.suspend(subscription.id, of: customer)
        let told = [record(2, "other", seconds: 5), record(1, "ABC", seconds: 0)]
        setup.remote.tell(told)
        #expect(try await partnerCenter.activity(of: customer, limit: 9) == told)
    }

    @Test func `is not taken for all there is where the service does not tell`() async throws {
        _ = try await partnerCenter.suspend(subscription.id, of: customer)
        setup.remote.refuse(.unreachable("gone"))
        await #expect(throws: Refusal.unreachable("gone")) {
            try await partnerCenter.activity(of: nil, limit: 9)
        }
    }
}
