import Domain
import Foundation
import Harness
import Samples
import Sandbox
import Storage
import Testing

@Suite(.heavy) struct `A plan before the referee` {
    @Test(arguments: [1, 2, 3] as [UInt64], Rules.every)
    func `ends the relationship, or had named what holds it and until when`(
        seed: UInt64, rules: Rules
    ) async throws {
        let referee = try PlanReferee(customers: 30, seed: seed, rules: rules)
        var (ended, named) = (0, 0)
        for id in try referee.seeded.ids() {
            let plan = try await referee.plan(for: id)
            try await referee.run(plan.steps, for: id)
            let obstacles = Set(plan.holdingBack.compactMap(\.holding))
            let left = try await referee.remove(id)
            #expect(Set(left.map(\.holding)) == obstacles)
            if obstacles.isEmpty {
                ended += 1
                #expect(
                    try referee.seeded.directory.customer(id)?.relationship
                        == Customer.Relationship.none)
            } else {
                named += 1
            }
        }
        #expect(ended > 3)
        #expect(named > 3)
    }

    @Test(arguments: Rules.every)
    func `meets fewer obstacles each time a term has ended, until only others can help`(
        rules: Rules
    ) async throws {
        let referee = try PlanReferee(customers: 30, seed: 4, rules: rules)
        var waited = 0
        for id in try referee.seeded.ids() {
            var plan = try await referee.plan(for: id)
            while let next = plan.holdingBack.compactMap(\.clearsAt).min() {
                try await referee.run(plan.steps, for: id)
                let before = Set(plan.holdingBack.compactMap(\.holding))
                try referee.pass(to: next, for: id)
                plan = try await referee.plan(for: id)
                #expect(Set(plan.holdingBack.compactMap(\.holding)).isStrictSubset(of: before))
                waited += 1
            }
            referee.setBack()
        }
        // Under the rules of 2020 little waits: a suspension clears most holdings.
        #expect(waited > 3)
    }

    @Test(arguments: Rules.every)
    func `is refused nothing but what struck steps would have cleared`(rules: Rules) async throws {
        let referee = try PlanReferee(customers: 30, seed: 5, rules: rules)
        for (place, id) in try referee.seeded.ids().enumerated() {
            let steps = try await referee.plan(for: id).steps
            let left = steps.filter { ($0.id + place) % 3 > 0 && $0.write != .removeRelationship }
            for write in left.compactMap(\.write) {
                let answer = await refusal { try await referee.sandbox.perform(write, of: id) }
                if case .azureSubscriptionsLive = answer { continue }
                #expect(answer == nil)
            }
        }
    }
}

extension CustomerPlan {
    /// The obstacles that hold the removal back: an admin relationship never does.
    fileprivate var holdingBack: [PlanStep] {
        obstacles.filter {
            if case .adminRelationship? = $0.holding { false } else { true }
        }
    }
}

/// A sandbox whose referee judges by any rules, at any moment.
private final class PlanReferee: Sendable {
    let seeded: SeededSandbox
    let sandbox: Sandbox
    private let rules: Rules
    private let time = JumpingTime(SeededSandbox.now)

    init(customers: Int, seed: UInt64, rules: Rules) throws {
        self.rules = rules
        seeded = try SeededSandbox(
            customers: customers, seed: seed, edition: rules.edition, time: time)
        try seeded.directory.write { writer throws(DirectoryError) in
            try writer.change(to: rules)
            // An agent ends the relationship, or the global admin, by the edition.
            var identity = Sandbox.defaultIdentity
            identity.roles = Set(UserRole.allCases)
            try writer.set(identity)
        }
        sandbox = seeded.sandbox
    }

    var now: Date { time.now }

    func setBack() { time.set(to: SeededSandbox.now) }

    func plan(for id: Customer.ID) async throws -> CustomerPlan {
        let holdings = try await sandbox.holdings(of: id)
        let identity = try await sandbox.identity()
        return CustomerPlan(
            holdings: holdings, steps: rules.offboarding(of: holdings, by: identity, at: now))
    }

    /// Carries out every write but the removal; none may be refused.
    func run(_ steps: [PlanStep], for id: Customer.ID) async throws {
        for write in steps.compactMap(\.write) where write != .removeRelationship {
            try await sandbox.perform(write, of: id)
        }
    }

    /// Tries the removal. Returns its blockers.
    func remove(_ id: Customer.ID) async throws -> [Blocker] {
        switch await refusal({ try await sandbox.carryOut(.removeRelationship, for: id) }) {
        case nil: return []
        case .blocked(let blockers): return blockers
        case let other?: throw other
        }
    }

    /// Lets time pass for a customer: terms that end by then expire.
    func pass(to moment: Date, for id: Customer.ID) throws {
        time.set(to: max(time.now, moment))
        let holdings = try #require(try seeded.directory.holdings(of: id))
        let change = Change(
            subscriptions: holdings.subscriptions.compactMap { one in
                let end = rules.end(of: .subscription(one.id), in: holdings)
                guard let end, end <= moment else { return nil }
                var after = one
                after.status = .expired
                return after
            },
            reservations: holdings.reservations.compactMap { one in
                guard let end = one.expiryDate, end <= moment else { return nil }
                var after = one
                after.status = .expired
                return after
            }, consequences: [])
        try seeded.directory.write { writer throws(DirectoryError) in
            try writer.apply(change, to: id)
        }
    }
}
