/// What any Partner Center can do, as the operator would say it. Every write may be refused.
package protocol PartnerCenter: Sendable {
    /// Which rules it judges by.
    func rules() async throws(Refusal) -> Rules

    /// Who is signed in.
    func identity() async throws(Refusal) -> Identity

    /// Up to `limit` customers that come after the one given, in an order of its own.
    func customers(after: Customer.ID?, limit: Int) async throws(Refusal) -> [Customer]

    /// The Account page of a customer. Throws `notACustomer` once the relationship has ended.
    func account(of customer: Customer.ID) async throws(Refusal) -> CustomerAccount

    /// All that a customer holds. Throws `notACustomer` once the relationship has ended.
    func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings

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

    /// Ends the reseller relationship. The clearance is the rules' word that nothing blocked it;
    /// Partner Center judges again.
    func removeRelationship(_ clearance: RemovalClearance) async throws(Refusal)

    /// The link that asks a customer for a relationship.
    func relationshipRequest(
        includingDelegatedAccess: Bool
    ) async throws(Refusal) -> RelationshipRequest

    /// What may be bought.
    func offers() async throws(Refusal) -> [Offer]

    /// Buys so many of an offer, within its `quantities`; answers the new subscription.
    func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription

    /// The newest acts first, at most `limit`; of one customer, or of all.
    func activity(of customer: Customer.ID?, limit: Int) async throws(Refusal) -> [ActivityRecord]
}
