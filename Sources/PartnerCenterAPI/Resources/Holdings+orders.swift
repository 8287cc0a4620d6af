import Domain

extension Holdings {
    /// The orders by which a customer came to what it holds: one for each order id, with a line
    /// for each purchase. A cancelled line has quantity 0; an order is cancelled once all of its
    /// lines are (cancel-software-purchases).
    package func orders(of customer: Customer.ID) -> [OrderResource] {
        let purchases = lines.sorted { ($0.order.text, $0.number) < ($1.order.text, $1.number) }
        var orders: [OrderResource] = []
        var rest = purchases[...]
        while let first = rest.first {
            let same = rest.prefix { $0.order == first.order }
            rest = rest.dropFirst(same.count)
            let isCancelled = same.allSatisfy { $0.status == .cancelled }
            let open = same.first { $0.status != .cancelled }?.status
            orders.append(
                OrderResource(
                    id: first.order,
                    status: isCancelled ? "cancelled" : open?.orderWord ?? "completed",
                    creationDate: first.date, billingCycle: first.cycle,
                    lineItems: same.enumerated().map { place, line in line.item(at: place) },
                    customer: customer))
        }
        return orders
    }

    private var lines: [OrderedLine] {
        subscriptions.map(OrderedLine.init) + reservations.map(OrderedLine.init)
            + software.map(OrderedLine.init)
    }
}

extension PurchaseStatus {
    // An order knows nothing of the end of a reservation's term.
    fileprivate var orderWord: String { self == .expired ? "completed" : word }
}

/// One purchase, as a line of its order.
private struct OrderedLine {
    let order: Subscription.Order
    /// Nil lets the place in the order decide.
    let number: Int
    let date: Instant
    let cycle: String
    let status: PurchaseStatus
    let offer: String
    let subscription: String?
    let name: String
    let quantity: Int
    let term: String

    init(_ subscription: Subscription) {
        order = subscription.orderID
        number = -1
        date = subscription.creationDate
        cycle = subscription.billingCycle
        status = subscription.status == .deleted ? .cancelled : .completed
        offer = subscription.offerID.text
        self.subscription = subscription.id.text
        name = subscription.name
        quantity = subscription.quantity
        term = subscription.termDuration
    }

    init(_ reservation: Reservation) {
        order = reservation.orderID
        number = 0
        date = reservation.effectiveDate
        cycle = "one_time"
        status = reservation.status
        offer = "DZH318Z0BQ4C:00BD:DZH318Z0BQ4B"
        subscription = nil
        name = reservation.displayName
        quantity = reservation.quantity
        term = reservation.termDuration
    }

    init(_ purchase: SoftwarePurchase) {
        order = purchase.orderID
        number = purchase.lineItemNumber
        date = purchase.purchaseDate
        cycle = "one_time"
        status = purchase.status
        offer = "DG7GMGF0DVT9:0001:DG7GMGF0DVT8"
        subscription = nil
        name = purchase.productName
        quantity = purchase.quantity
        term = ""
    }

    func item(at place: Int) -> OrderLineItemResource {
        var item = OrderLineItemResource(
            lineItemNumber: number < 0 ? place : number, offerID: offer,
            subscriptionID: subscription, friendlyName: name,
            quantity: status == .cancelled ? 0 : quantity)
        if !term.isEmpty { item.json["termDuration"] = .string(term) }
        return item
    }
}
