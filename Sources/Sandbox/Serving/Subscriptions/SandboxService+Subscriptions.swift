import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `GET subscriptions`, all or of one order or of one reseller of record; there is no paging.
    func subscriptions(_ call: Call) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        var found = holdings.subscriptions
        if let order = call.query.filled("order_id") {
            found = found.filter { $0.orderID.text.lowercased() == order.lowercased() }
        }
        if let reseller = call.query.filled("mpn_id") {
            // The partner itself is of record for all it sold.
            let identity = try await refereed { () async throws(Refusal) in
                try await sandbox.identity()
            }
            if identity.partnerID != reseller { found = [] }
        }
        return list(found, of: holdings.customer.id)
    }

    /// `GET subscriptions/{s}`.
    func subscription(_ call: Call) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        return Reply(
            Self.resource(try subscription(call, in: holdings), of: holdings.customer.id))
    }

    /// `GET subscriptions/{s}/addons`.
    func addOns(_ call: Call) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        let base = try subscription(call, in: holdings)
        return list(holdings.addOns(of: base.id), of: holdings.customer.id)
    }

    /// `GET subscriptions/{s}/provisioningstatus`.
    func provisioningStatus(_ call: Call) async throws(Fault) -> Reply {
        let found = try subscription(call, in: try await holdings(call))
        let word: String
        switch found.status {
        case .active, .suspended: word = "success"
        case .pending: word = "pending"
        case .none, .expired, .disabled, .deleted, .unrecognized:
            throw Fault(404, "800007", "The provisioning information cannot be retrieved.")
        }
        var answer: JSONObject = [
            "skuId": .string(found.offerID.text), "status": .string(word),
            "quantity": JSON(integerLiteral: found.quantity),
            "attributes": ["objectType": "SubscriptionProvisioningStatus"],
        ]
        answer["endDate"] = .string(found.commitmentEndDate.map(WireDate.text) ?? WireDate.noEnd)
        return Reply(Answer(answer))
    }

    static func resource(_ subscription: Subscription, of customer: Customer.ID)
        -> SubscriptionResource
    {
        SubscriptionResource(subscription, of: customer, etag: EntityTag.of(subscription))
    }

    private func list(_ subscriptions: [Subscription], of customer: Customer.ID) -> Reply {
        Reply(CollectionResource(items: subscriptions.map { Self.resource($0, of: customer) }))
    }
}
