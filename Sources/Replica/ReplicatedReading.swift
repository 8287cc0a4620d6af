import Domain
import Foundation
import Storage

/// A Partner Center far away that can only be looked at. What it tells of customers comes into
/// the Directory on the way.
package struct ReplicatedReading: PartnerCenterReading {
    private let remote: any PartnerCenterReading
    private let replicaWriter: ReplicaWriter

    package init(
        of remote: any PartnerCenterReading, in directory: Directory, freshness: Freshness,
        time: any Timekeeper
    ) {
        self.init(
            of: remote,
            replicaWriter: ReplicaWriter(directory: directory, freshness: freshness, time: time))
    }

    init(of remote: any PartnerCenterReading, replicaWriter: ReplicaWriter) {
        self.remote = remote
        self.replicaWriter = replicaWriter
    }

    package func traced(by trace: ActTrace) -> ReplicatedReading {
        ReplicatedReading(of: remote.traced(by: trace), replicaWriter: replicaWriter)
    }

    package func rules() async throws(Refusal) -> Rules { try await remote.rules() }

    package func identity() async throws(Refusal) -> Identity { try await remote.identity() }

    package func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        let listing = try await remote.customers(from: mark, limit: limit)
        try await replicaWriter.take(listing.customers)
        return listing
    }

    package func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        let account = try await noting(customer) { () async throws(Refusal) in
            try await remote.account(of: customer)
        }
        try replicaWriter.take(account)
        return account
    }

    package func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        let holdings = try await noting(customer) { () async throws(Refusal) in
            try await remote.holdings(of: customer)
        }
        try replicaWriter.take(holdings)
        return holdings
    }

    package func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        let holdings = try await noting(customer.id) { () async throws(Refusal) in
            try await remote.holdings(ofListed: customer)
        }
        try replicaWriter.take(holdings)
        return holdings
    }

    package func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        try await remote.relationshipRequest(includingDelegatedAccess: includingDelegatedAccess)
    }

    package func offers() async throws(Refusal) -> [Offer] { try await remote.offers() }

    /// The service's records and our own, each act once. Throws where the service does not tell
    /// its own, as ours alone are not all there is.
    package func activity(
        of customer: Customer.ID?, limit: Int
    ) async throws(Refusal) -> [ActivityRecord] {
        let ours = try trying { () throws(DirectoryError) in
            try replicaWriter.directory.activity(of: customer, limit: limit)
        }
        let theirs = try await remote.activity(of: customer, limit: limit)
        return ours.merged(with: theirs, limit: limit)
    }

    /// A customer the service does not know any more is marked.
    private func noting<T>(
        _ customer: Customer.ID, _ ask: () async throws(Refusal) -> T
    ) async throws(Refusal) -> T {
        do throws(Refusal) {
            return try await ask()
        } catch {
            if error.cause == .notACustomer(customer) {
                try replicaWriter.takeAbsence(of: customer)
            }
            throw error
        }
    }
}
