import Domain

/// The catalogue, opened to buy something for the open customer.
package struct OffersPage: Equatable, Sendable {
    package var offers: [Offer]?
    package var isReading = false
    package var cursor = ListCursor()

    package init() {}
}
