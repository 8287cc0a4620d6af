import Domain

/// What can stand over a plan.
package enum PlanDialog: Equatable, Sendable {
    case step(StepDialog)
    case start(StartDialog)
}

/// All there is to say about a step.
package struct StepDialog: Equatable, Sendable {
    package let customer: CustomerPlan
    package let step: PlanStep
    /// Why it is known that it will be refused; nil if nothing is.
    package let refusal: Refusal?
    /// Whether that is because of other steps.
    package let isStranded: Bool
    /// What the dry run found of it, if there was one.
    package let finding: Finding?
}

/// Asks whether a plan is meant: it names every customer, and what will be done.
package struct StartDialog: Equatable, Sendable {
    /// What could be expected of the plan when it opened: that is what it says, and what starts.
    package let outlook: Plan.Outlook
    package var typed = ""
    /// Whether Enter was pressed on something else than what is asked for.
    package var differs = false

    package init(_ outlook: Plan.Outlook) { self.outlook = outlook }

    /// Whether something has to be typed before it starts: a plan that ends relationships.
    package var isTyped: Bool { outlook.endsRelationships }

    /// What has to be typed: the domain of the one customer, or how many there are.
    var word: String {
        let changed = outlook.changed
        return changed.count == 1 ? changed[0].customer.domain : String(changed.count)
    }

    /// Whether it was typed; case does not matter in domains, nor do the blanks a paste brings.
    package var isConfirmed: Bool {
        let start = typed.drop { $0.isWhitespace }.lowercased()
        return String(start.reversed().drop { $0.isWhitespace }.reversed()) == word.lowercased()
    }
}
