import Domain
import FoundationEssentials

/// Looks whether what the service took shows by now, and writes that to the journal: ends that were
/// asked for, and acts that were accepted. Nothing is sent.
package struct AwaitedLookup: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let journal: any JournalKeeping
    private let time: any Timekeeper
    private let retries: RetryPolicy
    private let newID: @Sendable () -> String
    private let aftermath: @Sendable (Customer.ID) async -> Aftermath?

    /// `retries` tells how long to wait before what is missing is read once more; `newID` makes
    /// GUIDs; `aftermath` returns what can be seen once a relationship has ended.
    package init(
        at partnerCenter: any PartnerCenterReading, journal: any JournalKeeping,
        time: any Timekeeper, retries: RetryPolicy, newID: @escaping @Sendable () -> String,
        aftermath: @escaping @Sendable (Customer.ID) async -> Aftermath? = { _ in nil }
    ) {
        self.partnerCenter = partnerCenter
        self.journal = journal
        self.time = time
        self.retries = retries
        self.newID = newID
        self.aftermath = aftermath
    }

    /// Look once at each customer. Return the acts that show, and that the journal has as done now,
    /// and those to look for again. What can't be read stays as it was, and what is looked for no
    /// more is left out. `isHeld` tells which acts are left to others, and is asked once for each:
    /// that may change during the look. `known` reads which acts the journal still lacks, and is
    /// asked only if one shows: another process may have noted it.
    package func lookUp<Failure: Error>(
        _ ends: [AwaitedAct], except isHeld: (AwaitedAct) -> Bool = { _ in false },
        among known: () throws(Failure) -> AwaitedActs
    ) async throws(Failure) -> (found: [AwaitedAct], left: [AwaitedAct]) {
        var left = ends.filter(isHeld)
        let held = Set(left.map(\.entry))
        let due = ends.filter { !held.contains($0.entry) }
        let come = await come(of: due)
        guard !come.isEmpty else { return ([], ends) }
        let known = try known()
        let lacking = Dictionary(
            known.open.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [AwaitedAct] = []
        for end in due {
            guard let after = come[end.entry] else {
                left.append(end)
                continue
            }
            guard let open = lacking[end.entry] else {
                // One that another process has noted has come as well.
                if known.done.contains(end.entry) { found.append(end) }
                continue
            }
            guard note(open, after) else {
                left.append(end)
                continue
            }
            found.append(end)
            if end.intent.write == .removeRelationship,
                let seen = await aftermath(end.customer.id), seen.tellsMore(than: open.evidence)
            {
                _ = try? journal.append(.aftermath(seen), about: seen.customer)
            }
        }
        return (found, left)
    }

    /// How those ended that have, by their entries.
    private func come(of acts: [AwaitedAct]) async -> [Int: Outcome] {
        var access: [Customer.ID: AdminAccess] = [:]
        var looks = Looks()
        var come: [Int: Outcome] = [:]
        for act in acts {
            if Task.isCancelled { break }
            let (write, customer) = (act.intent.write, act.customer)
            guard write.isOnlyAskedFor else {
                let seen = await look(at: customer, for: write, &looks)
                come[act.entry] = seen.flatMap { end(of: act, in: $0) }
                continue
            }
            if access[customer.id] == nil { access[customer.id] = await read(customer.id) }
            let after = Holdings(customer: customer, adminAccess: access[customer.id] ?? .notRead)
                .slice(for: write)
            if after.hasEnded(by: write) { come[act.entry] = .done(after: after) }
        }
        return come
    }

    /// What was seen of customers, each for all its acts.
    private struct Looks {
        var glances: [Customer.ID: CustomerGlance] = [:]
        /// Who was read once more because something was missing: what is missing still is gone.
        var twice: Set<Customer.ID> = []
        /// Of whom the account was read too.
        var accounts: Set<Customer.ID> = []
    }

    /// Look at a customer unless that was done before, and once more where what a write aims at is
    /// missing for the first time. Return nil if it was stopped meanwhile.
    private func look(
        at customer: Customer, for write: Write, _ looks: inout Looks
    ) async -> CustomerGlance? {
        let id = customer.id
        let needsAccount = write.concernsTheCustomer
        var seen = looks.glances[id]
        if seen == nil || needsAccount && !looks.accounts.contains(id) {
            seen = await partnerCenter.glance(at: customer, for: write)
            if needsAccount { looks.accounts.insert(id) }
        }
        if seen?.misses(write.holding) == true, let pause = retries.doubleChecking.first,
            looks.twice.insert(id).inserted
        {
            await time.wait(until: time.now.addingTimeInterval(pause))
            if Task.isCancelled { return nil }
            seen = await partnerCenter.glance(at: customer, for: write)
            looks.accounts.remove(id)
        }
        looks.glances[id] = seen
        return seen
    }

    /// How an act ended, as a look at its customer shows; nil if that does not show it done.
    private func end(of act: AwaitedAct, in seen: CustomerGlance) -> Outcome? {
        switch seen {
        // The privileges end with the relationship.
        case .gone: act.intent.write.concernsTheCustomer ? .done(after: nil) : nil
        case .held(let holdings, let rules):
            act.intent.effect(
                since: act.date, on: holdings, by: rules, at: time.now, except: act.otherPurchases
            ).map { .done(after: $0) }
        case .refused: nil
        }
    }

    private func read(_ customer: Customer.ID) async -> AdminAccess {
        // Microsoft Graph is waited for only where a read has ids.
        let trace = ActTrace(correlationID: newID(), requestID: newID())
        let access = try? await partnerCenter.traced(by: trace).adminAccess(of: customer)
        return access ?? .notRead
    }

    /// Write it to the journal; if that fails, a later look does. A run that was killed may not
    /// have noted that its step was requested.
    private func note(_ end: AwaitedAct, _ outcome: Outcome) -> Bool {
        let events: [JournalEvent]
        if let step = end.intent.step {
            let confirmed = JournalEvent.stepped(step, .confirmed(byOthers: false))
            events = end.isSeenAsRequested ? [confirmed] : [.stepped(step, .requested), confirmed]
        } else {
            events = [.ended(intent: end.entry, outcome)]
        }
        do {
            for event in events { try journal.append(event, about: end.customer) }
            return true
        } catch {
            return false
        }
    }
}
