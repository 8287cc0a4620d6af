import Domain
import FoundationEssentials

/// Finds out by reading what became of single acts of whose end the journal says nothing, and
/// writes it into the journal. It sends nothing.
package struct ActLookup: Sendable {
    private let partnerCenter: any PartnerCenterReading
    private let journal: any JournalKeeping
    private let now: Date
    private let lag: Double
    private let aftermath: @Sendable (Customer.ID) async -> Aftermath?

    /// `lag` is for how many seconds something that was accepted may not show; `aftermath` answers
    /// what can be seen once a relationship has ended.
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

    package func lookUp(_ open: OpenAct) async -> LookedUpAct {
        let (fate, outcome) = await found(open)
        // Where it cannot be written, the next start looks again.
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

    /// What is so, and what the journal is told of it; nothing where the next look may tell more.
    private func found(_ open: OpenAct) async -> (LookedUpAct.Fate, Outcome?) {
        let (write, customer) = (open.intent.write, open.customer.id)
        let holdings: Holdings
        let rules: Rules
        do throws(Refusal) {
            rules = try await partnerCenter.rules()
            var read = try await partnerCenter.holdings(of: customer)
            if write.concernsTheCustomer {
                // Only the account tells these.
                read.customer = try await partnerCenter.account(of: customer).customer
            }
            holdings = read
        } catch {
            guard error.cause == .notACustomer(customer) else { return (.unknown(error), nil) }
            return gone(write, error)
        }
        if let after = effect(of: open, on: holdings, by: rules) {
            return (.done, .done(after: after))
        }
        if write == .removeDelegatedAccess, holdings.customer.allowsDelegatedAccess == nil {
            // Not every account tells, and none will tell more later (reference, 13).
            let untold = Refusal.service(.answerLost)
            return (.unknown(untold), .unknown(untold))
        }
        guard now.timeIntervalSince(open.date) >= lag else { return (.notShownYet, nil) }
        return (.notDone, .refused(.service(.cutOff)))
    }

    /// Of a customer who is none any more.
    private func gone(_ write: Write, _ refusal: Refusal) -> (LookedUpAct.Fate, Outcome?) {
        switch write {
        // The privileges end with the relationship.
        case .removeRelationship, .removeDelegatedAccess: (.done, .done(after: nil))
        case .accept: (.notDone, .refused(.service(.cutOff)))
        default: (.unknown(refusal), .unknown(refusal))
        }
    }

    /// What shows that it was done; nil if nothing does.
    private func effect(
        of open: OpenAct, on holdings: Holdings, by rules: Rules
    ) -> Holdings? {
        switch open.intent.write {
        case .accept: return Holdings(customer: holdings.customer)
        case .order(let offer, let quantity):
            // The service's clock may be a little behind ours.
            let start = open.date.addingTimeInterval(-300)
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

extension ActTrace {
    /// For another call of the same act.
    func next(_ newID: () -> String) -> ActTrace {
        ActTrace(correlationID: correlationID, requestID: newID())
    }
}

extension Customer {
    /// What is not as the plan, and whoever confirmed it, had it: the id alone is not whom an
    /// operator means.
    func differences(fromPlanned planned: Customer) -> [Difference] {
        [("companyName", planned.companyName, companyName), ("domain", planned.domain, domain)]
            // What was not told says nothing.
            .filter { !$0.1.isEmpty && !$0.2.isEmpty && $0.1.lowercased() != $0.2.lowercased() }
            .map { .customer(field: $0.0, before: $0.1, after: $0.2) }
    }
}
