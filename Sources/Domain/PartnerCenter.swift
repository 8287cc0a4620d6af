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
}

extension PartnerCenterReading {
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

/// What any Partner Center can do. Every write may be refused.
package protocol PartnerCenter: PartnerCenterReading {
    /// Suspends a subscription; answers it as it is then.
    func suspend(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription

    /// Makes a suspended subscription active again; answers it as it is then.
    func reactivate(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription

    /// Cancels a subscription, an Azure subscription, a reservation or a software purchase.
    func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal)

    /// Makes a cancelled Azure subscription run again; answers it as it is then.
    func reactivate(
        _ azureSubscription: AzureSubscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> AzureSubscription

    /// Sets what is to happen when the term ends; answers the subscription as it is then.
    func setRenewal(
        _ renewal: Renewal, of subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription

    /// Gives up delegated admin privileges and keeps the relationship ("remove-dap", 2023).
    func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal)

    /// Ends the reseller relationship. The clearance is the rules' word that nothing blocked it;
    /// Partner Center judges again.
    func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal)

    /// Buys so many of an offer, within its `quantities`; answers the new subscription.
    func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription
}
