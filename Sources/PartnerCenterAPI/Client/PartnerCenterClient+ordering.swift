import Domain
import Foundation

extension PartnerCenterClient {
    /// Buys, and answers the new subscription once it is there: by the order's word, or else the
    /// one of that offer that was not there before.
    func order(
        _ offer: Offer.ID, quantity: Int, for customer: Customer.ID
    ) async throws(Refusal) -> Subscription {
        let before = Set(try await reading.subscriptionList(of: customer).all.map(\.id))
        let line = OrderLineItemResource(
            lineItemNumber: 0, offerID: offer.text, quantity: quantity)
        let path = "/customers/\(escaped(customer))"
        let call = writer.post(
            path + "/orders",
            [
                "referenceCustomerId": .string(customer.text),
                "lineItems": [.object(line.json)], "attributes": ["objectType": "Order"],
            ], about: CallAim(customer: customer, offer: offer))
        func bought() async throws(Refusal) -> Subscription? {
            try await reading.subscriptionList(of: customer).all.first {
                !before.contains($0.id)
                    && $0.offerID.text.caseInsensitiveCompare(offer.text) == .orderedSame
            }
        }
        let settled: Settled
        do {
            settled = try await writer.settle(call) { () async throws(Refusal) -> Standing in
                try await bought() == nil ? .unchanged : .done
            }
        } catch {
            throw await explained(error, await explanation(offer, quantity, customer))
        }
        var named: Subscription.ID?
        if case .answered(.some(let object), _) = settled {
            named = OrderResource(object).lineItems.first?.subscriptionID.map {
                Subscription.ID($0)
            }
        }
        var found: Subscription?
        _ = await writer.confirm(
            LagAllowance(looks: max(1, confirmation.looks), pause: confirmation.pause)
        ) { () async throws(Refusal) -> Bool in
            if let named {
                found = try await reading.resource(named, of: customer).subscription()
            } else {
                found = try await bought()
            }
            return found != nil
        }
        guard let found else { throw .told(.service(.notShownYet), by: settled.answer) }
        return found
    }

    private func explanation(
        _ offer: Offer.ID, _ quantity: Int, _ customer: Customer.ID
    ) async -> Explanation {
        let offers = try? await reading.offers()
        return Explanation(of: .order(offer, quantity: quantity), on: customer) {
            rules, holdings, _ in
            guard let offers else { return nil }
            guard let sold = offers.first(where: { $0.id == offer }) else {
                return .offerNotFound(offer)
            }
            return refusal { () throws(Refusal) in
                _ = try rules.purchase(of: sold, quantity: quantity, in: holdings)
            }
        }
    }
}
