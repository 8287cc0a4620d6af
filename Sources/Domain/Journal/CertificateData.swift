import FoundationEssentials

/// The contents of a certificate of a removed relationship. It is made from the journal alone, so
/// it is always the same.
package struct CertificateData: Equatable, Codable, Sendable {
    package let customer: Customer
    package let endedAt: Date
    package let author: JournalEntry.Author
    /// What the customer held before its relationship was removed, each as it was known last; what
    /// `acts` had suspended or cancelled by then is as it was before.
    package let held: Holdings
    /// What was done to end the relationship, in order.
    package let acts: [CertifiedAct]
    /// What was seen afterwards; nil if it was not checked.
    package let aftermath: Aftermath?
    /// The subscriptions that were left suspended; they will be deleted.
    package let leftSuspended: [Subscription]
    /// The numbers of the entries it is made from, and the hash of the last of them.
    package let entries: [Int]
    package let hash: String

    package init(
        customer: Customer, endedAt: Date, author: JournalEntry.Author, held: Holdings,
        acts: [CertifiedAct], aftermath: Aftermath?, leftSuspended: [Subscription], entries: [Int],
        hash: String
    ) {
        self.customer = customer
        self.endedAt = endedAt
        self.author = author
        self.held = held
        self.acts = acts
        self.aftermath = aftermath
        self.leftSuspended = leftSuspended
        self.entries = entries
        self.hash = hash
    }
}

extension CertificateData {
    /// Return one for each relationship that ended, in order; of one customer or of all. Later
    /// entries do not change it, but for what was seen afterwards: the evidence, and ends of admin
    /// access that its acts had asked for.
    package static func all(
        in entries: [JournalEntry], of customer: Customer.ID? = nil
    ) -> [CertificateData] {
        var drafts: [CertificateSubject: CertificateDraft] = [:]
        var customers: [Int: Customer.ID] = [:]
        var certificates: [CertificateData] = []
        var places: [CertificateSubject: Int] = [:]
        // The acts of the last certificate of each.
        var closed: [CertificateSubject: (place: Int, acts: RecordedActs)] = [:]
        for entry in entries {
            for id in entry.customersOfActs(&customers) where customer == nil || id == customer {
                let subject = CertificateSubject(place: entry.author.place, customer: id)
                if case .aftermath(let seen) = entry.event, let place = places[subject] {
                    // A later check may show more.
                    if seen.tellsMore(than: certificates[place].aftermath) {
                        certificates[place] = certificates[place].adding(seen, in: entry)
                    }
                    continue
                }
                if let place = closed[subject]?.place,
                    let act = closed[subject]?.acts.lateEnd(by: entry)
                {
                    certificates[place] = certificates[place].replacing(act, by: entry)
                }
                if let ended = drafts[subject, default: CertificateDraft()].take(entry, of: id) {
                    places[subject] = certificates.count
                    closed[subject] = drafts[subject].map { (certificates.count, $0.acts) }
                    certificates.append(ended)
                    drafts[subject] = CertificateDraft()
                } else if case .intended = entry.event {
                    // A check after a new act says nothing of the removal.
                    places[subject] = nil
                }
            }
        }
        return certificates
    }

    private func adding(_ seen: Aftermath, in entry: JournalEntry) -> CertificateData {
        CertificateData(
            customer: customer, endedAt: endedAt, author: author, held: held, acts: acts,
            aftermath: seen.keepingAccess(of: aftermath), leftSuspended: leftSuspended,
            entries: entries + [entry.id], hash: entry.hash)
    }

    private func replacing(_ act: CertifiedAct, by entry: JournalEntry) -> CertificateData {
        CertificateData(
            customer: customer, endedAt: endedAt, author: author, held: held,
            acts: acts.map { $0.entry == act.entry ? act : $0 }, aftermath: aftermath,
            leftSuspended: leftSuspended, entries: entries + [entry.id], hash: entry.hash)
    }
}

extension RecordedActs {
    /// Add an entry that is no intent. Return the act whose end it is the first to show, if that
    /// was only asked for before.
    fileprivate mutating func lateEnd(by entry: JournalEntry) -> CertifiedAct? {
        if case .intended = entry.event { return nil }
        let seen = all.map(\.isEndSeen)
        guard let place = take(entry), all[place].isEndSeen, !seen[place] else { return nil }
        return CertifiedAct(all[place])
    }
}

extension JournalEntry {
    /// Return the customers whose acts the entry is about. `customers` keeps the customer of each
    /// intent so far.
    fileprivate func customersOfActs(_ customers: inout [Int: Customer.ID]) -> [Customer.ID] {
        switch event {
        case .started(let plan): return plan.customers.map(\.id)
        case .intended(let intent):
            customers[id] = customer?.id ?? intent.step?.customer
            return customers[id].map { [$0] } ?? []
        case .ended(let intent, _), .overwrote(let intent, _):
            return customers[intent].map { [$0] } ?? []
        case .stepped(let step, _): return [step.customer]
        case .aftermath(let seen): return [seen.customer.id]
        case .previewed, .takenBack, .rehearsed, .resumed, .stopped, .finished, .closed,
            .repaired, .lost, .noteMissing, .unknown:
            return []
        }
    }
}

/// A certificate as it grows: the entries about one customer since its last relationship ended.
struct CertificateDraft {
    fileprivate private(set) var acts = RecordedActs()
    /// The plans that named the customer, by their entries.
    private var plans: [Int] = []
    /// The rules of the last of them.
    private var rules = Rules(edition: .current, venue: .production)
    /// All that was known last of what the customer holds; nil if nothing was.
    private var seen: Holdings?
    /// What acts have changed. It is kept where it is not listed any more: it was cancelled.
    private var changed: Set<Holding> = []
    /// What was suspended, cancelled or set to end as it was before: since the first plan that ends
    /// the relationship, or by any act where there is none; nil if nothing was.
    private var unended: Holdings?
    /// The plans that end the relationship.
    private var offboardings: Set<Plan.ID> = []
    /// What was known when a removal was about to be sent, by the entry of its intent.
    private var seenBefore: [Int: Holdings] = [:]

    /// Add an entry. Return the certificate if the entry records the end of the relationship.
    mutating func take(_ entry: JournalEntry, of customer: Customer.ID) -> CertificateData? {
        let act = acts.take(entry)
        switch entry.event {
        case .started(let plan):
            if let part = plan.customers.first(where: { $0.id == customer }) {
                plans.append(entry.id)
                rules = plan.rules
                if plan.purpose == .offboarding {
                    // What was done before it is no part of the end.
                    if offboardings.isEmpty { unended = nil }
                    offboardings.insert(plan.id)
                }
                seeAll(part.holdings)
            }
        case .intended(let intent) where intent.write == .removeRelationship:
            if let before = intent.before { seeAll(before) }
            seenBefore[entry.id] = seen
        case .intended(let intent): see(intent.before)
        case .ended(_, .done(let after)): see(after, of: act, at: entry.date)
        case .stepped(_, .confirmed), .stepped(_, .requested): see(nil, of: act, at: entry.date)
        default: break
        }
        guard let removal = removal(endedBy: entry, of: act) else { return nil }
        return certificate(endedBy: entry, removal)
    }

    /// Take all that the customer held at a time: newer than all that was known before.
    private mutating func seeAll(_ holdings: Holdings) {
        let gone = seen?.only(changed.subtracting(holdings.all))
        let known = seen?.adminAccess
        seen = holdings.with(gone)
        // Where they could not be read, what was known before still holds.
        if case .read? = known, !holdings.adminAccess.isRead { seen?.adminAccess = known! }
    }

    /// Take a part of what the customer holds.
    private mutating func see(_ slice: Holdings?) {
        guard let slice else { return }
        var newer = (seen ?? slice).with(slice)
        newer.customer = slice.customer
        seen = newer
    }

    /// Take what an act has left; nil where the journal does not tell: then the rules say it.
    private mutating func see(_ after: Holdings?, of act: Int?, at moment: Date) {
        guard let act = act.map({ acts.all[$0] }), !act.isRemoval else { return }
        let target = act.intent.write.holding.map { [$0] } ?? []
        keep(Set(after?.all ?? []).union(target), act.intent)
        if let after {
            see(after)
            changed.formUnion(after.all)
        } else if case .done(nil) = act.outcome, let seen,
            let change = try? rules.change(by: act.intent.write, in: seen, at: moment)
        {
            self.seen = seen.applying(change)
        }
        if let holding = act.intent.write.holding { changed.insert(holding) }
    }

    /// Keep what an act has changed as it was before, if the act is one of those that end
    /// something; any other makes it what it is.
    private mutating func keep(_ changed: Set<Holding>, _ intent: Intent) {
        let kept = Set(unended?.all ?? [])
        let ends =
            switch intent.write {
            case .suspend, .cancel: true
            case .setRenewal: intent.step.map { offboardings.contains($0.plan) } ?? false
            default: false
            }
        if ends {
            unended = seen?.only(changed.subtracting(kept)).with(unended) ?? unended
        } else {
            unended = unended?.only(kept.subtracting(changed))
        }
    }

    /// Return the removal that the entry shows as done; nil if it shows none.
    private mutating func removal(endedBy entry: JournalEntry, of act: Int?) -> RecordedAct? {
        switch entry.event {
        case .ended(_, .done):
            return act.map { acts.all[$0] }.flatMap { $0.isRemoval ? $0 : nil }
        case .stepped(let step, .confirmed):
            // It was sent and not refused: the relationship has ended, even if somebody else was
            // first.
            return acts.act(of: step).flatMap { $0.isRemoval && !$0.isRefused ? $0 : nil }
        case .aftermath(let seen) where seen.purchaseRefusal != nil:
            return acts.showLast(by: entry) { $0.isRemoval && $0.isOpen }
        default: return nil
        }
    }

    private func certificate(endedBy entry: JournalEntry, _ removal: RecordedAct) -> CertificateData
    {
        let rests = Set(acts.all.flatMap(\.entries) + plans + [entry.id])
        let customer = removal.intent.before?.customer ?? removal.entry.customer
        // It may have been sent more than once.
        let held =
            removal.entries.reversed().lazy.compactMap { seenBefore[$0] }.first
            ?? Holdings(customer: removal.entry.customer ?? .unnamed(removal.customer))
        // What is left is as the acts made it.
        let left = removal.intent.before ?? held
        var aftermath: Aftermath?
        if case .aftermath(let seen) = entry.event { aftermath = seen }
        return CertificateData(
            customer: customer ?? held.customer, endedAt: entry.date,
            author: removal.entry.author, held: held.with(unended),
            acts: acts.all.map(CertifiedAct.init), aftermath: aftermath,
            leftSuspended: left.subscriptions.filter { $0.status == .suspended },
            entries: rests.sorted(), hash: entry.hash)
    }
}

extension Holdings {
    /// Return a copy with these holdings alone.
    fileprivate func only(_ kept: Set<Holding>) -> Holdings {
        Holdings(
            customer: customer,
            subscriptions: subscriptions.filter { kept.contains(.subscription($0.id)) },
            azureSubscriptions: azureSubscriptions.filter {
                kept.contains(.azureSubscription($0.id))
            },
            reservations: reservations.filter { kept.contains(.reservation($0.id)) },
            software: software.filter { kept.contains(.software($0.id)) },
            unread: unread.filter { kept.contains(.unread($0.id)) },
            adminAccess: .read(
                adminAccess.all.filter { kept.contains(.adminRelationship($0.id)) }, unread: 0))
    }
}

extension RecordedAct {
    fileprivate var isRemoval: Bool { intent.write == .removeRelationship }

    fileprivate var isRefused: Bool { if case .refused = outcome { true } else { false } }
}

/// A customer in one place: entries of different places are never combined.
struct CertificateSubject: Hashable {
    let place: String
    let customer: Customer.ID
}
