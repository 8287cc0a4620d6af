import Domain
import PartnerCenterAPI

extension SandboxService {
    /// `GET azureEntitlements`: the Azure subscriptions under a plan.
    func azureEntitlements(_ call: Call) async throws(Fault) -> Reply {
        let holdings = try await holdings(call)
        let plan = try subscription(call, in: holdings)
        return Reply(
            CollectionResource(
                items: holdings.azureSubscriptions.filter { $0.planID == plan.id }.map(
                    AzureEntitlementResource.init)))
    }

    /// `GET azureEntitlements/{e}`.
    func azureEntitlement(_ call: Call) async throws(Fault) -> Reply {
        Reply(AzureEntitlementResource(try azure(call, in: try await holdings(call))))
    }

    /// `POST azureEntitlements/{e}/cancel`, with a reason; answers the entitlement.
    func cancelAzureEntitlement(_ call: Call) async throws(Fault) -> Reply {
        let reason = try call.body().filledText("cancellationReason")
        // The one that is documented (cancel-an-azure-subscription).
        guard reason?.lowercased() == "compromise" else {
            throw Fault(400, "900307", "The cancellation reason is not valid.")
        }
        return try await change(call, .cancel) { azure, customer throws(Refusal) in
            try await self.sandbox.traced(by: call.trace).cancel(
                .azureSubscription(azure), of: customer)
        }
    }

    /// `POST azureEntitlements/{e}/reactivate`; answers the entitlement.
    func reactivateAzureEntitlement(_ call: Call) async throws(Fault) -> Reply {
        do {
            return try await change(call, .reactivate) { azure, customer throws(Refusal) in
                _ = try await self.sandbox.traced(by: call.trace).reactivate(azure, of: customer)
            }
        } catch {
            guard error == Fault(.alreadyIs(.active)) else { throw error }
            throw Fault(400, "900337", "The Azure subscription cannot be reactivated.")
        }
    }

    private func change(
        _ call: Call, _ operation: ActivityRecord.Operation,
        by act: (AzureSubscription.ID, Customer.ID) async throws(Refusal) -> Void
    ) async throws(Fault) -> Reply {
        let id = try customerID(call)
        let before = try await currentHoldings(id)
        let target = try azure(call, in: before)
        if try earlierAct(call, [operation], on: target.id.text, of: id) != nil {
            return Reply(AzureEntitlementResource(target))
        }
        let old = await asItIs(id)
        try await refereed { () async throws(Refusal) in try await act(target.id, id) }
        keepOld(old, of: id)
        return Reply(AzureEntitlementResource(try azure(call, in: try await currentHoldings(id))))
    }

    private func azure(_ call: Call, in holdings: Holdings) throws(Fault) -> AzureSubscription {
        let plan = try subscription(call, in: holdings)
        let id = call.parameter("e").lowercased()
        guard
            let found = holdings.azureSubscriptions.first(where: {
                $0.planID == plan.id && $0.id.text.lowercased() == id
            })
        else {
            throw Fault(
                .holdingNotFound(.azureSubscription(AzureSubscription.ID(call.parameter("e")))))
        }
        return found
    }
}
