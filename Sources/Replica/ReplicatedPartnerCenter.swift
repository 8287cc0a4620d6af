import Domain
import Foundation
import Storage

/// A Partner Center far away, whose answers are written to the Directory. The change of a write is
/// marked as pending until the service shows it.
package struct ReplicatedPartnerCenter: PartnerCenter, PartnerCenterForwarding {
    private let remote: any PartnerCenter
    private let replicaWriter: ReplicaWriter
    /// The reads, whose answers are written to the Directory too.
    package let reading: ReplicatedReading

    /// Acts on `remote`, and writes to `directory` and `freshness`.
    package init(
        of remote: any PartnerCenter, in directory: Directory, freshness: Freshness,
        time: any Timekeeper
    ) {
        self.remote = remote
        replicaWriter = ReplicaWriter(directory: directory, freshness: freshness, time: time)
        reading = ReplicatedReading(of: remote, replicaWriter: replicaWriter)
    }

    private init(_ other: ReplicatedPartnerCenter, reading: ReplicatedReading) {
        remote = other.remote
        replicaWriter = other.replicaWriter
        self.reading = reading
    }

    /// The same, whose reads have the ids of an act.
    package func traced(by trace: ActTrace) -> ReplicatedPartnerCenter {
        ReplicatedPartnerCenter(self, reading: reading.traced(by: trace))
    }

    /// Looks for pending changes until the service shows them, or for about ten minutes.
    package func settlePending() async {
        await Settling(reading: remote, replicaWriter: replicaWriter).run()
    }
}

extension ReplicatedPartnerCenter {
    /// Sends a write, and writes to the Directory what is known of its result. What the service
    /// accepted and does not show is pending; where the answer was lost, nothing is written.
    package func perform(
        _ cleared: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        let (write, customer) = (cleared.write, cleared.customer)
        let expected = expectation(of: write, for: customer)
        let told: Change
        do throws(Refusal) {
            told = try await remote.perform(cleared, under: act)
        } catch {
            if error.cause == .service(.notShownYet) {
                conclude(write, of: customer, expected, isShown: false)
            }
            if case .windowClosed(let since, _) = error.cause {
                keepClosed(write, of: customer, since: since)
            }
            throw error
        }
        let known = (try? replicaWriter.directory.holdings(of: customer)) ?? nil
        var change = told.keepingUntold(of: known)
        change.overwritten = told.overwritten
        conclude(write, of: customer, result(of: write, answered: change, expected))
        switch write {
        case .endAdminAccess where !change.adminRelationships.isEmpty: break
        case .cancel, .reactivateAzure, .endAdminAccess:
            // The service does not answer with the changed holding, so it is read again.
            let reading = act.trace.map(reading.traced) ?? reading
            _ = try? await reading.holdings(of: customer)
        default: break
        }
        return change
    }

    /// Keep that a purchase is not taken back any more: no reading tells of its window.
    private func keepClosed(_ write: Write, of customer: Customer.ID, since: Date?) {
        guard case .cancel(.software(let id)) = write else { return }
        try? replicaWriter.write { writer throws(DirectoryError) in
            guard var purchase = try writer.holdings(of: customer)?.softwarePurchase(id) else {
                return
            }
            let isPast = since.map { $0 < replicaWriter.time.now } ?? false
            purchase.cancellationAllowedUntil = isPast ? since : .distantPast
            try writer.apply(Change(software: [purchase], consequences: []), to: customer)
        }
    }

    /// What to expect of a write that the service accepts without an answer.
    private func expectation(of write: Write, for customer: Customer.ID) -> WriteResult {
        switch write {
        case .cancel(let holding): prediction(ofCancelling: holding, of: customer)
        case .removeDelegatedAccess: .withoutDelegatedAccess
        case .removeRelationship: .removal
        default: write.status.map(WriteResult.word) ?? .nothing
        }
    }

    /// The result of a write that the service answered with `change`.
    private func result(of write: Write, answered change: Change, _ expected: WriteResult)
        -> WriteResult
    {
        if case .endAdminAccess(let id) = write,
            let answered = change.adminRelationships.first(where: { $0.id == id })
        {
            return .adminRelationship(answered)
        }
        return switch (write, change.subscriptions.first) {
        case (.cancel, _), (.removeDelegatedAccess, _), (.removeRelationship, _), (_, nil): expected
        case (_, let answered?): .subscription(answered)
        }
    }

    /// What a cancellation makes of a holding by the rules. If they forbid it and the service
    /// accepted it, the holding is expected to be deleted or cancelled.
    private func prediction(ofCancelling holding: Holding, of customer: Customer.ID) -> WriteResult
    {
        if let holdings = try? replicaWriter.directory.holdings(of: customer),
            let rules = try? replicaWriter.directory.rules(),
            let change = try? rules.cancellation(
                of: holding, in: holdings, at: replicaWriter.time.now)
        {
            return .change(change)
        }
        if case .subscription = holding { return .word(Subscription.Status.deleted.word) }
        return .word(PurchaseStatus.cancelled.word)
    }

    /// The write is done, whatever the store says: what cannot be written here is read with the
    /// next refresh. What was accepted and does not show is marked as pending, and the copy stays
    /// as it is.
    private func conclude(
        _ write: Write, of customer: Customer.ID, _ result: WriteResult, isShown: Bool = true
    ) {
        let now = replicaWriter.time.now
        try? replicaWriter.write { writer throws(DirectoryError) in
            guard let before = try writer.holdings(of: customer) else { return }
            let partner = try writer.identity()
            if isShown { try result.write(for: customer, before, by: partner, writer) }
            if let change = result.pending(write, before, since: now) {
                try writer.mark(change, of: customer)
            }
        }
    }
}

/// The result of a write that the service accepted.
private enum WriteResult {
    /// The service answered with the changed subscription, or a new one.
    case subscription(Subscription)
    /// The service answered with the admin relationship that is being ended.
    case adminRelationship(AdminRelationship)
    /// The service answered nothing; by the rules this changes.
    case change(Change)
    /// The service answered nothing; this status is expected.
    case word(String)
    /// The relationship ended.
    case removal
    /// Delegated admin privileges were removed.
    case withoutDelegatedAccess
    /// Nothing is known of the result.
    case nothing

    /// Writes what the service answered to the Directory. The rest is read later.
    func write(
        for customer: Customer.ID, _ before: Holdings, by partner: Identity,
        _ writer: DirectoryWriter
    ) throws(DirectoryError) {
        switch self {
        case .subscription(let subscription): try writer.take(subscription, of: customer)
        case .adminRelationship(let relationship):
            try writer.take([AdminListing.Entry(customer: customer, relationship)])
        case .removal:
            try writer.endRelationship(with: customer, of: partner.partnerTenantID)
        case .withoutDelegatedAccess: try writer.setDelegatedAccess(false, of: customer)
        case .change, .word, .nothing: break
        }
    }

    /// The change that the service does not show yet; nil if there is nothing to wait for.
    func pending(
        _ write: Write, _ before: Holdings, since now: Date
    ) -> PendingChange? {
        switch self {
        case .subscription(let after):
            return PendingChange(
                of: write, to: .subscription(after.id), expected: after.status.word, since: now)
        case .adminRelationship(let after):
            return after.status.isOver
                ? nil
                : write.holding.map {
                    PendingChange(
                        of: write, to: $0, expected: AdminRelationship.Status.terminated.word,
                        since: now)
                }
        case .removal:
            return PendingChange(
                holding: nil, expected: Customer.Relationship.none.word, since: now)
        case .change(let change):
            guard let holding = write.holding,
                let status = before.applying(change).status(of: holding),
                status != before.status(of: holding)
            else { return nil }
            return PendingChange(holding: holding, expected: status, since: now)
        case .word(let word):
            return write.holding.map {
                PendingChange(of: write, to: $0, expected: word, since: now)
            }
        case .withoutDelegatedAccess, .nothing:
            return nil
        }
    }
}
