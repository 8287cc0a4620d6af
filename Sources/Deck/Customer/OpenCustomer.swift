import Domain

/// The customer that is open, as the Directory last gave it.
package struct OpenCustomer: Equatable, Sendable {
    package let id: Customer.ID
    /// Known from the list before anything else is read.
    package var companyName: String
    package var account: CustomerAccount?
    package var holdings: Holdings?
    /// When the service was last asked what the customer holds; nil if it never was, and in the
    /// embedded sandbox.
    package var asOf: Instant?
    /// What the service has accepted and does not show yet.
    package var pending: [PendingChange] = []
    /// Since when the service does not list the customer any more.
    package var missingSince: Instant?
    /// Whether the service is being asked for the customer.
    package var isRefreshing = false
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

extension OpenCustomer {
    /// Takes what the Directory has. What a service was never asked for counts as unknown, and
    /// not as nothing held.
    mutating func take(_ snapshot: CustomerSnapshot, isService: Bool) {
        account = snapshot.account
        holdings = isService && snapshot.asOf == nil ? nil : snapshot.holdings
        companyName =
            snapshot.holdings?.customer.companyName ?? snapshot.account?.customer.companyName
            ?? companyName
        asOf = snapshot.asOf
        pending = snapshot.pending
        missingSince = snapshot.missingSince
    }
}
