import Domain
import Foundation

/// Puts together what the service tells of one purchase in three places: the entitlement, the
/// order, and for reservations the artifact.
package enum HoldingsAssembly {
    /// Reservations and perpetual software. `artifacts` are by the uri of their link; what is not
    /// there is told from the entitlement alone. Software that is also a subscription is left to
    /// that (`subscriptions`). An order that is missing, for it may come 15 minutes late, counts
    /// as completed: what cannot be told blocks.
    package static func purchases(
        entitlements: [EntitlementResource], orders: [OrderResource],
        artifacts: [String: ReservationArtifactResource], subscriptions: [Subscription] = []
    ) -> (reservations: [Reservation], software: [SoftwarePurchase]) {
        let orders = Dictionary(
            orders.compactMap { order in order.id.map { ($0, order) } },
            uniquingKeysWith: { first, _ in first })
        let subscribed = Set(
            subscriptions.filter { $0.kind == .software }.map(\.orderID.text))
        var seen: Set<OrderLine> = []
        var reservations: [Reservation] = []
        var software: [SoftwarePurchase] = []
        for entitlement in entitlements.flatMap(flattened) {
            let line = OrderLine(order: entitlement.orderID, number: entitlement.lineItemNumber)
            guard seen.insert(line).inserted else { continue }
            let order = orders[entitlement.orderID]
            switch entitlement.kind {
            case .reservation:
                reservations += self.reservations(of: entitlement, order, artifacts)
            case .software where !subscribed.contains(entitlement.orderID):
                software.append(purchase(of: entitlement, order))
            case .software, .other: break
            }
        }
        return (reservations, software)
    }

    // Included entitlements share the order and line of what they came with.
    private static func flattened(_ entitlement: EntitlementResource) -> [EntitlementResource] {
        [entitlement] + entitlement.includedEntitlements.flatMap(flattened)
    }

    private static func reservations(
        of entitlement: EntitlementResource, _ order: OrderResource?,
        _ artifacts: [String: ReservationArtifactResource]
    ) -> [Reservation] {
        let line = entitlement.lineItemNumber ?? 0
        let bought = order?.purchaseStatus(ofLine: line) ?? .completed
        let details = entitlement.artifactLinks.compactMap { artifacts[$0.uri] }.flatMap(
            \.reservations)
        func reservation(_ detail: JSONObject) -> Reservation {
            let id = detail.filledText("reservationId") ?? "\(entitlement.orderID)/\(line)"
            let start = detail.date("effectiveDateTime") ?? order?.creationDate ?? .distantPast
            let end = detail.date("expiryDateTime") ?? entitlement.expiryDate
            return Reservation(
                id: Reservation.ID(id), orderID: Subscription.Order(entitlement.orderID),
                displayName: detail.filledText("displayName") ?? order?.line(line)?.friendlyName
                    ?? "\(entitlement.productID):\(entitlement.skuID)",
                reservationType: entitlement.reservationType ?? "",
                quantity: max(0, detail.number("quantity") ?? entitlement.quantity),
                termDuration: order?.line(line)?.termDuration ?? term(from: start, to: end),
                effectiveDate: start, expiryDate: end,
                status: status(bought, detail.filledText("provisioningState")))
        }
        return details.isEmpty ? [reservation([:])] : details.map(reservation)
    }

    // The order knows of a cancellation, the artifact of the end of a term.
    private static func status(_ bought: PurchaseStatus, _ state: String?) -> PurchaseStatus {
        guard bought == .completed else { return bought }
        switch state?.folded {
        case "expired": return .expired
        case "cancelled", "canceled": return .cancelled
        case "pending", "creating", "pendingbilling": return .pending
        default: return bought
        }
    }

    private static func term(from start: Date, to end: Date?) -> String {
        guard let end else { return "" }
        return end.timeIntervalSince(start) > 500 * 86_400 ? "P3Y" : "P1Y"
    }

    private static func purchase(
        of entitlement: EntitlementResource, _ order: OrderResource?
    ) -> SoftwarePurchase {
        let number = entitlement.lineItemNumber ?? 0
        let line = order?.line(number)
        return SoftwarePurchase(
            id: SoftwarePurchase.ID("\(entitlement.orderID)/\(number)"),
            orderID: Subscription.Order(entitlement.orderID), lineItemNumber: max(0, number),
            productName: line?.friendlyName ?? "\(entitlement.productID):\(entitlement.skuID)",
            quantity: max(0, entitlement.quantity),
            purchaseDate: order?.creationDate ?? .distantPast, cancellationAllowedUntil: nil,
            status: order?.purchaseStatus(ofLine: number) ?? .completed)
    }

    private struct OrderLine: Hashable {
        let order: String
        let number: Int?
    }
}
