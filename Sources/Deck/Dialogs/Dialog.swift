import Domain

/// What stands over the page and takes all keys until it is answered.
package enum Dialog: Equatable, Sendable {
    case confirmation(Confirmation)
    case removal(RemovalDialog)
    /// Several writes that are run as a plan.
    case planned(PlanConfirmation)
    /// Whether the deck may change things again.
    case unlock
    /// A no; with what has changed since the operator was asked, if that is why.
    case refusal(Refusal, changes: [Difference] = [])
    case record(ActivityRecord)
    /// An entry of the journal.
    case entry(EntryDetails)
    /// What a removal brought, with the evidence.
    case aftermath(Aftermath)
    /// Something to read, such as what is wrong with a theme file.
    case message(String)
    case help
    case plan(PlanDialog)
    case run(RunDialog)
}

/// Asks whether an act is meant: its target was captured when the dialog opened, and cannot move.
package struct Confirmation: Equatable, Sendable {
    /// What is asked about.
    package enum Subject: Equatable, Sendable {
        case suspension, reactivation, cancellation
        /// How many to buy; changed before it is confirmed. What is typed takes the
        /// place of what was proposed.
        case order(Offer, quantity: Int, isTyped: Bool)
        case acceptance(includingDelegatedAccess: Bool)
    }

    package var subject: Subject
    package let customer: Customer
    package let holding: Holding?
    package let targetName: String
    package let consequences: [Consequence]
    /// What it was drawn from; nil in the embedded sandbox.
    package var basis: Holdings?
    /// What has changed since the operator was asked before.
    package var changes: [Difference] = []
    /// What else the customer holds that is easily mistaken for the target.
    package var twins: [Twin] = []
    /// What was held when the dialog opened: what waits is compared with it.
    var seen: Holdings?
}

/// Asks for the customer's domain, or what stands for it, before its relationship is removed.
package struct RemovalDialog: Equatable, Sendable {
    package let clearance: RemovalClearance
    package let customer: Customer
    package let warnings: [RemovalWarning]
    /// What it was drawn from; nil in the embedded sandbox.
    package var basis: Holdings?
    /// How old that is, if too old to rely on.
    var age: Age?
    /// What has changed since the operator was asked before.
    package var changes: [Difference] = []
    package var typed = ""
    /// Whether Enter was pressed on something else.
    package var differs = false
    /// What has to be typed.
    var word: ConfirmationWord { ConfirmationWord(for: customer) }
    package var isConfirmed: Bool { word.isSaid(by: typed) }
}
