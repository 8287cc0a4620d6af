import Domain
import Foundation

extension PartnerCenterClient {
    /// Orders an offer. Returns the new subscription once it is there: the one the order names, or
    /// else the one of that offer that was not there before.
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
            ], about: CallSubject(customer: customer, offer: offer))
        func bought() async throws(Refusal) -> Subscription? {
            try await reading.subscriptionList(of: customer).all.first {
                !before.contains($0.id)
                    && $0.offerID.text.caseInsensitiveCompare(offer.text) == .orderedSame
            }
        }
        let settled = try await settle(
            call, explaining: await explanation(offer, quantity, customer)
        ) { () async throws(Refusal) -> Bool in
            try await bought() != nil
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

    func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        switch holding {
        case .subscription(let id):
            _ = try await change(id, of: customer, by: .cancel(holding))
        case .azureSubscription(let id):
            _ = try await change(id, of: customer, to: .cancelled)
        case .unread:
            throw .statusUnrecognized(untoldStatus)
        // It is ended, not cancelled.
        case .adminRelationship: throw .holdingNotFound(holding)
        case .reservation(let id):
            // Production answers 403/800019 to all reservations (reference, 5.3), so the request is
            // not sent.
            guard reading.profile.rules.venue == .sandbox else { throw .azurePortalOnly }
            try await cancelLine(of: holding, of: customer) { assembled in
                guard let found = assembled.reservations.first(where: { $0.id == id }),
                    let number = assembled.lineItemNumbers[id]
                else { return nil }
                return OrderLine(
                    order: found.orderID, number: number, isOpen: found.status.isOpen)
            }
        case .software(let id):
            try await cancelLine(of: holding, of: customer) { assembled in
                assembled.software.first { $0.id == id }.map {
                    OrderLine(
                        order: $0.orderID, number: $0.lineItemNumber, isOpen: $0.status.isOpen)
                }
            }
        }
    }

    /// One line of an order. Reservations and software are bought this way.
    struct OrderLine {
        let order: Subscription.Order
        let number: Int
        let isOpen: Bool
    }

    /// Cancels one line, and waits until that line shows it. The order's own status is `cancelled`
    /// only once all of its lines are (reference, 5.3).
    private func cancelLine(
        of holding: Holding, of customer: Customer.ID,
        finding find: (HoldingsAssembly) -> OrderLine?
    ) async throws(Refusal) {
        let purchases = try await reading.purchases(of: customer)
        let assembled = HoldingsAssembly.purchases(
            entitlements: purchases.entitlements, orders: purchases.orders,
            artifacts: purchases.artifacts)
        guard let line = find(assembled) else { throw .holdingNotFound(holding) }
        guard line.isOpen else { throw .alreadyCancelled }
        let target = "/customers/\(escaped(customer))/orders/\(escaped(line.order))"
        let subject = CallSubject.holding(holding, of: customer)
        let offer = purchases.orders.first { Subscription.Order($0.id ?? "") == line.order }?
            .line(line.number)?.offerID
        var item: JSONObject = ["lineItemNumber": JSONValue(integerLiteral: line.number)]
        item["offerId"] = offer.map { .string($0) }
        let wanted = OrderResource([
            "id": .string(line.order.text), "status": "cancelled",
            "lineItems": [.object(item)],
        ])
        func look() async throws(Refusal) -> Bool {
            let order = OrderResource(try await reading.reader.get(target, about: subject))
            return order.purchaseStatus(ofLine: line.number) == .cancelled
        }
        try await settleUntilShown(
            writer.patch(target, wanted, about: subject),
            explaining: Explanation(cancelling: holding, of: customer), isDone: look)
    }
}
