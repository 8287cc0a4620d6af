import Domain
import Foundation

extension PartnerCenterClient {
    /// Ends the relationship by PATCH (reference, 6.1), and looks until the customer is none any
    /// more. What is accepted and does not show, whatever the reply says, is not told as done.
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
