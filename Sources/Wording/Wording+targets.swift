import Domain

/// What is acted on, named so that it can be approved: a nickname does not tell what it is.
extension Wording {
    /// The name of something held; behind a nickname its product, and how many were bought.
    package func wholeName(of holding: Holding, in holdings: Holdings) -> String {
        wholeName(name(of: holding, in: holdings), of: holdings.subscription(of: holding))
    }

    /// The same of a subscription that is called so; nil for what is none. Not counted, how many
    /// were bought is said elsewhere.
    package func wholeName(
        _ name: String, of subscription: Subscription?, isCounted: Bool = true
    ) -> String {
        guard let subscription, subscription.hidesItsOffer else { return name }
        let quantity = isCounted ? quantity(of: subscription) : []
        return ([name, subscription.offerName] + quantity).dotted
    }

    /// The same without how many were bought: for what changes that.
    package func productName(_ name: String, of subscription: Subscription?) -> String {
        guard let subscription, subscription.hidesItsOffer else { return name }
        return [name, subscription.offerName].dotted
    }

    /// The name of a target with how many were bought, by which two of the same product are told
    /// apart.
    package func countedName(_ name: String, of subscription: Subscription?) -> String {
        guard let subscription, !subscription.hidesItsOffer else {
            return wholeName(name, of: subscription)
        }
        return ([name] + quantity(of: subscription)).dotted
    }

    /// The same of what is called so, with the end of the id where the customer holds something
    /// else of that name.
    package func distinctWholeName(
        _ name: String, of holding: Holding, in holdings: Holdings, isCounted: Bool = true
    ) -> String {
        let name = self.name(of: holding, called: name)
        let whole = wholeName(
            name, of: holdings.subscription(of: holding), isCounted: isCounted)
        guard let end = holdings.shortID(of: holding) else { return whole }
        return whole == name ? [whole, end].spaced : [whole, end].dotted
    }

    /// The same without how many were bought.
    package func distinctProductName(
        _ name: String, of holding: Holding, in holdings: Holdings
    ) -> String {
        let name = self.name(of: holding, called: name)
        let product = productName(name, of: holdings.subscription(of: holding))
        guard let end = holdings.shortID(of: holding) else { return product }
        return product == name ? [product, end].spaced : [product, end].dotted
    }

    /// What a step is done to, in the same way.
    package func wholeName(of step: PlanStep, for customer: CustomerPlan) -> String {
        guard let holding = step.holding else { return step.name }
        // A change of seats, by this step or another one of the plan, makes it another number.
        let isResized = customer.steps.contains { other in
            guard !other.isStruck || other.id == step.id, case .setQuantity? = other.write else {
                return false
            }
            return other.holding == holding
        }
        guard isResized else {
            return distinctWholeName(step.name, of: holding, in: customer.holdings)
        }
        return distinctProductName(step.name, of: holding, in: customer.holdings)
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

extension Holdings {
    /// The subscription that a holding is; nil for what is none, and for one that is not held.
    package func subscription(of holding: Holding) -> Subscription? {
        if case .subscription(let id) = holding { subscription(id) } else { nil }
    }
}
