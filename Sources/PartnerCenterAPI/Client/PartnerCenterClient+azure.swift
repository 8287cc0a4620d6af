import Domain
import Foundation

extension PartnerCenterClient {
    /// Cancels an Azure subscription by the one reason the service knows, or makes it run again.
    /// It may answer with the entitlement, or 202 (reference, 4.1 and 13).
    func change(
        _ id: AzureSubscription.ID, of customer: Customer.ID, to status: AzureSubscriptionStatus
    ) async throws(Refusal) -> AzureSubscription {
        let holding = Holding.azureSubscription(id)
        let found = try await reading.subscriptions(of: customer).azure.first { $0.id == id }
        guard var wanted = found else { throw .holdingNotFound(holding) }
        guard wanted.status != status else {
            throw status == .active ? .alreadyIs(.active) : .alreadyCancelled
        }
        wanted.status = status
        let plan = "/customers/\(escaped(customer))/subscriptions/\(escaped(wanted.planID))"
        let entitlement = plan + "/azureEntitlements/\(escaped(id))"
        let aim = CallAim.holding(holding, of: customer)
        let call =
            status == .active
            ? writer.post(entitlement + "/reactivate", [:], about: aim)
            : writer.post(
                entitlement + "/cancel", ["cancellationReason": "compromise"], about: aim)
        func look() async throws(Refusal) -> Bool {
            let all = try await reading.azureSubscriptions(under: wanted.planID, of: customer)
            let now = all.first { $0.id == id }
            // Nobody says that a cancelled one stays listed.
            return now.map { $0.status == status } ?? (status == .cancelled)
        }
        let settled: Settled
        do {
            settled = try await writer.settle(call) { () async throws(Refusal) -> Standing in
                try await look() ? .done : .unchanged
            }
        } catch {
            throw await explained(error, explanation(of: status, holding, id, customer))
        }
        if case .seen = settled { return wanted }
        // It takes about ten minutes to show; until then it is accepted, and no more.
        guard await writer.confirm(confirmation, look) else {
            throw .told(.service(.notShownYet), by: settled.answer)
        }
        return wanted
    }

    private func explanation(
        of status: AzureSubscriptionStatus, _ holding: Holding, _ id: AzureSubscription.ID,
        _ customer: Customer.ID
    ) -> Explanation {
        guard status == .active else { return Explanation(cancelling: holding, of: customer) }
        return Explanation(of: .reactivateAzure(id), on: customer) { rules, holdings, _ in
            refusal { () throws(Refusal) in _ = try rules.reactivation(of: id, in: holdings) }
        }
    }
}
