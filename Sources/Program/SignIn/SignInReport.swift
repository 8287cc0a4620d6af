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
    /// What can be done with admin relationships.
    let gdap: GDAPStanding
    /// The rules that the service tells; nil if it does not.
    let toldRules: Rules?
    /// Whether consent to use them was asked for, and not given: then the failure says what to do.
    let isConsentRefused: Bool

    init(_ signedIn: SignedIn, _ asked: ProfileOptions.Asked) {
        let claims = signedIn.tokens.access?.claims
        // With the rules that a new one was given.
        profile = asked.profile
        toldRules = Rules(toldBy: claims)
        identity = profile.identity(by: claims)
        isApplication = claims?.isOfApplication ?? false
        isDefault = asked.becomesDefault || asked.file.defaultName == profile.name
        configPath = asked.file.path
        gdap = signedIn.gdap
        isConsentRefused =
            if case .consentNotGiven? = signedIn.failure { true } else { false }
    }

    /// The known roles. May be empty: then the service alone decides what is allowed.
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
        lines.append(
            gdap.sentence(in: words, command: isConsentRefused ? nil : consentCommand))
        if let mismatch = profile.mismatch(with: toldRules, in: words) {
            lines.append("! " + mismatch)
        }
        return lines + [words.signInNext(command, file: configPath)]
    }

    private var consentCommand: String { profile.consentCommand(isDefault: isDefault) }
}

/// The output of `sign-in --json`.
struct SignInOutput: Encodable {
    let outcome = "signed-in"
    let profile: String
    let userPrincipalName: String
    let tenantId: String
    let roles: [String]
    let isApplication: Bool
    let readonly: Bool
    let gdap: String

    init(_ report: SignInReport) {
        profile = report.profile.name
        userPrincipalName = report.identity.userPrincipalName
        tenantId = report.identity.partnerTenantID.text
        roles = report.roles.map(\.rawValue)
        isApplication = report.isApplication
        readonly = report.profile.isReadOnly
        gdap = report.gdap.word
    }
}

extension GDAPStanding {
    /// What can be done with admin relationships; `command` asks for the consent, nil where it has
    /// just been asked for.
    func sentence(in words: Words, command: String?) -> String {
        switch (self, command) {
        case (.seen(.read), _): words.gdapSeen
        case (.seen, _): words.gdapSeenAndEnded
        case (.unseen(.notConsented), let command?): words.gdapMissing(command)
        case (.unseen(let trouble), _): words.gdapUnseen(words.reason(of: trouble))
        }
    }
}

extension Profile {
    /// The command that asks for consent to use admin relationships.
    func consentCommand(isDefault: Bool) -> String {
        isDefault
            ? "partnerdeck sign-in --gdap" : "partnerdeck sign-in --gdap --profile \(name)"
    }
}
