import Domain
import Foundation

extension PartnerCenterClient {
    /// Ends the relationship by PATCH; only `none` in the reply counts as done (reference, 6.1).
    /// Then looks until the customer is none any more.
    func removeRelationship(of customer: Customer.ID) async throws(Refusal) {
        // Once an answer is lost, nobody could tell a customer who left now from one who had left
        // before (reference, 6.7).
        _ = try await reading.resource(of: customer)
        let wanted = CustomerResource([
            "relationshipToPartner": "none", "attributes": ["objectType": "Customer"],
        ])
        let call = writer.patch(
            "/customers/\(escaped(customer))", wanted, about: .customer(customer))
        let settled: Settled
        do {
            settled = try await writer.settle(call) { () async throws(Refusal) -> Standing in
                try await isGone(customer) ? .done : .unchanged
            }
        } catch {
            let explanation = Explanation(of: .removeRelationship, on: customer) {
                rules, holdings, now in
                let blockers = rules.eligibility(of: holdings, at: now).blockers
                return blockers.isEmpty ? nil : .blocked(blockers)
            }
            throw await explained(error, explanation)
        }
        let isShown = await writer.confirm(confirmation) { () async throws(Refusal) -> Bool in
            try await isGone(customer)
        }
        if isShown { return }
        if case .answered(.some(let object), _) = settled,
            CustomerResource(object).relationshipToPartner?.lowercased() == "none"
        {
            return
        }
        if case .seen = settled { return }
        throw .told(.service(.notShownYet), by: settled.answer)
    }

    private func isGone(_ customer: Customer.ID) async throws(Refusal) -> Bool {
        do {
            _ = try await reading.resource(of: customer)
            return false
        } catch {
            if case .notACustomer = error.cause { return true }
            throw error
        }
    }
}
