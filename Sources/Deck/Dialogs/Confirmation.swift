import Canvas
import Domain
import Wording

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
        state.answerHelp(key)
        return []
    case .plan(let dialog): return state.answer(key, to: dialog)
    case .run(let dialog): return state.answer(key, to: dialog)
    }
}

extension State {
    fileprivate mutating func answer(_ key: Key, to confirmation: Confirmation) -> [Effect] {
        var confirmation = confirmation
        switch key {
        case .character("y"):
            guard let write = confirmation.cleared else { return [] }
            guard isReadToItsEnd() else { return [] }
            return send(
                Underway(
                    write: write, targetName: confirmation.targetName,
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
                guard let write = removal.cleared else { return [] }
                return send(
                    Underway(
                        write: write, targetName: "",
                        customerName: removal.customer.companyName, asked: .removal(removal)),
                    basis: removal.basis, seen: nil)
            }
            removal.differs = true
            dialog = .removal(removal)
            return []
        case .escape: return leaveDialog()
        case .character(let character):
            removal.typed.append(String(character), upTo: Dialog.typedLimit)
        case .backspace: removal.typed = String(removal.typed.dropLast())
        case .control("u"): removal.typed = ""
        default: return []
        }
        removal.differs = false
        dialog = .removal(removal)
        return []
    }

    mutating func leaveDialog() -> [Effect] {
        let effects = previewed(confirmed: false)
        dialog = nil
        notice = Notice(text: words.nothingDone, tone: .plain)
        return effects
    }

    private mutating func send(_ underway: Underway, basis: Holdings?, seen: Holdings?) -> [Effect]
    {
        let effects = previewed(confirmed: true)
        let writes = dialog?.writes ?? []
        dialog = nil
        if let seen, holdBack(.write(underway, basis: basis), of: seen, writes) { return effects }
        self.underway = underway
        return effects + [.perform(underway.write, basis: basis)]
    }
}

extension State {
    /// What is asked before an act: its target, whose it is, and what it brings.
    func box(for confirmation: Confirmation) -> DialogBox {
        let title: Phrase
        var keys: Phrase = \.yesNoKeys
        var facts: [Fact] = []
        var text: [Line] = []
        if let holding = confirmation.holding {
            facts = [
                Fact(words.targetLabel, confirmation.targetName, .title),
                Fact("ID", holding.id),
            ]
        }
        switch confirmation.write {
        case .suspend: title = \.suspendTitle
        case .reactivate, .reactivateAzure: title = \.reactivateTitle
        case .cancel, .setRenewal, .removeDelegatedAccess, .removeRelationship:
            title = \.cancelTitle
        case .order(_, let quantity):
            title = \.orderTitle
            keys = \.orderKeys
            guard let offer = confirmation.offer else { break }
            facts.append(Fact(words.offerLabel, offer.name, .title))
            let range = offer.quantities
            let limits = "(\(range.lowerBound.grouped)–\(range.upperBound.grouped))"
            facts.append(
                Fact(
                    words.orderQuantity,
                    range.count == 1 ? quantity.grouped : "\(quantity.grouped)  \(limits)",
                    range.contains(quantity) ? .title : .warning))
        case .accept(let included):
            title = \.acceptTitle
            let privileges =
                included
                ? words.acceptanceWithPrivileges : words.acceptanceWithoutPrivileges
            text = [privileges, words.acceptanceInProduction].flatMap { marked($0, "•") }
        }
        facts += identity(of: confirmation.customer)
        if !confirmation.consequences.isEmpty {
            text =
                [Line(Span(words.whatItBringsHeading, .heading))]
                + confirmation.consequences.flatMap(bullet)
        }
        let box = DialogBox(
            title: words[keyPath: title],
            text: changed(confirmation.changes) + facts.lines(width: room)
                + warnings(confirmation.twins) + [Line()] + text,
            footer: [Line()] + self.keys(keys))
        return readable(box)
    }
}
