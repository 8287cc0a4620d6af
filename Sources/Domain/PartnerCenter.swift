/// What can be looked at in any Partner Center, as the operator would say it. Whoever was given
/// no more than this cannot change anything.
package protocol PartnerCenterReading: Sendable {
    /// Which rules it judges by.
    func rules() async throws(Refusal) -> Rules

    /// Who is signed in.
    func identity() async throws(Refusal) -> Identity

    /// About `limit` customers from a place in the list on, nil being its beginning, in an order
    /// of its own; `.max` asks for all of them at once.
    func customers(
        from mark: CustomerListing.Mark?, limit: Int
    ) async throws(Refusal) -> CustomerListing

    /// The Account page of a customer. Throws `notACustomer` once the relationship has ended.
    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount

    /// All that a customer holds. Throws `notACustomer` once the relationship has ended.
    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings

    /// The same for a customer who was just listed, which saves asking who that is.
    func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings

    /// The link that asks a customer for a relationship.
    func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest

    /// What may be bought.
    func offers() async throws(Refusal) -> [Offer]

    /// The newest acts first, at most `limit`; of one customer, or of all.
    func activity(of customer: Customer.ID?, limit: Int) async throws(Refusal) -> [ActivityRecord]

    /// The same, whose calls carry the ids of an act of the operator, where calls carry ids.
    func traced(by trace: ActTrace) -> Self
}

extension PartnerCenterReading {
    package func traced(by trace: ActTrace) -> Self { self }

    package func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        try await holdings(of: customer.id)
    }

    /// The whole list, however many pages it takes.
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

/// What any Partner Center can do.
package protocol PartnerCenter: PartnerCenterReading {
    /// Carries out a write. Returns what the service answered of the holdings as they are then,
    /// which is nothing for a cancellation, a removal and delegated admin privileges. Every write
    /// may be refused.
    func perform(_ write: ClearedWrite, under act: ActContext) async throws(Refusal) -> Change
}

extension PartnerCenter {
    /// The same, of a write that may lack what it takes to be sent. Throws what that is.
    @discardableResult
    package func perform(
        _ write: Write, of customer: Customer.ID, clearance: RemovalClearance? = nil,
        under act: ActContext
    ) async throws(Refusal) -> Change {
        let cleared = try ClearedWrite(write, of: customer, clearance: clearance)
        return try await perform(cleared, under: act)
    }
}

/// A Partner Center that is looked at through another one, and adds to it elsewhere.
package protocol PartnerCenterForwarding: PartnerCenterReading {
    associatedtype Reading: PartnerCenterReading

    /// Who answers what is looked at.
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

/// Some customers of a Partner Center's list, and where the list goes on.
package struct CustomerListing: Equatable, Sendable {
    package let customers: [Customer]
    /// How many more were told in a way that nobody could read: who is not among the customers
    /// may be one of them.
    package let unread: Int
    /// Where the next ones begin; nil at the end of the list.
    package let next: Mark?

    package init(customers: [Customer], next: Mark?, unread: Int = 0) {
        self.customers = customers
        self.unread = unread
        self.next = next
    }

    /// A place in the list, in the words of whoever gave it: to be handed back, not read.
    package struct Mark: Hashable, Sendable {
        package let text: String

        package init(_ text: String) { self.text = text }
    }
}
