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

/// Asks whether a write is meant: its target was captured when the dialog opened, and cannot move.
package struct Confirmation: Equatable, Sendable {
    /// What is sent when it is confirmed; of an order, the quantity may be changed before.
    package var write: Write
    package let customer: Customer
    /// What is ordered; nil for any other write.
    package var offer: Offer?
    /// Whether the quantity was changed: what is typed first takes the place of what was proposed.
    var isTyped = false
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

    package var holding: Holding? { write.holding }

    /// What it sends when confirmed; nil where the quantity is none that can be ordered.
    package var cleared: ClearedWrite? {
        if let offer, case .order(_, let quantity) = write, !offer.quantities.contains(quantity) {
            return nil
        }
        return try? ClearedWrite(write, of: customer.id)
    }

    /// Changes the quantity that is ordered, within what the offer allows; 0 stands for nothing
    /// typed yet.
    mutating func changeQuantity(_ change: (Int) -> Int) {
        guard let offer, case .order(let id, let quantity) = write else { return }
        write = .order(id, quantity: max(0, min(offer.quantities.upperBound, change(quantity))))
        isTyped = true
    }

    mutating func type(digit: Int) {
        changeQuantity { [isTyped] in isTyped ? $0 * 10 + digit : digit }
    }
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

    /// What it sends when confirmed.
    var cleared: ClearedWrite? {
        try? ClearedWrite(.removeRelationship, of: customer.id, clearance: clearance)
    }
}
