import Canvas
import Domain

extension State {
    /// Answers a key while a dialog of a run stands.
    mutating func answer(_ key: Key, to dialog: RunDialog) -> [Effect] {
        switch dialog {
        case .step:
            if key == .character("y"), let ids = dialog.ids { return [.copy(ids)] }
            if [.enter, .escape, .character("q"), .character(" ")].contains(key) {
                self.dialog = nil
            }
            return []
        case .unfinished(let runs, _): return answer(key, toResuming: runs)
        case .leave(let atOnce): return answer(key, toLeaving: atOnce)
        }
    }

    private mutating func answer(_ key: Key, toResuming runs: [Run]) -> [Effect] {
        guard let run = runs.first else {
            // Only told: any key that closes what is to be read.
            if [.enter, .escape, .character("q"), .character(" ")].contains(key) { dialog = nil }
            return []
        }
        switch key {
        case .character("y"):
            // What ends for good is confirmed by nothing that was not on the screen.
            guard isScrolledToItsEnd() else { return [] }
            if let offReadOnly {
                notice = Notice(text: words.off(offReadOnly), tone: .warning)
                return []
            }
            look(at: run, before: runs.dropFirst())
            return goOn(retryingRefused: false)
        case .character("v"), .enter:
            look(at: run, before: runs.dropFirst())
        case .escape, .character("n"), .character("q"):
            dialog = nil
            putOff += runs
        default: break
        }
        return []
    }

    private mutating func answer(_ key: Key, toLeaving atOnce: Bool) -> [Effect] {
        switch key {
        case .character("y"):
            dialog = nil
            guard !atOnce, run?.isMoving == true else { return [.quit] }
            isLeaving = true
            run?.phase = .stopping
            notice = Notice(text: words.runLeaving, tone: .plain)
            return [.stopRun]
        case .character("n"), .escape, .character("q"):
            dialog = nil
            isLeaving = false
            return []
        default: return []
        }
    }
}
