import Domain

/// The request for a reseller relationship: link, e-mail text, and in the sandbox who may accept.
package struct RequestPage: Equatable, Sendable {
    package var includesDelegatedAccess = false
    package var request: RelationshipRequest?
    /// Customers whose relationship has ended; the sandbox can play their acceptance.
    package var formerCustomers: [Customer] = []
    package var isStale = true
    package var isReading = false
    var field = SearchField()
    package var cursor = ListCursor()

    package init() {}
}
