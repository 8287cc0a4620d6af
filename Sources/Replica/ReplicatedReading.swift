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

extension [ActivityRecord] {
    /// Our own records and the service's, the newest first, at most `limit`. An act that both
    /// have, by its correlation id, is shown once: ours knows the details, the service how it
    /// ended where we never heard.
    func merged(with theirs: [ActivityRecord], limit: Int) -> [ActivityRecord] {
        let byCorrelation = Dictionary(
            theirs.compactMap { record in record.trace.map { ($0.key, record) } }
        ) { first, _ in first }
        let known = Set(compactMap { $0.trace?.key })
        let ours = map { record in
            record.trace.flatMap { byCorrelation[$0.key] }.map(record.ended) ?? record
        }
        let others = theirs.filter { !known.contains($0.trace?.key ?? "") }.map(\.elsewhere)
        return Array(
            (ours + others)
                .sorted { ($0.operationDate, $0.id) > ($1.operationDate, $1.id) }
                .prefix(Swift.max(limit, 0)))
    }
}

extension ActTrace {
    /// GUIDs come back in either case.
    fileprivate var key: String { correlationID.lowercased() }
}

extension ActivityRecord {
    /// As the service says it ended, if we do not know.
    fileprivate func ended(by theirs: ActivityRecord) -> ActivityRecord {
        outcome == .progress && theirs.outcome != .progress
            ? with(id: id, outcome: theirs.outcome, details: theirs.details) : self
    }

    /// Below zero, where none of ours is.
    fileprivate var elsewhere: ActivityRecord {
        id < 0 ? self : with(id: -1 - id, outcome: outcome, details: details)
    }

    private func with(id: ID, outcome: OperationStatus, details: String) -> ActivityRecord {
        ActivityRecord(
            id: id, operationDate: operationDate, userPrincipalName: userPrincipalName,
            operation: operation, customerID: customerID, customerName: customerName,
            resourceKind: resourceKind, resourceID: resourceID, resourceName: resourceName,
            outcome: outcome, details: details, trace: trace)
    }
}
