import Canvas
import Domain

extension Keymap {
    static let flight = [
        Binding(.enter, command: .open, hint: .details) { state in
            if case .step = state.selectedInFlight { return nil }
            if case .rests(.some) = state.flight?.phase { return nil }
            return .told(FlightWords.noStep.texts)
        },
        Binding(.character("."), command: .stopFlight, hint: .stopFlight) { state in
            state.flight?.phase == .running ? nil : .told(FlightWords.notRunning.texts)
        },
        Binding(.character("n"), command: .goOn, hint: .goOn) { $0.offPilot ?? $0.offGoOn },
        Binding(.character("t"), command: .retry, hint: .retry) { state in
            state.offPilot ?? state.offGoOn
                ?? (state.flight?.tally.refused == 0 ? .told(FlightWords.noRefused.texts) : nil)
        },
        Binding(.character("u"), command: .undo, hint: .undo) { $0.offUndoOfRun }, search,
    ]

    /// Everywhere: to the run; where there is none, it asks what the journal tells of.
    static let flying = Binding(
        .character("F"), command: .flight, hint: .flight, isInFooter: false
    ) { _ in nil }
}

extension State {
    /// Why nobody lets a run go on here; nil if it can be asked.
    var offPilot: Off? { place.isReadOnly ? .refused(.readOnly) : nil }

    fileprivate var offGoOn: Off? {
        guard let flight else { return .told(FlightWords.noRun.texts) }
        if flight.isMoving { return .told(FlightWords.alreadyRuns.texts) }
        return flight.isComplete ? .told(FlightWords.isDone.texts) : nil
    }

    /// What stands under the cursor of the run's page.
    var selectedInFlight: PlanItem? {
        guard case .flight(let page) = pages.last else { return nil }
        let items = listedItems(page)
        return items.indices.contains(page.cursor.index) ? items[page.cursor.index] : nil
    }
}
