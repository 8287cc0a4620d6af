/// A certificate as it grows: what a journal tells of one customer since its last relationship ended.
struct CertificateDraft {
    private var acts = RecordedActs()
    /// The first plan that named the customer, and what the customer held then.
    private var captured: (entry: Int, holdings: Holdings)?

    /// Answers the certificate, if the entry is the one that tells the end.
    mutating func take(_ entry: JournalEntry, of customer: Customer.ID) -> CertificateData? {
        if case .started(let plan) = entry.event, captured == nil {
            captured = plan.customers.first { $0.id == customer }.map { (entry.id, $0.holdings) }
        }
        let act = acts.take(entry)
        guard let removal = removal(endedBy: entry, of: act) else { return nil }
        return certificate(endedBy: entry, removal)
    }

    /// The removal that the entry shows to have been done.
    private mutating func removal(endedBy entry: JournalEntry, of act: Int?) -> RecordedAct? {
        switch entry.event {
        case .ended(_, .done):
            return act.map { acts.all[$0] }.flatMap { $0.isRemoval ? $0 : nil }
        case .stepped(let step, .confirmed):
            // Sent, and not refused: whoever was first, it has ended.
            return acts.act(of: step).flatMap { $0.isRemoval && !$0.isRefused ? $0 : nil }
        case .aftermath(let seen) where seen.purchaseRefusal != nil:
            return acts.showLast(by: entry) { $0.isRemoval && $0.isOpen }
        default: return nil
        }
    }

    private func certificate(endedBy entry: JournalEntry, _ removal: RecordedAct) -> CertificateData
    {
        var rests = Set(acts.all.flatMap(\.entries) + [entry.id])
        if let captured { rests.insert(captured.entry) }
        let customer = removal.intent.before?.customer ?? removal.entry.customer
        let held = held(before: removal)
        let left = removal.intent.before ?? acts.all.reduce(held) { $0.with($1.after) }
        var aftermath: Aftermath?
        if case .aftermath(let seen) = entry.event { aftermath = seen }
        return CertificateData(
            customer: customer ?? held.customer, endedAt: entry.date,
            author: removal.entry.author, held: held, acts: acts.all.map(CertifiedAct.init),
            aftermath: aftermath,
            leftSuspended: left.subscriptions.filter { $0.status == .suspended },
            entries: rests.sorted(), hash: entry.hash)
    }

    /// What the customer held before the first act: as it was captured, and with what the acts
    /// until then changed put back.
    private func held(before removal: RecordedAct) -> Holdings {
        let capture = captured?.entry ?? removal.entry.id
        let holdings =
            captured?.holdings ?? removal.intent.before
            ?? Holdings(customer: removal.entry.customer ?? .unnamed(removal.customer))
        return acts.all.filter { $0.entry.id < capture }.reversed().reduce(holdings) {
            $0.without($1.bought).with($1.intent.before)
        }
    }
}

extension RecordedAct {
    fileprivate var isRemoval: Bool { intent.write == .removeRelationship }

    fileprivate var isRefused: Bool { if case .refused = outcome { true } else { false } }

    fileprivate var after: Holdings? { if case .done(let after) = outcome { after } else { nil } }

    /// What was not held before it.
    fileprivate var bought: [Subscription.ID] {
        guard case .order = intent.write, let after else { return [] }
        return after.subscriptions.map(\.id)
    }
}

extension CertifiedAct {
    fileprivate init(_ act: RecordedAct) {
        self.init(
            entry: act.entry.id, date: act.entry.date, author: act.entry.author,
            write: act.intent.write, name: act.intent.name, trace: act.intent.trace,
            outcome: act.outcome)
    }
}

/// Entries of different places are never told together.
struct CertificateSubject: Hashable {
    let place: String
    let customer: Customer.ID
}
