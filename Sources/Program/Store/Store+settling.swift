import Domain
import Foundation

extension Store {
    /// Write to the journal what it tells itself by now: that later acts or runs have decided what
    /// a run had left, and how accepted acts ended. Return the runs that are closed so. What can't
    /// be written now is written later: a run is left alone while anybody is about its customers,
    /// so the caller must not be.
    @discardableResult
    func settleJournal() -> [Plan.ID: RunClosing] {
        guard let place = try? author.place,
            (try? journal.everything())?.isToBeSettled(place: place) == true
        else { return [:] }
        return settle()
    }

    /// The same where the journal is known to tell of anything.
    @discardableResult
    func settle() -> [Plan.ID: RunClosing] {
        guard !isReadOnly, imported == nil, let place = try? author.place,
            let folder = try? lockFolder, let writer = try? journalWriter,
            // Another process may be at it.
            let lock = ActLock("settling", in: folder)
        else { return [:] }
        defer { withExtendedLifetime(lock) {} }
        guard let entries = try? journal.everything() else { return [:] }
        for act in entries.settledActs(place: place) {
            _ = try? writer.append(.ended(intent: act.entry, act.outcome), about: act.customer)
        }
        var closed: [Plan.ID: RunClosing] = [:]
        for (run, _) in entries.replacedRuns(place: place) {
            guard let lock = try? self.lock(toGoOnWith: run.plan) else { continue }
            defer { withExtendedLifetime(lock) {} }
            // Another process may have gone on with it by now.
            guard let now = try? journal.everything().replacedRuns(place: place),
                let entry = now.first(where: { $0.run.id == run.id })?.entry
            else { continue }
            let closing = RunClosing.replaced(by: entry)
            let event = JournalEvent.closed(run.id, closing)
            guard (try? writer.append(event, about: run.plan.soleCustomer)) != nil else { continue }
            closed[run.id] = closing
        }
        return closed
    }
}

extension [JournalEntry] {
    /// Whether later entries tell the end of anything that is open.
    func isToBeSettled(place: String) -> Bool {
        !settledActs(place: place).isEmpty || !replacedRuns(place: place).isEmpty
    }
}

extension Plan {
    /// Its customer, if it has only one.
    var soleCustomer: Customer? { customers.count == 1 ? customers[0].customer : nil }
}
