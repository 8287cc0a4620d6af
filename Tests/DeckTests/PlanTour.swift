import Canvas
import Domain
import FoundationEssentials
import Samples
import Wording

@testable import Deck

/// A walk through the plan, its run and their dialogs, as full as they can be.
enum PlanTour {
    static func stops(
        _ language: Language, _ size: Size, identity: Identity = .agent()
    ) -> [(name: String, deck: DeckHarness)] {
        var stops: [(name: String, deck: DeckHarness)] = []
        var deck = DeckHarness(
            .everything, others: Tour.others, language: language, rules: .inProduction,
            identity: identity, size: size)
        deck.state.marks.mark(deck.world.list.prefix(30).map(\.customer.id), in: "")
        func stop(_ name: String) { stops.append((name, deck)) }
        deck.press("/o")
        deck.press(.enter)
        deck.press("pg")
        stop("plan")
        deck.press("jx")
        stop("plan, struck out")
        deck.press("D")
        guard let plan = deck.plan else { return stops }
        deck.happen(
            .rehearsed(
                plan,
                plan.customers[0].steps.map {
                    Finding(
                        customer: plan.customers[0].id, step: $0.id,
                        refusal: $0.id % 2 == 0 ? .notActivatedYet : nil)
                }))
        stop("plan, rehearsed")
        for (index, step) in plan.customers[0].steps.enumerated() {
            deck.press("g")
            deck.press(String(repeating: "j", count: index + 1))
            deck.press(.enter)
            stop("plan, step \(step.id)")
            deck.press("G")
            stop("plan, end of step \(step.id)")
            deck.press(.escape)
        }
        deck.press("S")
        stop("start")
        deck.press(.end)
        stop("end of start")
        deck.press(.enter)
        stop("start, differs")
        deck.press(String(plan.customers.count { $0.steps.contains { $0.write != nil } }))
        deck.press(.enter)
        stop("run, started")
        _ = deck.report(StepState.every, end: .today.addingTimeInterval(4000))
        deck.happen(.requestsWait(until: .day(1)))
        stop("run")
        for index in StepState.every.indices {
            deck.press("g")
            deck.press(String(repeating: "j", count: index + 1))
            deck.press(.enter)
            stop("run, step \(index + 1)")
            deck.press(.escape)
        }
        deck.press(".")
        stop("run, stopping")
        _ = deck.report(StepState.every, .rests(.told(.service(.failed), by: .wordy)))
        stop("run, rests")
        deck.press("n")
        _ = deck.report(StepState.every, .finished)
        stop("run, partly")
        deck.press("n")
        deck.press(.escape)
        stop("customers while it runs")
        deck.press("q")
        stop("leave")
        deck.press("yq")
        stop("leave at once")
        deck.press("n")
        _ = deck.report(StepState.every, .rests(nil))
        stop("customers while it rests")
        deck.happen(.runsRead([.cutOff(.renamed(plan, "a")), .cutOff(.renamed(plan, "b"))]))
        stop("resume")
        return stops
    }
}

extension Plan {
    /// The same under another name.
    static func renamed(_ plan: Plan, _ id: String) -> Plan {
        Plan(
            id: .init(id), purpose: plan.purpose, madeAt: plan.madeAt, rules: plan.rules,
            customers: plan.customers)
    }
}
