import Domain
import Foundation
import Sandbox
import Storage
import Testing

@Suite struct `Removing a relationship` {
    let playground: Playground
    let sandbox: Sandbox
    let hanbit: Customer.ID

    init() throws {
        playground = try Playground()
        sandbox = playground.sandbox
        hanbit = try playground.hanbit
    }

    private func remove() async throws {
        try await clear(hanbit, at: sandbox, now: Playground.now)
        let holdings = try await sandbox.holdings(of: hanbit)
        let eligibility = try await sandbox.rules().eligibility(of: holdings, at: Playground.now)
        try await sandbox.removeRelationship(try #require(eligibility.clearance))
    }

    @Test func `has the article's four consequences`() async throws {
        let before = try #require(try playground.directory.account(of: hanbit))
        let partner = Sandbox.defaultIdentity.supportContact
        #expect(before.supportContacts.contains(partner))
        #expect(before.customer.allowsDelegatedAccess == true)
        #expect(
            try playground.directory.customers(matching: "한빛무역", offset: 0, limit: 1).rows[0].id
                == hanbit)
        try await remove()

        let search = try playground.directory.customers(
            matching: "hanbit trading", offset: 0, limit: 9)
        #expect(!search.rows.contains { $0.id == hanbit })
        #expect(try playground.directory.find(hanbit.text).isEmpty)
        #expect(try playground.directory.summary().customers == 19)
        #expect(await refusal { try await sandbox.account(of: hanbit) } == .notACustomer(hanbit))

        let after = try #require(try playground.directory.account(of: hanbit))
        #expect(after.customer.relationship == .none)
        #expect(after.supportContacts == before.supportContacts.filter { $0 != partner })
        #expect(after.customer.allowsDelegatedAccess == false)

        let offer = try await sandbox.offers()[0].id
        #expect(
            await refusal { try await sandbox.order(offer, quantity: 1, for: hanbit) }
                == .notACustomer(hanbit))
        #expect(try playground.directory.formerCustomers(limit: 9).map(\.id) == [hanbit])
    }

    @Test(arguments: [false, true])
    func `is undone only by the customer's acceptance`(asked: Bool) async throws {
        #expect(
            await refusal {
                try await sandbox.accept(hanbit, includingDelegatedAccess: asked)
            } == .alreadyACustomer(hanbit))
        try await remove()
        let held = try #require(try playground.directory.holdings(of: hanbit))
        try await sandbox.accept(hanbit, includingDelegatedAccess: asked)
        let account = try await sandbox.account(of: hanbit)
        #expect(account.customer.relationship == .reseller)
        #expect(account.customer.allowsDelegatedAccess == asked)
        #expect(account.supportContacts.contains(Sandbox.defaultIdentity.supportContact))
        #expect(try await sandbox.holdings(of: hanbit).subscriptions == held.subscriptions)
        #expect(try playground.directory.summary().customers == 20)
        let log = try await sandbox.activity(of: hanbit, limit: 1)
        #expect(log.map(\.operation) == [.acceptRelationship])
        let nobody = Customer.ID("nobody")
        #expect(
            await refusal { try await sandbox.accept(nobody, includingDelegatedAccess: asked) }
                == .notACustomer(nobody))
    }

    @Test func `is refused to who may not, and the refusal is on record`() async throws {
        try await clear(hanbit, at: sandbox, now: Playground.now)
        let holdings = try await sandbox.holdings(of: hanbit)
        let rules = try await sandbox.rules()
        let clearance = try #require(
            rules.eligibility(of: holdings, at: Playground.now).clearance)
        var identity = Sandbox.defaultIdentity
        identity.roles = [.salesAgent]
        try sandbox.setIdentity(identity)
        #expect(
            await refusal { try await sandbox.removeRelationship(clearance) }
                == .roleMissing(anyOf: [[.globalAdmin]]))
        identity.kind = .indirectReseller
        try sandbox.setIdentity(identity)
        #expect(
            await refusal { try await sandbox.removeRelationship(clearance) }
                == .partnerKindMayNot(.indirectReseller))
        let log = try await sandbox.activity(of: hanbit, limit: 2)
        #expect(log.map(\.outcome) == [.decline, .decline])
        #expect(log.map(\.details) == ["403/900149 partnerKindMayNot", "403/900150 roleMissing"])
        #expect(try await sandbox.holdings(of: hanbit).customer.relationship == .reseller)
    }

    @Test func `is judged again, whatever was cleared before`() async throws {
        try await clear(hanbit, at: sandbox, now: Playground.now)
        let holdings = try await sandbox.holdings(of: hanbit)
        let clearance = try #require(
            try await sandbox.rules().eligibility(of: holdings, at: Playground.now).clearance)
        let base = try #require(holdings.subscriptions.first { $0.kind == .legacyLicence })
        _ = try await sandbox.reactivate(base.id, of: hanbit)
        guard
            case .blocked(let blockers) = await refusal({
                try await sandbox.removeRelationship(clearance)
            })
        else {
            Issue.record("a blocked relationship was removed")
            return
        }
        #expect(blockers.map(\.holding) == [.subscription(base.id)])
    }
}
