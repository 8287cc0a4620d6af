import Domain
import Replica
import Testing

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
