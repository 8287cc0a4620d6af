import Domain
import Foundation
import Storage

/// A Partner Center of our own over a Directory. Its referee judges by the rules the deck predicts
/// with, and every act is in the activity log before it is done.
package struct Sandbox: PartnerCenter {
    let directory: Directory
    let now: @Sendable () -> Date
    /// The ids the activity log has for what is done.
    private(set) var trace: ActTrace?
    /// Whether reading writes nothing.
    let isReadOnly: Bool

    /// `now` is its only clock. A sandbox that is read-only does not write what has become of
    /// admin relationships by themselves, either.
    package init(
        directory: Directory, isReadOnly: Bool = false, now: @escaping @Sendable () -> Date
    ) {
        self.directory = directory
        self.isReadOnly = isReadOnly
        self.now = now
    }

    package func traced(by trace: ActTrace) -> Sandbox {
        var sandbox = self
        sandbox.trace = trace
        return sandbox
    }

    package func rules() async throws(Refusal) -> Rules {
        try reading { () throws(DirectoryError) in try directory.rules() }
    }

    package func identity() async throws(Refusal) -> Identity {
        try reading { () throws(DirectoryError) in try directory.identity() }
    }

    package func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing {
        let customers = try reading { () throws(DirectoryError) in
            try directory.customers(after: mark.map { Customer.ID($0.text) }, limit: limit)
        }
        let isLast = customers.count < limit
        return CustomerListing(
            customers: customers,
            next: isLast ? nil : customers.last.map { CustomerListing.Mark($0.id.text) })
    }

    package func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        let account = try reading { () throws(DirectoryError) in
            try directory.account(of: customer)
        }
        guard let account, account.customer.relationship == .reseller else {
            throw .notACustomer(customer)
        }
        return account
    }

    package func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        let holdings = try reading { () throws(DirectoryError) in
            try directory.holdings(of: customer)
        }
        guard let holdings, holdings.customer.relationship == .reseller else {
            throw .notACustomer(customer)
        }
        return settled(holdings)
    }

    package func offers() async throws(Refusal) -> [Offer] {
        try reading { () throws(DirectoryError) in try directory.offers() }
    }

    package func activity(
        of customer: Customer.ID?, limit: Int
    ) async throws(Refusal) -> [ActivityRecord] {
        try reading { () throws(DirectoryError) in
            try directory.activity(of: customer, limit: limit)
        }
    }

    package func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        let (rules, identity) = (try await rules(), try await identity())
        if let refusal = rules.refusal(ofRequestBy: identity) { throw refusal }
        return RelationshipRequest(
            from: identity, includingDelegatedAccess: includingDelegatedAccess)
    }

    /// Sets who is signed in. Throws why the store cannot be written.
    package func setIdentity(_ identity: Identity) throws(DirectoryError) {
        try directory.write { writer throws(DirectoryError) in try writer.set(identity) }
    }

    private func reading<T>(_ body: () throws(DirectoryError) -> T) throws(Refusal) -> T {
        do { return try body() } catch { throw Refusal(error) }
    }
}

/// The activity log of a sandbox as proof: which request id asked for what, and how often it was
/// done.
package struct WriteAudit: Sendable {
    /// Every act, the oldest first.
    package let acts: [ActivityRecord]

    /// Reads the whole log. Throws why the store cannot be read.
    package init(of directory: Directory) throws(DirectoryError) {
        acts = try directory.activity(of: nil, limit: .max).reversed()
    }

    /// The acts of a request id, in the order they were tried: one for a request that writes, one
    /// a line for an order of which several lines are cancelled.
    package func acts(requestID: String) -> [ActivityRecord] {
        acts.filter { $0.trace?.requestID.lowercased() == requestID.lowercased() }
    }

    /// Acts that were done again under one request id, on the same resource. Empty, if request
    /// ids are the idempotency keys they should be.
    package var doneTwice: [ActivityRecord] {
        var seen: Set<[String]> = []
        return acts.filter { act in
            guard act.outcome == .succeeded, let trace = act.trace else { return false }
            return !seen.insert([
                trace.requestID.lowercased(), act.operation.rawValue, act.customerID.text,
                act.resourceKind, act.resourceID,
            ]).inserted
        }
    }

    /// Acts that were begun and did not end.
    package var unfinished: [ActivityRecord] { acts.filter { $0.outcome == .progress } }
}
