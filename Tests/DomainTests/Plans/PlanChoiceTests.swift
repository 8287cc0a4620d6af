import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `A subscription that can be cancelled instead of suspended` {
    static let rules = Rules.of2020
    static let holdings = Holdings.contoso(
        .a(.legacyLicence), .a(.newCommerce, id: "nce", cancellableUntil: .day(5)))

    static func plan(_ holdings: Holdings = Self.holdings, at now: Date = .today) -> CustomerPlan {
        CustomerPlan(
            holdings: holdings, steps: rules.offboarding(of: holdings, by: .agent(), at: now))
    }

    static func suspension(in plan: CustomerPlan) throws -> PlanStep {
        try #require(plan.steps.first { $0.write == .suspend(.init("nce")) })
    }

    @Test func `says until when, as long as its window is open`() throws {
        let blockers = Self.rules.eligibility(of: Self.holdings, at: .today).blockers
        #expect(blockers.map(\.wayOut) == [.suspend, .suspend])
        #expect(blockers.map(\.cancellableUntil) == [nil, .day(5)])
        #expect(blockers.map(\.date) == [nil, .day(5)])
        let later = Self.rules.eligibility(of: Self.holdings, at: .day(6)).blockers
        #expect(later.map(\.cancellableUntil) == [nil, nil])
    }

    @Test func `is cancelled anyway by the current rules, until the same day`() {
        let blockers = Rules.ofToday.eligibility(of: Self.holdings, at: .today).blockers
        #expect(blockers.map(\.wayOut) == [.suspend, .cancel(until: .day(5))])
        #expect(blockers.map(\.date) == [nil, .day(5)])
    }

    @Test func `is cancelled in its place, with all later steps judged anew`() throws {
        let plan = Self.plan()
        let step = try Self.suspension(in: plan)
        #expect(step.deadline == nil)
        #expect(step.refundableUntil(at: .today) == .day(5))
        let chosen = try #require(
            plan.choosingOtherWay(of: step, by: Self.rules, for: .agent(), at: .today))
        let cancelled = try #require(chosen.steps.first { $0.id == step.id })
        #expect(cancelled.write == .cancel(.subscription(.init("nce"))))
        #expect(cancelled.isCancelledInstead)
        #expect(cancelled.deadline == .day(5))
        #expect(cancelled.consequences.contains(.refundProRata))
        #expect(!cancelled.consequences.contains(.microsoftMayRefuseRemoval))
        #expect(chosen.steps.map(\.id) == plan.steps.map(\.id))
        // And back again: nothing else has changed.
        let back = try #require(
            chosen.choosingOtherWay(of: cancelled, by: Self.rules, for: .agent(), at: .today))
        #expect(back == plan)
    }

    @Test func `keeps what was struck out, and is kept where a plan is saved`() throws {
        var plan = Self.plan()
        plan.steps[0].isStruck = true
        let step = try Self.suspension(in: plan)
        let chosen = try #require(
            plan.choosingOtherWay(of: step, by: Self.rules, for: .agent(), at: .today))
        #expect(chosen.steps.map(\.isStruck) == plan.steps.map(\.isStruck))
        let saved = try JSONEncoder().encode(chosen)
        #expect(try JSONDecoder().decode(CustomerPlan.self, from: saved) == chosen)
    }

    @Test func `has no other way once its window is closed, or where it is none of these`() throws {
        let plan = Self.plan()
        let step = try Self.suspension(in: plan)
        #expect(step.otherWay(at: .day(6)) == nil)
        #expect(plan.choosingOtherWay(of: step, by: Self.rules, for: .agent(), at: .day(6)) == nil)
        for other in plan.steps where other.id != step.id {
            #expect(other.otherWay(at: .today) == nil)
        }
    }
}
