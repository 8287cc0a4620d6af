import Domain

/// The activity log, of one customer or of all.
package struct ActivityPage: Equatable, Sendable {
    package let customer: Customer.ID?
    package var records: [ActivityRecord]?
    package var isStale = true
    package var isReading = false
    var field = SearchField()
    package var cursor = ListCursor()

    package init(customer: Customer.ID?) { self.customer = customer }
}
