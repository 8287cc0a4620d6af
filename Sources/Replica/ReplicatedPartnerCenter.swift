import Domain
import Foundation
import Storage

/// A Partner Center far away, whose answers are written to the Directory. Every act is in the
/// activity log before it is sent; its change is marked as pending until the service shows it.
package struct ReplicatedPartnerCenter: PartnerCenter, PartnerCenterForwarding {
    private let remote: any PartnerCenter
    private let replicaWriter: ReplicaWriter
    private let newID: @Sendable () -> String
    /// The reads, whose answers are written to the Directory too.
    package let reading: ReplicatedReading

    /// Acts on `remote`, and writes to `directory` and `freshness`. `newID` makes GUIDs.
    package init(
        of remote: any PartnerCenter, in directory: Directory, freshness: Freshness,
        time: any Timekeeper, newID: @escaping @Sendable () -> String
    ) {
        self.remote = remote
        self.newID = newID
        replicaWriter = ReplicaWriter(directory: directory, freshness: freshness, time: time)
        reading = ReplicatedReading(of: remote, replicaWriter: replicaWriter)
    }

    /// Looks for pending changes until the service shows them, or for about ten minutes.
    package func settlePending() async {
        await Settling(reading: remote, replicaWriter: replicaWriter).run()
    }
}

extension ReplicatedPartnerCenter {
    /// Logs the intent, sends the write with its ids, and logs how it ended. If the intent cannot
    /// be logged, nothing is sent. If the answer was lost the outcome stays `progress`.
    package func perform(
        _ cleared: ClearedWrite, under act: ActContext
    ) async throws(Refusal) -> Change {
        let (write, customer) = (cleared.write, cleared.customer)
        let trace = act.trace ?? ActTrace(correlationID: newID(), requestID: newID())
        let expected = expectation(of: write, for: customer)
        let activity = try announce(write, of: customer, trace)
        let change: Change
        do throws(Refusal) {
            change = try await remote.perform(cleared, under: act.traced(by: trace))
        } catch {
            switch error.cause {
            case .service(.answerLost): break
            case .service(.notShownYet):
                conclude(write, of: customer, activity, expected, isShown: false)
            default:
                // The operator must hear of the refusal even if it cannot be logged.
                try? replicaWriter.write { writer throws(DirectoryError) in
                    try writer.finish(
                        activity, error.isRule ? .decline : .failed,
                        details: Details.refusal(error))
                }
            }
            throw error
        }
        conclude(write, of: customer, activity, result(of: write, answered: change, expected))
        switch write {
        case .cancel, .reactivateAzure:
            // Partner Center does not answer with the changed holding, so it is read again.
            _ = try? await reading.traced(by: trace).holdings(of: customer)
        default: break
        }
        return change
    }

    /// What to expect of a write that the service accepts without an answer.
    private func expectation(of write: Write, for customer: Customer.ID) -> ActResult {
        switch write {
        case .suspend: .word(Subscription.Status.suspended.word)
        case .reactivate: .word(Subscription.Status.active.word)
        case .reactivateAzure: .word(AzureSubscriptionStatus.active.word)
        case .setRenewal(let renewal, let id): .renewal(renewal, of: id, nil)
        case .cancel(let holding): prediction(ofCancelling: holding, of: customer)
        case .removeDelegatedAccess: .withoutDelegatedAccess
        case .removeRelationship: .removal
        case .order, .accept: .nothing
        }
    }

    /// The result of a write that the service answered with `change`.
    private func result(of write: Write, answered change: Change, _ expected: ActResult)
        -> ActResult
    {
        guard let answered = change.subscriptions.first else { return expected }
        switch write {
        case .suspend, .reactivate: return .subscription(answered)
        case .setRenewal(let renewal, let id): return .renewal(renewal, of: id, answered)
        case .order: return .bought(answered)
        default: return expected
        }
    }

    /// What a cancellation makes of a holding by the rules. If they forbid it and the service
    /// accepted it, the holding is expected to be deleted or cancelled.
    private func prediction(ofCancelling holding: Holding, of customer: Customer.ID) -> ActResult {
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

    /// Logs what is about to be sent, and returns the id of the record.
    private func announce(
        _ write: Write, of customer: Customer.ID, _ trace: ActTrace
    ) throws(Refusal) -> ActivityRecord.ID {
        let now = replicaWriter.time.now
        return try replicaWriter.write { writer throws(DirectoryError) in
            let holdings = try writer.holdings(of: customer)
            var resource = (kind: "", id: "", name: "")
            if let holding = write.holding {
                resource = (holding.kind, holding.id, holdings?.name(of: holding) ?? "")
            } else if case .order(let offer, _) = write {
                resource = ("offer", offer.text, "")
            }
            return try writer.append(
                ActivityIntent(
                    operationDate: now,
                    userPrincipalName: try writer.identity().userPrincipalName,
                    operation: write.operation, customerID: customer,
                    customerName: holdings?.customer.companyName ?? "",
                    resourceKind: resource.kind, resourceID: resource.id,
                    resourceName: resource.name, trace: trace))
        }
    }

    /// Logs that an act succeeded, writes what changed, and marks it as pending. The act is done,
    /// so a failure to write is ignored: the next refresh reads the change, and the outcome stays
    /// `progress`. A change that the service does not show yet is only marked.
    private func conclude(
        _ write: Write, of customer: Customer.ID, _ activity: ActivityRecord.ID,
        _ result: ActResult,
        isShown: Bool = true
    ) {
        let now = replicaWriter.time.now
        try? replicaWriter.write { writer throws(DirectoryError) in
            guard let before = try writer.holdings(of: customer) else {
                return try writer.finish(activity, .succeeded, details: "")
            }
            let partner = try writer.identity()
            try writer.finish(
                activity, .succeeded, details: result.details(of: write, before, by: partner))
            if isShown { try result.write(for: customer, before, by: partner, writer) }
            if let change = result.pending(write, before, since: now) {
                try writer.mark(change, of: customer)
            }
        }
    }
}

/// The result of an act that the service accepted.
private enum ActResult {
    /// The service answered with the changed subscription.
    case subscription(Subscription)
    /// The service answered with a new subscription.
    case bought(Subscription)
    /// The service answered nothing; by the rules this changes.
    case change(Change)
    /// The service answered nothing; this status is expected.
    case word(String)
    /// The renewal changed; the service may have answered with the subscription.
    case renewal(Renewal, of: Subscription.ID, Subscription?)
    /// The relationship ended.
    case removal
    /// Delegated admin privileges were removed.
    case withoutDelegatedAccess
    /// Nothing is known of the result.
    case nothing

    /// The details for the log.
    func details(
        of write: Write, _ before: Holdings, by partner: Identity
    ) -> String {
        switch self {
        case .subscription(let after):
            Details.change(
                Change(subscriptions: [after], consequences: []), from: before)
        case .renewal(let renewal, let id, let after):
            Details.change(
                Change(
                    subscriptions: [after ?? before.subscription(id)?.with(renewal)].compactMap(
                        \.self), consequences: []), from: before)
        case .bought(let subscription): Details.order(subscription)
        case .change(let change): Details.change(change, from: before)
        case .word(let word):
            "status: \(write.holding.flatMap(before.status) ?? "none") → \(word)"
        case .removal: Details.removal(of: before.customer, by: partner)
        case .withoutDelegatedAccess:
            before.customer.allowsDelegatedAccess == false
                ? "" : Details.delegatedAccess(of: before.customer, given: false)
        case .nothing: ""
        }
    }

    /// Writes what the service answered to the Directory. The rest is read later.
    func write(
        for customer: Customer.ID, _ before: Holdings, by partner: Identity,
        _ writer: DirectoryWriter
    ) throws(DirectoryError) {
        switch self {
        case .subscription(let subscription), .bought(let subscription):
            try writer.take(subscription, of: customer)
        case .renewal(_, _, let subscription):
            if let subscription { try writer.take(subscription, of: customer) }
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
        case .subscription(let after), .bought(let after):
            return PendingChange(
                holding: .subscription(after.id), expected: after.status.word, since: now)
        case .renewal(let renewal, let id, let after):
            // Only the renewal of an active subscription can be set.
            return PendingChange(
                holding: .subscription(id),
                expected: (after?.status ?? .active).word, renewal: renewal, since: now)
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
            return write.holding.map { PendingChange(holding: $0, expected: word, since: now) }
        case .withoutDelegatedAccess, .nothing:
            return nil
        }
    }
}
