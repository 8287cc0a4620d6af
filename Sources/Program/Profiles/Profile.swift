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

/// What a profile may be called.
enum ProfileName {
    /// Asks for the embedded sandbox, so no profile is called this.
    static let embedded = "sandbox"
    /// What the first profile is called when signing in names none.
    static let first = "main"

    static let longest = 64

    /// Whether it can be the key of a TOML table and the name of a folder as it is.
    static func isAllowed(_ name: String) -> Bool {
        (1...longest).contains(name.utf8.count) && name != embedded
            && name.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains($0))
            }
    }
}

/// Which Partner Center a command works on: the embedded sandbox, or a profile's.
enum ProfileChoice: Equatable, Sendable {
    case embedded
    case profile(Profile)

    /// What was asked for: by `--profile`, by `PARTNERDECK_PROFILE`, by `default` in the file, the
    /// first of them that is there. An explicit `--store` is the embedded sandbox's, and wins over
    /// what is only set up.
    init(
        option: String?, variable: String?, store: String?,
        config: () throws(ConfigError) -> ConfigFile
    ) throws(ConfigError) {
        if option == nil, store != nil {
            self = .embedded
            return
        }
        let named = option ?? variable
        if named == ProfileName.embedded {
            // No file is needed for it, so a broken one is no hindrance.
            self = .embedded
            return
        }
        let file = try config()
        let profile = try (named ?? file.defaultName).flatMap { name throws(ConfigError) in
            try file.profile(named: name)
        }
        self = profile.map(ProfileChoice.profile) ?? .embedded
    }
}
