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
    /// Whether the partner holds delegated admin privileges (DAP) in the customer's tenant; nil if
    /// it is not known: lists do not say it.
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

    /// A customer of whom only the id is known.
    package static func unnamed(_ id: ID) -> Customer {
        Customer(
            id: id, companyName: "", domain: "", relationship: .reseller,
            allowsDelegatedAccess: nil)
    }

    /// The customer's relationship to the partner: the words of `relationshipToPartner`.
    package enum Relationship: Hashable, Sendable, WordCoded {
        /// The service sent no relationship.
        package static let untold = Relationship.other("unknown")

        case reseller, none
        /// Another word, shown unchanged.
        case other(String)

        package init(word: String) {
            switch word.lowercased() {
            case "reseller": self = .reseller
            case "none": self = .none
            default: self = .other(word)
            }
        }

        /// Whether the partner resells to the customer, as far as is known.
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

/// Address and contact of a company: the fields of the billing profile's default address.
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

/// What the Account page shows of a customer.
package struct CustomerAccount: Equatable, Sendable {
    package var customer: Customer
    package var profile: CompanyProfile
    /// Further verified domains of the customer.
    package var customDomains: [String]
    /// The possible support contacts; this partner is one of them while it resells.
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

/// A partner that the customer may ask for support.
package struct SupportContact: Equatable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias TenantID = Identifier<SupportContact>

    package let tenantID: TenantID
    package let name: String
    /// The PartnerID, formerly MPN ID: digits.
    package let partnerID: String

    package init(tenantID: TenantID, name: String, partnerID: String) {
        self.tenantID = tenantID
        self.name = name
        self.partnerID = partnerID
    }
}
