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

/// Where and how a company is reached: the fields of the billing profile's default address.
package struct CompanyProfile: Equatable, Sendable {
    /// Two letters, ISO 3166.
    package var country: String
    package var city: String
    package var addressLine: String
    package var postalCode: String
    package var contactName: String
    package var email: String
    package var phoneNumber: String
    /// The customer's language as a culture, such as `ko-KR`.
    package var culture: String

    package init(
        country: String, city: String, addressLine: String, postalCode: String,
        contactName: String, email: String, phoneNumber: String, culture: String
    ) {
        self.country = country
        self.city = city
        self.addressLine = addressLine
        self.postalCode = postalCode
        self.contactName = contactName
        self.email = email
        self.phoneNumber = phoneNumber
        self.culture = culture
    }
}

/// A partner the customer may turn to for support.
package struct SupportContact: Equatable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias TenantID = Identifier<SupportContact>

    package let tenantID: TenantID
    package let name: String
    /// The PartnerID, which was called MPN ID: digits.
    package let partnerID: String

    package init(tenantID: TenantID, name: String, partnerID: String) {
        self.tenantID = tenantID
        self.name = name
        self.partnerID = partnerID
    }
}
