import ArgumentParser
import Deck
import Domain
import Foundation
import PartnerCenterAPI

/// `partnerdeck sign-in`: by a code for another device, by a browser of this one, or by what an
/// earlier sign-in left.
struct SignInCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sign-in", abstract: help(\.signInHelp),
            discussion: """
                JSON: {outcome, profile, userPrincipalName, tenantId, roles[], isApplication, \
                readonly}
                """)
    }

    @OptionGroup var profile: ProfileOptions

    @Option(
        name: .customLong("refresh-token"),
        help: ArgumentHelp(help(\.refreshTokenOption), valueName: "-"))
    var refreshToken: String?

    @Option(
        name: .customLong("client-secret"),
        help: ArgumentHelp(help(\.clientSecretOption), valueName: "-"))
    var clientSecret: String?

    @Flag(name: .long, help: ArgumentHelp(help(\.browserOption)))
    var browser = false

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    /// Not shown: taken so that a secret in the wrong place is refused without being repeated.
    @Argument(help: .hidden)
    var misplaced: [String] = []

    func run() throws {
        let words = profile.words
        guard misplaced.isEmpty else { throw Failure.usage(words.signInNoArguments) }
        let given = try profile.asked()
        let secrets = try secrets()
        guard !browser || secrets == nil else {
            throw Failure.usage(words.browserAndSecretExclude)
        }
        if case .clientSecret = secrets?.credential, given.profile.tenant == Profile.anyTenant {
            throw Failure.usage(words.signInSecretWantsTenant)
        }
        let store = try TokenStore(of: given.profile)
        let visit = SignIn(profile: given.profile, words: words)
        let signedIn = try waiting { () async -> Result<SignedIn, Failure> in
            await visit.result(with: secrets, inBrowser: browser)
        }.get()
        try store.file.write(signedIn.tokens)
        if given.isNew { try given.file.add(given.profile, asDefault: given.becomesDefault) }
        let report = SignInReport(signedIn, given)
        if json { return try JSON.print(SignInOutput(report)) }
        for line in report.lines(in: words) { try StandardOutput.print(line) }
    }

    /// What stands for a sign-in; nil where a code is wanted. A refresh token and a client secret
    /// may come together, one of them at most over standard input.
    private func secrets() throws -> StoredTokens? {
        let words = profile.words
        for text in [refreshToken, clientSecret].compactMap(\.self) where text != "-" {
            throw Failure.usage(words.signInSecretAsArgument)
        }
        guard refreshToken == nil || clientSecret == nil else {
            throw Failure.usage(words.signInOneSecret)
        }
        var secrets = SecretInput.environment
        if let wanted: SecretInput.Variable =
            refreshToken != nil ? .refreshToken : clientSecret != nil ? .clientSecret : nil
        {
            guard secrets[wanted] == nil else {
                throw Failure.usage(words.signInOneSecret)
            }
            guard let secret = SecretInput.standardInput() else {
                throw Failure.usage(words.signInNoSecretOnInput)
            }
            secrets[wanted] = secret
        }
        switch (secrets[.refreshToken], secrets[.clientSecret]) {
        case (let refresh?, let secret):
            return StoredTokens(credential: .refreshToken(refresh), confidential: secret)
        case (nil, let secret?): return StoredTokens(credential: .clientSecret(secret))
        case (nil, nil): return nil
        }
    }
}
