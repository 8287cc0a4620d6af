import FoundationEssentials

/// Perpetual software: a line of an order, which is no subscription.
package struct SoftwarePurchase: Equatable, Identifiable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias ID = Identifier<SoftwarePurchase>

    package let id: ID
    package var orderID: Subscription.Order
    package var lineItemNumber: Int
    package var productName: String
    package var quantity: Int
    package var purchaseDate: Date
    /// The last moment in which Partner Center takes it back; nil where it does not say.
    package var cancellationAllowedUntil: Date?
    package var status: PurchaseStatus

    package init(
        id: ID, orderID: Subscription.Order, lineItemNumber: Int, productName: String,
        quantity: Int, purchaseDate: Date, cancellationAllowedUntil: Date?, status: PurchaseStatus
    ) {
        self.id = id
        self.orderID = orderID
        self.lineItemNumber = lineItemNumber
        self.productName = productName
        self.quantity = quantity
        self.purchaseDate = purchaseDate
        self.cancellationAllowedUntil = cancellationAllowedUntil
        self.status = status
    }
}

/// An Azure reserved instance (RI): capacity paid for ahead, for a term.
package struct Reservation: Equatable, Identifiable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias ID = Identifier<Reservation>

    package let id: ID
    /// The reservation order, which Microsoft support asks for beside the id.
    package var orderID: Subscription.Order
    package var displayName: String
    /// `virtualmachines`, `sqldatabases` and the like.
    package var reservationType: String
    package var quantity: Int
    /// `P1Y` or `P3Y`.
    package var termDuration: String
    package var effectiveDate: Date
    package var expiryDate: Date?
    package var status: PurchaseStatus

    package init(
        id: ID, orderID: Subscription.Order, displayName: String, reservationType: String,
        quantity: Int, termDuration: String, effectiveDate: Date, expiryDate: Date?,
        status: PurchaseStatus
    ) {
        self.id = id
        self.orderID = orderID
        self.displayName = displayName
        self.reservationType = reservationType
        self.quantity = quantity
        self.termDuration = termDuration
        self.effectiveDate = effectiveDate
        self.expiryDate = expiryDate
        self.status = status
    }
}

/// How far a purchase that is no subscription has come: the words of an order's `status`, and
/// `expired` for a reservation whose term is over.
package enum PurchaseStatus: Hashable, Sendable, WordCoded {
    case completed, pending, cancelled, expired
    /// A word the reference does not have. Shown as it came; it blocks, because it may be alive.
    case unrecognized(String)

    package init(word: String) {
        switch word.lowercased() {
        case "completed": self = .completed
        case "pending": self = .pending
        case "cancelled", "canceled": self = .cancelled
        case "expired": self = .expired
        default: self = .unrecognized(word)
        }
    }

    package var word: String {
        switch self {
        case .completed: "completed"
        case .pending: "pending"
        case .cancelled: "cancelled"
        case .expired: "expired"
        case .unrecognized(let word): word
        }
    }

    /// Whether it can still hold the relationship.
    package var isOpen: Bool { self != .cancelled && self != .expired }
}

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

/// Something a service told of a customer that was not understood. Nobody knows what it is, so it
/// holds the relationship until a reading tells.
package struct UnreadHolding: Equatable, Identifiable, Sendable, Codable {
    /// Where it stood: the same place has the same name in the next reading.
    package typealias ID = Identifier<UnreadHolding>

    package let id: ID
    package let place: UnreadList
    package let cause: UnreadCause
    /// What it calls itself; empty where that could not be read either.
    package let title: String

    package init(id: ID, place: UnreadList, cause: UnreadCause, title: String = "") {
        self.id = id
        self.place = place
        self.cause = cause
        self.title = title
    }

    /// The name to call it by.
    package var name: String { title.isEmpty ? id.text : title }
}

/// The list in which it stood.
package enum UnreadList: String, CaseIterable, Sendable, Codable {
    case subscriptions, azureSubscriptions, entitlements, orders, reservations
}

/// What was not understood of it.
package enum UnreadCause: Hashable, Sendable, WordCoded {
    /// It is no object, or says not what it is by an id.
    case item
    /// A kind of purchase nobody knows, by the word for it; empty where there was none.
    case kind(String)
    /// So many more were counted than were told.
    case missing(Int)

    package init(word: String) {
        if word.hasPrefix(Self.kindMark) {
            self = .kind(String(word.dropFirst(Self.kindMark.count)))
        } else if word.hasPrefix(Self.missingMark),
            let count = Int(word.dropFirst(Self.missingMark.count))
        {
            self = .missing(count)
        } else {
            self = .item
        }
    }

    package var word: String {
        switch self {
        case .item: "unreadable"
        case .kind(let word): Self.kindMark + word
        case .missing(let count): "\(Self.missingMark)\(count)"
        }
    }

    private static let kindMark = "kind "
    private static let missingMark = "missing "
}
