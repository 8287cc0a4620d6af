import ArgumentParser
import Dashboard

extension Language: ExpressibleByArgument {}

/// Where the store is and in which language to speak: every command takes these.
struct StoreOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(help(.optStore), valueName: "file"))
    var store: String?

    @Option(name: .long, help: ArgumentHelp(help(.optLanguage), valueName: "language"))
    var language: Language?

    /// Sentences for the command line, which has no keys to name.
    var words: Words { Words(language ?? Surroundings.language, namesKeys: false) }

    func open() throws -> Store { try Store(path: store) }
}

/// The same, and whether the answer is to be JSON.
struct ReadOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions

    @Flag(name: .long, help: ArgumentHelp(help(.optJSON)))
    var json = false

    var words: Words { store.words }

    func open() throws -> Store { try store.open() }
}

/// The same, for a command that changes something.
struct WriteOptions: ParsableArguments {
    @OptionGroup var read: ReadOptions

    @Flag(name: .shortAndLong, help: ArgumentHelp(help(.optYes)))
    var yes = false

    var words: Words { read.words }
    var json: Bool { read.json }

    func open() throws -> Store { try read.open() }

    /// Asks on the terminal; without one, `--yes` has to have been said.
    func confirm(_ question: String) throws {
        if yes { return }
        guard Surroundings.canAsk else { throw Failure.usage(words(CommandWords.needsYes)) }
        let answer = Question.ask("\(question) \(words(CommandWords.answerYes)) ")
        guard ["y", "yes", "예", "はい"].contains(answer.lowercased()) else {
            throw Failure.notConfirmed
        }
    }
}
