/// Which Partner Center a command works on: the embedded sandbox, or a profile's.
enum ProfileChoice: Equatable, Sendable {
    case embedded
    case profile(Profile)

    /// What was asked for: by `--profile`, by `PARTNERDECK_PROFILE`, by `default` in the file, the
    /// first of them that is there. An explicit `--store` is the embedded sandbox's, and wins over
    /// what is only set up.
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
            // No file is needed for it, so a broken one is no hindrance.
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
