import Domain
import PartnerCenterAPI

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
