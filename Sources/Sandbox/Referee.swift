import Domain
import Foundation
import Storage

/// What an act is aimed at.
enum Aim {
    case relationship
    case holding(Holding)
    case offer(Offer.ID)
}

/// How the customer must stand to the partner for the act to make sense.
enum Standing {
    case customer, formerCustomer
}

extension Sandbox {
    /// Writes the intent down, judges, and does what was judged right: the intent in a
    /// transaction of its own, the rest in one. Cut off anywhere, the log says `progress` and
    /// the store is as it was.
    func perform<Answer>(
        _ operation: ActivityRecord.Operation, on customer: Customer.ID, aimedAt aim: Aim,
        requires standing: Standing = .customer,
        judging judge: (Scene) throws(Refusal) -> Decision<Answer>
    ) throws(Refusal) -> Answer {
        let activity = try announce(operation, on: customer, aimedAt: aim)
        do {
            let outcome = try directory.write {
                writer throws(DirectoryError) -> Result<Answer, Refusal> in
                let scene = try scene(of: customer, aim, standing, activity, writer)
                switch scene.flatMap({ judgement(judge, $0) }) {
                case .success(let decision):
                    for write in decision.writes { try write.carryOut(on: customer, writer) }
                    try writer.finish(activity, .succeeded, details: decision.details)
                    return .success(decision.answer)
                case .failure(let refusal):
                    try writer.finish(activity, .decline, details: Details.refusal(refusal))
                    return .failure(refusal)
                }
            }
            return try outcome.get()
        } catch let error as DirectoryError {
            // If not even this can be written, the row stays as it is: under way, or cut off.
            try? directory.write { writer throws(DirectoryError) in
                try writer.finish(activity, .failed, details: Details.refusal(Refusal(error)))
            }
            throw Refusal(error)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw .storeFailed(directory.path)
        }
    }

    private func announce(
        _ operation: ActivityRecord.Operation, on customer: Customer.ID, aimedAt aim: Aim
    ) throws(Refusal) -> ActivityRecord.ID {
        do {
            return try directory.write { writer throws(DirectoryError) in
                let holdings = try writer.holdings(of: customer)
                let offer: Offer? =
                    if case .offer(let id) = aim { try writer.offer(id) } else { nil }
                return try writer.append(
                    ActivityIntent(
                        operationDate: now(),
                        userPrincipalName: try writer.identity().userPrincipalName,
                        operation: operation, customerID: customer,
                        customerName: holdings?.customer.companyName ?? "",
                        resourceKind: aim.kind, resourceID: aim.id,
                        resourceName: aim.name(in: holdings, offer: offer),
                        trace: trace))
            }
        } catch {
            throw Refusal(error)
        }
    }

    private func scene(
        of customer: Customer.ID, _ aim: Aim, _ standing: Standing,
        _ activity: ActivityRecord.ID, _ writer: DirectoryWriter
    ) throws(DirectoryError) -> Result<Scene, Refusal> {
        guard let holdings = try writer.holdings(of: customer) else {
            return .failure(.notACustomer(customer))
        }
        let refusal = Rules.refusal(ofActingFor: holdings.customer)
        switch standing {
        case .customer: if let refusal { return .failure(refusal) }
        case .formerCustomer: if refusal == nil { return .failure(.alreadyACustomer(customer)) }
        }
        let offer: Offer? = if case .offer(let id) = aim { try writer.offer(id) } else { nil }
        return .success(
            Scene(
                rules: try writer.rules(), identity: try writer.identity(), holdings: holdings,
                offer: offer,
                unmodelled: try writer.unmodelled(of: customer).mapValues(
                    UnmodelledMembers.init(text:)),
                activity: activity, now: now()))
    }

    private func judgement<Answer>(
        _ judge: (Scene) throws(Refusal) -> Decision<Answer>, _ scene: Scene
    ) -> Result<Decision<Answer>, Refusal> {
        do { return .success(try judge(scene)) } catch { return .failure(error) }
    }
}

extension Decision.Write {
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
        }
    }
}

extension Aim {
    fileprivate var kind: String {
        switch self {
        case .relationship: ""
        case .holding(let holding): holding.kind
        case .offer: "offer"
        }
    }

    fileprivate var id: String {
        switch self {
        case .relationship: ""
        case .holding(let holding): holding.id
        case .offer(let id): id.text
        }
    }

    fileprivate func name(in holdings: Holdings?, offer: Offer?) -> String {
        switch self {
        case .relationship: ""
        case .holding(let holding): holdings?.name(of: holding) ?? ""
        case .offer: offer?.name ?? ""
        }
    }
}

/// What the referee sees as it judges: all of it from the transaction that will write.
struct Scene {
    let rules: Rules
    let identity: Identity
    let holdings: Holdings
    /// The offer an order is aimed at, if there is one of that id.
    let offer: Offer?
    /// What was sent of the subscriptions and is not modelled.
    let unmodelled: [Subscription.ID: UnmodelledMembers]
    /// The act in the activity log.
    let activity: ActivityRecord.ID
    let now: Date

    /// Throws what the signed-in identity will hear if it may not do this.
    func permit(_ deed: Rules.Deed) throws(Refusal) {
        if let refusal = rules.refusal(of: deed, to: identity) { throw refusal }
    }

    func subscription(_ id: Subscription.ID) throws(Refusal) -> Subscription {
        guard let subscription = holdings.subscription(id) else {
            throw .holdingNotFound(.subscription(id))
        }
        return subscription
    }

    func decision<Answer>(_ answer: Answer, _ change: Change) -> Decision<Answer> {
        Decision(
            answer: answer, writes: [.apply(change)],
            details: Details.change(change, from: holdings))
    }
}

/// A yes: what to answer, what to write, and what the activity log says of it.
struct Decision<Answer> {
    let answer: Answer
    let writes: [Write]
    let details: String

    /// With one more thing to write, and what the log says of it.
    func adding(_ write: Write, _ more: [String]) -> Decision {
        Decision(
            answer: answer, writes: writes + [write],
            details: ([details] + more).filter { !$0.isEmpty }.joined(separator: "; "))
    }

    enum Write {
        case apply(Change)
        case add(Subscription)
        case unmodelled(UnmodelledMembers, of: Subscription.ID)
        case relationship(Customer.Relationship)
        case delegatedAccess(Bool)
        case offerSupportContact(SupportContact)
        case withdrawSupportContact(SupportContact.TenantID)
    }
}
