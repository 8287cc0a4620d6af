/// Why nobody goes on with a run that has something left to do.
package enum RunClosing: Equatable, Codable, Sendable {
    /// What it had left was decided by a later act or run since: the number of its entry.
    case replaced(by: Int)
    /// The operator has set it aside.
    case setAside
}

extension Write {
    /// What a write changes of its target: another write that changes the same decides it anew.
    package enum Field: String, Codable, CaseIterable, Sendable {
        case status, renewal, seats
        /// The relationship with the customer, or access to it.
        case relationship
        /// What is bought.
        case purchase
    }

    /// What it changes of its target.
    package var field: Field {
        switch self {
        case .suspend, .reactivate, .cancel, .reactivateAzure, .endAdminAccess: .status
        case .setRenewal: .renewal
        case .setQuantity: .seats
        case .removeDelegatedAccess, .removeRelationship, .accept: .relationship
        case .order: .purchase
        }
    }

    /// Whether it may change a field of its target: suspending drops what is set for the renewal,
    /// and a change of seats what is scheduled (reference, 4.5).
    func touches(_ other: Field) -> Bool {
        switch field {
        case .status, .seats: other == field || other == .renewal
        case .renewal, .relationship, .purchase: other == field
        }
    }
}
