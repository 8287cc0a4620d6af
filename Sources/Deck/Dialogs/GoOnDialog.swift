import Canvas
import Domain
import Wording

/// Asks whether a run goes on that has a step left nobody can undo: it may have been confirmed long
/// ago.
package struct GoOnDialog: Equatable, Sendable {
    package let run: Run
    let retryingRefused: Bool
}

extension GoOnDialog: DialogModel {
    var outlivesCustomer: Bool { true }
    var isReadFirst: Bool { true }

    func box(in state: State) -> DialogBox {
        let final = state.words.finalSteps(leftOf: run)
        return state.readable(
            DialogBox(
                title: state.words.runResumeTitle,
                text: state.lines(of: run, in: state.room)
                    + (final.map { [Line()] + state.marked($0, "!", .danger) } ?? []),
                footer: [Line()] + state.keys(said: state.words.runFinalKeys, isDangerous: true),
                danger: state.words.cannotBeUndone))
    }

    func answer(_ key: Key, in state: inout State) -> [Effect] {
        switch key {
        case .character("y"):
            guard state.isScrolledToItsEnd() else { return [] }
            state.dialog = nil
            guard state.run?.id == run.id else { return [] }
            return state.goOn(retryingRefused: retryingRefused)
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
    /// Goes on with the run; asks first where a step is left that nobody can undo.
    mutating func askToGoOn(retryingRefused: Bool) -> [Effect] {
        guard let run, run.canGoOn, !run.finalStepsLeft.isEmpty else {
            return goOn(retryingRefused: retryingRefused)
        }
        dialog = .goOn(GoOnDialog(run: run, retryingRefused: retryingRefused))
        return []
    }
}
