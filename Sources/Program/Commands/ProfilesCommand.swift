import ArgumentParser
import Deck
import Domain
import PartnerCenterAPI
import Wording

/// `partnerdeck profiles`: lists the profiles, and who is signed in on them.
struct ProfilesCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "profiles", abstract: help(\.profilesHelp),
            discussion: """
                JSON: [{name, isDefault, cloud, tenant, clientId, base, authority, readonly, \
                signedIn, userPrincipalName, trouble}]

                \(columnsHelp)
                """)
    }

    @OptionGroup var language: LanguageOption

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    @OptionGroup var table: TableOptions

    private struct ProfileOutput: Encodable, Sendable {
        let name: String
        let isDefault: Bool
        let cloud: String
        let tenant: String
        let clientId: String?
        let base: String
        let authority: String
        let readonly: Bool
        let signedIn: Bool
        let userPrincipalName: String?
        /// In English, as in all JSON.
        let trouble: String?
        /// The same in the operator's language.
        let shownTrouble: String?

        private enum CodingKeys: String, CodingKey {
            case name, isDefault, cloud, tenant, clientId, base, authority, readonly, signedIn
            case userPrincipalName, trouble
        }
    }

    static func headings(in words: Words) -> [ListHeading] { columns(in: words).map(\.heading) }

    private static func columns(in words: Words) -> [ListColumn<ProfileOutput>] {
        let fixed = Language.ofPrograms
        return [
            ListColumn("name", words.nameColumn) {
                .sign($0.isDefault ? "* " : "  ", $0.name, .text)
            },
            ListColumn("user", words.userLabel) { profile in
                if let trouble = profile.trouble {
                    return .sign(
                        "! ", profile.shownTrouble ?? trouble, value: "", .warning)
                }
                guard profile.signedIn else {
                    return .text("", shown: words.nobodySignedIn, .muted)
                }
                let user = profile.userPrincipalName
                return .text(user ?? "", shown: user ?? words.anApplication)
            },
            ListColumn("access", words.accessColumn, expendability: 1) {
                .text(
                    $0.readonly ? fixed.readOnlyMark : fixed.accessReadWrite,
                    shown: $0.readonly ? words.readOnlyMark : words.accessReadWrite, .muted)
            },
            ListColumn("service", words.serviceColumn, expendability: 2) { .text($0.base, .muted) },
            ListColumn("cloud", words.cloudColumn, isUsual: false) { .text($0.cloud, .muted) },
            ListColumn("tenant", words.tenantColumn, isUsual: false) { .text($0.tenant, .muted) },
            ListColumn("signed-in", words.signedInLabel, isUsual: false) {
                .flag(
                    $0.signedIn, shown: $0.signedIn ? words.yes : words.no, .muted,
                    rank: $0.signedIn ? 1 : 0)
            },
            ListColumn("trouble", words.remarkColumn, isUsual: false) {
                .text($0.trouble ?? "", shown: $0.shownTrouble ?? "", .warning)
            },
        ]
    }

    func run() throws {
        let words = language.words
        try table.check(Self.headings(in: words), json: json, in: words)
        let file = try Surroundings.configOfCommands()
        let outputs = try file.profiles.map { profile in
            try output(of: profile, isDefault: file.defaultName == profile.name, words)
        }
        if json { return try JSONOutput.print(outputs) }
        try table.print(
            Listing(Self.columns(in: words), of: outputs), none: words.noProfiles, in: words)
    }

    private func output(
        of profile: Profile, isDefault: Bool, _ words: Words
    ) throws -> ProfileOutput {
        var tokens: StoredTokens?
        var trouble: TokenFileError?
        do {
            tokens = try TokenStore(of: profile).file.read()
        } catch let error as TokenFileError {
            trouble = error
        }
        return ProfileOutput(
            name: profile.name, isDefault: isDefault, cloud: profile.cloud.rawValue,
            tenant: profile.tenant, clientId: profile.clientID, base: profile.base.text,
            authority: profile.authority.text, readonly: profile.isReadOnly,
            signedIn: tokens != nil,
            userPrincipalName: tokens?.access?.claims?.userPrincipalName,
            trouble: trouble.map(Language.ofPrograms.tokenFileError),
            shownTrouble: trouble.map(words.tokenFileError))
    }
}
