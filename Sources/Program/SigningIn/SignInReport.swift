import Deck
import Domain
import PartnerCenterAPI
import Wording

/// Who has signed in, and what to do next.
struct SignInReport {
    let profile: Profile
    let identity: Identity
    let isApplication: Bool
    /// Whether the deck opens on this profile when none is named.
    let isDefault: Bool
    let configPath: String

    init(_ signedIn: SignedIn, _ asked: ProfileOptions.Asked) {
        let claims = signedIn.tokens.access?.claims
        profile = signedIn.profile
        identity = profile.identity(by: claims)
        isApplication = claims?.isOfApplication ?? false
        isDefault = asked.becomesDefault || asked.file.defaultName == profile.name
        configPath = asked.file.path
    }

    /// The roles that are known; none says nothing about what is allowed.
    var roles: [UserRole] {
        UserRole.allCases.filter(identity.roles.contains)
    }

    func lines(in words: Words) -> [String] {
        let who = isApplication ? words.anApplication : identity.userPrincipalName
        var lines = [words.signedInAs(who, tenant: identity.partnerTenantID.text)]
        if !isApplication {
            lines.append(
                words.signedInRoles(words.list(roles.map(words.role))))
        }
        if profile.isReadOnly { lines.append(words.profileIsReadOnly) }
        let command = isDefault ? "partnerdeck" : "partnerdeck --profile \(profile.name)"
        return lines + [words.signInNext(command, file: configPath)]
    }
}

/// `sign-in --json`.
struct SignInOutput: Encodable {
    let outcome = "signed-in"
    let profile: String
    let userPrincipalName: String
    let tenantId: String
    let roles: [String]
    let isApplication: Bool
    let readonly: Bool

    init(_ report: SignInReport) {
        profile = report.profile.name
        userPrincipalName = report.identity.userPrincipalName
        tenantId = report.identity.partnerTenantID.text
        roles = report.roles.map(\.rawValue)
        isApplication = report.isApplication
        readonly = report.profile.isReadOnly
    }
}
