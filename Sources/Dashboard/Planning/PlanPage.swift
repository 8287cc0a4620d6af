import Domain

/// A plan, to be read, struck out of, rehearsed, saved and started.
package struct PlanPage: Equatable, Sendable {
    /// Whom it was asked for, and what the list was narrowed to then.
    package let asked: [Customer.ID]
    package let search: String
    package var plan: Plan?
    /// How many of those asked for the search hides: they are left out.
    package var hidden = 0
    /// What the dry run of this very plan found.
    package var findings: [Finding] = []
    package var isRehearsing = false
    package var isStale = true
    package var isReading = false
    package var cursor = ListCursor()

    package init(asked: [Customer.ID], search: String) {
        self.asked = asked
        self.search = search
    }

    /// How many customers one plan may be for.
    static let limit = 500
}

extension PlanPage {
    /// What stands under the cursor.
    var selected: PlanItem? {
        guard let items = plan?.items, items.indices.contains(cursor.index) else { return nil }
        return items[cursor.index]
    }

    /// What the dry run found of a step.
    func finding(of step: PlanStep, for customer: Customer.ID) -> Finding? {
        findings.first { $0.customer == customer && $0.step == step.id }
    }

    /// Takes a plan made anew: what was struck out stays struck out, and the cursor stays on what
    /// it was on.
    mutating func take(_ fresh: Plan, hidden: Int, height: Int) {
        let struck = plan?.strikes ?? []
        let place = selected.flatMap { plan?.place(of: $0) }
        var fresh = fresh
        fresh.strike(struck)
        self.hidden = hidden
        isReading = false
        findings = []
        isRehearsing = false
        plan = fresh
        let items = fresh.items
        let index = place.flatMap { place in items.firstIndex { fresh.place(of: $0) == place } }
        cursor.select(index ?? cursor.index, count: items.count, height: height)
    }
}
