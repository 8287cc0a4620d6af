import Canvas
import Domain
import Wording

/// What a dialog is about: things that a customer holds. Where it is about several customers, each
/// has its own.
package struct HeldTargets: Equatable, Sendable {
    /// What the customer held when the dialog opened.
    package var holdings: Holdings
    /// What was marked, in the order of its page; or the one target.
    package let targets: [Holding]
    /// Those of them that are left out in any case, and why.
    var off: [Holding: Off] = [:]

    var customer: Customer.ID { holdings.customer.id }
}

/// One of these, with all that its customer holds.
struct HeldTarget {
    let holding: Holding
    let holdings: Holdings
    /// Why it is left out in any case; nil if it is not.
    let off: Off?

    var name: String { holdings.name(of: holding) ?? holding.id }
    var subscription: Subscription? { holdings.subscription(of: holding) }

    /// The same as something that is left out of a plan.
    func leftOut(because off: Off) -> PlanConfirmation.LeftOut {
        PlanConfirmation.LeftOut(
            holding: holding, name: name, off: off, customer: holdings.customer)
    }
}

extension Array {
    /// Its element where there is one alone; nil for any other.
    var only: Element? { count == 1 ? first : nil }
}

extension [HeldTargets] {
    /// Each of the targets.
    var each: [HeldTarget] {
        flatMap { held in
            held.targets.map {
                HeldTarget(holding: $0, holdings: held.holdings, off: held.off[$0])
            }
        }
    }

    /// The only customer; nil if there are several.
    var onlyCustomer: Customer? { only?.holdings.customer }
}

extension State {
    /// What is to be acted on of the open customer: all that is marked, or the selected row.
    var heldTargets: [HeldTargets] {
        guard let holdings = open?.holdings else { return [] }
        let targets = actsOnMarks ? markedHoldings : target.map { [$0] } ?? []
        return [HeldTargets(holdings: holdings, targets: targets)]
    }

    /// Asks whether writes are meant that several things are changed by; nil if there are none, or
    /// no plan can be run.
    func plan(
        _ purpose: Plan.Purpose, _ held: [HeldTargets], writes: [(HeldTarget, Write)],
        leavingOut leftOut: [PlanConfirmation.LeftOut]
    ) -> PlanConfirmation? {
        guard offRun == nil, !writes.isEmpty else { return nil }
        let customers = held.compactMap { part -> CustomerPlan? in
            let own = writes.filter { $0.0.holdings.customer.id == part.holdings.customer.id }
            guard !own.isEmpty else { return nil }
            let owed = own.compactMap { target, write -> (Subscription.ID, Renewal)? in
                guard case .setQuantity(_, let id) = write, let subscription = target.subscription
                else { return nil }
                return owedRenewal(of: subscription, of: target.holdings.customer.id)
                    .map { (id, $0) }
            }
            let steps = place.rules.plan(
                own.map(\.1), on: part.holdings, by: place.identity, at: now,
                restoring: Dictionary(owed) { _, last in last })
            return CustomerPlan(holdings: part.holdings, steps: steps)
        }
        let plan = Plan(
            id: Plan.ID(""), purpose: purpose, madeAt: now, rules: place.rules,
            customers: customers)
        return PlanConfirmation(plan, leavingOut: leftOut)
    }

    /// Whose the targets are: the only customer; where there are several, their names stand over
    /// their targets.
    func identity(of held: [HeldTargets]) -> [Fact] {
        held.onlyCustomer.map(identity) ?? []
    }

    /// What stands over the targets: how many of all that is marked, unless it is all.
    func targetsHeading(_ count: Int, of total: Int) -> Line {
        let said = count == total ? "" : "  " + words.someOf(count, of: total)
        return Line(Span(words.targetsLabel, .heading), Span(said, .warning))
    }

    /// The targets line by line, under the names of their customers where there are several.
    func lines<Outlook>(
        of all: [Outlook], in held: [HeldTargets], target: (Outlook) -> HeldTarget,
        _ line: (Outlook) -> [Line]
    ) -> [Line] {
        var customer: Customer.ID?
        return all.flatMap { one -> [Line] in
            let own = target(one).holdings.customer
            let isNamed = held.count > 1 && own.id != customer
            customer = own.id
            return (isNamed ? [Line(Span("  " + own.companyName, .title))] : []) + line(one)
        }
    }
}
