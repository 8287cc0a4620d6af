import ArgumentParser
import Deck
import PartnerCenterAPI
import Wording

extension Cloud: ExpressibleByArgument {}

/// Which profile to sign in on, and what a new one is to be like.
struct ProfileOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(help(\.signInProfileOption), valueName: "name"))
    var profile: String?

    @Option(
        name: .long,
        help: ArgumentHelp(help { $0.languageOption(Language.codes) }, valueName: "language"))
    var language: Language?

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

    @Flag(name: .long, help: ArgumentHelp(help(\.readonlyOption)))
    var readonly = false

    var words: Words { (language ?? Surroundings.language).words(namesKeys: false) }

    /// A profile to sign in on.
    struct Asked {
        let file: ConfigFile
        let profile: Profile
        let isNew: Bool
        /// Where it is the first one, and nobody named it: then it is the one that is meant.
        let becomesDefault: Bool
    }

    /// The profile meant: one of the file, which the options must not contradict, or a new one.
    func asked() throws -> Asked {
        let file = try Surroundings.config()
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

    /// That profile with what the options say.
    private func described(from profile: Profile) throws -> Profile {
        var profile = profile
        if let cloud { profile.cloud = cloud }
        if let tenant { profile.tenant = try allowed(tenant, "tenant", ConfigReader.isTenant) }
        if let clientID {
            profile.clientID = try allowed(clientID, "client-id", ConfigReader.isClientID)
        }
        if let base { profile.ownBase = try address(base, "base") }
        if let authority { profile.ownAuthority = try address(authority, "authority") }
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
                    file: "--\(option)", line: nil, problem: .address(key: option, error)))
        }
    }
}
