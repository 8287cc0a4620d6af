import ArgumentParser
import Deck
import Domain
import PartnerCenterAPI
import Wording

/// `partnerdeck profiles`: lists the profiles, and who is signed in on them.
struct ProfilesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "profiles", abstract: help(\.profilesHelp),
            discussion: """
                JSON: [{name, isDefault, cloud, tenant, clientId, base, authority, readonly, \
                signedIn, userPrincipalName, trouble}]
                """)
    }

    @OptionGroup var language: LanguageOption

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    private struct ProfileOutput: Encodable {
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
        let trouble: String?
    }

    func run() throws {
        let words = language.words
        let file = try Surroundings.config()
        let outputs = try file.profiles.map { profile in
            try output(of: profile, isDefault: file.defaultName == profile.name, words)
        }
        if json { return try JSONOutput.print(outputs) }
        guard !outputs.isEmpty else {
            return try StandardOutput.print(words.noProfiles)
        }
        try TextTable.print(
            outputs.map { output in
                [
                    (output.isDefault ? "* " : "  ") + output.name, output.base,
                    output.readonly ? words.readOnlyMark : "",
                    output.trouble
                        ?? (output.signedIn
                            ? output.userPrincipalName ?? words.anApplication
                            : words.nobodySignedIn),
                ]
            })
    }

    private func output(
        of profile: Profile, isDefault: Bool, _ words: Words
    ) throws -> ProfileOutput {
        var tokens: StoredTokens?
        var trouble: String?
        do {
            tokens = try TokenStore(of: profile).file.read()
        } catch let error as TokenFileError {
            trouble = words.tokenFileError(error)
        }
        return ProfileOutput(
            name: profile.name, isDefault: isDefault, cloud: profile.cloud.rawValue,
            tenant: profile.tenant, clientId: profile.clientID, base: profile.base.text,
            authority: profile.authority.text, readonly: profile.isReadOnly,
            signedIn: tokens != nil,
            userPrincipalName: tokens?.access?.claims?.userPrincipalName, trouble: trouble)
    }
}
