import Domain

extension State {
    /// Whether Esc stops the act under way: it can be stopped until it is sent.
    var canStopAct: Bool {
        guard place.isService, let underway else { return false }
        return !underway.isSent && !underway.isStopping
    }

    /// Asks for the act to be stopped; whether it was in time, its answer tells.
    mutating func stopWrite() -> [Effect] {
        guard canStopAct else { return [] }
        underway?.isStopping = true
        return [.stopWrite]
    }

    /// The write has left.
    mutating func sent(_ write: ClearedWrite) {
        guard underway?.write == write else { return }
        underway?.isSent = true
    }

    /// The write is back, undone.
    mutating func held(_ write: ClearedWrite) {
        guard underway?.write == write else { return }
        underway?.isSent = false
    }

    /// What is waited for, until when, and how to stop it.
    func waiting(for underway: Underway) -> String {
        if underway.isStopping { return words.stoppingRequest }
        // Once the write has left, it is others that wait.
        let wait =
            (underway.isSent ? nil : waitsUntil).map {
                words.waitingForQuota($0.second(at: now))
            }
            ?? words.waitingForAnswer
        return words.paragraph([wait, canStopAct ? words.escStops : ""])
    }

    /// Shows a no, over whatever was being read. One the operator wanted is no news.
    mutating func told(no refusal: Refusal, changes: [Difference] = []) {
        if refusal.cause == .service(.stopped) {
            notice = Notice(text: words.reason(of: refusal), tone: .plain)
        } else {
            show(.refusal(refusal, changes: changes))
        }
    }

    /// Opens a dialog in the place of one that stands.
    mutating func show(_ dialog: Dialog) {
        self.dialog = nil
        self.dialog = dialog
    }
}
