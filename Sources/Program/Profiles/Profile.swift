import Deck
import Domain
import PartnerCenterAPI
import Wording

/// A partner's account at a service, as in `config.toml`. Has no secret.
struct Profile: Equatable, Sendable {
    /// Letters, digits, `-` and `_`: it is a bare key of TOML and the name of a folder.
    let name: String
    var cloud = Cloud.global
    /// The partner's tenant, by GUID or domain; `organizations` lets the account decide.
    var tenant = Profile.anyTenant
    /// The id of the partner's app registration. Needed to sign in.
    var clientID: String?
    /// Addresses other than the cloud's own: a proxy's, or the sandbox's.
    var ownBase: ServiceAddress? {
        didSet { ownBase = ownBase?.withoutVersion(of: .partnerCenter) }
    }
    var ownAuthority: ServiceAddress?
    var ownGraph: ServiceAddress? {
        didSet { ownGraph = ownGraph?.withoutVersion(of: .graph) }
    }
    var isReadOnly = false
    var theme: String?
    /// The word in the frame around every page; nil for no frame.
    var frame: String?
    /// The rules the deck predicts by; the service decides.
    var edition = Rules.Edition.current
    /// Whether it is an integration sandbox, which lets orders be cancelled by API.
    var isSandbox = false
    /// The market of offers, by ISO 3166 code.
    var country: String?
    /// The language the service is asked to answer in.
    var locale: String?
    var partnerKind: Identity.PartnerKind?
    var roles: Set<UserRole>?

    /// The columns of the screen that the word in a frame may take.
    static let frameColumns = 24

    static let anyTenant = "organizations"

    var base: ServiceAddress { ownBase ?? .known(cloud.service) }

    var authority: ServiceAddress { ownAuthority ?? .known(cloud.authority) }

    /// The address of Microsoft Graph. A service on this machine is a sandbox, and has its own.
    var graph: ServiceAddress {
        if let ownGraph { return ownGraph }
        return ownBase.flatMap { $0.isLoopback ? $0 : nil } ?? .known(cloud.graph)
    }

    /// Whom tokens for Microsoft Graph are for: one of Microsoft's own addresses, also if it is
    /// reached at another one. Those of some clouds are only in profiles.
    var graphAudience: String {
        guard let ownGraph, ownGraph.isSecure,
            Self.microsoftDomains.contains(where: {
                ownGraph.host.lowercased().hasSuffix($0)
            })
        else { return cloud.graph }
        return ownGraph.text
    }

    private static let microsoftDomains = [
        ".microsoft.com", ".microsoft.us", ".microsoft.de", ".chinacloudapi.cn",
    ]

    /// Whether the portal has pages of its customers. Those of other clouds have other addresses.
    var portal: PortalAccess {
        // Another address is a proxy's, or the sandbox's.
        if isSandbox || ownBase?.text.hasPrefix("http://") == true { return .practice }
        return cloud == .global && ownBase == nil ? .pages : .unknown
    }

    var rules: Rules { Rules(edition: edition, venue: isSandbox ? .sandbox : .production) }

    /// Plans by the rules that the service tells, if it does.
    mutating func take(_ rules: Rules?) {
        guard let rules else { return }
        (edition, isSandbox) = (rules.edition, rules.venue == .sandbox)
    }

    /// What to say where the service tells other rules than the profile plans by; nil otherwise.
    func mismatch(with told: Rules?, in words: Words) -> String? {
        guard let told, told != rules else { return nil }
        func name(_ rules: Rules) -> String {
            let edition = rules.edition.rawValue
            return rules.venue == .sandbox
                ? words.sandboxRules(edition) : words.productionRules(edition)
        }
        return words.rulesDiffer(of: name(told), from: name(rules))
    }
}

extension ServiceAddress {
    /// One of Microsoft's addresses.
    fileprivate static func known(_ text: String) -> ServiceAddress {
        guard let address = try? ServiceAddress(text) else { preconditionFailure(text) }
        return address
    }
}

/// What a profile may be called.
enum ProfileName {
    /// The name for the embedded sandbox; not allowed for a profile.
    static let embedded = "sandbox"
    /// The name of the first profile if none is given.
    static let first = "main"

    static let longest = 64

    /// Whether it can be a bare TOML key and the name of a folder.
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

    /// Choose by the first that is set: `--profile`, `--store` (the embedded sandbox),
    /// `PARTNERDECK_PROFILE`, `default` in the file.
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
            // Do not read the file: it may be broken.
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
