import Domain
import Foundation

extension PartnerCenterClient {
    /// Gives up delegated admin privileges by PATCH and keeps the relationship (reference, 6.6).
    /// Whether there are any is told only when a customer is opened by id, and not always then:
    /// what is not told is asked for, and the service's word is taken.
    func removeDelegatedAccess(of customer: Customer.ID) async throws(Refusal) {
        let before = try await reading.resource(of: customer).allowDelegatedAccess
        // Nothing is sent for what is so already.
        if before == false { return }
        let wanted = CustomerResource([
            "allowDelegatedAccess": false, "attributes": ["objectType": "Customer"],
        ])
        let call = writer.patch(
            "/customers/\(escaped(customer))", wanted, about: .customer(customer))
        func look() async throws(Refusal) -> Bool {
            switch try await reading.resource(of: customer).allowDelegatedAccess {
            case false: true
            case true: false
            // It was told before, and is no more.
            case nil: before == true
            }
        }
        let settled: Settled
        do {
            settled = try await writer.settle(call) { () async throws(Refusal) -> Standing in
                try await look() ? .done : .unchanged
            }
        } catch {
            throw await explained(
                error, Explanation(of: .removeRelationship, on: customer) { _, _, _ in nil })
        }
        if await writer.confirm(confirmation, look) { return }
        switch settled {
        case .seen: return
        case .answered(.some(let object), _)
        where CustomerResource(object).allowDelegatedAccess != true: return
        case .answered: throw .told(.service(.notShownYet), by: settled.answer)
        }
    }
}
