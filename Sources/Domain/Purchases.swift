import FoundationEssentials

/// Perpetual software: a line of an order, not a subscription.
package struct SoftwarePurchase: Equatable, Identifiable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias ID = Identifier<SoftwarePurchase>

    package let id: ID
    package var orderID: Subscription.Order
    package var lineItemNumber: Int
    package var productName: String
    package var quantity: Int
    package var purchaseDate: Date
    /// The last moment in which Partner Center takes it back; nil if the service did not say, and
    /// `.distantPast` if it said only that this is over.
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
    /// The reservation order; Microsoft's support asks for it as well as the id.
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

/// The status of software or a reservation: the words of an order's `status`, and `expired` for a
/// reservation whose term is over.
package enum PurchaseStatus: Hashable, Sendable, WordCoded {
    case completed, pending, cancelled, expired
    /// A word that the reference does not have. It is shown unchanged, and blocks a removal.
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

    /// Whether it may still block a removal.
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

    /// Whether it runs: everything but cancelled counts as running.
    package var isLive: Bool { status != .cancelled }
}

/// The status of an Azure subscription; Microsoft publishes no list of the words.
package enum AzureSubscriptionStatus: Hashable, Sendable, WordCoded {
    case active, cancelled
    /// Another word. It is shown unchanged, and counts as running.
    case unrecognized(String)

    /// The service sent no status.
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

/// Something the service sent about a customer that was not understood. It blocks a removal until
/// it can be read.
package struct UnreadHolding: Equatable, Identifiable, Sendable, Codable {
    /// The place in the answer where it stood; the same in the next reading.
    package typealias ID = Identifier<UnreadHolding>

    package let id: ID
    package let place: UnreadList
    package let cause: UnreadCause
    /// Its own name; empty if that could not be read either.
    package let title: String

    package init(id: ID, place: UnreadList, cause: UnreadCause, title: String = "") {
        self.id = id
        self.place = place
        self.cause = cause
        self.title = title
    }

    /// The name to show: its own, or else its place.
    package var name: String { title.isEmpty ? id.text : title }
}

/// The list of an answer in which an unread holding stood.
package enum UnreadList: String, CaseIterable, Sendable, Codable {
    case subscriptions, azureSubscriptions, entitlements, orders, reservations
}

/// Why a holding could not be read.
package enum UnreadCause: Hashable, Sendable, WordCoded {
    /// It is not an object, or has no id.
    case item
    /// An unknown kind of purchase, by its word; empty if it had none.
    case kind(String)
    /// The answer counted so many more items than it listed.
    case missing(Int)
    /// The files of the portal that a store was imported from do not tell of such things.
    case notInFile
    /// A line of such a file was left out.
    case line

    package init(word: String) {
        if word == Self.notInFileMark {
            self = .notInFile
        } else if word == Self.lineMark {
            self = .line
        } else if word.hasPrefix(Self.kindMark) {
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
        case .notInFile: Self.notInFileMark
        case .line: Self.lineMark
        }
    }

    private static let kindMark = "kind "
    private static let missingMark = "missing "
    private static let notInFileMark = "notInFile"
    private static let lineMark = "line"
}
