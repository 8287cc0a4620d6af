import Domain

/// A plan, to be read, struck out of, rehearsed, saved and started.
package struct PlanPage: Equatable, Sendable {
    /// Whom it was asked for, and what the list was narrowed to then.
    package let asked: [Customer.ID]
    package let search: String
    /// The plan, and what can be expected of it.
    package private(set) var outlook: PlanOutlook?
    /// How many of those asked for the search hides: they are left out.
    package var hidden = 0
    /// What the dry run of this very plan found.
    package var findings: [Finding] = []
    package var isRehearsing = false
    package var isStale = true
    package var isReading = false
    var field = SearchField()
    package var cursor = ListCursor()

    package init(asked: [Customer.ID], search: String) {
        self.asked = asked
        self.search = search
    }

    /// How many customers one plan may be for.
    static let limit = 500
}

extension PlanPage {
    package var plan: Plan? { outlook?.plan }

    /// Puts a plan in the place of the one on the page; what was found of that one says nothing
    /// of it.
    mutating func change(to plan: Plan, at moment: Instant) {
        outlook = PlanOutlook(of: plan, at: moment)
        findings = []
        isRehearsing = false
    }

    /// What the dry run found of a step.
    func finding(of step: PlanStep, for customer: Customer.ID) -> Finding? {
        findings.first { $0.customer == customer && $0.step == step.id }
    }

    /// Takes a plan made anew: what was struck out stays struck out, and the cursor stays on what
    /// it was on; at first on the first step.
    mutating func take(
        _ fresh: Plan, hidden: Int, at moment: Instant, height: Int,
        listed: (Plan, SearchField) -> [PlanItem]
    ) {
        let struck = plan?.strikes ?? []
        let place = plan.flatMap { plan -> PlanPlace? in
            let items = listed(plan, field)
            return items.indices.contains(cursor.index)
                ? plan.place(of: items[cursor.index]) : nil
        }
        var fresh = fresh
        fresh.strike(struck)
        self.hidden = hidden
        isReading = false
        let isFirst = plan == nil
        change(to: fresh, at: moment)
        let items = listed(fresh, field)
        let index =
            isFirst
            ? items.firstIndex { fresh.step(at: $0) != nil }
            : place.flatMap { place in items.firstIndex { fresh.place(of: $0) == place } }
        cursor.select(index ?? cursor.index, count: items.count, height: height)
    }
}
