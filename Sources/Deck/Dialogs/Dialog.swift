import Canvas
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

extension Dialog {
    /// The ids by which the service's support finds what is told; nil where there are none.
    var ids: String? {
        switch self {
        case .refusal(let refusal, _): refusal.answer?.trace.ids
        case .record(let record): record.trace?.ids
        case .entry(let details): details.ids
        case .run(let dialog): dialog.ids
        case .confirmation, .removal, .planned, .unlock, .aftermath, .message, .help, .plan: nil
        }
    }
}

extension Dialog {
    /// What is written if it is confirmed; nothing where it only tells something.
    var writes: [NamedWrite] {
        switch self {
        case .confirmation(let confirmation):
            confirmation.cleared.map {
                [NamedWrite($0.write, of: confirmation.customer, named: confirmation.targetName)]
            } ?? []
        case .removal(let removal):
            [
                NamedWrite(
                    .removeRelationship, of: removal.customer,
                    named: removal.customer.companyName)
            ]
        case .planned(let confirmation): confirmation.plan.namedWrites
        case .plan(.start(let dialog)): dialog.outlook.feasible.namedWrites
        case .plan(.step), .run, .unlock, .refusal, .record, .entry, .aftermath, .message, .help:
            []
        }
    }
}

extension Plan {
    /// Every write that is not struck out, in its order.
    package var namedWrites: [NamedWrite] {
        customers.flatMap { customer in
            customer.steps.filter { !$0.isStruck }.compactMap { step in
                step.write.map { NamedWrite($0, of: customer.customer, named: step.name) }
            }
        }
    }
}

extension State {
    /// Has the journal told that a dialog which could have written something was answered.
    func previewed(confirmed: Bool) -> [Effect] {
        let writes = dialog?.writes ?? []
        guard let first = writes.first else { return [] }
        let isOfOne = writes.allSatisfy { $0.customer.id == first.customer.id }
        return [
            .note(.previewed(writes, confirmed: confirmed), about: isOfOne ? first.customer : nil)
        ]
    }
}

extension State {
    /// Scrolls a dialog whose text is higher than the screen; false if the key is for something
    /// else.
    mutating func scroll(_ dialog: Dialog, with key: Key) -> Bool {
        var isTyping = false
        if case .removal = dialog { isTyping = true }
        if case .plan(.start(let start)) = dialog { isTyping = start.isTyped }
        if case .help = dialog { isTyping = helpSearch.isTyping }
        let page = max(1, size.rows / 2)
        let wanted: Int
        switch key {
        case .down: wanted = dialogTop + 1
        case .up: wanted = dialogTop - 1
        case .pageDown, .control("d"), .control("f"): wanted = dialogTop + page
        case .pageUp, .control("b"): wanted = dialogTop - page
        case .control("u") where !isTyping: wanted = dialogTop - page
        case .character("j") where !isTyping: wanted = dialogTop + 1
        case .character("k") where !isTyping: wanted = dialogTop - 1
        case .home,
            .character("g") where !isTyping:
            wanted = 0
        case .end,
            .character("G") where !isTyping:
            wanted = .max
        default: return false
        }
        dialogTop = max(0, min(wanted, box(for: dialog).lastTop(on: size)))
        return true
    }

    /// Whether the text of the dialog is scrolled to its end, or fits.
    var hasShownAll: Bool {
        guard let dialog else { return true }
        return dialogTop >= box(for: dialog).lastTop(on: size)
    }

    /// Whether the dialog may be confirmed: what has not been on the screen is not. If not, it
    /// scrolls on.
    mutating func isReadToItsEnd() -> Bool {
        lookalikes.isKnown && isScrolledToItsEnd()
    }

    /// Whether the end of the dialog was on the screen. If not, it scrolls on.
    mutating func isScrolledToItsEnd() -> Bool {
        guard let dialog else { return false }
        if hasShownAll { return true }
        dialogTop = min(
            dialogTop + max(1, size.rows / 2), box(for: dialog).lastTop(on: size))
        return false
    }
}
