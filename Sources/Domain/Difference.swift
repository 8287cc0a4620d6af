/// One thing about what a customer holds that is not as it was when it was looked at.
package enum Difference: Hashable, Codable, Sendable {
    /// A field of a holding; field and values in the words of the reference.
    case field(HoldingField, of: Holding, name: String, before: String, after: String)
    case appeared(Holding, name: String)
    case disappeared(Holding, name: String)
    /// `relationshipToPartner`.
    case relationship(before: String, after: String)

    /// A field of the customer's own, by its word in the reference.
    case customer(field: String, before: String, after: String)
}

/// The fields an operator decides by.
package enum HoldingField: String, CaseIterable, Codable, Sendable {
    case status, quantity, autoRenewEnabled, commitmentEndDate, cancellationAllowedUntilDate
    case scheduledNextTermInstructions, scheduledActions, friendlyName
}
