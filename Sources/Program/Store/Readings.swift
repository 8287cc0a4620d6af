import Domain
import Foundation
import Storage

/// What is known of when customers were read, and of whom only that they are customers. The
/// embedded sandbox has none: it knows all of everybody.
enum Readings: Sendable {
    /// Of the copy of a service's data.
    case replica(Freshness)
    /// Of a store that was imported from files.
    case files(ImportedReadings)

    /// How old the list is; nil if it was never read.
    var listedAt: Date? {
        switch self {
        case .replica(let freshness): freshness.listedAt
        case .files(let files): files.origin.asOf
        }
    }

    /// When what a customer holds was read; nil if it never was.
    func holdingsReadAt(_ customer: Customer.ID) -> Date? {
        switch self {
        case .replica(let freshness): freshness.holdingsReadAt(customer)
        case .files(let files): files.isTold(customer) ? files.origin.asOf : nil
        }
    }

    /// Return those of the customers whose holdings were never read.
    func unread(among customers: [Customer.ID]) throws(DirectoryError) -> Set<Customer.ID> {
        switch self {
        case .replica(let freshness): try freshness.unread(among: customers)
        case .files(let files): try files.untold(among: customers)
        }
    }

    /// Return how many customers' holdings were never read.
    func unreadCount() throws(DirectoryError) -> Int {
        switch self {
        case .replica(let freshness): try freshness.unreadCount()
        case .files(let files): try files.untoldCount()
        }
    }

    /// Return the customers whose holdings were ever read; the same object while nothing changes.
    func known() throws(DirectoryError) -> KnownHoldings {
        switch self {
        case .replica(let freshness): try freshness.known()
        case .files(let files): try files.known()
        }
    }

    /// The same as a set.
    func read() throws(DirectoryError) -> Set<Customer.ID> {
        switch self {
        case .replica(let freshness): try freshness.read()
        case .files(let files): try files.known().customers
        }
    }
}

/// What can be read of a store that was imported: all that a sandbox over it tells, but no link, as
/// nobody knows whose it would be, and no admin relationships, which no file tells.
struct ImportedPartnerCenter<Reading: PartnerCenterReading>: PartnerCenterForwarding {
    let reading: Reading

    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        var holdings = try await reading.holdings(of: customer)
        holdings.adminAccess = .notRead
        return holdings
    }

    func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        try await holdings(of: customer.id)
    }

    func adminRelationships(
        from mark: AdminListing.Mark?
    ) async throws(Refusal) -> AdminListing {
        throw .imported
    }

    func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess {
        throw .imported
    }

    func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest {
        throw .imported
    }
}
