import Canvas
import Domain

/// Answers a key while a dialog stands over the page. Nothing else is reached by it.
func answer(_ key: Key, in state: inout State) -> [Effect] {
    switch state.dialog {
    case nil: return []
    case .confirmation(let confirmation): return state.answer(key, to: confirmation)
    case .removal(let removal): return state.answer(key, to: removal)
    case .refusal, .record, .message, .aftermath:
        if [.enter, .escape, .character("q"), .character(" ")].contains(key) {
            state.dialog = nil
        }
        return []
    case .help(let top):
        state.scrollHelp(key, from: top)
        return []
    }
}

extension State {
    fileprivate mutating func answer(_ key: Key, to confirmation: Confirmation) -> [Effect] {
        var confirmation = confirmation
        switch key {
        case .character("y"):
            guard let act = confirmation.act else { return [] }
            return send(act)
        case .character("n"), .escape, .character("q"):
            dialog = nil
            notice = Notice(text: words(NoticeWords.nothingDone), tone: .plain)
            return []
        case .character("+"), .character("="):
            confirmation.changeQuantity { $0 + 1 }
        case .character("-"):
            confirmation.changeQuantity { $0 - 1 }
        case .character(let character) where character.isASCII && character.isWholeNumber:
            let digit = character.wholeNumberValue ?? 0
            confirmation.changeQuantity { $0 * 10 + digit }
        case .backspace:
            confirmation.changeQuantity { $0 / 10 }
        case .down, .character("j"), .pageDown: confirmation.top += 1
        case .up, .character("k"), .pageUp: confirmation.top = max(0, confirmation.top - 1)
        default: break
        }
        dialog = .confirmation(confirmation)
        return []
    }

    fileprivate mutating func answer(_ key: Key, to removal: RemovalDialog) -> [Effect] {
        var removal = removal
        switch key {
        case .enter:
            if removal.isConfirmed { return send(.removeRelationship(removal.clearance)) }
            notice = Notice(text: words(NoticeWords.domainDiffers), tone: .warning)
        case .escape:
            dialog = nil
            notice = Notice(text: words(NoticeWords.nothingDone), tone: .plain)
            return []
        case .character(let character): removal.typed.append(character)
        case .backspace: removal.typed = String(removal.typed.dropLast())
        case .control("u"): removal.typed = ""
        case .down, .pageDown: removal.top += 1
        case .up, .pageUp: removal.top = max(0, removal.top - 1)
        default: break
        }
        dialog = .removal(removal)
        return []
    }

    private mutating func send(_ act: Act) -> [Effect] {
        dialog = nil
        underway = act
        return [.act(act)]
    }

    fileprivate mutating func scrollHelp(_ key: Key, from top: Int) {
        switch key {
        case .down, .character("j"): dialog = .help(top: top + 1)
        case .up, .character("k"): dialog = .help(top: max(0, top - 1))
        case .pageDown, .control("d"), .control("f"), .character(" "):
            dialog = .help(top: top + max(1, size.rows / 2))
        case .pageUp, .control("u"), .control("b"):
            dialog = .help(top: max(0, top - max(1, size.rows / 2)))
        case .home, .character("g"): dialog = .help(top: 0)
        case .end, .character("G"): dialog = .help(top: helpLines(columns: size.columns).count)
        case .escape, .enter, .character("q"), .character("?"), .function(1): dialog = nil
        default: break
        }
        if case .help(let wanted) = dialog {
            let last = max(0, helpLines(columns: size.columns).count - helpHeight)
            dialog = .help(top: min(wanted, last))
        }
    }
}

extension Confirmation {
    /// What it sends when confirmed; nil where the quantity is none that can be ordered.
    fileprivate var act: Act? {
        switch (subject, holding) {
        case (.suspension, .subscription(let id)): .suspend(id, of: customer.id)
        case (.reactivation, .subscription(let id)): .reactivate(id, of: customer.id)
        case (.cancellation, let holding?): .cancel(holding, of: customer.id)
        case (.order(let offer, let quantity), _):
            quantity > 0 ? .order(offer.id, quantity: quantity, for: customer.id) : nil
        case (.acceptance(let included), _):
            .accept(customer.id, includingDelegatedAccess: included)
        case (.suspension, _), (.reactivation, _), (.cancellation, nil): nil
        }
    }

    fileprivate mutating func changeQuantity(_ change: (Int) -> Int) {
        if case .order(let offer, let quantity) = subject {
            subject = .order(offer, quantity: max(0, min(10_000, change(quantity))))
        }
    }
}
