/// One thing a customer holds, by name: what a blocker points at and a command aims at.
package enum Holding: Hashable, Sendable, Codable {
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
