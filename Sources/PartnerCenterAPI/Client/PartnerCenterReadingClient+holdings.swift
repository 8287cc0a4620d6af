import Domain
import Foundation

extension PartnerCenterReadingClient {
    /// All that the customer holds, the customer, and the admin relationships. Throws
    /// `notACustomer`. Graph's trouble is no trouble of Partner Center's: it is said in
    /// `adminAccess`.
    package func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        guard let graph else { return try await whole(of: customer) }
        let (held, access) = await graph.access(of: customer) {
            await attempt { () async throws(Refusal) -> Holdings in
                try await whole(of: customer)
            }
        } matters: {
            // Without the customer the rest does not count.
            if case .success = $0 { true } else { false }
        }
        var holdings = try held.get()
        holdings.adminAccess = access
        return holdings
    }

    /// What Partner Center tells of a customer. Throws `notACustomer`.
    func whole(of customer: Customer.ID) async throws(Refusal) -> Holdings {
        // At the same time, as an operator waits for it.
        async let opened = attempt { () async throws(Refusal) -> CustomerResource in
            try await resource(of: customer)
        }
        async let held = attempt { () async throws(Refusal) -> Holdings in
            try await holdings(ofListed: .unnamed(customer))
        }
        let (answer, found) = await (opened, held)
        guard let customer = try answer.get().customer() else {
            throw .service(.unreadable(.noCustomer))
        }
        var whole = try found.get()
        whole.customer = customer
        return whole
    }

    /// All that the customer holds; the customer stays as given.
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
            reservations: assembled.reservations, software: assembled.software,
            unread: all.unread + assembled.unread + found.unread)
    }

    /// One subscription, with the seats that can be given back. Throws as `resource` does.
    package func subscription(
        _ id: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        guard let subscription = try await resource(id, of: customer).subscription() else {
            throw .service(.unreadable(.noSubscription))
        }
        return subscription
    }

    /// One subscription as the service has it. Throws `holdingNotFound`; `unreadable` for an answer
    /// that is no subscription, or another one.
    func resource(
        _ subscription: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> SubscriptionResource {
        try await reader.get(
            "/customers/\(escaped(customer))/subscriptions/\(escaped(subscription))",
            about: .holding(.subscription(subscription), of: customer)
        ) { (json) throws(JSONError) in
            let resource = SubscriptionResource(json)
            guard let id = resource.id else { throw .unexpected(.noSubscription) }
            guard subscription.isSame(as: Subscription.ID(id)) else {
                throw .unexpected(.otherSubscription)
            }
            return resource
        }
    }

    struct Subscriptions {
        var all: [Subscription] = []
        var azure: [AzureSubscription] = []
        var unread: [UnreadHolding] = []
    }

    /// The subscriptions, and the Azure subscriptions under those plans that are not deleted.
    func subscriptions(of customer: Customer.ID) async throws(Refusal) -> Subscriptions {
        var found = try await subscriptionList(of: customer)
        for plan in found.all where plan.kind == .azurePlan && plan.status != .deleted {
            let list: ItemList<AzureEntitlementResource> = try await reader.list(
                azurePath(plan.id, of: customer),
                about: .holding(.subscription(plan.id), of: customer))
            let azure = list.items.map { $0?.azureSubscription(under: plan.id) }
            for (resource, azure) in zip(list.items, azure) where azure == nil {
                found.unread.note(
                    .item, in: .azureSubscriptions, title: resource?.json.text("friendlyName") ?? ""
                )
            }
            found.azure += azure.compactMap(\.self)
            let ids = Set(azure.compactMap(\.?.id))
            found.unread.note(
                missing: list.missing(distinct: ids.count + azure.count { $0 == nil }),
                in: .azureSubscriptions)
        }
        found.azure = found.azure.oneEach
        return found
    }

    func subscriptionList(of customer: Customer.ID) async throws(Refusal) -> Subscriptions {
        let list: ItemList<SubscriptionResource> = try await reader.list(
            "/customers/\(escaped(customer))/subscriptions", about: .customer(customer))
        let subscriptions = list.items.map { $0?.subscription() }
        var found = Subscriptions(all: subscriptions.compactMap(\.self).oneEach)
        for (resource, subscription) in zip(list.items, subscriptions) where subscription == nil {
            found.unread.note(
                .item, in: .subscriptions,
                title: resource?.friendlyName ?? resource?.json.text("offerName") ?? "")
        }
        found.unread.note(
            missing: list.missing(distinct: found.all.count + found.unread.count),
            in: .subscriptions)
        for (resource, subscription) in zip(list.items, subscriptions) {
            guard let word = resource?.unknownKind, let subscription, !subscription.status.isOver
            else { continue }
            found.unread.note(.kind(word), in: .subscriptions, title: subscription.name)
        }
        return found
    }

    func azureSubscriptions(
        under plan: Subscription.ID, of customer: Customer.ID
    ) async throws(Refusal) -> [AzureSubscription] {
        let list: ItemList<AzureEntitlementResource> = try await reader.list(
            azurePath(plan, of: customer), about: .holding(.subscription(plan), of: customer))
        let all = list.readable.compactMap { $0.azureSubscription(under: plan) }
        // The one that is missing may be one that could not be read.
        guard all.count == list.items.count, list.missing(distinct: Set(all.map(\.id)).count) == 0
        else { throw .service(.unreadable(.noAzureSubscription)) }
        return all
    }

    private func azurePath(_ plan: Subscription.ID, of customer: Customer.ID) -> String {
        "/customers/\(escaped(customer))/subscriptions/\(escaped(plan))/azureEntitlements"
    }

    struct Purchases {
        var entitlements: [EntitlementResource?] = []
        var orders: [OrderResource] = []
        var artifacts: [String: ReservationArtifactResource] = [:]
        /// What was counted and is not in the list.
        var unread: [UnreadHolding] = []
    }

    /// What the service tells about reservations and perpetual software, from the three places
    /// where it does.
    func purchases(of customer: Customer.ID) async throws(Refusal) -> Purchases {
        let path = "/customers/\(escaped(customer))"
        var found = Purchases()
        let list: ItemList<EntitlementResource> = try await reader.list(
            path + "/entitlements?showExpiry=true", about: .customer(customer))
        found.entitlements = list.items
        // An entitlement that comes twice counts once, if its line tells which purchase it is.
        let placed = list.items.filter { $0?.lineItemNumber != nil }
        let different = Set(placed.compactMap { $0.map { JSONValue.object($0.json).text } })
        found.unread.note(
            missing: list.missing(
                distinct: different.count + list.items.count - placed.count),
            in: .entitlements)
        if found.entitlements.isEmpty { return found }
        let orders: ItemList<OrderResource> = try await reader.list(
            path + "/orders", about: .customer(customer))
        found.orders = orders.readable
        found.unread.note(missing: orders.missing(distinct: orders.items.count), in: .orders)
        for entitlement in found.entitlements.flatMap({ $0?.withIncluded ?? [] })
        where entitlement.kind == .reservation {
            for case let link? in entitlement.artifacts
            where !link.uri.isEmpty && found.artifacts[link.uri] == nil {
                found.artifacts[link.uri] = try await artifact(link, of: customer)
            }
        }
        return found
    }

    // Nil if the details are gone: the entitlement still tells that there is a reservation.
    private func artifact(
        _ link: LinkResource, of customer: Customer.ID
    ) async throws(Refusal) -> ReservationArtifactResource? {
        do {
            return try await reader.follow(link, about: .customer(customer)) {
                (json) throws(JSONError) in ReservationArtifactResource(json)
            }
        } catch {
            if error.answer?.status == 404 { return nil }
            throw error
        }
    }
}

extension EntitlementResource {
    fileprivate var withIncluded: [EntitlementResource] {
        [self] + includedEntitlements.flatMap { $0?.withIncluded ?? [] }
    }
}

extension Customer {
    fileprivate static func unnamed(_ id: ID) -> Customer {
        Customer(
            id: id, companyName: "", domain: "", relationship: .reseller,
            allowsDelegatedAccess: nil)
    }
}

/// Returns what `work` returns or throws as a value: `async let` loses the type of the error.
private func attempt<Value: Sendable>(
    _ work: () async throws(Refusal) -> Value
) async -> Result<Value, Refusal> {
    do { return .success(try await work()) } catch { return .failure(error) }
}
