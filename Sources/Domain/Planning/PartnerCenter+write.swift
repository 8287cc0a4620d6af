extension PartnerCenter {
    /// Carries out a write by its verb. Throws what Partner Center says; `blocked` for a removal
    /// without its clearance, `readOnly` for the acceptance, which is the customer's.
    package func perform(
        _ write: Write, of customer: Customer.ID, clearance: RemovalClearance? = nil
    ) async throws(Refusal) {
        switch write {
        case .suspend(let id): _ = try await suspend(id, of: customer)
        case .reactivate(let id): _ = try await reactivate(id, of: customer)
        case .cancel(let holding): try await cancel(holding, of: customer)
        case .reactivateAzure(let id): _ = try await reactivate(id, of: customer)
        case .setRenewal(let renewal, let id):
            _ = try await setRenewal(renewal, of: id, of: customer)
        case .removeDelegatedAccess: try await removeDelegatedAccess(of: customer)
        case .removeRelationship:
            guard let clearance, clearance.customer == customer else { throw .blocked([]) }
            try await removeRelationship(clearance)
        case .order(let offer, let quantity):
            _ = try await order(offer, quantity: quantity, for: customer)
        case .accept: throw .readOnly
        }
    }
}
