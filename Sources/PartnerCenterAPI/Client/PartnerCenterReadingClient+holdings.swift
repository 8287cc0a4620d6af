import Domain
import Foundation

extension PartnerCenterReadingClient {
    package func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        // Side by side, as an operator waits for it.
        async let opened = attempt { () async throws(Refusal) -> CustomerResource in
            try await resource(of: customer)
        }
        async let held = attempt { () async throws(Refusal) -> Holdings in
            try await holdings(ofListed: .unnamed(customer))
        }
        let (answer, found) = await (opened, held)
        guard let customer = try answer.get().customer() else {
            throw .service(.unreadable("a customer without an id"))
        }
        var whole = try found.get()
        whole.customer = customer
        return whole
    }

    package func holdings(ofListed customer: Customer) async throws(Refusal) -> Holdings {
        let id = customer.id
        async let bought = attempt { () async throws(Refusal) -> Purchases in
            try await purchases(of: id)
        }
        async let subscribed = attempt { () async throws(Refusal) -> Subscriptions in
            try await subscriptions(of: id)
        }
        let found = try await bought.get()
        let all = try await subscribed.get()
        let assembled = HoldingsAssembly.purchases(
            entitlements: found.entitlements, orders: found.orders,
            artifacts: found.artifacts, subscriptions: all.all)
        return Holdings(
            customer: customer, subscriptions: all.all, azureSubscriptions: all.azure,
            reservations: assembled.reservations,
            software: assembled.software)
    }

    /// One subscription as the service has it. Throws `holdingNotFound`.
    func resource(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> SubscriptionResource {
        SubscriptionResource(
            try await reader.get(
                "/customers/\(escaped(customer))/subscriptions/\(escaped(subscription))",
                about: .holding(.subscription(subscription), of: customer)))
    }

    struct Subscriptions {
        var all: [Subscription] = []
        var azure: [AzureSubscription] = []
    }

    /// The subscriptions, with the Azure subscriptions under those plans that are not deleted.
    func subscriptions(of customer: Customer.ID) async throws(Refusal) -> Subscriptions {
        var found = Subscriptions(all: try await subscriptionList(of: customer))
        for plan in found.all where plan.kind == .azurePlan && plan.status != .deleted {
            found.azure += try await azureSubscriptions(under: plan.id, of: customer)
        }
        return found
    }

    func subscriptionList(of customer: Customer.ID) async throws(Refusal) -> [Subscription] {
        let items: [SubscriptionResource] = try await reader.items(
            "/customers/\(escaped(customer))/subscriptions", about: .customer(customer))
        return items.compactMap { $0.subscription() }
    }

    func azureSubscriptions(
        under plan: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> [AzureSubscription] {
        let items: [AzureEntitlementResource] = try await reader.items(
            "/customers/\(escaped(customer))/subscriptions/\(escaped(plan))/azureEntitlements",
            about: .customer(customer))
        return items.compactMap { $0.azureSubscription(under: plan) }
    }

    struct Purchases {
        var entitlements: [EntitlementResource] = []
        var orders: [OrderResource] = []
        var artifacts: [String: ReservationArtifactResource] = [:]
    }

    /// What tells of reservations and perpetual software, in the three places where it stands.
    func purchases(of customer: Customer.ID) async throws(Refusal) -> Purchases {
        let path = "/customers/\(escaped(customer))"
        var found = Purchases()
        found.entitlements = try await reader.items(
            path + "/entitlements?showExpiry=true", about: .customer(customer))
        if found.entitlements.isEmpty { return found }
        found.orders = try await reader.items(path + "/orders", about: .customer(customer))
        for entitlement in found.entitlements.flatMap(\.withIncluded)
        where entitlement.kind == .reservation {
            for link in entitlement.artifactLinks where found.artifacts[link.uri] == nil {
                found.artifacts[link.uri] = try await artifact(link, of: customer)
            }
        }
        return found
    }

    // Nil where the details are gone: the entitlement still tells that there is a reservation.
    private func artifact(
        _ link: LinkResource, of customer: Customer.ID
    ) async throws(Refusal) -> ReservationArtifactResource? {
        do {
            return ReservationArtifactResource(
                try await reader.follow(link, about: .customer(customer)))
        } catch {
            if error.answer?.status == 404 { return nil }
            throw error
        }
    }
}

extension EntitlementResource {
    fileprivate var withIncluded: [EntitlementResource] {
        [self] + includedEntitlements.flatMap(\.withIncluded)
    }
}

extension Customer {
    fileprivate static func unnamed(_ id: ID) -> Customer {
        Customer(
            id: id, companyName: "", domain: "", relationship: .reseller,
            allowsDelegatedAccess: nil)
    }
}

/// What came of it, as a value: `async let` forgets which errors there can be.
private func attempt<Value: Sendable>(
    _ work: () async throws(Refusal) -> Value
) async -> Result<Value, Refusal> {
    do { return .success(try await work()) } catch { return .failure(error) }
}
