import Domain
import Wording

/// A write that was confirmed, with the names its answer is told by.
package struct Underway: Equatable, Sendable {
    package let write: ClearedWrite
    package let targetName: String
    package let customerName: String
    /// The dialog it was confirmed in.
    package let asked: Dialog
    /// Whether what was cancelled goes on until its renewal.
    package var endsAtRenewal = false
    /// Whether the write was sent; it cannot be stopped then.
    package var isSent = false
    /// Whether the operator wants it stopped.
    package var isStopping = false
    /// Whether a read that came before the answer shows that nothing holds the relationship any
    /// more.
    var opensTheLink = false

    /// What was held when its dialog opened; nil where that did not look at it.
    var seen: Holdings? {
        if case .confirmation(let confirmation) = asked { confirmation.seen } else { nil }
    }
}

extension State {
    /// Whether a service is to answer an act: that of the embedded sandbox is answered at once.
    var awaitsService: Bool { place.isService && underway != nil }

    /// Whether Esc stops the act under way: it can be stopped until it is sent.
    var canStopAct: Bool {
        guard place.isService, let underway else { return false }
        return !underway.isSent && !underway.isStopping
    }

    /// Asks for the act to be stopped. Its answer tells whether that was in time.
    mutating func stopWrite() -> [Effect] {
        guard canStopAct else { return [] }
        underway?.isStopping = true
        return [.stopWrite]
    }

    /// The write was sent.
    mutating func sent(_ write: ClearedWrite) {
        guard underway?.write == write else { return }
        underway?.isSent = true
    }

    /// The write came back without being done.
    mutating func held(_ write: ClearedWrite) {
        guard underway?.write == write else { return }
        underway?.isSent = false
    }

    /// What is waited for, until when, and how to stop it.
    func waiting(for underway: Underway) -> String {
        if underway.isStopping { return words.stoppingRequest }
        // Once the write is sent, the quota is not what it waits for.
        let wait =
            (underway.isSent ? nil : requestWait).map { words.actWait($0, at: now) }
            ?? words.waitingForAnswer(of: words.name(of: underway.write.write.service))
        return words.paragraph([wait, canStopAct ? words.escStops : ""])
    }

    /// What an act does, and for whom; empty if there is none.
    private func subject(of underway: Underway?) -> String {
        guard let underway else { return "" }
        let write = words.write(
            underway.write.write, named: underway.targetName, before: underway.seen)
        return [write, underway.customerName].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Shows why a write was refused; one that somebody else has made meanwhile is only noted.
    mutating func tellRefused(_ write: Write, _ refusal: Refusal, _ underway: Underway?) {
        guard write.holding != nil, refusal.answer != nil, refusal.saysItIsSo(write) else {
            return showRefusal(refusal, of: write, underway)
        }
        let done = subject(of: underway)
        tell(.warning) { $0.doneByOthers(done) }
    }

    /// Shows a refusal, in place of any other dialog; `write` is what was refused, if anything was
    /// to be written, and `underway` has the names. A stop that the operator asked for is only
    /// noted.
    mutating func showRefusal(
        _ refusal: Refusal, of write: Write? = nil, _ underway: Underway? = nil,
        changes: [Difference] = []
    ) {
        if refusal.cause == .service(.stopped) {
            tell(.plain, about: subject(of: underway)) { $0.reason(of: refusal) }
        } else {
            show(.refusal(refusal, of: write, changes: changes))
            // It can be read again once the dialog is closed.
            var notice = Notice(.warning, in: words) { $0.reason(of: refusal) }
            notice.name(subject(of: underway))
            keep(notice)
        }
    }

    /// Opens a dialog in the place of one that stands.
    mutating func show(_ dialog: Dialog) {
        self.dialog = nil
        self.dialog = dialog
    }
}

extension State {
    /// Nothing was sent, because the target has changed since the dialog opened. Takes the fresh
    /// holdings, and opens the same dialog on them if the act is still allowed.
    mutating func askAgain(
        _ write: ClearedWrite, since differences: [Difference], _ account: CustomerAccount,
        _ fresh: Holdings
    ) {
        guard let underway, underway.write == write else { return }
        self.underway = nil
        customersAreStale()
        termsAreStale()
        if open?.id == fresh.customer.id {
            var snapshot = CustomerSnapshot(account, fresh)
            snapshot.asOf = now
            snapshot.pending = open?.pending ?? []
            take(snapshot)
        }
        do throws(OffError) {
            show(try underway.asked.model.again(on: fresh, since: differences, in: self))
        } catch {
            guard case .refused(let refusal) = error.off else { return }
            showRefusal(refusal, of: write.write, changes: differences)
        }
    }

    /// Sends what was confirmed, or holds it back a little.
    mutating func send(_ underway: Underway, basis: Holdings?, seen: Holdings?) -> [Effect] {
        let effects = previewed(confirmed: true)
        let writes = dialog?.model.writes ?? []
        dialog = nil
        if let seen, holdBack(.write(underway, basis: basis), of: [seen], writes) {
            return effects
        }
        self.underway = underway
        return effects + [.perform(underway.write, basis: basis)]
    }
}
