import Domain
import FoundationEssentials

/// Looks up by reading how single acts ended whose end is missing in the journal, and writes it
/// there. Nothing is sent.
package struct ActLookup: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let journal: any JournalKeeping
    private let now: Date
    private let lag: Double
    private let aftermath: @Sendable (Customer.ID) async -> Aftermath?

    /// `lag` is how many seconds an accepted write may take to show; `aftermath` returns what can
    /// be seen once a relationship has ended.
    package init(
        at partnerCenter: any PartnerCenterReading, journal: any JournalKeeping, now: Date,
        lag: Double, aftermath: @escaping @Sendable (Customer.ID) async -> Aftermath?
    ) {
        self.partnerCenter = partnerCenter
        self.journal = journal
        self.now = now
        self.lag = lag
        self.aftermath = aftermath
    }

    /// Look up one act and journal its outcome. Return what became of it.
    package func lookUp(_ open: OpenAct) async -> LookedUpAct {
        let (fate, outcome) = await found(open)
        // If it cannot be written now, the next start looks again.
        if let outcome {
            _ = try? journal.append(.ended(intent: open.entry, outcome), about: open.customer)
        }
        if fate == .done, open.intent.write == .removeRelationship,
            let seen = await aftermath(open.customer.id)
        {
            _ = try? journal.append(.aftermath(seen), about: seen.customer)
        }
        let act = NamedWrite(open.intent.write, of: open.customer, named: open.intent.name)
        return LookedUpAct(act, at: open.date, fate)
    }

    /// Return the fate of an act, and the outcome for the journal; nil if a later look may tell
    /// more.
    private func found(_ open: OpenAct) async -> (LookedUpAct.Fate, Outcome?) {
        if open.isOvertaken {
            // What a later act did proves nothing of this one, now or later.
            let untold = Refusal.service(.answerLost)
            return (.unknown(untold), .unknown(untold))
        }
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
            guard error.cause == .notACustomer(customer) else { return (.unknown(error), nil) }
            return gone(write, error)
        }
        if let after = open.intent.effect(
            since: open.date, on: holdings, by: rules, at: now)
        {
            let isRequested = Outcome.done(after: after).isOnlyRequested(by: write)
            return (isRequested ? .requested : .done, .done(after: after))
        }
        if write == .removeDelegatedAccess, holdings.customer.allowsDelegatedAccess == nil {
            // Some accounts do not tell of the privileges, now or later (reference, 13).
            let untold = Refusal.service(.answerLost)
            return (.unknown(untold), .unknown(untold))
        }
        if case .endAdminAccess(let id) = write, holdings.adminRelationship(id) == nil,
            let refusal = holdings.adminAccess.refusal
        {
            // What could not be read may be so, or not.
            return (.unknown(refusal), nil)
        }
        if let word = holdings.wordNotUnderstood(of: write) {
            // It may be what the write brings about.
            return (.unknown(.statusUnrecognized(word)), nil)
        }
        guard now.timeIntervalSince(open.date) >= lag else { return (.notShownYet, nil) }
        return (.notDone, .refused(.service(.cutOff)))
    }

    /// The fate of a write for a customer without a relationship.
    private func gone(_ write: Write, _ refusal: Refusal) -> (LookedUpAct.Fate, Outcome?) {
        switch write {
        // The privileges end with the relationship.
        case .removeRelationship, .removeDelegatedAccess: (.done, .done(after: nil))
        case .accept: (.notDone, .refused(.service(.cutOff)))
        default: (.unknown(refusal), .unknown(refusal))
        }
    }
}

extension Intent {
    /// Return the holdings that show that the write was done, which was sent at `date`; nil if
    /// these do not.
    func effect(
        since date: Date, on holdings: Holdings, by rules: Rules, at now: Date
    ) -> Holdings? {
        switch write {
        case .accept: return Holdings(customer: holdings.customer)
        case .order(let offer, let quantity):
            // The service's clock may be a little behind.
            let start = date.addingTimeInterval(-300)
            let bought = holdings.subscriptions.filter {
                $0.offerID == offer && $0.quantity == quantity && $0.creationDate >= start
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
