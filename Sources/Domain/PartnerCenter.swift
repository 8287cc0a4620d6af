/// What can be read from a Partner Center. It cannot change anything.
package protocol PartnerCenterReading: Sendable {
    /// Return the rules it judges by.
    func rules() async throws(Refusal) -> Rules

    /// Return who is signed in.
    func identity() async throws(Refusal) -> Identity

    /// Return about `limit` customers from a mark in the list on, nil being the beginning, in the
    /// service's order; `.max` asks for all at once.
    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing

    /// Return the Account page of a customer. Throws `notACustomer` once the relationship has
    /// ended.
    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount

    /// The same without the support contacts, which costs one request.
    func profile(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount

    /// Return all that a customer holds. Throws `notACustomer` once the relationship has ended.
    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings

    /// The same for a customer who was just listed, which saves reading the customer.
    func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings

    /// Return one subscription with what only the answer about it tells: the seats that can be
    /// given back. Throws `holdingNotFound`.
    func subscription(
        _ id: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription

    /// Return a page of the admin relationships with all customers, from a mark in the list on, nil
    /// being the beginning.
    func adminRelationships(from mark: AdminListing.Mark?) async throws(Refusal) -> AdminListing

    /// Return the admin relationships with a customer, a former one too.
    func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess

    /// Return the link that asks a customer for a relationship.
    func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest

    /// Return what may be bought.
    func offers() async throws(Refusal) -> [Offer]

    /// Return at most `limit` acts of one customer or of all, the newest first.
    func activity(of customer: Customer.ID?, limit: Int) async throws(Refusal) -> [ActivityRecord]

    /// Return a reader whose calls carry these ids, if it makes calls.
    func traced(by trace: ActTrace) -> Self
}

extension PartnerCenterReading {
    package func traced(by trace: ActTrace) -> Self { self }

    package func profile(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        try await account(of: customer)
    }

    package func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        try await holdings(of: customer.id)
    }

    package func subscription(
        _ id: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        guard let found = try await holdings(of: customer).subscription(id) else {
            throw .holdingNotFound(.subscription(id))
        }
        return found
    }

    /// Throws `consentMissing`: only who is connected to Microsoft Graph can read them.
    package func adminRelationships(
        from mark: AdminListing.Mark?
    ) async throws(Refusal) -> AdminListing {
        throw .service(.consentMissing)
    }

    /// Return those of the list with all customers.
    package func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess {
        var (all, unread): ([AdminRelationship], Int) = ([], 0)
        var mark: AdminListing.Mark?
        repeat {
            let page = try await adminRelationships(from: mark)
            all += page.entries.filter { $0.customer == customer }.map(\.relationship)
            unread += page.unread
            mark = page.next
        } while mark != nil
        return .read(all, unread: unread)
    }

    /// Return the whole list, page by page.
    package func allCustomers(pageSize: Int = .max) async throws(Refusal) -> [Customer] {
        var all: [Customer] = []
        var mark: CustomerListing.Mark?
        repeat {
            let listing = try await customers(from: mark, limit: pageSize)
            all += listing.customers
            mark = listing.next
        } while mark != nil
        return all
    }
}

/// A Partner Center that can be read and changed.
package protocol PartnerCenter: PartnerCenterReading {
    /// Carry out a write. Return the holdings that the service showed in its answer: none for a
    /// cancellation, a removal and delegated admin privileges. Throws why it was refused.
    func perform(_ write: ClearedWrite, under act: ActContext) async throws(Refusal) -> Change
}

extension PartnerCenter {
    /// The same for a write that may lack its clearance. Throws what `ClearedWrite` throws.
    @discardableResult
    package func perform(
        _ write: Write, of customer: Customer.ID, clearance: RemovalClearance? = nil,
        under act: ActContext
    ) async throws(Refusal) -> Change {
        let cleared = try ClearedWrite(write, of: customer, clearance: clearance)
        return try await perform(cleared, under: act)
    }
}

/// A Partner Center that reads through another one.
package protocol PartnerCenterForwarding: PartnerCenterReading {
    associatedtype Reading: PartnerCenterReading

    /// The one it reads through.
    var reading: Reading { get }
}

extension PartnerCenterForwarding {
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

    package func profile(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount {
        try await reading.profile(of: customer)
    }

    package func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        try await reading.holdings(of: customer)
    }

    package func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        try await reading.holdings(ofListed: customer)
    }

    package func subscription(
        _ id: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        try await reading.subscription(id, of: customer)
    }

    package func adminRelationships(
        from mark: AdminListing.Mark?
    ) async throws(Refusal) -> AdminListing {
        try await reading.adminRelationships(from: mark)
    }

    package func adminAccess(of customer: Customer.ID) async throws(Refusal) -> AdminAccess {
        try await reading.adminAccess(of: customer)
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

/// A page of a Partner Center's list of customers.
package struct CustomerListing: Equatable, Sendable {
    package let customers: [Customer]
    /// How many more items could not be read: a customer who is missing may be one of them.
    package let unread: Int
    /// Where the next page begins; nil at the end of the list.
    package let next: Mark?

    package init(customers: [Customer], next: Mark?, unread: Int = 0) {
        self.customers = customers
        self.unread = unread
        self.next = next
    }

    /// A place in the list, in the service's own form: to be handed back, not read.
    package struct Mark: Hashable, Sendable {
        package let text: String

        package init(_ text: String) { self.text = text }
    }
}
