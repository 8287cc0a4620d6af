import Domain
import Foundation
import Storage

/// The reads of a Partner Center far away. What it tells of customers is written to the Directory
/// before it is returned.
package struct ReplicatedReading: PartnerCenterReading {
    private let remote: any PartnerCenterReading
    private let replicaWriter: ReplicaWriter

    /// Reads from `remote`, and writes to `directory` and `freshness`.
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

    /// The same reads, with the ids of an act.
    package func traced(by trace: ActTrace) -> ReplicatedReading {
        ReplicatedReading(of: remote.traced(by: trace), replicaWriter: replicaWriter)
    }

    /// The service's rules.
    package func rules() async throws(Refusal) -> Rules { try await remote.rules() }

    /// Who is signed in to the service.
    package func identity() async throws(Refusal) -> Identity { try await remote.identity() }

    /// A page of the service's list, which is written to the Directory.
    package func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        let listing = try await remote.customers(from: mark, limit: limit)
        try await replicaWriter.take(listing.customers)
        return listing
    }

    /// The Account page, which is written to the Directory. `notACustomer` marks the customer as
    /// missing there; so do the reads of holdings.
    package func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        let account = try await markingAbsence(customer) { () async throws(Refusal) in
            try await remote.account(of: customer)
        }
        try replicaWriter.take(account)
        return account
    }

    /// The same without support contacts; those that are known stay.
    package func profile(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        let account = try await markingAbsence(customer) { () async throws(Refusal) in
            try await remote.profile(of: customer)
        }
        try replicaWriter.take(profile: account)
        return account
    }

    /// All that a customer holds, which is written to the Directory. What the service left out is
    /// as it is known there.
    package func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        let told = try await markingAbsence(customer) { () async throws(Refusal) in
            try await remote.holdings(of: customer)
        }
        let holdings = try replicaWriter.completed(told)
        try replicaWriter.take(holdings)
        return holdings
    }

    /// The same for a customer that was just listed.
    package func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        let told = try await markingAbsence(customer.id) { () async throws(Refusal) in
            try await remote.holdings(ofListed: customer)
        }
        let holdings = try replicaWriter.completed(told)
        try replicaWriter.take(holdings)
        return holdings
    }

    /// One subscription with what only the answer about it tells, which is written to the
    /// Directory.
    package func subscription(
        _ id: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let told = try await markingAbsence(customer) { () async throws(Refusal) in
            try await remote.subscription(id, of: customer)
        }
        let known = try trying(replicaWriter.directory.holdings(of: customer))
        let subscription = told.keepingUntold(of: known?.subscription(id))
        try replicaWriter.write { writer throws(DirectoryError) in
            try writer.take(subscription, of: customer)
        }
        return subscription
    }

    /// A page of the list of admin relationships, which is written to the Directory.
    package func adminRelationships(
        from mark: AdminListing.Mark?
    ) async throws(Refusal) -> AdminListing {
        let listing = try await remote.adminRelationships(from: mark)
        try await replicaWriter.take(listing.entries)
        return listing
    }

    /// The admin relationships with a customer, which are written to the Directory.
    package func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess {
        let access = try await remote.adminAccess(of: customer)
        try await replicaWriter.take(
            access.all.map { AdminListing.Entry(customer: customer, $0) })
        if access.isWhole { replicaWriter.noteAccess(of: customer) }
        return access
    }

    /// The service's link that asks a customer for a relationship.
    package func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        try await remote.relationshipRequest(includingDelegatedAccess: includingDelegatedAccess)
    }

    /// The service's offers.
    package func offers() async throws(Refusal) -> [Offer] { try await remote.offers() }

    /// The service's own records.
    package func activity(
        of customer: Customer.ID?, limit: Int
    ) async throws(Refusal) -> [ActivityRecord] {
        try await remote.activity(of: customer, limit: limit)
    }

    /// Asks about a customer, and marks it as missing if the service does not know it any more.
    private func markingAbsence<T>(
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
