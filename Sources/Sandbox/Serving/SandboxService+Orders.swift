import Domain
import Foundation
import PartnerCenterAPI

extension SandboxService {
    /// `GET orders`: all, or those of one billing cycle.
    func orders(_ call: RoutedCall) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        var orders = holdings.orders
        if let type = call.query.filled("billingType") {
            orders = orders.filter { $0.billingCycle.spelling == type.spelling }
        }
        return Reply(
            CollectionResource(items: orders.map { $0.resource(of: holdings.customer.id) }))
    }

    /// `GET orders/{o}`.
    func order(_ call: RoutedCall) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        return Reply(try order(call, in: holdings).resource(of: holdings.customer.id))
    }

    /// `POST orders`: orders of the sandbox have one line. Returns 201.
    func createOrder(_ call: RoutedCall) async throws(Fault) -> Reply {
        let id = try customerID(call)
        let lines = OrderResource(try call.body()).lineItems
        guard lines.count == 1, let line = lines.first else {
            throw .badInput("The sandbox takes orders of one line item.")
        }
        guard let quantity = try line.json.quantity() else {
            throw .badInput("The line item has no quantity.")
        }
        let name = try line.json.name(named: "friendlyName") ?? ""
        let bought: Subscription.ID
        if let act = try earlierAct(call, [.order], on: line.offerID, of: id) {
            bought = Subscription.ID(boughtBy: act.id, for: id)
        } else {
            bought = try await change(id, by: call) { sandbox async throws(Refusal) in
                try await sandbox.order(
                    Offer.ID(line.offerID), quantity: quantity, named: name, for: id)
            }.id
        }
        let after = try await currentHoldings(id)
        let order = after.orders.first { $0.id == after.subscription(bought)?.orderID }
        guard let order else { throw Fault(500, "800094", "The update failed.") }
        var reply = Reply(order.resource(of: id), status: 201)
        reply.headers["Location"] = "/customers/\(id)/orders/\(order.id)"
        return reply
    }

    /// The order of a path: the one with that id, or else one whose id differs in case alone.
    /// Throws 404/20000.
    func order(_ call: RoutedCall, in holdings: Holdings) throws(Fault) -> HeldOrder {
        let (id, orders) = (call.parameter("o"), holdings.orders)
        let found =
            orders.first { $0.id.text == id }
            ?? orders.first { $0.id.text.lowercased() == id.lowercased() }
        guard let found else { throw Fault(404, "20000", "The order '\(id)' was not found.") }
        return found
    }
}

extension String {
    /// A word to compare: `one_time`, `OneTime` and `onetime` are the same (reference, 2.4).
    var spelling: String { lowercased().filter { $0 != "_" && $0 != " " } }
}

extension SandboxService {
    /// `PATCH orders/{o}`: cancels the lines named, or the whole order if none is named (reference,
    /// 5.3); all of them or none.
    func patchOrder(_ call: RoutedCall) async throws(Fault) -> Reply {
        let id = try customerID(call)
        let body = OrderResource(try call.body())
        let before = try await currentHoldings(id)
        let order = try order(call, in: before)
        guard body.status?.lowercased() == "cancelled" else {
            throw .badInput("The sandbox takes changes of an order to 'cancelled' only.")
        }
        let named = try lines(of: order, namedBy: body).map(\.holding)
        let done = try named.map { holding throws(Fault) in
            try earlierAct(call, [.cancel], on: holding.id, of: id) != nil
        }
        let holdings = zip(named, done).filter { !$1 }.map(\.0)
        try await change(id, by: call) { sandbox async throws(Refusal) in
            let rules = try await sandbox.rules()
            // The first that is not allowed is tried alone, so that the log has its refusal.
            let refused = holdings.first { holding in
                (try? rules.cancellation(of: holding, in: before, at: sandbox.now())) == nil
            }
            for holding in refused.map({ [$0] }) ?? holdings {
                try await sandbox.carryOut(.cancel(holding), for: id)
            }
        }
        return Reply(
            try self.order(call, in: try await currentHoldings(id)).resource(of: id))
    }

    private func lines(
        of order: HeldOrder, namedBy body: OrderResource
    ) throws(Fault) -> [HeldOrderLine] {
        var lines: [HeldOrderLine] = []
        for (place, item) in body.lineItems.enumerated() {
            let number = item.lineItemNumber ?? place
            guard let line = order.lines.first(where: { $0.number == number }) else {
                throw .badInput("The order has no line item \(number).")
            }
            lines.append(line)
        }
        if body.lineItems.isEmpty { lines = order.lines }
        for line in lines {
            if let fault = Self.fault(cancellingByOrder: line, in: sandbox) { throw fault }
        }
        return lines
    }

    // Some kinds are cancelled by a change of the subscription, not of the order (2.7 and 5.3).
    private static func fault(cancellingByOrder line: HeldOrderLine, in sandbox: Sandbox) -> Fault?
    {
        switch line.subscription?.kind {
        case .newCommerce, .azurePlan:
            return Fault(400, "800061", "The order cannot be cancelled.")
        case .marketplace where (try? sandbox.directory.rules().venue) == .production:
            return Fault(
                403, "800077", "Change the subscription, not the order, of seat-based SaaS.")
        default: return nil
        }
    }
}

extension SandboxService {
    /// `GET entitlements`: reservations and perpetual software, with cancelled ones.
    func entitlements(_ call: RoutedCall) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        let type = call.query.filled("entitlementType")?.spelling ?? ""
        var items: [EntitlementResource] = []
        if type.isEmpty || type.contains("reservedinstance") {
            // The older word means those of virtual machines only.
            let isVirtualMachines = type == "virtualmachinereservedinstance"
            items += holdings.reservations.filter {
                !isVirtualMachines || $0.reservationType == "virtualmachines"
            }.map { EntitlementResource($0, of: holdings.customer.id) }
        }
        if type.isEmpty || type == "software" {
            items += holdings.software.map(EntitlementResource.init)
        }
        if call.query.filled("showExpiry")?.lowercased() != "true" {
            items = items.map {
                var item = $0
                item.json["expiryDate"] = nil
                return item
            }
        }
        return Reply(CollectionResource(items: items))
    }

    /// `GET artifacts/…`: the target of a reservation's artifact link.
    func artifact(_ call: RoutedCall) async throws(Fault) -> Reply {
        let id = call.parameter("*").lowercased()
        let reservations = try await holdings(call).reservations
        guard let found = reservations.first(where: { $0.id.text.lowercased() == id }) else {
            throw Fault(404, "1000", "There is no such artifact.")
        }
        return Reply(ReservationArtifactResource(found))
    }
}

/// An order, made from the holdings it bought.
struct HeldOrder: Sendable {
    let id: Subscription.Order
    let billingCycle: String
    let creationDate: Date
    let lines: [HeldOrderLine]

    /// Cancelled once all of its lines are (reference, 5.3).
    var status: String {
        if lines.allSatisfy({ $0.status == .cancelled }) { return "cancelled" }
        return lines.contains { $0.status == .pending } ? "pending" : "completed"
    }

    /// The order as it is on the wire: cancelled lines have a quantity of 0.
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
        var lines: [Subscription.Order: [HeldOrderLine]] = [:]
        for subscription in subscriptions {
            let order = subscription.orderID
            lines[order, default: []].append(
                HeldOrderLine(subscription, number: lines[order]?.count ?? 0))
            cycles[order] = (subscription.billingCycle, subscription.creationDate)
        }
        for purchase in software {
            lines[purchase.orderID, default: []].append(HeldOrderLine(purchase))
            cycles[purchase.orderID] = ("one_time", purchase.purchaseDate)
        }
        for reservation in reservations {
            lines[reservation.orderID, default: []].append(HeldOrderLine(reservation))
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

/// A line item of an order.
struct HeldOrderLine: Sendable {
    let number: Int
    let holding: Holding
    let offerID: String
    var subscription: Subscription?
    let name: String
    let quantity: Int
    let termDuration: String
    let status: PurchaseStatus
}

extension HeldOrderLine {
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
            offerID: "DG7GMGF0DVT9:0001", name: purchase.productName,
            quantity: purchase.quantity, termDuration: "", status: purchase.status)
    }

    fileprivate init(_ reservation: Reservation) {
        self.init(
            number: 0, holding: .reservation(reservation.id), offerID: "DZH318Z0BQ4C:00BD",
            name: reservation.displayName, quantity: reservation.quantity,
            termDuration: reservation.termDuration, status: reservation.status)
    }
}
