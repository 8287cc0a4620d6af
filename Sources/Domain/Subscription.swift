import FoundationEssentials

/// A right, bought for one customer, to use one product for a term.
package struct Subscription: Equatable, Identifiable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias ID = Identifier<Subscription>

    package let id: ID
    package var kind: Kind
    package var orderID: Order
    package var offerID: Offer.ID
    package var offerName: String
    /// What the customer calls it; empty where it has no name of its own.
    package var friendlyName: String
    /// Seats for licences; 1 for what is billed by usage.
    package var quantity: Int
    package var status: Status
    package var isTrial: Bool
    package var publisherName: String
    /// The base subscription a legacy add-on belongs to.
    package var parentID: ID?
    /// `monthly`, `annual`, `none`, `one_time`, `triennial` or `unknown`.
    package var billingCycle: String
    /// ISO 8601: `P1M`, `P1Y`, `P3Y`, or empty.
    package var termDuration: String
    package var creationDate: Date
    package var effectiveStartDate: Date
    /// The end of the term; nil where there is none.
    package var commitmentEndDate: Date?
    /// The last moment of this term in which a cancellation is accepted; nil if it can't be cancelled.
    package var cancellationAllowedUntil: Date?
    package var autoRenewEnabled: Bool
    /// What is to change when the term ends, as Partner Center words it; nil if nothing is.
    package var scheduledNextTermInstructions: String?
    /// What the service does by itself when the term ends; nil if nothing is scheduled.
    package var scheduledActions: ScheduledActions?
    /// Read only, and no list of the values is published: shown as they came.
    package var suspensionReasons: [String]

    /// The name of the order it was bought by.
    package typealias Order = Identifier<OrderMark>
    /// Marks identifiers of orders.
    package enum OrderMark {}

    package init(
        id: ID, kind: Kind, orderID: Order, offerID: Offer.ID, offerName: String,
        friendlyName: String, quantity: Int, status: Status, isTrial: Bool = false,
        publisherName: String = "Microsoft Corporation", parentID: ID? = nil,
        billingCycle: String, termDuration: String, creationDate: Date,
        effectiveStartDate: Date, commitmentEndDate: Date?, cancellationAllowedUntil: Date? = nil,
        autoRenewEnabled: Bool, scheduledNextTermInstructions: String? = nil,
        scheduledActions: ScheduledActions? = nil, suspensionReasons: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.orderID = orderID
        self.offerID = offerID
        self.offerName = offerName
        self.friendlyName = friendlyName
        self.quantity = quantity
        self.status = status
        self.isTrial = isTrial
        self.publisherName = publisherName
        self.parentID = parentID
        self.billingCycle = billingCycle
        self.termDuration = termDuration
        self.creationDate = creationDate
        self.effectiveStartDate = effectiveStartDate
        self.commitmentEndDate = commitmentEndDate
        self.cancellationAllowedUntil = cancellationAllowedUntil
        self.autoRenewEnabled = autoRenewEnabled
        self.scheduledNextTermInstructions = scheduledNextTermInstructions
        self.scheduledActions = scheduledActions
        self.suspensionReasons = suspensionReasons
    }

    /// The name to call it by: the customer's own, or else the offer's.
    package var name: String { friendlyName.isEmpty ? offerName : friendlyName }
}
