import Domain
import FoundationEssentials

/// Looks up by reading how single acts, and steps of closed runs, ended whose end is missing in the
/// journal, and writes it there. Nothing is sent.
package struct ActLookup: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let journal: any JournalKeeping
    private let time: any Timekeeper
    private let retries: RetryPolicy
    private let lag: Double
    private let aftermath: @Sendable (Customer.ID) async -> Aftermath?

    /// `retries` tells how long to wait before a look is taken again; `lag` is how many seconds an
    /// accepted write may take to show; `aftermath` returns what can be seen once a relationship
    /// has ended.
    package init(
        at partnerCenter: any PartnerCenterReading, journal: any JournalKeeping,
        time: any Timekeeper, retries: RetryPolicy, lag: Double,
        aftermath: @escaping @Sendable (Customer.ID) async -> Aftermath?
    ) {
        self.partnerCenter = partnerCenter
        self.journal = journal
        self.time = time
        self.retries = retries
        self.lag = lag
        self.aftermath = aftermath
    }

    /// Look up one act and journal its outcome. Return what became of it.
    package func lookUp(_ open: OpenAct) async -> LookedUpAct {
        let found = await found(open)
        // If it cannot be written now, the next start looks again.
        let entry = found.outcome.flatMap { outcome in
            try? journal.append(.ended(intent: open.entry, outcome), about: open.customer)
        }
        if entry != nil, let step = open.intent.step, let state = found.settledState {
            _ = try? journal.append(.stepped(step, state), about: open.customer)
        }
        if found.fate == .done, open.intent.write == .removeRelationship,
            let seen = await aftermath(open.customer.id)
        {
            _ = try? journal.append(.aftermath(seen), about: seen.customer)
        }
        let act = NamedWrite(open.intent.write, of: open.customer, named: open.intent.name)
        let look = found.holdings.map { now in
            LookedUpAct.Look(
                at: time.now, before: open.intent.before, now: now.slice(for: open.intent.write),
                decidedFrom: open.date.addingTimeInterval(lag))
        }
        return LookedUpAct(act, at: open.date, found.fate, by: look, isRecorded: entry != nil)
    }

    /// What one look tells of an act.
    fileprivate struct Finding: Equatable {
        let fate: LookedUpAct.Fate
        /// For the journal; nil if a later look may tell more.
        var outcome: Outcome?
        var holdings: Holdings?
    }

    /// Return what became of an act. One look proves neither that it was not done nor that what it
    /// aims at is gone: two in a row have to agree.
    private func found(_ open: OpenAct) async -> Finding {
        if let shown = open.shown { return Finding(fate: .done, outcome: .done(after: shown)) }
        if let refusal = open.overtaken {
            // What another act did proves nothing of this one, now or later.
            return Finding(fate: .unknown(refusal), outcome: .unknown(refusal))
        }
        var last = await seen(open)
        guard !last.isProof(of: open.intent.write), !retries.doubleChecking.isEmpty else {
            return last
        }
        for pause in retries.doubleChecking {
            await time.wait(until: time.now.addingTimeInterval(pause))
            let next = await seen(open)
            if next.fate == last.fate || next.isProof(of: open.intent.write) { return next }
            last = next
        }
        return Finding(fate: .notShownYet, holdings: last.holdings)
    }

    private func seen(_ open: OpenAct) async -> Finding {
        let (write, customer) = (open.intent.write, open.customer.id)
        // Microsoft Graph is waited for only where a read has ids: those of the act.
        let reading: any PartnerCenterReading = partnerCenter.traced(by: open.intent.trace)
        let holdings: Holdings
        let rules: Rules
        do throws(Refusal) {
            rules = try await reading.rules()
            var read = try await reading.holdings(of: customer)
            if write.concernsTheCustomer {
                // Only the account tells the relationship and the privileges.
                read.customer = try await reading.account(of: customer).customer
            }
            holdings = read
        } catch {
            guard error.cause == .notACustomer(customer) else {
                return Finding(fate: .unknown(error))
            }
            return gone(write, error)
        }
        if let after = open.intent.effect(
            since: open.date, on: holdings, by: rules, at: time.now, except: open.otherPurchases)
        {
            let isRequested = Outcome.done(after: after).isOnlyRequested(by: write)
            return Finding(
                fate: isRequested ? .requested : .done, outcome: .done(after: after),
                holdings: holdings)
        }
        if write == .removeDelegatedAccess, holdings.customer.allowsDelegatedAccess == nil {
            // Some accounts do not tell of the privileges, now or later (reference, 13).
            return .untold
        }
        if case .endAdminAccess(let id) = write, holdings.adminRelationship(id) == nil,
            let refusal = holdings.adminAccess.refusal
        {
            // What could not be read may be so, or not.
            return Finding(fate: .unknown(refusal))
        }
        if let word = holdings.wordNotUnderstood(of: write) {
            // It may be what the write brings about.
            return Finding(fate: .unknown(.statusUnrecognized(word)))
        }
        guard time.now.timeIntervalSince(open.date) >= lag else {
            return Finding(fate: .notShownYet, holdings: holdings)
        }
        guard holdings.are(as: open.intent) else {
            let untold = Refusal.service(.answerLost)
            return Finding(fate: .unknown(untold), outcome: .unknown(untold), holdings: holdings)
        }
        return Finding(
            fate: .notDone, outcome: .refused(.service(.cutOff)), holdings: holdings)
    }

    /// The fate of a write for a customer without a relationship.
    private func gone(_ write: Write, _ refusal: Refusal) -> Finding {
        switch write {
        // The privileges end with the relationship.
        case .removeRelationship, .removeDelegatedAccess:
            Finding(fate: .done, outcome: .done(after: nil))
        case .accept: Finding(fate: .notDone, outcome: .refused(.service(.cutOff)))
        default: Finding(fate: .unknown(refusal), outcome: .unknown(refusal))
        }
    }
}

extension ActLookup.Finding {
    /// It will never be known.
    fileprivate static var untold: Self {
        let untold = Refusal.service(.answerLost)
        return Self(fate: .unknown(untold), outcome: .unknown(untold))
    }

    /// The state of a step that was looked up; nil where nothing is proved of it.
    fileprivate var settledState: StepState? {
        switch fate {
        case .done: .confirmed(byOthers: false)
        case .notDone: .refused(.service(.cutOff))
        case .requested: .requested
        case .notShownYet, .unknown: nil
        }
    }

    /// Whether one look is enough: it shows what was to be done, on a target that is there, or it
    /// decides nothing.
    fileprivate func isProof(of write: Write) -> Bool {
        switch fate {
        case .done, .requested:
            write.holding.flatMap { holding in
                holdings.map { $0.status(of: holding) != nil }
            } ?? true
        case .notDone: false
        case .notShownYet: true
        case .unknown: outcome == nil || self == .untold
        }
    }
}

extension Intent {
    /// Return the holdings that show that the write was done, which was sent at `date`; nil if
    /// these do not. What `others` have bought is no purchase of an order.
    func effect(
        since date: Date, on holdings: Holdings, by rules: Rules, at now: Date,
        except others: Set<Subscription.ID>
    ) -> Holdings? {
        switch write {
        case .accept: return Holdings(customer: holdings.customer)
        case .order(let offer, let quantity):
            let start = date.addingTimeInterval(-Write.orderLeeway)
            let bought = holdings.subscriptions.filter {
                $0.offerID == offer && $0.quantity == quantity && $0.creationDate >= start
                    && !others.contains($0.id)
            }
            guard !bought.isEmpty else { return nil }
            return Holdings(customer: holdings.customer, subscriptions: bought)
        case let write:
            guard rules.hasAchieved(write, in: holdings, at: now) else { return nil }
            return holdings.slice(for: write)
        }
    }
}

extension Holdings {
    /// Whether what a write changes is as it was before. Not if that is not known: somebody may
    /// have changed it since, and before that it may have been done.
    fileprivate func are(as intent: Intent) -> Bool {
        guard let holding = intent.write.holding else { return true }
        guard let before = intent.before else { return false }
        return !differences(since: before, regarding: holding).contains(where: \.stopsActs)
    }

    /// The status of what a write changes, if partnerdeck does not know it; else nil.
    fileprivate func wordNotUnderstood(of write: Write) -> String? {
        guard let holding = write.holding else { return nil }
        if case .adminRelationship(let id) = holding {
            guard case .unrecognized(let word)? = adminRelationship(id)?.status else { return nil }
            return word
        }
        return unrecognized.contains(holding) ? status(of: holding) : nil
    }
}

extension ActTrace {
    /// Return the ids for another call of the same act.
    func next(_ newID: () -> String) -> ActTrace {
        ActTrace(correlationID: correlationID, requestID: newID())
    }
}

extension Customer {
    /// Return what differs from the customer in the plan: an id alone is not the customer that an
    /// operator means.
    func differences(fromPlanned planned: Customer) -> [Difference] {
        [("companyName", planned.companyName, companyName), ("domain", planned.domain, domain)]
            // A field that was not told proves nothing.
            .filter { !$0.1.isEmpty && !$0.2.isEmpty && $0.1.lowercased() != $0.2.lowercased() }
            .map { .customer(field: $0.0, before: $0.1, after: $0.2) }
    }
}
