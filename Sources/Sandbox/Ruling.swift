import Domain
import Foundation
import Storage

/// What an act is aimed at.
enum ActTarget {
    case relationship
    case holding(Holding)
    case offer(Offer.ID)
}

extension Sandbox {
    /// Carry out what the referee rules: write the intent to the activity log, ask the judge, and
    /// write what was decided. The intent has a transaction of its own, the rest one together: if
    /// the process ends between them, the log says `progress` and the store is unchanged. Return
    /// what the answer shows. Throws the refusal, `alreadyACustomer` if a former customer is
    /// wanted.
    @discardableResult
    func perform(
        _ operation: ActivityRecord.Operation, on customer: Customer.ID,
        aimedAt target: ActTarget, ofFormerCustomer: Bool = false,
        judging judge: (RefereeContext) throws(Refusal) -> Ruling
    ) throws(Refusal) -> Change {
        let activity = try announce(operation, on: customer, aimedAt: target)
        do {
            let outcome = try directory.write {
                writer throws(DirectoryError) -> Result<Change, Refusal> in
                let context = try context(of: customer, target, ofFormerCustomer, activity, writer)
                switch context.flatMap({ ruling(judge, $0) }) {
                case .success(let ruling):
                    for write in ruling.writes { try write.carryOut(on: customer, writer) }
                    try writer.finish(activity, .succeeded, details: .changes(ruling.changes))
                    return .success(ruling.shown)
                case .failure(let refusal):
                    try writer.finish(activity, .decline, details: .refusal(refusal))
                    return .failure(refusal)
                }
            }
            return try outcome.get()
        } catch let error as DirectoryError {
            // If even this cannot be written, the record stays `progress`.
            try? directory.write { writer throws(DirectoryError) in
                try writer.finish(activity, .failed, details: .refusal(Refusal(error)))
            }
            throw Refusal(error)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .storeFailed(directory.path)
        }
    }

    private func announce(
        _ operation: ActivityRecord.Operation, on customer: Customer.ID,
        aimedAt target: ActTarget
    ) throws(Refusal) -> ActivityRecord.ID {
        do {
            return try directory.write { writer throws(DirectoryError) in
                let holdings = try writer.holdings(of: customer)
                let (kind, id, name): (String, String, String) =
                    switch target {
                    case .relationship: ("", "", "")
                    case .holding(let holding):
                        (holding.kind, holding.id, holdings?.name(of: holding) ?? "")
                    case .offer(let id): ("offer", id.text, try writer.offer(id)?.name ?? "")
                    }
                return try writer.append(
                    ActivityIntent(
                        operationDate: now(),
                        userPrincipalName: try writer.identity().userPrincipalName,
                        operation: operation, customerID: customer,
                        customerName: holdings?.customer.companyName ?? "",
                        resourceKind: kind, resourceID: id, resourceName: name, trace: trace))
            }
        } catch {
            throw Refusal(error)
        }
    }

    private func context(
        of customer: Customer.ID, _ target: ActTarget, _ isFormer: Bool,
        _ activity: ActivityRecord.ID, _ writer: DirectoryWriter
    ) throws(DirectoryError) -> Result<RefereeContext, Refusal> {
        guard let holdings = try writer.holdings(of: customer) else {
            return .failure(.notACustomer(customer))
        }
        let refusal = Rules.refusal(ofActingFor: holdings.customer)
        if isFormer, refusal == nil { return .failure(.alreadyACustomer(customer)) }
        if !isFormer, let refusal { return .failure(refusal) }
        let offer: Offer? = if case .offer(let id) = target { try writer.offer(id) } else { nil }
        return .success(
            RefereeContext(
                rules: try writer.rules(), identity: try writer.identity(), holdings: holdings,
                offer: offer,
                unmodelled: try writer.unmodelled(of: customer).mapValues(
                    UnmodelledMembers.init(text:)),
                activity: activity, now: now()))
    }

    private func ruling(
        _ judge: (RefereeContext) throws(Refusal) -> Ruling, _ context: RefereeContext
    ) -> Result<Ruling, Refusal> {
        do { return .success(try judge(context)) } catch { return .failure(error) }
    }
}

/// What the referee judges by, all of it from the transaction that will write.
struct RefereeContext {
    let rules: Rules
    let identity: Identity
    let holdings: Holdings
    /// The offer of an order; nil if there is no such offer.
    let offer: Offer?
    /// The members of subscriptions that were sent and are not modelled.
    let unmodelled: [Subscription.ID: UnmodelledMembers]
    /// The act in the activity log.
    let activity: ActivityRecord.ID
    let now: Date

    /// Throws the refusal if the roles of the identity do not allow the write.
    func permit(_ write: Write) throws(Refusal) {
        if let refusal = try rules.refusal(of: write, in: holdings, to: identity) { throw refusal }
    }

    /// The change a write brings about. Throws the refusal, that of the roles first.
    func change(by write: Write) throws(Refusal) -> Change {
        try permit(write)
        return try rules.change(by: write, in: holdings, at: now)
    }

    func subscription(_ id: Subscription.ID) throws(Refusal) -> Subscription {
        guard let subscription = holdings.subscription(id) else {
            throw .holdingNotFound(.subscription(id))
        }
        return subscription
    }

    /// The ruling that allows a change. The answer shows the holding of the write, without those
    /// that followed it.
    func ruling(_ change: Change) -> Ruling {
        Ruling(
            shown: change.subscriptions.first.map { Change.showing($0) }
                ?? change.azureSubscriptions.first.map(Change.showing)
                ?? Change(consequences: []),
            writes: [.apply(change)], changes: .change(change, from: holdings))
    }

    /// What ends the relationship with the customer.
    var endOfRelationship: [StoreWrite] {
        [
            .relationship(.none), .delegatedAccess(false),
            .withdrawSupportContact(identity.partnerTenantID),
        ]
    }
}

/// What the referee decides to do; it throws a refusal otherwise.
struct Ruling {
    /// What the answer shows of the holdings.
    var shown = Change(consequences: [])
    /// What is written to the store, in this order.
    var writes: [StoreWrite]
    /// What the activity log says of it.
    var changes: [FieldChange]
}

/// One thing the referee writes to the store.
enum StoreWrite {
    case apply(Change)
    case add(Subscription)
    case unmodelled(UnmodelledMembers, of: Subscription.ID)
    case relationship(Customer.Relationship)
    case delegatedAccess(Bool)
    case offerSupportContact(SupportContact)
    case withdrawSupportContact(SupportContact.TenantID)
    /// The end of an admin relationship was asked for.
    case endRequested(AdminRelationship.ID, at: Date)

    fileprivate func carryOut(
        on customer: Customer.ID, _ writer: DirectoryWriter
    ) throws(DirectoryError) {
        switch self {
        case .apply(let change): try writer.apply(change, to: customer)
        case .add(let subscription): try writer.add(subscription, to: customer)
        case .unmodelled(let members, let id):
            try writer.setUnmodelled(members.text, of: id, customer)
        case .relationship(let relationship): try writer.set(relationship, of: customer)
        case .delegatedAccess(let allowed): try writer.setDelegatedAccess(allowed, of: customer)
        case .offerSupportContact(let contact): try writer.add(contact, to: customer)
        case .withdrawSupportContact(let tenant):
            try writer.removeSupportContact(tenant, from: customer)
        case .endRequested(let id, let moment):
            try writer.noteEndRequest(of: id, at: moment)
        }
    }
}
