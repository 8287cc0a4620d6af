/// What a permitted act makes of what a customer holds, and what comes with it.
package struct Change: Equatable, Sendable {
    /// The holdings that are different afterwards, as they will be; the target comes first.
    package var subscriptions: [Subscription]
    package var azureSubscriptions: [AzureSubscription]
    package var reservations: [Reservation]
    package var software: [SoftwarePurchase]
    package var consequences: [Consequence]

    package init(
        subscriptions: [Subscription] = [], azureSubscriptions: [AzureSubscription] = [],
        reservations: [Reservation] = [], software: [SoftwarePurchase] = [],
        consequences: [Consequence]
    ) {
        self.subscriptions = subscriptions
        self.azureSubscriptions = azureSubscriptions
        self.reservations = reservations
        self.software = software
        self.consequences = consequences
    }
}

extension Change {
    /// What an answer shows of one subscription as it is then.
    package static func showing(_ subscription: Subscription) -> Change {
        Change(subscriptions: [subscription], consequences: [])
    }

    /// What an answer shows of one Azure subscription as it is then.
    package static func showing(_ azureSubscription: AzureSubscription) -> Change {
        Change(azureSubscriptions: [azureSubscription], consequences: [])
    }
}

extension Holdings {
    /// The holdings after a change.
    package func applying(_ change: Change) -> Holdings {
        var after = self
        after.subscriptions = subscriptions.map { old in
            change.subscriptions.first { $0.id == old.id } ?? old
        }
        after.azureSubscriptions = azureSubscriptions.map { old in
            change.azureSubscriptions.first { $0.id == old.id } ?? old
        }
        after.reservations = reservations.map { old in
            change.reservations.first { $0.id == old.id } ?? old
        }
        after.software = software.map { old in
            change.software.first { $0.id == old.id } ?? old
        }
        return after
    }
}
