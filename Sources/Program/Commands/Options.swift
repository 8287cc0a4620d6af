import ArgumentParser
import Deck
import Domain
import Sandbox
import Wording

extension Language: ExpressibleByArgument {}

/// The option `--language`.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(help { $0.languageOption(Language.codes) }, valueName: "language"))
    var language: Language?

    /// The wording for the command line: it names no keys.
    var words: Words {
        (language ?? Surroundings.language).words(namesKeys: false, of: Surroundings.profile)
    }
}

/// The options of every command: `--store` and `--language`.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp(help(\.storeOption), valueName: "file"), completion: .file()
    )
    var store: String?

    @OptionGroup var language: LanguageOption

    var words: Words { language.words }

    /// Open the embedded sandbox.
    func openSandbox() throws -> (Store, Sandbox) {
        let store = try Store(path: store)
        // Another path leads to a store that was imported.
        guard case .embedded(let sandbox) = store.origin else { throw Refusal.imported }
        return (store, sandbox)
    }
}

/// The options of commands that also work on a service: `--profile` too.
struct PlaceOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions

    @Option(
        name: .long, help: ArgumentHelp(help(\.profileOption), valueName: "name"),
        completion: .profiles)
    var profile: String?

    var words: Words { store.words }

    var request: PlaceRequest {
        PlaceRequest(
            store: store.store, language: store.language.language, profile: profile)
    }

    /// Return the Partner Center that the options choose.
    func choice() throws -> ProfileChoice { try request.choice(words) }
}

/// The option `--readonly`, of commands that could change something.
struct ReadOnlyOption: ParsableArguments {
    @Flag(name: .long, help: ArgumentHelp(help(\.lookOnlyOption)))
    var readonly = false
}

/// The Partner Center and the language that are asked for at the start.
struct PlaceRequest: Equatable {
    /// The file of an embedded sandbox.
    var store: String?
    /// Nil means the locale's.
    var language: Language?
    /// The name of a profile.
    var profile: String?
    var isReadOnly = false

    /// Return the Partner Center that is asked for. Throw `usage` for a store and a profile
    /// together. Mistakes in the deck's settings are told unless `tells` is false.
    func choice(_ words: Words, tells: Bool = true) throws -> ProfileChoice {
        if let profile, profile != ProfileName.embedded, store != nil {
            throw Failure.usage(words.storeAndProfileExclude)
        }
        return try ProfileChoice(
            option: profile, variable: Surroundings.variable("PARTNERDECK_PROFILE"),
            store: store,
            config: { () throws(ConfigError) in
                try tells
                    ? Surroundings.configOfCommands() : Surroundings.config(isForDeck: false)
            })
    }

    /// Open the chosen store. `limit` is the longest wait for a service, in seconds.
    func open(
        _ words: Words, listener: Service.Listener, limit: Int? = nil
    ) throws -> Store {
        let limit = limit.map { WaitLimit(seconds: $0) }
        return switch try choice(words) {
        case .embedded: try Store(path: store, isReadOnly: isReadOnly, limit: limit)
        case .profile(let profile):
            try Store(
                profile, time: AlarmClock(), listener: listener, isReadOnly: isReadOnly,
                limit: limit)
        }
    }
}

/// The options of commands that tell what is on this machine: `--json` too.
struct RecordOptions: ParsableArguments {
    @OptionGroup var place: PlaceOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    var words: Words { place.words }

    /// Open the chosen store, without asking the service.
    func open() throws -> Store {
        try place.request.open(words, listener: Service.Listener())
    }
}

/// The options of commands that ask the service: `--wait` too.
struct AskOptions: ParsableArguments {
    @OptionGroup var record: RecordOptions

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.waitOption), valueName: "seconds"))
    var wait: Int?

    var words: Words { record.words }
    var json: Bool { record.json }

    /// Open the chosen store. Waits for the service's quota are reported on standard error.
    func open(readOnly: Bool = false) throws -> Store {
        if let wait, wait < 0 {
            throw Failure.number(wait, of: "--wait", within: 0...Int.max, in: words)
        }
        let told = WaitingNews(words)
        var request = record.place.request
        request.isReadOnly = readOnly
        return try request.open(
            words, listener: Service.Listener(waits: { told.tell($0) }), limit: wait)
    }
}

/// The options of commands that read what is kept here of a service: `--refresh` too.
struct ReadOptions: ParsableArguments {
    @OptionGroup var ask: AskOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.refreshOption)))
    var refresh = false

    var words: Words { ask.words }
    var json: Bool { ask.json }

    func open() throws -> Store { try ask.open() }
}
