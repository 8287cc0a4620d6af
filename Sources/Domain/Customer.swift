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
