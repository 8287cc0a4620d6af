import Chance
import Domain
import PartnerCenterAPI
import Samples
import Storage
import Testing

/// Whatever is wrong with an answer about a customer with blockers, the relationship and its
/// privileges stay.
@Suite(.heavy) struct `A damaged answer` {
    @Test(arguments: CustomerAnswers.BlockerKind.allCases)
    func `is damaged where a whole one tells what holds`(blocker: CustomerAnswers.BlockerKind)
        async throws
    {
        for edition in Rules.Edition.allCases {
            let profile = try ReplayedProfile(CustomerAnswers(blocker), edition: edition)
            let holdings = try await profile.read()
            #expect(profile.rules.eligibility(of: holdings, at: .today).clearance == nil)
        }
    }

    @Test func `is what keeps a run from ending the relationship that nothing holds`() async throws
    {
        let profile = try ReplayedProfile(CustomerAnswers(), edition: .y2020)
        let holdings = try await profile.read()
        #expect(profile.rules.eligibility(of: holdings, at: .today).clearance != nil)
        await profile.run(profile.offboarding(of: holdings))
        // The privileges, and the relationship.
        #expect(profile.service.endings.count == 2)
    }

    /// The plan was made while nothing blocked.
    @Test(arguments: AnswerDamage.allCases)
    func `ends nothing in the last look of a run`(damage: AnswerDamage) async throws {
        try await eachCase(of: damage, seed: 41) { damaged, about, _ in
            let profile = try ReplayedProfile(CustomerAnswers(), edition: .y2020)
            let plan = profile.offboarding(of: try await profile.read())
            profile.service.answer(damaged)
            await profile.run(plan)
            #expect(profile.service.endings.isEmpty, "\(about)")
        }
    }

    /// The deck, `remove` and `offboard` use what was read, what the store keeps of it, and a plan
    /// made of it.
    @Test(arguments: AnswerDamage.allCases)
    func `clears nobody`(damage: AnswerDamage) async throws {
        try await eachCase(of: damage, seed: 17) { damaged, about, edition in
            let profile = try ReplayedProfile(damaged, edition: edition)
            guard let holdings = try? await profile.read() else { return }
            let rules = profile.rules
            #expect(rules.eligibility(of: holdings, at: .today).clearance == nil, "\(about)")
            let kept = try #require(try profile.directory.holdings(of: CustomerAnswers.customer))
            #expect(rules.eligibility(of: kept, at: .today).clearance == nil, "kept: \(about)")
            await profile.run(profile.offboarding(of: holdings))
            #expect(profile.service.endings.isEmpty, "\(about)")
        }
    }

    private func eachCase(
        of damage: AnswerDamage, seed: UInt64,
        _ check: (CustomerAnswers, _ about: String, Rules.Edition) async throws -> Void
    ) async throws {
        var dice = Dice(seed: seed)
        for blocker in CustomerAnswers.BlockerKind.allCases {
            let whole = CustomerAnswers(blocker)
            for target in blocker.targets {
                guard let body = damage.body(of: whole[target], &dice),
                    let edition = Rules.Edition.allCases.randomElement(using: &dice)
                else { continue }
                try await check(
                    whole.answering(target, bytes: body),
                    "\(blocker) \(target) \(String(decoding: body, as: UTF8.self))", edition)
            }
        }
    }

    @Test func `of the customer itself ends nothing`() async throws {
        for (seed, damage) in AnswerDamage.allCases.enumerated() {
            var dice = Dice(seed: UInt64(seed))
            let whole = CustomerAnswers(.active)
            guard let body = damage.body(of: whole[CustomerAnswers.root], &dice) else { continue }
            let profile = try ReplayedProfile(CustomerAnswers(), edition: .y2020)
            let plan = profile.offboarding(of: try await profile.read())
            profile.service.answer(whole.answering(CustomerAnswers.root, bytes: body))
            await profile.run(plan)
            #expect(profile.service.endings.isEmpty, "\(String(decoding: body, as: UTF8.self))")
        }
    }

    @Test func `without the relationship ends nothing although nothing else holds`() async throws {
        for json: JSONValue? in [nil, .null, "", 5, "Zzyzx", [:]] {
            guard case .object(var customer) = CustomerAnswers()[CustomerAnswers.root] else {
                return
            }
            customer["relationshipToPartner"] = json
            let profile = try ReplayedProfile(CustomerAnswers(), edition: .y2020)
            let plan = profile.offboarding(of: try await profile.read())
            profile.service.answer(
                CustomerAnswers().answering(CustomerAnswers.root, .object(customer)))
            await profile.run(plan)
            #expect(profile.service.endings.isEmpty)
        }
    }
}
