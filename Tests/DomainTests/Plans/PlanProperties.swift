import Chance
import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `Of any off-boarding` {
    @Test(arguments: RandomCase.seeds, Rules.every)
    func `no step is refused, and the removal is accepted or the plan had named what holds it`(
        seed: UInt64, rules: Rules
    ) throws {
        var simulated = SimulatedCustomer(rules, RandomCase(seed: seed).holdings)
        guard simulated.holdings.customer.relationship == .reseller else { return }
        let steps = rules.steps(simulated.holdings)
        for step in steps {
            #expect(step.foreseen == nil)
            if let write = step.write, write != .removeRelationship { try simulated.perform(write) }
        }
        let named = Set(steps.filter { $0.write == nil }.compactMap(\.holding))
        #expect(Set(simulated.blockers.map(\.holding)) == named)
        #expect(steps.last?.write == .removeRelationship)
        if named.isEmpty {
            try simulated.perform(.removeRelationship)
            #expect(simulated.holdings.customer.relationship == .none)
        }
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `what clears by itself has cleared at the moment it was told for`(
        seed: UInt64, rules: Rules
    ) throws {
        var simulated = SimulatedCustomer(rules, RandomCase(seed: seed).holdings)
        var steps = rules.steps(simulated.holdings)
        // At each of the dates there is less to wait for, until no date is left.
        while let next = steps.compactMap(\.clearsAt).min() {
            for write in steps.writes.dropLast() { try simulated.perform(write) }
            let before = simulated.blockers.map(\.holding)
            simulated.pass(to: max(next, simulated.now))
            let after = Set(simulated.blockers.map(\.holding))
            for step in steps where step.clearsAt.map({ $0 <= simulated.now }) ?? false {
                #expect(!after.contains(try #require(step.holding)))
            }
            #expect(after.isStrictSubset(of: before))
            steps = rules.steps(simulated.holdings, at: simulated.now)
        }
        for step in steps where step.write == nil { #expect(step.clearsAt == nil) }
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `steps may be struck out: no other is refused but for what they would have cleared`(
        seed: UInt64, rules: Rules
    ) throws {
        var dice = Dice(seed: seed)
        let holdings = RandomCase(seed: seed).holdings
        let steps = rules.steps(holdings).filter { $0.write != .removeRelationship }
        for _ in 0..<4 {
            var simulated = SimulatedCustomer(rules, holdings)
            let struck = steps.filter { _ in Bool.random(using: &dice) }
            for step in steps where !struck.contains(step) {
                guard let write = step.write else { continue }
                do throws(Refusal) {
                    try simulated.perform(write)
                } catch {
                    #expect(error.isOwed(to: struck, in: holdings), "\(error)")
                }
            }
        }
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `every blocker is named by one chain of steps, and nothing else is touched`(
        seed: UInt64, rules: Rules
    ) {
        let holdings = RandomCase(seed: seed).holdings
        let blockers = rules.eligibility(of: holdings, at: .today).blockers
        let steps = rules.steps(holdings)
        let taken = blockers.filter { blocker in
            if case .suspendBase = blocker.wayOut { true } else { false }
        }
        // A chain is an act, a wait, or an act and a wait.
        for blocker in blockers where !taken.contains(blocker) {
            let chain = steps.filter { $0.holding == blocker.holding }
            #expect(chain.count { $0.write != nil } <= 1)
            #expect(chain.count { $0.write == nil } <= 1)
            #expect(!chain.isEmpty)
        }
        #expect(Set(steps.compactMap(\.holding)).isSubset(of: blockers.map(\.holding)))
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `no step is for nothing`(seed: UInt64, rules: Rules) throws {
        var simulated = SimulatedCustomer(rules, RandomCase(seed: seed).holdings)
        for write in rules.steps(simulated.holdings).writes where write.holding != nil {
            #expect(!rules.isDone(write, in: simulated.holdings, at: .today))
            let before = simulated.holdings
            try simulated.perform(write)
            #expect(simulated.holdings != before)
            #expect(rules.isDone(write, in: simulated.holdings, at: .today))
        }
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `what is billed in the end is the same in the plan and in the certificate`(
        seed: UInt64, rules: Rules
    ) throws {
        var simulated = SimulatedCustomer(rules, RandomCase(seed: seed).holdings)
        guard simulated.holdings.customer.relationship == .reseller else { return }
        let steps = rules.steps(simulated.holdings)
        let plan = Plan.a(
            [CustomerPlan(holdings: simulated.holdings, steps: steps)], rules: rules)
        let told = PlanOutlook(of: plan, at: .today).billing
        for write in steps.writes.dropLast() { try simulated.perform(write) }
        // What has to be waited for ends before the relationship does.
        guard simulated.blockers.isEmpty else { return }
        var story = JournalSample()
        story.act(.removeRelationship, before: simulated.holdings)
        let certificate = try #require(story.certificates.first)
        #expect(
            told
                == ContinuedBilling(
                    ofSuspended: certificate.leftSuspended, after: certificate.endedAt))
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `the plan is the same each time, and counts its steps`(seed: UInt64, rules: Rules) {
        let holdings = RandomCase(seed: seed).holdings
        let steps = rules.steps(holdings)
        #expect(steps == rules.steps(holdings))
        #expect(steps.map(\.id) == Array(1..<(steps.count + 1)))
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `nothing that closes stands behind a waiting, nor behind what closes later`(
        seed: UInt64, rules: Rules
    ) {
        let steps = rules.steps(RandomCase(seed: seed).holdings)
        let acts = steps.prefix { $0.write != nil && $0.holding != nil }
        #expect(
            steps.dropFirst(acts.count).allSatisfy { $0.write == nil || $0.holding == nil })
        #expect(steps.compactMap(\.waitsUntil) == steps.compactMap(\.waitsUntil).sorted())
        let windows = steps.filter { if case .suspend? = $0.write { true } else { false } }
            .map { $0.cancellableUntil ?? .distantFuture }
        #expect(windows == windows.sorted())
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `whoever lacks a role is told of every refusal before`(
        seed: UInt64, rules: Rules
    ) {
        var dice = Dice(seed: seed)
        let roles = UserRole.allCases.filter { _ in Bool.random(using: &dice) }
        var identity = Identity.agent([], kind: dice.pick(Identity.PartnerKind.allCases))
        identity.roles = Set(roles)
        var simulated = SimulatedCustomer(rules, RandomCase(seed: seed).holdings)
        for step in rules.offboarding(of: simulated.holdings, by: identity, at: .today) {
            guard let write = step.write, write != .removeRelationship else { continue }
            let denied =
                (try? rules.refusal(of: write, in: simulated.holdings, to: identity)) ?? nil
            do throws(Refusal) {
                if let denied { throw denied }
                try simulated.perform(write)
                #expect(step.foreseen == nil)
            } catch {
                #expect(step.foreseen != nil)
            }
        }
    }
}

extension PlanStep {
    fileprivate var waitsUntil: Date? {
        if case .wait(_, let until) = task { until } else { nil }
    }
}

extension Refusal {
    /// Whether it follows only from steps that were struck out: live Azure subscriptions keep their
    /// plan.
    fileprivate func isOwed(to struck: [PlanStep], in holdings: Holdings) -> Bool {
        guard case .azureSubscriptionsLive = self else { return false }
        return struck.contains { step in
            if case .azureSubscription = step.holding { true } else { false }
        }
    }
}
