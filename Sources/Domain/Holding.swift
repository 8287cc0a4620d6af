/// One thing a customer holds, by name: what a blocker points at and a command aims at.
package enum Holding: Hashable, Sendable, Codable {
    case subscription(Subscription.ID)
    case azureSubscription(AzureSubscription.ID)
    case reservation(Reservation.ID)
    case software(SoftwarePurchase.ID)
    case unread(UnreadHolding.ID)

    /// The word for its kind in JSON: `subscription`, `azureSubscription`, `reservation`, `software`,
    /// `unread`.
    package var kind: String {
        switch self {
        case .subscription: "subscription"
        case .azureSubscription: "azureSubscription"
        case .reservation: "reservation"
        case .software: "software"
        case .unread: "unread"
        }
    }

    package var id: String {
        switch self {
        case .subscription(let id): id.text
        case .azureSubscription(let id): id.text
        case .reservation(let id): id.text
        case .software(let id): id.text
        case .unread(let id): id.text
        }
    }
}
