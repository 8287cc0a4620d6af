import Canvas
import Domain

extension Keymap {
    static let run = [
        Binding(.enter, command: .open, hint: .details) { state in
            if case .step = state.selectedInRun { return nil }
            if case .rests(.some) = state.run?.phase { return nil }
            return .told(RunWords.noStep.texts)
        },
        Binding(.character("."), command: .stopRun, hint: .stopRun) { state in
            state.run?.phase == .running ? nil : .told(RunWords.notRunning.texts)
        },
        Binding(.character("n"), command: .goOn, hint: .goOn) { $0.offReadOnly ?? $0.offGoOn },
        Binding(.character("t"), command: .retry, hint: .retry) { state in
            state.offReadOnly ?? state.offGoOn
                ?? (state.run?.tally.refused == 0 ? .told(RunWords.noRefused.texts) : nil)
        },
        Binding(.character("u"), command: .undo, hint: .undo) { $0.offUndoOfRun }, search,
    ]

    /// Everywhere: to the run; where there is none, it asks what the journal tells of.
    static let running = Binding(
        .character("F"), command: .run, hint: .run, isInFooter: false
    ) { _ in nil }
}

extension State {
    /// Why nobody lets a run go on here; nil if it can be asked.
    var offReadOnly: Off? { place.isReadOnly ? .refused(.readOnly) : nil }

    fileprivate var offGoOn: Off? {
        guard let run else { return .told(RunWords.noRun.texts) }
        if run.isMoving { return .told(RunWords.alreadyRuns.texts) }
        return run.isComplete ? .told(RunWords.isDone.texts) : nil
    }

    /// What stands under the cursor of the run's page.
    var selectedInRun: PlanItem? {
        guard case .run(let page) = pages.last else { return nil }
        let items = listedItems(page)
        return items.indices.contains(page.cursor.index) ? items[page.cursor.index] : nil
    }
}
