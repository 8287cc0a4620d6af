import Deck
import Domain
import PartnerCenterAPI
import Wording

/// What `sandbox serve` says once it can be reached: where, and a profile to paste.
struct ServePage {
    let address: String
    let rules: Rules
    let identity: Identity

    /// The name of the profile.
    static let name = "local"
    /// Whom tokens are for, here as there.
    static let audience = Cloud.global.service
    /// The id of the application: the authority takes any.
    static let clientID = "a0c73c16-a7e3-4564-9a95-2bdf47383716"

    func lines(in words: Words) -> [String] {
        let tenant = identity.partnerTenantID.text
        return [
            words.serveAPI("\(address)/v1"),
            words.serveAuthority("\(address)/\(tenant)"),
            words.servePage("\(address)/devicelogin"),
            words.serveHTTPS,
            words.serveAudience("\(Self.audience)/.default", resource: Self.audience), "",
            words.servePaste, "",
            "[profiles.\(Self.name)]",
            "base = \"\(address)\"",
            "authority = \"\(address)\"",
            "tenant = \"\(tenant)\"",
            "client-id = \"\(Self.clientID)\"",
            "rules = \"\(rules.edition.rawValue)\"",
            "sandbox = \(rules.venue == .sandbox)", "",
            words.serveNext("partnerdeck sign-in --profile \(Self.name)"),
        ]
    }
}
