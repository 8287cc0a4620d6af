/// One change that can be asked of Partner Center for a customer, as plan, journal and undo have
/// it.
package enum Write: Hashable, Codable, Sendable {
    case suspend(Subscription.ID)
    case reactivate(Subscription.ID)
    case cancel(Holding)
    /// Makes a cancelled Azure subscription run again ("reactivate-an-azure-subscription", 2023).
    case reactivateAzure(AzureSubscription.ID)
    /// Sets what is to happen when the term ends.
    case setRenewal(Renewal, of: Subscription.ID)
    /// Gives up delegated admin privileges and keeps the relationship ("remove-dap", 2023).
    case removeDelegatedAccess
    case removeRelationship
    case order(Offer.ID, quantity: Int)
    /// The customer's part, played in the embedded sandbox.
    case accept(includingDelegatedAccess: Bool)

    /// An order of whatever offer: who may order does not depend on it.
    package static let anyOrder = Write.order(Offer.ID(""), quantity: 1)

    /// What it is aimed at; nil for the relationship itself, or what is not held yet.
    package var holding: Holding? {
        switch self {
        case .suspend(let id), .reactivate(let id), .setRenewal(_, let id): .subscription(id)
        case .cancel(let holding): holding
        case .reactivateAzure(let id): .azureSubscription(id)
        case .removeDelegatedAccess, .removeRelationship, .order, .accept: nil
        }
    }

    /// What the activity log calls it.
    package var operation: ActivityRecord.Operation {
        switch self {
        case .suspend: .suspend
        case .reactivate, .reactivateAzure: .reactivate
        case .cancel: .cancel
        case .setRenewal: .update
        case .removeDelegatedAccess: .removeDelegatedAccess
        case .removeRelationship: .removeRelationship
        case .order: .order
        case .accept: .acceptRelationship
        }
    }
}

/// What is to happen to a subscription when its term ends: what a suspension takes without a word
/// (reference, 4.5).
package struct Renewal: Hashable, Codable, Sendable {
    package var autoRenewEnabled: Bool
    /// As Partner Center words it; nil if nothing is to change.
    package var scheduledNextTermInstructions: String?
    /// Nil if nothing is scheduled.
    package var scheduledActions: ScheduledActions?

    package init(
        autoRenewEnabled: Bool, scheduledNextTermInstructions: String?,
        scheduledActions: ScheduledActions? = nil
    ) {
        self.autoRenewEnabled = autoRenewEnabled
        self.scheduledNextTermInstructions = scheduledNextTermInstructions
        self.scheduledActions = scheduledActions
    }

    /// Whether what is shown is this, however the service words it.
    package func isShown(by other: Renewal) -> Bool {
        guard autoRenewEnabled == other.autoRenewEnabled,
            scheduledNextTermInstructions == other.scheduledNextTermInstructions
        else { return false }
        switch (scheduledActions, other.scheduledActions) {
        case (nil, nil): return true
        case (let one?, let other?): return one.comesToTheSame(as: other)
        // That it is renewed as it is goes without saying.
        case (let some?, nil), (nil, let some?):
            return autoRenewEnabled && some.atTermEnd == .renew && some.isBare
        }
    }
}

extension Subscription {
    package var renewal: Renewal {
        Renewal(
            autoRenewEnabled: autoRenewEnabled,
            scheduledNextTermInstructions: scheduledNextTermInstructions,
            scheduledActions: scheduledActions)
    }

    /// As it is once its renewal is set.
    package func with(_ renewal: Renewal) -> Subscription {
        var after = self
        after.autoRenewEnabled = renewal.autoRenewEnabled
        after.scheduledNextTermInstructions = renewal.scheduledNextTermInstructions
        after.scheduledActions = renewal.scheduledActions
        return after
    }
}
