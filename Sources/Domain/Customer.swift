/// A company whose Microsoft services this partner resells.
package struct Customer: Equatable, Identifiable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias ID = Identifier<Customer>

    /// The customer's tenant: what the Account page calls its Microsoft ID.
    package let id: ID
    package var companyName: String
    /// The tenant's primary domain, `….onmicrosoft.com` for most.
    package var domain: String
    package var relationship: Relationship
    /// Whether the partner holds delegated admin privileges (DAP) in the customer's tenant; nil
    /// where it was not said: a list does not tell.
    package var allowsDelegatedAccess: Bool?

    package init(
        id: ID, companyName: String, domain: String, relationship: Relationship,
        allowsDelegatedAccess: Bool?
    ) {
        self.id = id
        self.companyName = companyName
        self.domain = domain
        self.relationship = relationship
        self.allowsDelegatedAccess = allowsDelegatedAccess
    }

    /// Of whom nothing but the id is known, and that it was a customer.
    package static func unnamed(_ id: ID) -> Customer {
        Customer(
            id: id, companyName: "", domain: "", relationship: .reseller,
            allowsDelegatedAccess: nil)
    }

    /// How the customer stands to the partner: the words of `relationshipToPartner`.
    package enum Relationship: Hashable, Sendable, WordCoded {
        /// The service did not tell, or in a word that is not understood.
        package static let untold = Relationship.other("unknown")

        case reseller, none
        /// Another word of the reference, or one it does not have; shown as it came.
        case other(String)

        package init(word: String) {
            switch word.lowercased() {
            case "reseller": self = .reseller
            case "none": self = .none
            default: self = .other(word)
            }
        }

        /// Whether the partner resells to the customer, or may: it was not told otherwise.
        package var mayBeReseller: Bool { self == .reseller || self == .untold }

        package var word: String {
            switch self {
            case .reseller: "reseller"
            case .none: "none"
            case .other(let word): word
            }
        }
    }
}

extension Customer: Hashable {
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
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
