import Canvas
import Domain

extension Keymap {
    static let run = [
        Binding(.enter, command: .open, hint: \.detailsKey) { state in
            if case .step = state.selectedInRun { return nil }
            if case .rests(.some) = state.run?.phase { return nil }
            return .said(\.noStepSelected)
        },
        Binding(.character("."), command: .stopRun, hint: \.stopRunKey) { state in
            state.run?.phase == .running ? nil : .said(\.runNotRunning)
        },
        Binding(.character("n"), command: .goOn, hint: \.goOnKey) { $0.offReadOnly ?? $0.offGoOn },
        Binding(.character("t"), command: .retry, hint: \.retryKey) { state in
            state.offReadOnly ?? state.offGoOn
                ?? (state.run?.tally.refused == 0 ? .said(\.runNoRefused) : nil)
        },
        Binding(.character("u"), command: .undo, hint: \.undoKey) { $0.offUndoOfRun }, search,
    ]

    /// Everywhere: to the run; where there is none, it asks what the journal tells of.
    static let running = Binding(
        .character("F"), command: .run, hint: \.runKey, isInFooter: false
    ) { _ in nil }
}

extension State {
    /// Why nobody lets a run go on here; nil if it can be asked.
    var offReadOnly: Off? { place.isReadOnly ? .refused(.readOnly) : nil }

    fileprivate var offGoOn: Off? {
        guard let run else { return .said(\.runNoRun) }
        if run.isMoving { return .said(\.runAlreadyRuns) }
        return run.isComplete ? .said(\.runIsDone) : nil
    }

    /// What stands under the cursor of the run's page.
    var selectedInRun: PlanItem? {
        guard case .run(let page) = pages.last else { return nil }
        let items = listedItems(page)
        return items.indices.contains(page.cursor.index) ? items[page.cursor.index] : nil
    }
}
