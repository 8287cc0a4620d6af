/// What the Account page shows of a customer, beside its name.
package struct CustomerAccount: Equatable, Sendable {
    package var customer: Customer
    package var profile: CompanyProfile
    /// Further domains the customer has proved to own.
    package var customDomains: [String]
    /// Who the customer may choose as support contact; this partner is among them while it resells.
    package var supportContacts: [SupportContact]

    package init(
        customer: Customer, profile: CompanyProfile, customDomains: [String],
        supportContacts: [SupportContact]
    ) {
        self.customer = customer
        self.profile = profile
        self.customDomains = customDomains
        self.supportContacts = supportContacts
    }
}
