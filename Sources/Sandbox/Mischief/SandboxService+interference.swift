import Domain
import PartnerCenterAPI

extension SandboxService {
    /// Another operator changes what a write is aimed at, just before it: through the referee,
    /// under ids of its own.
    func interfere(
        _ request: WireRequest, _ target: RequestTarget, _ trouble: inout Trouble
    ) async {
        let path = target.path
        guard request.method == .patch, path.count == 5, path[3].lowercased() == "subscriptions"
        else { return }
        let customer = Customer.ID(path[2].lowercased())
        guard let holdings = try? await sandbox.holdings(of: customer),
            let subscription = holdings.subscriptions.first(where: {
                $0.id.text.lowercased() == path[4].lowercased()
            })
        else { return }
        var edit = SubscriptionEdit(keeping: subscription)
        if trouble.chance.chance(50) {
            edit.quantity = subscription.quantity + 1
        } else {
            edit.status = subscription.status == .active ? .suspended : .active
        }
        let change = edit
        let trace = ActTrace(
            correlationID: trouble.chance.guid(), requestID: trouble.chance.guid())
        // A refusal is for the other operator to read.
        _ = try? await sandbox.traced(by: trace).update(subscription.id, of: customer, to: change)
    }
}
