import Domain
import Foundation

extension PartnerCenterClient {
    /// Ends the relationship by PATCH (reference, 6.1), and waits until the service no longer knows
    /// the customer. Throws `notShownYet` for a change that was accepted and does not show,
    /// whatever the reply says.
    func removeRelationship(of customer: Customer.ID) async throws(Refusal) {
        // If the answer is lost, nobody can tell whether the customer left now or had left before
        // (reference, 6.7).
        _ = try await reading.resource(of: customer)
        let wanted = CustomerResource([
            "relationshipToPartner": "none", "attributes": ["objectType": "Customer"],
        ])
        let call = writer.patch(
            "/customers/\(escaped(customer))", wanted, about: .customer(customer))
        func isGone() async throws(Refusal) -> Bool {
            do {
                _ = try await reading.resource(of: customer)
                return false
            } catch {
                if case .notACustomer = error.cause { return true }
                throw error
            }
        }
        let explanation = Explanation(of: .removeRelationship, on: customer) {
            rules, holdings, now in
            let blockers = rules.eligibility(of: holdings, at: now).blockers
            return blockers.isEmpty ? nil : .blocked(blockers)
        }
        let settled = try await settle(call, explaining: explanation, isDone: isGone)
        if await writer.confirm(confirmation, isGone) { return }
        if case .seen = settled { return }
        throw .told(.service(.notShownYet), by: settled.answer)
    }

    /// Gives up delegated admin privileges by PATCH and keeps the relationship (reference, 6.6).
    /// The service tells whether there are any only when a customer is opened by id, and not always
    /// then. If no read tells, the request is sent, and a reply that says `false` is believed.
    func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        let before = try await reading.resource(of: customer).allowDelegatedAccess
        // Nothing is sent if there are none already.
        if before == false { return }
        let wanted = CustomerResource([
            "allowDelegatedAccess": false, "attributes": ["objectType": "Customer"],
        ])
        let call = writer.patch(
            "/customers/\(escaped(customer))", wanted, about: .customer(customer))
        var isTold = before != nil
        func look() async throws(Refusal) -> Bool {
            let told = try await reading.resource(of: customer).allowDelegatedAccess
            if told != nil { isTold = true }
            return told == false
        }
        let explanation = Explanation(of: .removeDelegatedAccess, on: customer) { _, _, _ in nil }
        let settled = try await settle(call, explaining: explanation, isDone: look)
        if await writer.confirm(confirmation, look) { return }
        switch settled {
        case .seen: return
        case .answered(.some(let object), _)
        where !isTold && CustomerResource(object).allowDelegatedAccess == false: return
        case .answered: throw .told(.service(.notShownYet), by: settled.answer)
        }
    }
}
