import Canvas
import Domain

extension State {
    /// Answers a key while a dialog of the plan stands.
    mutating func answer(_ key: Key, to dialog: PlanDialog) -> [Effect] {
        switch dialog {
        case .step(let dialog):
            if key == .character("y"), let ticket = words.ticket(for: dialog.step, dialog.customer)
            {
                return [.copy(ticket)]
            }
            if [.enter, .escape, .character("q"), .character(" ")].contains(key) {
                self.dialog = nil
            }
            return []
        case .start(let dialog):
            return dialog.isTyped ? type(key, in: dialog) : answer(key, to: dialog)
        }
    }

    private mutating func answer(_ key: Key, to dialog: StartDialog) -> [Effect] {
        switch key {
        case .character("y"): return start(dialog)
        case .character("n"), .escape, .character("q"): return leaveDialog()
        default: return []
        }
    }

    private mutating func type(_ key: Key, in dialog: StartDialog) -> [Effect] {
        var dialog = dialog
        switch key {
        case .enter:
            if dialog.isConfirmed { return start(dialog) }
            dialog.differs = true
            self.dialog = .plan(.start(dialog))
            return []
        case .escape: return leaveDialog()
        case .character(let character):
            dialog.typed.append(String(character), upTo: Dialog.typedLimit)
        case .backspace: dialog.typed = String(dialog.typed.dropLast())
        case .control("u"): dialog.typed = ""
        default: return []
        }
        dialog.differs = false
        self.dialog = .plan(.start(dialog))
        return []
    }

    /// Starts it once all of the dialog was on the screen; else shows more of it.
    private mutating func start(_ dialog: StartDialog) -> [Effect] {
        guard isReadToItsEnd() else { return [] }
        if let offStart {
            self.dialog = nil
            notice = Notice(text: words.off(offStart), tone: .warning)
            return []
        }
        let effects = previewed(confirmed: true)
        self.dialog = nil
        // What it said will not happen is not tried, not even when the run goes on one day: nobody
        // has confirmed it.
        return effects + takeOff(dialog.outlook.feasible)
    }
}
