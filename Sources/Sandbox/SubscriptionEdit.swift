import Domain

/// A whole-resource write of a subscription: what it is to be afterwards. What is nil stays as it
/// is; renewal and scheduled changes do not, as whoever leaves them out loses them (reference, 4.3).
package struct SubscriptionEdit: Equatable, Sendable {
    package var status: Subscription.Status?
    package var friendlyName: String?
    package var quantity: Int?
    package var autoRenewEnabled: Bool
    package var scheduledNextTermInstructions: String?
    package var scheduledActions: ScheduledActions?
    /// What is not modelled; nil leaves it as it is.
    package var unmodelled: UnmodelledMembers?
    /// The tag of what was read before; nil means none was sent, which is no obstacle.
    package var etag: String?
    /// Whether it is a subscription as it was read, perhaps with members changed, and not a few
    /// words about it: then its status is wanted only where it differs.
    package var isWriteBack = false

    package init(
        status: Subscription.Status? = nil, friendlyName: String? = nil, quantity: Int? = nil,
        autoRenewEnabled: Bool, scheduledNextTermInstructions: String? = nil,
        scheduledActions: ScheduledActions? = nil,
        unmodelled: UnmodelledMembers? = nil, etag: String? = nil
    ) {
        self.status = status
        self.friendlyName = friendlyName
        self.quantity = quantity
        self.autoRenewEnabled = autoRenewEnabled
        self.scheduledNextTermInstructions = scheduledNextTermInstructions
        self.scheduledActions = scheduledActions
        self.unmodelled = unmodelled
        self.etag = etag
    }

    /// The edit that changes nothing.
    package init(keeping subscription: Subscription) {
        self.init(
            autoRenewEnabled: subscription.autoRenewEnabled,
            scheduledNextTermInstructions: subscription.scheduledNextTermInstructions,
            scheduledActions: subscription.scheduledActions)
    }

    /// What the writer of it wants to happen, seen from what is: a change of status, or else an
    /// update. Who says nothing but the status that is so already wanted the change.
    func operation(
        on before: Subscription?, _ unmodelled: UnmodelledMembers
    ) -> ActivityRecord.Operation {
        let isMore = before.map { changes($0, unmodelled) } ?? false
        guard let status, status != before?.status || !(isMore || isWriteBack) else {
            return .update
        }
        switch status {
        case .active: return .reactivate
        case .suspended: return .suspend
        case .deleted: return .cancel
        default: return .update
        }
    }

    /// Whether it says anything but the status.
    func changes(_ before: Subscription, _ unmodelled: UnmodelledMembers) -> Bool {
        friendlyName.map { $0 != before.friendlyName } ?? false
            || quantity.map { $0 != before.quantity } ?? false
            || autoRenewEnabled != before.autoRenewEnabled
            || scheduledNextTermInstructions != before.scheduledNextTermInstructions
            || scheduledActions != before.scheduledActions
            || self.unmodelled.map { $0 != unmodelled } ?? false
    }
}
