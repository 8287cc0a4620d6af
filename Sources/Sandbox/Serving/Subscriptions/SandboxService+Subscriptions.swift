import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `GET subscriptions`, all or of one order or of one reseller of record; there is no paging.
    func subscriptions(_ call: Call) async throws(Fault) -> Reply {
        let held = try await heldSubscriptions(call)
        var found = held.holdings.subscriptions
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
        return list(found, of: held)
    }

    /// `GET subscriptions/{s}`.
    func subscription(_ call: Call) async throws(Fault) -> Reply {
        let held = try await heldSubscriptions(call)
        return Reply(held.resource(try subscription(call, in: held.holdings)))
    }

    /// `GET subscriptions/{s}/addons`.
    func addOns(_ call: Call) async throws(Fault) -> Reply {
        let held = try await heldSubscriptions(call)
        let base = try subscription(call, in: held.holdings)
        return list(held.holdings.addOns(of: base.id), of: held)
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
            "skuId": .string(found.offerID.skuGUID), "status": .string(word),
            "quantity": JSONValue(integerLiteral: found.quantity),
            "attributes": ["objectType": "SubscriptionProvisioningStatus"],
        ]
        answer["endDate"] = .string(found.commitmentEndDate.map(WireDate.text) ?? WireDate.noEnd)
        return Reply(Answer(answer))
    }

    private func list(_ subscriptions: [Subscription], of held: HeldSubscriptions) -> Reply {
        Reply(CollectionResource(items: subscriptions.map(held.resource)))
    }
}

extension Offer.ID {
    /// The licence's SKU in the directory, which is a GUID for what the new catalogue sells too.
    fileprivate var skuGUID: String {
        guard !text.isGUID else { return text }
        var chance = SplitMix64(seed: SplitMix64.seed(from: text.lowercased()), stream: 0)
        return chance.guid()
    }
}
