import Domain

/// What is acted on, named so that it can be approved: a nickname does not tell what it is.
extension Wording {
    /// The name of something held; behind a nickname its product, and how many were bought.
    package func wholeName(of holding: Holding, in holdings: Holdings) -> String {
        let name = holdings.name(of: holding) ?? holding.id
        guard case .subscription(let id) = holding else { return name }
        return wholeName(name, of: holdings.subscription(id))
    }

    /// The same of a subscription that is called so; nil for what is none.
    package func wholeName(_ name: String, of subscription: Subscription?) -> String {
        guard let subscription, subscription.hidesItsOffer else { return name }
        return ([name, subscription.offerName] + quantity(of: subscription))
            .joined(separator: " · ")
    }

    /// The same with the end of the id where the customer holds something else of that name.
    package func distinctWholeName(of holding: Holding, in holdings: Holdings) -> String {
        guard let end = holdings.shortID(of: holding) else {
            return wholeName(of: holding, in: holdings)
        }
        if case .subscription(let id) = holding, holdings.subscription(id)?.hidesItsOffer == true {
            return wholeName(of: holding, in: holdings) + " · " + end
        }
        return holdings.distinctName(of: holding) ?? holding.id
    }

    /// What a step is done to, in the same way.
    package func wholeName(of step: PlanStep, for customer: CustomerPlan) -> String {
        guard let holding = step.holding, customer.holdings.name(of: holding) != nil else {
            return customer.name(of: step)
        }
        return distinctWholeName(of: holding, in: customer.holdings)
    }

    /// How many were bought; nothing for what is billed by its use.
    private func quantity(of subscription: Subscription) -> [String] {
        switch subscription.kind {
        case .legacyLicence, .legacyAddOn, .newCommerce, .marketplace:
            [seats(subscription.quantity)]
        case .software: ["\(quantityLabel) \(subscription.quantity.grouped)"]
        case .legacyAzure, .azurePlan, .savingsPlan: []
        }
    }
}
