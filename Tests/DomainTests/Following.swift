import Domain
import FoundationEssentials
import Samples

extension Rules {
    /// What is held once an operator has gone the way out of a blocker; nil where there is no act
    /// to take, or where the rules refuse the act that they have named.
    func following(_ blocker: Blocker, in holdings: Holdings, at now: Date) -> Holdings? {
        guard let change = try? change(following: blocker, in: holdings, at: now) else {
            return nil
        }
        return holdings.applying(change)
    }

    /// What going the way out changes; nil where there is no act to take.
    func change(
        following blocker: Blocker, in holdings: Holdings, at now: Date
    ) throws(Refusal) -> Change? {
        switch blocker.wayOut {
        case .suspend:
            guard let target = holdings.subscriptions.first(where: { blocker.isAimed(at: $0) })
            else { throw .holdingNotFound(blocker.holding) }
            return try suspension(of: target, in: holdings)
        case .suspendBase(let id, _):
            guard let base = holdings.subscription(id) else {
                throw .holdingNotFound(.subscription(id))
            }
            return try suspension(of: base, in: holdings)
        case .cancel, .cancelAzureSubscription:
            return try cancellation(of: blocker.holding, in: holdings, at: now)
        // These clear nothing before the term ends.
        case .suspendToStopRenewal, .cancelAtTermEnd, .cancelAtRenewal: return nil
        case .cancelAzureSubscriptionsFirst, .azurePortal, .supportRequest, .supportOrTermEnd,
            .waitForEnd, .waitForTermEnd,
            .waitForActivation, .waitForRenewal, .lookInPartnerCenter:
            return nil
        }
    }
}

extension Blocker {
    fileprivate func isAimed(at subscription: Subscription) -> Bool {
        holding == .subscription(subscription.id)
    }
}
