import Domain
import PartnerCenterAPI

/// What a customer holds, with what was sent of the subscriptions and is not modelled.
struct HeldSubscriptions: Sendable {
    let holdings: Holdings
    let unmodelled: [Subscription.ID: UnmodelledMembers]

    func unmodelled(of subscription: Subscription) -> UnmodelledMembers {
        unmodelled[subscription.id] ?? UnmodelledMembers()
    }

    func etag(of subscription: Subscription) -> String {
        EntityTag.of(subscription, unmodelled(of: subscription))
    }

    /// The whole of it, as the wire has it.
    func resource(_ subscription: Subscription) -> SubscriptionResource {
        var resource = SubscriptionResource(
            subscription, of: holdings.customer.id, etag: etag(of: subscription))
        for (name, value) in unmodelled(of: subscription).json.members {
            resource.json[name] = value
        }
        return resource
    }
}
