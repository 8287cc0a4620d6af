/// All that a customer holds, and the customer: what the rules need to judge a removal.
package struct Holdings: Equatable, Sendable, Codable {
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

    /// The subscription of that name; nil if the customer has none.
    package func subscription(_ id: Subscription.ID) -> Subscription? {
        subscriptions.first { $0.id == id }
    }

    /// What a holding is called; nil if the customer holds no such thing.
    package func name(of holding: Holding) -> String? {
        switch holding {
        case .subscription(let id): subscription(id)?.name
        case .azureSubscription(let id): azureSubscriptions.first { $0.id == id }?.friendlyName
        case .reservation(let id): reservations.first { $0.id == id }?.displayName
        case .software(let id): software.first { $0.id == id }?.productName
        }
    }

    /// The word of a holding's status; nil if the customer holds no such thing.
    package func status(of holding: Holding) -> String? {
        switch holding {
        case .subscription(let id): subscription(id)?.status.word
        case .azureSubscription(let id):
            azureSubscriptions.first { $0.id == id }?.status.word
        case .reservation(let id): reservations.first { $0.id == id }?.status.word
        case .software(let id): software.first { $0.id == id }?.status.word
        }
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
