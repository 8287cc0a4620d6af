/// All that a customer holds, and the customer: what the rules need to judge a removal.
package struct Holdings: Equatable, Sendable {
    package var customer: Customer
    package var subscriptions: [Subscription]
    package var azureSubscriptions: [AzureSubscription]
    package var reservations: [Reservation]
    package var software: [SoftwarePurchase]
    /// What was told of the customer and not understood.
    package var unread: [UnreadHolding]

    package init(
        customer: Customer, subscriptions: [Subscription] = [],
        azureSubscriptions: [AzureSubscription] = [], reservations: [Reservation] = [],
        software: [SoftwarePurchase] = [], unread: [UnreadHolding] = []
    ) {
        self.customer = customer
        self.subscriptions = subscriptions
        self.azureSubscriptions = azureSubscriptions
        self.reservations = reservations
        self.software = software
        self.unread = unread
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
        case .unread(let id): unread.first { $0.id == id }?.name
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
        case .unread(let id): unread.first { $0.id == id }?.cause.word
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

extension Holdings: Codable {
    private enum CodingKeys: CodingKey {
        case customer, subscriptions, azureSubscriptions, reservations, software, unread
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            customer: try container.decode(Customer.self, forKey: .customer),
            subscriptions: try container.decode([Subscription].self, forKey: .subscriptions),
            azureSubscriptions: try container.decode(
                [AzureSubscription].self, forKey: .azureSubscriptions),
            reservations: try container.decode([Reservation].self, forKey: .reservations),
            software: try container.decode([SoftwarePurchase].self, forKey: .software),
            // Entries and plans of earlier releases know of none.
            unread: try container.decodeIfPresent([UnreadHolding].self, forKey: .unread) ?? [])
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(customer, forKey: .customer)
        try container.encode(subscriptions, forKey: .subscriptions)
        try container.encode(azureSubscriptions, forKey: .azureSubscriptions)
        try container.encode(reservations, forKey: .reservations)
        try container.encode(software, forKey: .software)
        if !unread.isEmpty { try container.encode(unread, forKey: .unread) }
    }
}
