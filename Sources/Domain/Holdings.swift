/// All that a customer holds, and the customer: what the rules need to judge a removal.
package struct Holdings: Equatable, Sendable {
    package var customer: Customer
    package var subscriptions: [Subscription]
    package var azureSubscriptions: [AzureSubscription]
    package var reservations: [Reservation]
    package var software: [SoftwarePurchase]

    package init(
        customer: Customer, subscriptions: [Subscription] = [],
        azureSubscriptions: [AzureSubscription] = [], reservations: [Reservation] = [],
        software: [SoftwarePurchase] = []
    ) {
        self.customer = customer
        self.subscriptions = subscriptions
        self.azureSubscriptions = azureSubscriptions
        self.reservations = reservations
        self.software = software
    }

    package func subscription(_ id: Subscription.ID) -> Subscription? {
        subscriptions.first { $0.id == id }
    }

    /// The add-ons of a legacy base subscription.
    package func addOns(of base: Subscription.ID) -> [Subscription] {
        subscriptions.filter { $0.parentID == base }
    }

    /// The Azure subscriptions under a plan that still run.
    package func liveAzureSubscriptions(under plan: Subscription.ID) -> [AzureSubscription] {
        azureSubscriptions.filter { $0.planID == plan && $0.isLive }
    }
}

/// One thing a customer holds, by name: what a blocker points at and a command aims at.
package enum Holding: Hashable, Sendable {
    case subscription(Subscription.ID)
    case azureSubscription(AzureSubscription.ID)
    case reservation(Reservation.ID)
    case software(SoftwarePurchase.ID)

    /// The word for its kind in JSON: `subscription`, `azureSubscription`, `reservation`, `software`.
    package var kind: String {
        switch self {
        case .subscription: "subscription"
        case .azureSubscription: "azureSubscription"
        case .reservation: "reservation"
        case .software: "software"
        }
    }

    package var id: String {
        switch self {
        case .subscription(let id): id.text
        case .azureSubscription(let id): id.text
        case .reservation(let id): id.text
        case .software(let id): id.text
        }
    }
}
