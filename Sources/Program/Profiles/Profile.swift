import Domain
import PartnerCenterAPI

/// One account of a partner's at one service, as `config.toml` describes it. Holds no secret.
struct Profile: Equatable, Sendable {
    /// Letters, digits, `-` and `_`: it is a bare key of TOML and the name of a folder.
    let name: String
    var cloud = Cloud.global
    /// The partner's tenant, by GUID or domain; `organizations` lets the account decide.
    var tenant = Profile.anyTenant
    /// Of the partner's own app registration, which signing in needs.
    var clientID: String?
    /// Addresses other than the cloud's own: a proxy's, or the sandbox's.
    var ownBase: ServiceAddress?
    var ownAuthority: ServiceAddress?
    var isReadOnly = false
    var theme: String?
    /// Which article the deck predicts by; the service has the last word.
    var edition = Rules.Edition.current
    /// Whether it is an integration sandbox, which lets orders be cancelled by API.
    var isSandbox = false
    /// The market offers are read for, as ISO 3166 has it.
    var country: String?
    /// The language the service is asked to answer in.
    var locale: String?
    var partnerKind: Identity.PartnerKind?
    var roles: Set<UserRole>?

    static let anyTenant = "organizations"

    var base: ServiceAddress { ownBase ?? .known(cloud.service) }

    var authority: ServiceAddress { ownAuthority ?? .known(cloud.authority) }

    var rules: Rules { Rules(edition: edition, venue: isSandbox ? .sandbox : .production) }
}

extension ServiceAddress {
    /// One of Microsoft's own.
    fileprivate static func known(_ text: String) -> ServiceAddress {
        guard let address = try? ServiceAddress(text) else { preconditionFailure(text) }
        return address
    }
}
