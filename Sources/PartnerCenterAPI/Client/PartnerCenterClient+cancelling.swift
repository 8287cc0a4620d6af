import Domain
import Foundation

extension PartnerCenterClient {
    func cancel(_ holding: Holding, of customer: Customer.ID) async throws(Refusal) {
        switch holding {
        case .subscription(let id):
            try await cancelSubscription(id, of: customer)
        case .azureSubscription(let id):
            _ = try await change(id, of: customer, to: .cancelled)
        case .unread:
            throw .statusUnrecognized(untoldStatus)
        case .reservation(let id):
            // Production answers 403/800019 to all of them (reference, 5.3): not even asked.
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

    /// One line of an order, which is how reservations and software are bought.
    struct OrderLine {
        let order: Subscription.Order
        let number: Int
        let isOpen: Bool
    }

    /// Cancels one line, and looks at that line: the order itself says `cancelled` only once all
    /// of its lines are (reference, 5.3).
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
        let aim = CallAim.holding(holding, of: customer)
        let offer = purchases.orders.first { Subscription.Order($0.id ?? "") == line.order }?
            .line(line.number)?.offerID
        var item: JSONObject = ["lineItemNumber": JSON(integerLiteral: line.number)]
        item["offerId"] = offer.map { .string($0) }
        let wanted = OrderResource([
            "id": .string(line.order.text), "status": "cancelled",
            "lineItems": [.object(item)],
        ])
        func look() async throws(Refusal) -> Bool {
            let order = OrderResource(try await reading.reader.get(target, about: aim))
            return order.purchaseStatus(ofLine: line.number) == .cancelled
        }
        let settled: Settled
        do {
            settled = try await writer.settle(writer.patch(target, wanted, about: aim)) {
                () async throws(Refusal) -> Standing in
                try await look() ? .done : .unchanged
            }
        } catch {
            throw await explained(error, Explanation(cancelling: holding, of: customer))
        }
        if case .seen = settled { return }
        guard await writer.confirm(confirmation, look) else {
            throw .told(.service(.notShownYet), by: settled.answer)
        }
    }
}
