import Canvas
import Domain

/// Answers a key while a dialog stands over the page. Nothing else is reached by it.
func answer(_ key: Key, in state: inout State) -> [Effect] {
    guard let dialog = state.dialog else { return [] }
    if state.scroll(dialog, with: key) { return [] }
    switch dialog {
    case .confirmation(let confirmation): return state.answer(key, to: confirmation)
    case .removal(let removal): return state.answer(key, to: removal)
    case .planned(let confirmation): return state.answer(key, to: confirmation)
    case .unlock: return state.answerUnlock(key)
    case .aftermath(let aftermath) where key == .character("w"):
        return [.certify(aftermath.customer.id)]
    case .refusal, .record, .entry, .message, .aftermath:
        if key == .character("y"), let ids = dialog.ids { return [.copy(ids)] }
        if [.enter, .escape, .character("q"), .character(" ")].contains(key) {
            state.dialog = nil
        }
        return []
    case .help:
        if [.escape, .enter, .character("q"), .character("?"), .function(1)].contains(key) {
            state.dialog = nil
        }
        return []
    case .plan(let dialog): return state.answer(key, to: dialog)
    case .flight(let dialog): return state.answer(key, to: dialog)
    }
}

extension State {
    /// Scrolls a dialog whose text is higher than the screen; false if the key is for something
    /// else.
    fileprivate mutating func scroll(_ dialog: Dialog, with key: Key) -> Bool {
        var isTyping = false
        if case .removal = dialog { isTyping = true }
        if case .plan(.start(let start)) = dialog { isTyping = start.isTyped }
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

    fileprivate mutating func answer(_ key: Key, to confirmation: Confirmation) -> [Effect] {
        var confirmation = confirmation
        switch key {
        case .character("y"):
            guard let act = confirmation.act else { return [] }
            guard isReadToItsEnd() else { return [] }
            return send(
                Underway(
                    act: act, targetName: confirmation.targetName,
                    customerName: confirmation.customer.companyName,
                    asked: .confirmation(confirmation),
                    endsAtRenewal: confirmation.consequences.endAtRenewal),
                basis: confirmation.basis, seen: confirmation.seen)
        case .character("n"), .escape, .character("q"):
            return leaveDialog()
        case .character("+"), .character("="):
            confirmation.changeQuantity { $0 + 1 }
        case .character("-"):
            confirmation.changeQuantity { $0 - 1 }
        case .character(let character) where character.isASCII && character.isWholeNumber:
            confirmation.type(digit: character.wholeNumberValue ?? 0)
        case .backspace:
            confirmation.changeQuantity { $0 / 10 }
        default: break
        }
        dialog = .confirmation(confirmation)
        return []
    }

    fileprivate mutating func answer(_ key: Key, to removal: RemovalDialog) -> [Effect] {
        var removal = removal
        switch key {
        case .enter:
            if removal.isConfirmed {
                // Others with a name like it must have been on the screen.
                if !lookalikes.isQuiet { guard isReadToItsEnd() else { return [] } }
                return send(
                    Underway(
                        act: .removeRelationship(removal.clearance), targetName: "",
                        customerName: removal.customer.companyName, asked: .removal(removal)),
                    basis: removal.basis, seen: nil)
            }
            removal.differs = true
            dialog = .removal(removal)
            return []
        case .escape: return leaveDialog()
        case .character(let character): removal.typed.append(character)
        case .backspace: removal.typed = String(removal.typed.dropLast())
        case .control("u"): removal.typed = ""
        default: return []
        }
        removal.differs = false
        dialog = .removal(removal)
        return []
    }

    /// Whether the dialog may be confirmed: what has not been on the screen is not. If not, it
    /// scrolls on.
    mutating func isReadToItsEnd() -> Bool {
        guard let dialog, lookalikes.isKnown else { return false }
        if hasShownAll { return true }
        dialogTop = min(
            dialogTop + max(1, size.rows / 2), box(for: dialog).lastTop(on: size))
        return false
    }

    mutating func leaveDialog() -> [Effect] {
        let effects = previewed(confirmed: false)
        dialog = nil
        notice = Notice(text: words(NoticeWords.nothingDone), tone: .plain)
        return effects
    }

    private mutating func send(_ underway: Underway, basis: Holdings?, seen: Holdings?) -> [Effect]
    {
        let effects = previewed(confirmed: true)
        let writes = dialog?.writes ?? []
        dialog = nil
        if let seen, holdBack(.act(underway, basis: basis), of: seen, writes) { return effects }
        self.underway = underway
        return effects + [.act(underway.act, basis: basis)]
    }
}

extension Confirmation {
    /// What it sends when confirmed; nil where the quantity is none that can be ordered.
    var act: Act? {
        switch (subject, holding) {
        case (.suspension, .subscription(let id)): .suspend(id, of: customer.id)
        case (.reactivation, .subscription(let id)): .reactivate(id, of: customer.id)
        case (.cancellation, let holding?): .cancel(holding, of: customer.id)
        case (.order(let offer, let quantity, _), _):
            quantity > 0 ? .order(offer.id, quantity: quantity, for: customer.id) : nil
        case (.acceptance(let included), _):
            .accept(customer.id, includingDelegatedAccess: included)
        case (.suspension, _), (.reactivation, _), (.cancellation, nil): nil
        }
    }

    fileprivate mutating func type(digit: Int) {
        guard case .order(_, _, let isTyped) = subject else { return }
        changeQuantity { isTyped ? $0 * 10 + digit : digit }
    }

    fileprivate mutating func changeQuantity(_ change: (Int) -> Int) {
        if case .order(let offer, let quantity, _) = subject {
            subject = .order(
                offer, quantity: max(0, min(offer.quantities.upperBound, change(quantity))),
                isTyped: true)
        }
    }
}
