import Domain
import Foundation
import Storage

/// A Partner Center far away, whose answers come into the Directory. Every act is written down
/// before it is sent; what it changed is marked as pending until the service shows it.
package struct ReplicatedPartnerCenter: PartnerCenter, PartnerCenterForwarding {
    let remote: any PartnerCenter
    let replicaWriter: ReplicaWriter
    let newID: @Sendable () -> String
    package let reading: ReplicatedReading

    /// `newID` makes GUIDs.
    package init(
        of remote: any PartnerCenter, in directory: Directory, freshness: Freshness,
        time: any Timekeeper, newID: @escaping @Sendable () -> String
    ) {
        self.remote = remote
        self.newID = newID
        replicaWriter = ReplicaWriter(directory: directory, freshness: freshness, time: time)
        reading = ReplicatedReading(of: remote, replicaWriter: replicaWriter)
    }

    /// Looks for what is pending until the service shows it, or for about ten minutes.
    package func settlePending() async {
        await Settling(reading: remote, replicaWriter: replicaWriter).run()
    }
}

extension ReplicatedPartnerCenter {
    /// Writes the intent down, sends the write under its ids, and writes down how it ended. If the
    /// intent cannot be written, nothing is sent. If the answer was lost the log goes on saying
    /// `progress`: nobody knows.
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
                // The refusal is what the operator must hear, even if the log cannot.
                try? replicaWriter.write { writer throws(DirectoryError) in
                    try writer.finish(
                        activity, error.isRule ? .decline : .failed,
                        details: Details.refusal(error))
                }
            }
            throw error
        }
        conclude(write, of: customer, activity, yield(of: write, answered: change, expected))
        switch write {
        case .cancel, .reactivateAzure:
            // Partner Center does not answer how the holding is then, so it is looked at once more.
            _ = try? await reading.traced(by: trace).holdings(of: customer)
        default: break
        }
        return change
    }

    /// What to expect where the service accepted a write, and did not show it in time.
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

    /// What a write comes to that the service answered with this.
    private func yield(of write: Write, answered change: Change, _ expected: ActResult) -> ActResult
    {
        guard let answered = change.subscriptions.first else { return expected }
        switch write {
        case .suspend, .reactivate: return .subscription(answered)
        case .setRenewal(let renewal, let id): return .renewal(renewal, of: id, answered)
        case .order: return .bought(answered)
        default: return expected
        }
    }

    /// What the rules say a cancellation makes of a holding. Where they would not have had it,
    /// and the service did, it is taken to be gone.
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

    /// The act is done, whatever the store says: what cannot be written here is read again with
    /// the next refresh, and the log says `progress`. What was accepted and does not show has
    /// succeeded as far as the log goes; the copy stays as it is, and is marked as pending.
    private func conclude(
        _ write: Write, of customer: Customer.ID, _ activity: ActivityRecord.ID, _ yield: ActResult,
        isShown: Bool = true
    ) {
        let now = replicaWriter.time.now
        try? replicaWriter.write { writer throws(DirectoryError) in
            guard let before = try writer.holdings(of: customer) else {
                return try writer.finish(activity, .succeeded, details: "")
            }
            let partner = try writer.identity()
            try writer.finish(
                activity, .succeeded, details: yield.details(of: write, before, by: partner))
            if isShown { try yield.write(for: customer, before, by: partner, writer) }
            if let change = yield.pending(write, before, since: now) {
                try writer.mark(change, of: customer)
            }
        }
    }
}

/// What an act that the service accepted comes to.
enum ActResult {
    /// It answered the subscription as it is then.
    case subscription(Subscription)
    /// It answered a subscription that was not there before.
    case bought(Subscription)
    /// It answered nothing; by the rules this is what becomes of it.
    case change(Change)
    /// It answered nothing, and this status is to be expected.
    case word(String)
    /// The renewal is so; it may have answered the subscription as it is then.
    case renewal(Renewal, of: Subscription.ID, Subscription?)
    case removal
    /// Delegated admin privileges are given up.
    case withoutDelegatedAccess
    /// Nothing is known of it.
    case nothing

    /// What the log says.
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

    /// Brings into the Directory what the service answered; what it did not answer is read later.
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

    /// What the service is still to show; nil if there is nothing to wait for.
    func pending(
        _ write: Write, _ before: Holdings, since now: Date
    ) -> PendingChange? {
        switch self {
        case .subscription(let after), .bought(let after):
            return PendingChange(
                holding: .subscription(after.id), expected: after.status.word, since: now)
        case .renewal(let renewal, let id, let after):
            // It was asked for by whoever saw it active: renewal cannot be set otherwise.
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
