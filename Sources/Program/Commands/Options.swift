import ArgumentParser
import Deck
import Domain
import Sandbox
import Wording

extension Language: ExpressibleByArgument {}

/// In which language to speak.
struct LanguageOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(help { $0.languageOption(Language.codes) }, valueName: "language"))
    var language: Language?

    /// Sentences for the command line, which has no keys to name.
    var words: Words { (language ?? Surroundings.language).words(namesKeys: false) }
}

/// Where the store is and in which language to speak: every command takes these.
struct StoreOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(help(\.storeOption), valueName: "file"))
    var store: String?

    @OptionGroup var language: LanguageOption

    var words: Words { language.words }
}

/// The same, and which profile: what can be done on a service as well takes these.
struct PlaceOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions

    @Option(name: .long, help: ArgumentHelp(help(\.profileOption), valueName: "name"))
    var profile: String?

    @Flag(name: .long, help: ArgumentHelp(help(\.lookOnlyOption)))
    var readonly = false

    var words: Words { store.words }

    /// Which Partner Center is meant.
    func choice() throws -> ProfileChoice {
        if let profile, profile != ProfileName.embedded, store.store != nil {
            throw Failure.usage(words.storeAndProfileExclude)
        }
        return try ProfileChoice(
            option: profile, variable: Surroundings.variable("PARTNERDECK_PROFILE"),
            store: store.store, config: Surroundings.config)
    }

    /// `limit` is how many seconds to wait for a service at most.
    func open(listener: Service.Listener, limit: Int? = nil) throws -> Store {
        switch try choice() {
        case .embedded: try Store(path: store.store, isReadOnly: readonly)
        case .profile(let profile):
            try Store(
                profile, time: AlarmClock(), listener: listener, isReadOnly: readonly,
                limit: limit)
        }
    }

    /// The embedded sandbox, for what no service can do.
    func openSandbox() throws -> (Store, Sandbox) {
        if let profile, profile != ProfileName.embedded {
            throw Failure.usage(words.sandboxAlone)
        }
        let store = try Store(path: store.store)
        guard case .embedded(let sandbox) = store.origin else {
            preconditionFailure("a path leads to the embedded sandbox")
        }
        return (store, sandbox)
    }
}

/// The same, and whether the answer is to be JSON.
struct ReadOptions: ParsableArguments {
    @OptionGroup var place: PlaceOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    @Flag(name: .long, help: ArgumentHelp(help(\.refreshOption)))
    var refresh = false

    @Option(name: .long, help: ArgumentHelp(help(\.waitOption), valueName: "seconds"))
    var wait: Int?

    var words: Words { place.words }

    /// Says on standard error until when the service wants to be left alone.
    func open() throws -> Store {
        if let wait, wait < 0 {
            throw Failure.usage(words.badNumber("--wait", given: String(wait), from: 0, to: .max))
        }
        let told = WaitingNews(words)
        return try place.open(
            listener: Service.Listener(waits: { told.tell(until: $0) }), limit: wait)
    }
}
