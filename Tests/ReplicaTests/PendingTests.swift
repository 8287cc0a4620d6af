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
        world = try World(customers: 12)
        partnerCenter = try world.partnerCenter()
        await (try world.replica()).sync()
        (customer, subscription) = try await world.active()
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

@Suite struct `A renewal the service does not show yet` {
    let world: World
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID
    let subscription: Subscription

    init() async throws {
        world = try World(customers: 12)
        partnerCenter = try world.partnerCenter()
        await (try world.replica()).sync()
        (customer, subscription) = try await world.active()
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

@Suite struct `Privileges given up far away` {
    let world: World
    let partnerCenter: ReplicatedPartnerCenter
    let customer: Customer.ID

    init() async throws {
        world = try World(customers: 12)
        partnerCenter = try world.partnerCenter()
        await (try world.replica()).sync()
        let service = world.service
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
        let kept = try #require(try world.directory.customer(customer))
        #expect(kept.allowsDelegatedAccess == false)
        #expect(kept.relationship == .reseller)
        let record = try #require(try world.directory.activity(of: customer, limit: 1).first)
        #expect(record.operation == .removeDelegatedAccess)
        #expect(record.outcome == .succeeded)
        #expect(record.details == "allowDelegatedAccess: true → false")
        #expect(try world.directory.pending(of: customer) == [])
    }

    @Test func `are given up as well where nobody had told that there were any`() async throws {
        #expect(try world.directory.customer(customer)?.allowsDelegatedAccess == nil)
        try await partnerCenter.removeDelegatedAccess(of: customer)
        #expect(
            try world.directory.activity(of: customer, limit: 1).first?.details
                == "allowDelegatedAccess: none → false")
    }

    @Test func `is no rule's no where the journal did not take it`() async throws {
        world.distant.refuse(.journal(.full(path: "j")), of: customer)
        await #expect(throws: Refusal.journal(.full(path: "j"))) {
            try await partnerCenter.removeDelegatedAccess(of: customer)
        }
        #expect(try world.directory.activity(of: customer, limit: 1).first?.outcome == .failed)
    }
}

@Suite struct `The activity of a service far away` {
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

    func record(_ id: Int64, _ correlation: String?, seconds: Double) -> ActivityRecord {
        ActivityRecord(
            id: id, operationDate: world.time.now.addingTimeInterval(seconds),
            userPrincipalName: "them", operation: .suspend, customerID: customer,
            customerName: "", resourceKind: "", resourceID: "", resourceName: "",
            outcome: .succeeded, details: "theirs",
            trace: correlation.map { ActTrace(correlationID: $0, requestID: "") })
    }

    @Test func `shows an act once, ours in our words, the newest first`() async throws {
        let trace = ActTrace(correlationID: "abc", requestID: "r")
        _ = try await ActTrace.$current.withValue(trace) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        world.distant.tell([
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
        world.distant.refuse(.service(.answerLost), of: customer)
        let trace = ActTrace(correlationID: "abc", requestID: "r")
        _ = try? await ActTrace.$current.withValue(trace) {
            try await partnerCenter.suspend(subscription.id, of: customer)
        }
        world.distant.tell([record(1, "abc", seconds: 0)])
        let all = try await partnerCenter.activity(of: customer, limit: 9)
        #expect(all.map(\.outcome) == [.succeeded])
        #expect(all.first?.trace == trace)
    }

    @Test func `is our own while the service does not answer`() async throws {
        _ = try await partnerCenter.suspend(subscription.id, of: customer)
        world.distant.refuse(.unreachable("gone"))
        let all = try await partnerCenter.activity(of: nil, limit: 9)
        #expect(all.map(\.operation) == [.suspend])
    }
}
