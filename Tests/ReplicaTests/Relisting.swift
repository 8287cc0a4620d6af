import Domain

/// A service that answers the list always the same: as it was a while ago, or going in circles.
struct Relisting<Reading: PartnerCenterReading>: PartnerCenterForwarding {
    let reading: Reading
    private let listing: CustomerListing

    init(_ reading: Reading, _ listing: CustomerListing) {
        self.reading = reading
        self.listing = listing
    }

    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing { listing }
}
