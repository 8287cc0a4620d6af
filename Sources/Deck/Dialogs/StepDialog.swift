import Canvas
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
