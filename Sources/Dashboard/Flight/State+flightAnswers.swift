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
        case .resume(let flight, _): return answer(key, toResuming: flight)
        case .leave(let atOnce): return answer(key, toLeaving: atOnce)
        }
    }

    private mutating func answer(_ key: Key, toResuming flight: Flight) -> [Effect] {
        switch key {
        case .character("y"):
            // What ends for good is confirmed by nothing that was not on the screen.
            guard isScrolledToItsEnd() else { return [] }
            if let offPilot {
                notice = Notice(text: words.off(offPilot), tone: .warning)
                return []
            }
            look(at: flight)
            return goOn(retryingRefused: false)
        case .character("v"), .enter:
            look(at: flight)
        case .escape, .character("n"), .character("q"):
            dialog = nil
            putOff.append(flight)
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
