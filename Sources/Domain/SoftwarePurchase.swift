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
