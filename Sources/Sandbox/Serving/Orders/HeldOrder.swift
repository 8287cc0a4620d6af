import Domain
import Foundation
import PartnerCenterAPI

/// An order, put together from what a customer holds by it.
struct HeldOrder: Sendable {
    let id: Subscription.Order
    let billingCycle: String
    let creationDate: Date
    let lines: [Line]

    struct Line: Sendable {
        let number: Int
        let holding: Holding
        let offerID: String
        let subscription: Subscription?
        let name: String
        let quantity: Int
        let termDuration: String
        let status: PurchaseStatus
    }

    /// Cancelled once all of its lines are (reference, 5.3).
    var status: String {
        if lines.allSatisfy({ $0.status == .cancelled }) { return "cancelled" }
        return lines.contains { $0.status == .pending } ? "pending" : "completed"
    }

    /// As the service gives it: cancelled lines have a quantity of 0.
    func resource(of customer: Customer.ID) -> OrderResource {
        OrderResource(
            id: id, status: status, creationDate: creationDate, billingCycle: billingCycle,
            lineItems: lines.map { line in
                var item = OrderLineItemResource(
                    lineItemNumber: line.number, offerID: line.offerID,
                    subscriptionID: line.subscription?.id.text, friendlyName: line.name,
                    quantity: line.status == .cancelled ? 0 : line.quantity)
                if !line.termDuration.isEmpty {
                    item.json["termDuration"] = .string(line.termDuration)
                }
                item.json["transactionType"] = line.status == .cancelled ? "cancel" : "New"
                return item
            }, customer: customer)
    }
}

extension Holdings {
    /// All orders, the oldest first.
    var orders: [HeldOrder] {
        var cycles: [Subscription.Order: (cycle: String, date: Date)] = [:]
        var lines: [Subscription.Order: [HeldOrder.Line]] = [:]
        for subscription in subscriptions {
            let order = subscription.orderID
            lines[order, default: []].append(
                HeldOrder.Line(subscription, number: lines[order]?.count ?? 0))
            cycles[order] = (subscription.billingCycle, subscription.creationDate)
        }
        for purchase in software {
            lines[purchase.orderID, default: []].append(HeldOrder.Line(purchase))
            cycles[purchase.orderID] = ("one_time", purchase.purchaseDate)
        }
        for reservation in reservations {
            lines[reservation.orderID, default: []].append(HeldOrder.Line(reservation))
            cycles[reservation.orderID] = ("one_time", reservation.effectiveDate)
        }
        return lines.compactMap { id, lines in
            guard let (cycle, date) = cycles[id] else { return nil }
            return HeldOrder(
                id: id, billingCycle: cycle, creationDate: date,
                lines: lines.sorted { $0.number < $1.number })
        }.sorted { ($0.creationDate, $0.id.text) < ($1.creationDate, $1.id.text) }
    }
}

extension HeldOrder.Line {
    fileprivate init(_ subscription: Subscription, number: Int) {
        self.init(
            number: number, holding: .subscription(subscription.id),
            offerID: subscription.offerID.text, subscription: subscription,
            name: subscription.name, quantity: subscription.quantity,
            termDuration: subscription.termDuration,
            status: subscription.status == .deleted
                ? .cancelled : subscription.status == .pending ? .pending : .completed)
    }

    fileprivate init(_ purchase: SoftwarePurchase) {
        self.init(
            number: purchase.lineItemNumber, holding: .software(purchase.id),
            offerID: "DG7GMGF0DVT9:0001", subscription: nil, name: purchase.productName,
            quantity: purchase.quantity, termDuration: "", status: purchase.status)
    }

    fileprivate init(_ reservation: Reservation) {
        self.init(
            number: 0, holding: .reservation(reservation.id), offerID: "DZH318Z0BQ4C:00BD",
            subscription: nil, name: reservation.displayName, quantity: reservation.quantity,
            termDuration: reservation.termDuration, status: reservation.status)
    }
}
