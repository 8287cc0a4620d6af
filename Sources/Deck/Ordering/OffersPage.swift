import Domain

/// The catalogue, opened to buy something for the open customer.
package struct OffersPage: Equatable, Sendable {
    package var offers: [Offer]?
    package var isReading = false
    var field = SearchField()
    package var cursor = ListCursor()

    package init() {}
}
