import Domain
import Foundation
import Storage

/// A Partner Center far away, whose answers come into the Directory. Every act is written down
/// before it is sent; what it changed is marked as pending until the service shows it.
package struct ReplicatedPartnerCenter: PartnerCenter {
    let remote: any PartnerCenter
    let intake: Intake
    let newID: @Sendable () -> String
    private let reading: ReplicatedReading

    /// `newID` makes GUIDs.
    package init(
        of remote: any PartnerCenter, in directory: Directory, freshness: Freshness,
        time: any Timekeeper, newID: @escaping @Sendable () -> String
    ) {
        self.remote = remote
        self.newID = newID
        intake = Intake(directory: directory, freshness: freshness, time: time)
        reading = ReplicatedReading(of: remote, intake: intake)
    }

    /// Looks for what is pending until the service shows it, or for about ten minutes.
    package func settlePending() async {
        await Settling(reading: remote, intake: intake).run()
    }

    package func rules() async throws(Refusal) -> Rules { try await reading.rules() }

    package func identity() async throws(Refusal) -> Identity { try await reading.identity() }

    package func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        try await reading.customers(from: mark, limit: limit)
    }

    package func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        try await reading.account(of: customer)
    }

    package func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try await reading.holdings(of: customer)
    }

    package func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        try await reading.holdings(ofListed: customer)
    }

    package func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        try await reading.relationshipRequest(includingDelegatedAccess: includingDelegatedAccess)
    }

    package func offers() async throws(Refusal) -> [Offer] { try await reading.offers() }

    package func activity(
        of customer: Customer.ID?, limit: Int
    ) async throws(Refusal) -> [ActivityRecord] {
        try await reading.activity(of: customer, limit: limit)
    }
}
