import Domain

/// The customer that is open, as the Directory last gave it.
package struct OpenCustomer: Equatable, Sendable {
    package let id: Customer.ID
    /// Known from the list before anything else is read.
    package var companyName: String
    package var account: CustomerAccount?
    package var holdings: Holdings?
    package var isStale = true
    package var isReading = false
    /// Whether the last read failed; what was read before is still here.
    package var hasFailed = false

    package init(id: Customer.ID, companyName: String) {
        self.id = id
        self.companyName = companyName
    }
}

extension State {
    /// Whether the relationship with the open customer may be removed; nil until it is read.
    var eligibility: RemovalEligibility? {
        open?.holdings.map { place.rules.eligibility(of: $0, at: now) }
    }
}
