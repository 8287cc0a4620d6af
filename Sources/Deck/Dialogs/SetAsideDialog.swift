import Canvas
import Domain
import Wording

/// Asks whether nobody is to go on with a run that rests.
package struct SetAsideDialog: Equatable, Sendable {
    package let run: Run
}

extension SetAsideDialog: DialogModel {
    var outlivesCustomer: Bool { true }
    var isReadFirst: Bool { true }

    func box(in state: State) -> DialogBox {
        let words = state.words
        let unanswered = run.unanswered
        let doubts =
            unanswered == 0
            ? [] : state.marked(words.setAsideUnanswered(unanswered), "?", .warning)
        return state.readable(
            DialogBox(
                title: words.setAsideTitle,
                text: state.lines(of: run, in: state.room) + [Line()]
                    + state.marked(words.setAsideKeepsDone, "•")
                    + state.marked(words.setAsideSendsNothing, "•") + doubts,
                footer: [Line()] + state.keys(\.yesNoKeys)))
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .character("y"):
            guard state.isScrolledToItsEnd() else { return [] }
            state.dialog = nil
            // It is offered no more, though that is not written yet.
            state.resting.removeAll { $0.id == run.id }
            return [.setAside(run.id)]
        case .enter: state.tell(.plain) { $0.yConfirms }
        case .character("n"), .escape, .character("q"):
            state.dialog = nil
            state.tell(.plain) { $0.nothingDone }
        default: break
        }
        return []
    }
}

extension State {
    /// Asks whether a run is set aside.
    mutating func askToSetAside(_ run: Run) {
        if let off = offReadOnly {
            tell(.warning) { $0.off(off) }
        } else if run.canGoOn, run.closing == nil {
            dialog = .setAside(SetAsideDialog(run: run))
        } else {
            tell(.warning) { run.closing == nil ? $0.runIsDone : $0.runIsClosed }
        }
    }

    /// The letter that asks so in the dialogs that offer or list runs.
    static let setAsideLetter: Character = "x"
}
