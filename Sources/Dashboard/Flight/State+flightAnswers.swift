import Canvas
import Domain

extension State {
    /// Answers a key while a dialog of a run stands.
    mutating func answer(_ key: Key, to dialog: FlightDialog) -> [Effect] {
        switch dialog {
        case .step:
            if key == .character("y"), let ids = dialog.ids { return [.copy(ids)] }
            if [.enter, .escape, .character("q"), .character(" ")].contains(key) {
                self.dialog = nil
            }
            return []
        case .unfinished(let flights, _): return answer(key, toResuming: flights)
        case .leave(let atOnce): return answer(key, toLeaving: atOnce)
        }
    }

    private mutating func answer(_ key: Key, toResuming flights: [Flight]) -> [Effect] {
        guard let flight = flights.first else {
            // Only told: any key that closes what is to be read.
            if [.enter, .escape, .character("q"), .character(" ")].contains(key) { dialog = nil }
            return []
        }
        switch key {
        case .character("y"):
            // What ends for good is confirmed by nothing that was not on the screen.
            guard isScrolledToItsEnd() else { return [] }
            if let offPilot {
                notice = Notice(text: words.off(offPilot), tone: .warning)
                return []
            }
            look(at: flight, before: flights.dropFirst())
            return goOn(retryingRefused: false)
        case .character("v"), .enter:
            look(at: flight, before: flights.dropFirst())
        case .escape, .character("n"), .character("q"):
            dialog = nil
            putOff += flights
        default: break
        }
        return []
    }

    private mutating func answer(_ key: Key, toLeaving atOnce: Bool) -> [Effect] {
        switch key {
        case .character("y"):
            dialog = nil
            guard !atOnce, flight?.isMoving == true else { return [.quit] }
            isLeaving = true
            flight?.phase = .stopping
            notice = Notice(text: words(FlightWords.leaving), tone: .plain)
            return [.stopFlight]
        case .character("n"), .escape, .character("q"):
            dialog = nil
            isLeaving = false
            return []
        default: return []
        }
    }
}
