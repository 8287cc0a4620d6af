import ArgumentParser
import Deck
import Domain
import Foundation
import PartnerCenterAPI
import Wording

/// `partnerdeck sign-in`: signs in by device code, browser, refresh token or client secret.
struct SignInCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sign-in", abstract: help(\.signInHelp),
            discussion: """
                JSON: {outcome, profile, userPrincipalName, tenantId, roles[], isApplication, \
                readonly, gdap: consented | read | missing | denied | unknown}
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

    @Flag(name: .long, help: ArgumentHelp(help(\.gdapOption)))
    var gdap = false

    @Flag(name: .long, help: ArgumentHelp(help(\.gdapReadOption)))
    var read = false

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    /// Hidden. Catches a secret given as an argument, so that it is refused without being printed.
    @Argument(help: .hidden)
    var misplaced: [String] = []

    func run() throws {
        let words = profile.words
        guard misplaced.isEmpty else { throw Failure.usage(words.signInNoArguments) }
        guard gdap || !read else { throw Failure.usage(words.gdapReadAlone) }
        var given = try profile.asked()
        let secrets = try secrets()
        guard !browser || secrets == nil else {
            throw Failure.usage(words.browserAndSecretExclude)
        }
        if case .clientSecret = secrets?.credential, given.profile.tenant == Profile.anyTenant {
            throw Failure.usage(words.signInSecretWantsTenant)
        }
        let store = try TokenStore(of: given.profile)
        let visit = SignIn(profile: given.profile, words: words)
        // Whoever can change nothing needs no permission to.
        let consent =
            gdap
            ? ConsentRequest(
                permission: read || given.profile.isReadOnly ? .read : .readWrite,
                stored: given.isNew ? nil : try? store.file.read()) : nil
        let signedIn = try waiting { () async -> Result<SignedIn, Failure> in
            await visit.result(with: secrets, inBrowser: browser, asking: consent)
        }.get()
        if let failure = signedIn.failure, given.isNew, profile.graph != nil,
            signedIn.gdap.leadsNowhere
        {
            // The next sign-in could not give another address to a profile that is there.
            StandardError.write(
                words.graphNotThere(given.profile.graph.text, option: "--graph"))
            throw failure
        }
        try store.file.replace(with: signedIn.tokens)
        if given.isNew {
            given.profile.take(Rules(toldBy: signedIn.tokens.access?.claims))
            try given.file.add(given.profile, asDefault: given.becomesDefault)
        }
        let report = SignInReport(signedIn, given)
        if json {
            try JSONOutput.print(SignInOutput(report))
        } else {
            for line in report.lines(in: words) { try StandardOutput.print(line) }
        }
        if let failure = signedIn.failure { throw failure }
    }

    /// Return the given secrets; nil for none. A refresh token and a client secret may be combined,
    /// at most one of them from standard input.
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

extension Cloud: ExpressibleByArgument {}

/// The options of `sign-in`: the profile, and the settings of a new one.
struct ProfileOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp(help(\.signInProfileOption), valueName: "name"),
        completion: .profiles)
    var profile: String?

    @OptionGroup var language: LanguageOption

    @Option(name: .long, help: ArgumentHelp(help(\.cloudOption), valueName: "cloud"))
    var cloud: Cloud?

    @Option(name: .long, help: ArgumentHelp(help(\.tenantOption), valueName: "tenant"))
    var tenant: String?

    @Option(
        name: .customLong("client-id"),
        help: ArgumentHelp(help(\.clientIDOption), valueName: "id"))
    var clientID: String?

    @Option(name: .long, help: ArgumentHelp(help(\.baseOption), valueName: "address"))
    var base: String?

    @Option(name: .long, help: ArgumentHelp(help(\.authorityOption), valueName: "address"))
    var authority: String?

    @Option(name: .long, help: ArgumentHelp(help(\.graphOption), valueName: "address"))
    var graph: String?

    @Flag(name: .long, help: ArgumentHelp(help(\.readonlyOption)))
    var readonly = false

    var words: Words { language.words }

    /// A profile to sign in on.
    struct Asked {
        let file: ConfigFile
        var profile: Profile
        let isNew: Bool
        /// Whether it becomes the default: it is the first, and was not named.
        let becomesDefault: Bool
    }

    /// Return the profile to sign in on: one of the file, or a new one. Throw `usage` if the
    /// options contradict the file.
    func asked() throws -> Asked {
        let file = try Surroundings.configOfCommands()
        let named = profile ?? Surroundings.variable("PARTNERDECK_PROFILE")
        let name = named ?? file.defaultName ?? ProfileName.first
        guard ProfileName.isAllowed(name) else {
            throw Failure.usage(words.badProfileName(name))
        }
        if let known = file.profiles.first(where: { $0.name == name }) {
            guard try described(from: known) == known else {
                throw Failure.usage(words.signInProfileDiffers(name, file: file.path))
            }
            try requireClientID(of: known)
            return Asked(file: file, profile: known, isNew: false, becomesDefault: false)
        }
        if named == nil, !file.profiles.isEmpty {
            let names = words.list(file.profiles.map(\.name))
            throw Failure.usage(words.whichProfile(names))
        }
        guard Surroundings.configFile != nil else {
            throw Failure.noFolder(variable: "XDG_CONFIG_HOME", isStore: false)
        }
        let new = try described(from: Profile(name: name))
        try requireClientID(of: new)
        return Asked(file: file, profile: new, isNew: true, becomesDefault: named == nil)
    }

    private func requireClientID(of profile: Profile) throws {
        guard profile.clientID == nil else { return }
        throw Failure.usage(words.clientIDWanted)
    }

    /// Return the profile with the options applied.
    private func described(from profile: Profile) throws -> Profile {
        var profile = profile
        if let cloud { profile.cloud = cloud }
        if let tenant { profile.tenant = try allowed(tenant, "tenant", ConfigReader.isTenant) }
        if let clientID {
            profile.clientID = try allowed(clientID, "client-id", ConfigReader.isClientID)
        }
        if let base { profile.ownBase = try address(base, "base") }
        if let authority { profile.ownAuthority = try address(authority, "authority") }
        if let graph { profile.ownGraph = try address(graph, "graph") }
        if readonly { profile.isReadOnly = true }
        return profile
    }

    private func allowed(
        _ text: String, _ option: String, _ isAllowed: (String) -> Bool
    ) throws -> String {
        guard isAllowed(text) else { throw Failure.usage(words.badOptionForm(option)) }
        return text
    }

    private func address(_ text: String, _ option: String) throws -> ServiceAddress {
        do throws(ServiceAddressError) {
            return try ServiceAddress(text)
        } catch {
            throw Failure.config(
                ConfigError(
                    file: "--\(option)", place: nil, problem: .address(key: option, error)))
        }
    }
}

/// `partnerdeck sign-out`: deletes the tokens of a profile, and with `--purge` all data read from
/// its service.
struct SignOutCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sign-out", abstract: help(\.signOutHelp),
            discussion: "JSON: {outcome, profile, wasSignedIn, purged}")
    }

    @OptionGroup var language: LanguageOption

    @Option(
        name: .long, help: ArgumentHelp(help(\.profileOption), valueName: "name"),
        completion: .profiles)
    var profile: String?

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    @OptionGroup var consent: ConsentOption

    @Flag(name: .long, help: ArgumentHelp(help(\.purgeOption)))
    var purge = false

    private struct SignOutOutput: Encodable {
        let outcome = "signed-out"
        let profile: String
        let wasSignedIn: Bool
        let purged: Bool
    }

    func run() throws {
        let words = language.words
        let request = PlaceRequest(language: language.language, profile: profile)
        guard case .profile(let profile) = try request.choice(words) else {
            throw Failure.usage(words.nothingToSignOutOf)
        }
        if purge { try consent.obtain(words.signInQuestionPurge(profile.name), in: words) }
        let file = try TokenStore(of: profile).file
        let wasSignedIn = access(file.path, F_OK) == 0
        try file.remove()
        let folder = Surroundings.dataFolder(of: profile.name)
        if purge, let folder { try remove(folder) }
        if json {
            return try JSONOutput.print(
                SignOutOutput(profile: profile.name, wasSignedIn: wasSignedIn, purged: purge))
        }
        try StandardOutput.print(
            wasSignedIn
                ? words.signInSignedOut(profile.name) : words.signInWasNotSignedIn(profile.name))
        try StandardOutput.print(
            purge ? words.purged(folder ?? "") : words.signInReplicaStays(folder ?? ""))
    }

    private func remove(_ folder: String) throws {
        do {
            if access(folder, F_OK) == 0 { try FileManager.default.removeItem(atPath: folder) }
        } catch {
            throw Failure.directory(
                .unwritable(path: folder, reason: language.words.reason(ofAny: error)))
        }
    }
}
