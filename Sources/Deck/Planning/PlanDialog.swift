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
    package let outlook: PlanOutlook
    package var typed = ""
    /// Whether Enter was pressed on something else than what is asked for.
    package var differs = false

    package init(_ outlook: PlanOutlook) { self.outlook = outlook }

    /// Whether something has to be typed before it starts: a plan that ends relationships.
    package var isTyped: Bool { outlook.endsRelationships }

    /// What has to be typed where the plan changes one customer alone; nil where it changes
    /// several, and their number is what is typed.
    var word: ConfirmationWord? {
        let changed = outlook.changed
        return changed.count == 1 ? ConfirmationWord(for: changed[0].customer) : nil
    }

    /// Whether it was typed, be it with the blanks a paste brings along.
    package var isConfirmed: Bool {
        word.map { $0.isSaid(by: typed) }
            ?? (typed.split { $0.isWhitespace } == ["\(outlook.changed.count)"])
    }
}
