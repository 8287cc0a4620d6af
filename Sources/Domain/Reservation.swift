import FoundationEssentials

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
