import Domain
import Foundation
import PartnerCenterAPI

extension SandboxService {
    /// `GET orders`, all or of one billing cycle.
    func orders(_ call: Call) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        var orders = holdings.orders
        if let type = call.query.filled("billingType") {
            orders = orders.filter { $0.billingCycle.spelling == type.spelling }
        }
        return Reply(
            CollectionResource(items: orders.map { $0.resource(of: holdings.customer.id) }))
    }

    /// `GET orders/{o}`.
    func order(_ call: Call) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        return Reply(try order(call, in: holdings).resource(of: holdings.customer.id))
    }

    /// `POST orders`: one line, as every order of the sandbox has one. Answers 201.
    func createOrder(_ call: Call) async throws(Fault) -> Reply {
        let id = try customerID(call)
        let lines = OrderResource(try call.body()).lineItems
        guard lines.count == 1, let line = lines.first else {
            throw .badInput("The sandbox takes orders of one line item.")
        }
        guard let quantity = try line.json.quantity() else {
            throw .badInput("The line item has no quantity.")
        }
        let name = try line.json.name(named: "friendlyName") ?? ""
        let old = await asItIs(id)
        let bought: Subscription.ID
        if let act = try earlierAct(call, [.order], on: line.offerID, of: id) {
            bought = Subscription.ID(boughtBy: act.id, for: id)
        } else {
            bought = try await refereed { () async throws(Refusal) in
                try await sandbox.traced(by: call.trace).order(
                    Offer.ID(line.offerID), quantity: quantity, named: name, for: id)
            }.id
            keepOld(old, of: id)
        }
        let after = try await currentHoldings(id)
        let order = after.orders.first { $0.id == after.subscription(bought)?.orderID }
        guard let order else { throw Fault(500, "800094", "The update failed.") }
        var reply = Reply(order.resource(of: id), status: 201)
        reply.headers["Location"] = "/customers/\(id)/orders/\(order.id)"
        return reply
    }

    /// The order of a path, in which case counts; where it does not tell two apart, any is good.
    func order(_ call: Call, in holdings: Holdings) throws(Fault) -> HeldOrder {
        let (id, orders) = (call.parameter("o"), holdings.orders)
        let found =
            orders.first { $0.id.text == id }
            ?? orders.first { $0.id.text.lowercased() == id.lowercased() }
        guard let found else { throw Fault(404, "20000", "The order '\(id)' was not found.") }
        return found
    }
}

extension String {
    /// `one_time`, `OneTime` and `onetime` are one word (reference, 2.4).
    var spelling: String { lowercased().filter { $0 != "_" && $0 != " " } }
}

extension SandboxService {
    /// `PATCH orders/{o}`: cancels the lines named, or the whole order if none is (reference,
    /// 5.3). All of them or none.
    func patchOrder(_ call: Call) async throws(Fault) -> Reply {
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
        let old = await asItIs(id)
        try await refereed { () async throws(Refusal) in
            let rules = try await sandbox.rules()
            // The first that stands in the way is asked for alone, so that the log has its no.
            let refused = holdings.first { holding in
                (try? rules.cancellation(of: holding, in: before, at: sandbox.now())) == nil
            }
            for holding in refused.map({ [$0] }) ?? holdings {
                try await sandbox.traced(by: call.trace).cancel(holding, of: id)
            }
        }
        keepOld(old, of: id)
        return Reply(
            try self.order(call, in: try await currentHoldings(id)).resource(of: id))
    }

    private func lines(
        of order: HeldOrder, namedBy body: OrderResource
    ) throws(Fault) -> [HeldOrder.Line] {
        var lines: [HeldOrder.Line] = []
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

    // What is cancelled by a change of the subscription, not of the order (2.7 and 5.3).
    private static func fault(cancellingByOrder line: HeldOrder.Line, in sandbox: Sandbox) -> Fault?
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
    /// `GET entitlements`: reservations and perpetual software, cancelled ones too.
    func entitlements(_ call: Call) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        let type = call.query.filled("entitlementType")?.spelling ?? ""
        var items: [EntitlementResource] = []
        if type.isEmpty || type.contains("reservedinstance") {
            // The older word means virtual machines alone.
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

    /// What the artifact link of a reservation leads to.
    func artifact(_ call: Call) async throws(Fault) -> Reply {
        let id = call.parameter("*").lowercased()
        let reservations = try await holdings(call).reservations
        guard let found = reservations.first(where: { $0.id.text.lowercased() == id }) else {
            throw Fault(404, "1000", "There is no such artifact.")
        }
        return Reply(ReservationArtifactResource(found))
    }
}

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
