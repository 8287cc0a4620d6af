/// One Azure subscription under an Azure plan: what the API calls an Azure entitlement.
package struct AzureSubscription: Equatable, Identifiable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias ID = Identifier<AzureSubscription>

    package let id: ID
    package let planID: Subscription.ID
    package var friendlyName: String
    package var status: AzureSubscriptionStatus

    package init(
        id: ID, planID: Subscription.ID, friendlyName: String, status: AzureSubscriptionStatus
    ) {
        self.id = id
        self.planID = planID
        self.friendlyName = friendlyName
        self.status = status
    }

    /// Whether it still runs, as far as anyone can tell.
    package var isLive: Bool { status != .cancelled }
}

/// How far it is; Microsoft publishes no list of the words.
package enum AzureSubscriptionStatus: Hashable, Sendable, WordCoded {
    case active, cancelled
    /// Another word; shown as it came, and taken as alive.
    case unrecognized(String)

    /// The service did not tell.
    package static let untold = AzureSubscriptionStatus.unrecognized(untoldStatus)

    package init(word: String) {
        switch word.lowercased() {
        case "active": self = .active
        case "cancelled", "canceled": self = .cancelled
        default: self = .unrecognized(word)
        }
    }

    package var word: String {
        switch self {
        case .active: "active"
        case .cancelled: "cancelled"
        case .unrecognized(let word): word
        }
    }
}
