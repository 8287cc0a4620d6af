import Domain
import Foundation
import Harness
import Samples
import Storage
import Testing

@testable import Sandbox

@Suite struct `Rules and referee agree` {
    @Test(arguments: Rules.Edition.allCases)
    func `on who may be removed`(edition: Rules.Edition) async throws {
        let seeded = try SeededSandbox(customers: 40, edition: edition)
        let sandbox = seeded.sandbox
        let rules = try await sandbox.rules()
        #expect(rules.edition == edition)
        var removed = 0
        for id in try seeded.ids() {
            let holdings = try await sandbox.holdings(of: id)
            let eligibility = rules.eligibility(of: holdings, at: SeededSandbox.now)
            // Only the rules issue a clearance: this one is for the customer without holdings.
            let clearance = try #require(
                rules.eligibility(of: Holdings(customer: holdings.customer), at: SeededSandbox.now)
                    .clearance)
            let answer = await refusal { try await sandbox.removeRelationship(clearance) }
            if eligibility.clearance != nil {
                removed += 1
                #expect(answer == nil)
            } else {
                #expect(answer == .blocked(eligibility.blockers))
            }
        }
        #expect(removed > 0)
        #expect(try seeded.directory.summary().customers == 40 - removed)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `whatever is tried, nobody is removed while blocked`(seed: UInt64) async throws {
        let edition: Rules.Edition = seed % 2 == 0 ? .current : .y2020
        let seeded = try SeededSandbox(customers: 6, seed: seed, edition: edition)
        let sandbox = seeded.sandbox
        let rules = try await sandbox.rules()
        var dice = SplitMix64(seed: seed, stream: 0)
        let ids = try seeded.ids()
        let offers = try await sandbox.offers()
        for _ in 0..<80 {
            let id = dice.pick(ids)
            guard let held = try seeded.directory.holdings(of: id) else { continue }
            let subscription = held.subscriptions.isEmpty ? nil : dice.pick(held.subscriptions)
            let wasBlocked = !rules.eligibility(of: held, at: SeededSandbox.now).blockers.isEmpty
            let wasCustomer = held.customer.relationship == .reseller
            switch dice.below(7) {
            case 0:
                guard let subscription else { continue }
                _ = await refusal { try await sandbox.suspend(subscription.id, of: id) }
            case 1:
                guard let subscription else { continue }
                _ = await refusal { try await sandbox.reactivate(subscription.id, of: id) }
            case 2:
                guard let subscription else { continue }
                _ = await refusal {
                    try await sandbox.cancel(.subscription(subscription.id), of: id)
                }
            case 3 where wasCustomer:
                _ = try? await clear(id, at: sandbox, now: SeededSandbox.now)
            case 4:
                let offer = dice.pick(offers).id
                _ = await refusal { try await sandbox.order(offer, quantity: 1, for: id) }
            case 5:
                _ = await refusal { try await sandbox.accept(id, includingDelegatedAccess: true) }
            default:
                var reseller = held.customer
                reseller.relationship = .reseller
                let clearance = try #require(
                    rules.eligibility(of: Holdings(customer: reseller), at: SeededSandbox.now)
                        .clearance)
                let answer = await refusal { try await sandbox.removeRelationship(clearance) }
                #expect((answer == nil) == (wasCustomer && !wasBlocked))
            }
            let summary = try seeded.directory.summary()
            let current = try seeded.directory.customers(after: nil, limit: .max)
            let all = try current.map { try seeded.directory.holdings(of: $0.id)! }
            #expect(summary.customers == current.count)
            #expect(
                summary.blockedCustomers
                    == all.count {
                        !rules.eligibility(of: $0, at: SeededSandbox.now).blockers.isEmpty
                    })
        }
    }

    @Test func `a suspension undone leaves only what new commerce loses`() async throws {
        let seeded = try SeededSandbox(customers: 25)
        let sandbox = seeded.sandbox
        var undone = 0
        for id in try seeded.ids() {
            for listed in try await sandbox.holdings(of: id).subscriptions {
                // Read again: an add-on may have followed its base meanwhile.
                let before = try #require(
                    try await sandbox.holdings(of: id).subscription(listed.id))
                guard await refusal({ try await sandbox.suspend(before.id, of: id) }) == nil else {
                    continue
                }
                var expected = before
                if before.kind == .newCommerce {
                    expected.autoRenewEnabled = false
                    expected.scheduledNextTermInstructions = nil
                    expected.scheduledActions = nil
                }
                #expect(try await sandbox.reactivate(before.id, of: id) == expected)
                for addOn in try await sandbox.holdings(of: id).addOns(of: before.id)
                where addOn.status == .suspended {
                    _ = try await sandbox.reactivate(addOn.id, of: id)
                }
                undone += 1
            }
        }
        #expect(undone > 40)
    }
}

@Suite struct `Removing a relationship` {
    let seeded: SeededSandbox
    let sandbox: Sandbox
    let hanbit: Customer.ID

    init() throws {
        seeded = try SeededSandbox()
        sandbox = seeded.sandbox
        hanbit = try seeded.hanbit
    }

    private func remove() async throws {
        try await clear(hanbit, at: sandbox, now: SeededSandbox.now)
        let holdings = try await sandbox.holdings(of: hanbit)
        let eligibility = try await sandbox.rules().eligibility(of: holdings, at: SeededSandbox.now)
        try await sandbox.removeRelationship(try #require(eligibility.clearance))
    }

    @Test func `has the article's four consequences`() async throws {
        let before = try #require(try seeded.directory.account(of: hanbit))
        let partner = Sandbox.defaultIdentity.supportContact
        #expect(before.supportContacts.contains(partner))
        #expect(before.customer.allowsDelegatedAccess == true)
        #expect(
            try seeded.directory.customers(matching: "한빛무역", offset: 0, limit: 1).rows[0].id
                == hanbit)
        try await remove()

        let search = try seeded.directory.customers(
            matching: "hanbit trading", offset: 0, limit: 9)
        #expect(!search.rows.contains { $0.id == hanbit })
        #expect(try seeded.directory.find(hanbit.text).isEmpty)
        #expect(try seeded.directory.summary().customers == 19)
        #expect(await refusal { try await sandbox.account(of: hanbit) } == .notACustomer(hanbit))

        let after = try #require(try seeded.directory.account(of: hanbit))
        #expect(after.customer.relationship == .none)
        #expect(after.supportContacts == before.supportContacts.filter { $0 != partner })
        #expect(after.customer.allowsDelegatedAccess == false)

        let offer = try await sandbox.offers()[0].id
        #expect(
            await refusal { try await sandbox.order(offer, quantity: 1, for: hanbit) }
                == .notACustomer(hanbit))
        #expect(try seeded.directory.formerCustomers(limit: 9).map(\.id) == [hanbit])
    }

    @Test(arguments: [false, true])
    func `is undone only by the customer's acceptance`(asked: Bool) async throws {
        #expect(
            await refusal {
                try await sandbox.accept(hanbit, includingDelegatedAccess: asked)
            } == .alreadyACustomer(hanbit))
        try await remove()
        let held = try #require(try seeded.directory.holdings(of: hanbit))
        try await sandbox.accept(hanbit, includingDelegatedAccess: asked)
        let account = try await sandbox.account(of: hanbit)
        #expect(account.customer.relationship == .reseller)
        #expect(account.customer.allowsDelegatedAccess == asked)
        #expect(account.supportContacts.contains(Sandbox.defaultIdentity.supportContact))
        #expect(try await sandbox.holdings(of: hanbit).subscriptions == held.subscriptions)
        #expect(try seeded.directory.summary().customers == 20)
        let log = try await sandbox.activity(of: hanbit, limit: 1)
        #expect(log.map(\.operation) == [.acceptRelationship])
        let nobody = Customer.ID("nobody")
        #expect(
            await refusal { try await sandbox.accept(nobody, includingDelegatedAccess: asked) }
                == .notACustomer(nobody))
    }

    @Test func `is refused to who may not, and the refusal is on record`() async throws {
        try await clear(hanbit, at: sandbox, now: SeededSandbox.now)
        let holdings = try await sandbox.holdings(of: hanbit)
        let rules = try await sandbox.rules()
        let clearance = try #require(
            rules.eligibility(of: holdings, at: SeededSandbox.now).clearance)
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
        #expect(
            log.map(\.details) == [
                .text("403/900149 partnerKindMayNot"), .text("403/900150 roleMissing"),
            ])
        #expect(try await sandbox.holdings(of: hanbit).customer.relationship == .reseller)
    }

    @Test func `is judged again, whatever was cleared before`() async throws {
        try await clear(hanbit, at: sandbox, now: SeededSandbox.now)
        let holdings = try await sandbox.holdings(of: hanbit)
        let clearance = try #require(
            try await sandbox.rules().eligibility(of: holdings, at: SeededSandbox.now).clearance)
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
