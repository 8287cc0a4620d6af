import Domain
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
