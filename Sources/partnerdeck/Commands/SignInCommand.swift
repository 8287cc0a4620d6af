import ArgumentParser
import Dashboard
import Domain
import Foundation
import PartnerCenterAPI

/// `partnerdeck sign-in`: by a code for another device, or by what an earlier sign-in left.
struct SignInCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sign-in", abstract: help(.signIn),
            discussion: """
                JSON: {outcome, profile, userPrincipalName, tenantId, roles[], isApplication, \
                readonly}
                """)
    }

    @OptionGroup var profile: ProfileOptions

    @Option(
        name: .customLong("refresh-token"),
        help: ArgumentHelp(help(.optRefreshToken), valueName: "-"))
    var refreshToken: String?

    @Option(
        name: .customLong("client-secret"),
        help: ArgumentHelp(help(.optClientSecret), valueName: "-"))
    var clientSecret: String?

    @Flag(name: .long, help: ArgumentHelp(help(.optJSON)))
    var json = false

    /// Not shown: taken so that a secret in the wrong place is refused without being repeated.
    @Argument(help: .hidden)
    var misplaced: [String] = []

    func run() throws {
        let words = profile.words
        guard misplaced.isEmpty else { throw Failure.usage(words(SignInWords.noArguments)) }
        let given = try profile.asked()
        let credential = try credential()
        if case .clientSecret = credential, given.profile.tenant == Profile.anyTenant {
            throw Failure.usage(words(SignInWords.secretWantsTenant))
        }
        let store = try TokenStore(of: given.profile)
        let visit = SignIn(profile: given.profile, words: words)
        let signedIn = try waiting { () async -> Result<SignedIn, Failure> in
            await visit.result(with: credential)
        }.get()
        try store.file.write(signedIn.tokens)
        if given.isNew { try given.file.add(given.profile, asDefault: given.becomesDefault) }
        let report = SignInReport(signedIn, given)
        if json { return try JSON.print(SignInOutput(report)) }
        for line in report.lines(in: words) { try StandardOutput.print(line) }
    }

    /// What stands for a sign-in; nil where a code is wanted.
    private func credential() throws -> Credential? {
        let words = profile.words
        for text in [refreshToken, clientSecret].compactMap(\.self) where text != "-" {
            throw Failure.usage(words(SignInWords.secretAsArgument))
        }
        let environment = SecretInput.environment
        let ways = [
            refreshToken != nil, clientSecret != nil,
            refreshToken == nil && environment[.refreshToken] != nil,
            clientSecret == nil && environment[.clientSecret] != nil,
        ]
        guard ways.filter(\.self).count <= 1 else {
            throw Failure.usage(words(SignInWords.oneSecret))
        }
        if refreshToken != nil || clientSecret != nil {
            guard let secret = SecretInput.standardInput() else {
                throw Failure.usage(words(SignInWords.noSecretOnInput))
            }
            return refreshToken != nil ? .refreshToken(secret) : .clientSecret(secret)
        }
        return environment[.refreshToken].map(Credential.refreshToken)
            ?? environment[.clientSecret].map(Credential.clientSecret)
    }
}
