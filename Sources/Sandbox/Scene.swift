import Domain
import Foundation

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
    func permit(_ write: Domain.Write) throws(Refusal) {
        if let refusal = try rules.refusal(of: write, in: holdings, to: identity) { throw refusal }
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
