import ArgumentParser
import Canvas
import Deck
import Domain
import Foundation
import Records
import Terminal
import Wording

/// The command `partnerdeck`: without a subcommand it opens the deck.
package struct Partnerdeck: ParsableCommand {
    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "partnerdeck",
            abstract: help(\.programHelp),
            discussion: help(\.exitStatusHelp) + "\n\n" + help(\.keysHelp),
            version: Version.text(commit: nil),
            subcommands: groups.flatMap(\.commands),
            defaultSubcommand: DeckCommand.self)
    }

    /// The commands in the order in which the help lists them, by what they are for.
    static let groups: [(purpose: CommandPurpose, commands: [any ParsableCommand.Type])] = [
        (
            .looking,
            [
                DeckCommand.self, CustomersCommand.self, ShowCommand.self, BlockersCommand.self,
                RadarCommand.self, RenewalsCommand.self, GDAPCommand.self, ReportCommand.self,
                OffersCommand.self,
            ]
        ),
        (
            .changing,
            [
                SuspendCommand.self, ReactivateCommand.self, CancelCommand.self,
                RenewalCommand.self, SeatsCommand.self, OrderCommand.self, UndoCommand.self,
            ]
        ),
        (.relationships, [OffboardCommand.self, RemoveCommand.self, RequestCommand.self]),
        (.records, [JournalCommand.self, ActivityCommand.self, CertificateCommand.self]),
        (
            .sources,
            [
                SignInCommand.self, SignOutCommand.self, ProfilesCommand.self, SyncCommand.self,
                ImportCommand.self, DoctorCommand.self,
            ]
        ),
        (.practice, [SandboxCommand.self]),
    ]

    package init() {}

    /// Parse the arguments, run the command, and exit with its status. Print errors in the
    /// operator's language. `commit` is what the program was built from, if that is known.
    package static func main(commit: String?) {
        Descriptor.takeStandardOnes()
        Descriptor.outliveWriting()
        _ = SecretInput.environment
        prepareForTheWorst()
        var status: Int32 = 0
        var writes = false
        do {
            let typed = Array(CommandLine.arguments.dropFirst())
            let given = SeatsCommand.withReadableNumbers(withCommandFirst(typed))
            if let start = DeckStart(arguments: typed) {
                status = try start.run()
            } else if let manual = Manual(arguments: given) {
                try manual.write()
            } else if given == ["--generate-keys"] {
                try StandardOutput.write(Data(KeysArticle.text.utf8))
            } else {
                var command = try parseAsRoot(checked(given))
                writes = (command as? any WritingCommand)?.writes == true
                try command.run()
            }
        } catch {
            status = report(error, ofWriting: writes, commit: commit)
        }
        close()
        if status == Failure.pipeClosed.status { Descriptor.endByPipe() }
        Foundation.exit(status)
    }

    /// Prepare the message of a fatal signal: what happened, and where the journal is.
    private static func prepareForTheWorst() {
        let words = Surroundings.language.words(namesKeys: false)
        let journal = Surroundings.journalFolder.map { Journal(folder: $0).path.safeForTerminals }
        ExitMessage.prepare { words.lastWords($0, journal: journal) }
    }

    /// Close open connections. The deck has closed its own, and a server has none.
    private static func close() {
        guard ServiceSession.open.withLock({ !$0.isEmpty }) else { return }
        try? waiting { () async throws(Refusal) in await ServiceSession.closeAll() }
    }

    /// Options that may stand before a command, with a value and without.
    private static let valued: Set = [
        "--store", "--profile", "--language", "--theme", "--hold", "--wait",
    ]
    private static let flags: Set = [
        "--readonly", "--no-color", "--ascii", "--plain", "--json", "--refresh",
    ]

    /// Return the arguments with the options before a command behind its name, where ArgumentParser
    /// looks for them. Others stay as they are.
    static func withCommandFirst(_ given: [String]) -> [String] {
        var start = 0
        while start < given.count, given[start].hasPrefix("-") {
            let name = given[start].prefix { $0 != "=" }
            let hasValue = name.count < given[start].count
            if valued.contains(String(name)) {
                start += hasValue ? 1 : 2
            } else if flags.contains(given[start]) {
                start += 1
            } else {
                return given
            }
        }
        guard start > 0, start < given.count, given[start] != "help" else { return given }
        var end = start
        var command: (any ParsableCommand.Type)? = Self.self
        while end < given.count, let outer = command {
            command = outer.configuration.subcommands.first {
                $0.configuration.commandName == given[end]
            }
            // A name that is no command comes first as well, so that it is reported.
            if command == nil, end > start { break }
            end += 1
        }
        return Array(given[start..<end] + given[..<start] + given[end...])
    }

    /// Return the arguments. Throw `usage` for an unknown command, which ArgumentParser would treat
    /// as an argument of the default command.
    private static func checked(_ given: [String]) throws -> [String] {
        let rest = given.enumerated().filter { place, argument in
            let isValue = place > 0 && given[place - 1] == "--language"
            return !isValue && !argument.hasPrefix("--language")
        }.map(\.element)
        if rest == ["--help"] || rest == ["-h"] { return rest }
        guard let first = given.first, !first.hasPrefix("-") else { return given }
        try checkNames(first == "help" ? Array(given.dropFirst()) : given)
        return given
    }

    /// The command that shows the customer of that name, as it is typed; nil if there is none on
    /// this machine.
    private static func showCommand(for name: String, _ given: [String]) -> String? {
        let request = CompletionRequest(
            ["partnerdeck", "show"] + given, index: given.count + 2, prefix: "", shell: nil,
            of: CommandDescription.program())
        guard request.knowsCustomer(name) else { return nil }
        return "show " + (name.contains(where: \.isWhitespace) ? "'\(name)'" : name)
    }

    /// Throw `usage` for a name that is no command below the ones before it.
    private static func checkNames(_ given: [String]) throws(Failure) {
        let words = Surroundings.language.words()
        var command: any ParsableCommand.Type = Self.self
        for name in given.prefix(while: { !$0.hasPrefix("-") }) {
            let inner = command.configuration.subcommands
            if inner.isEmpty { return }
            let names =
                inner.compactMap { $0.configuration.commandName }
                + (command == Self.self ? ["help"] : [])
            guard names.contains(name) else {
                throw .usage(
                    words.unknownCommand(
                        name,
                        suggestion: KnownElsewhere.command(for: name, among: names)
                            ?? name.nearest(of: names).first
                            ?? (command == Self.self ? showCommand(for: name, given) : nil),
                        allowed: words.list(names))
                )
            }
            guard let next = inner.first(where: { $0.configuration.commandName == name }) else {
                return
            }
            command = next
        }
    }

    /// Print what went wrong on standard error, or help on standard output. Return the exit status.
    private static func report(
        _ error: any Error, ofWriting: Bool = false, commit: String?
    ) -> Int32 {
        let words = Surroundings.language.words(namesKeys: false, of: Surroundings.profile)
        if let failure = Failure(error) {
            if let message = failure.message(in: words, ofWriting: ofWriting) {
                StandardError.write("partnerdeck: " + message)
            }
            return failure.status
        }
        // The command has printed everything itself.
        if let code = error as? ExitCode { return code.rawValue }
        let status = exitCode(for: error).rawValue
        let mistake = ArgumentError(error)
        if status == 0 {
            var text: String?
            if mistake?.isHelpRequest == true { text = helpPage(about: mistake, in: words)?.text }
            if mistake?.isVersionRequest == true { text = Version.text(commit: commit) }
            // Write it unchanged: a completion script contains tabs.
            do throws(Failure) {
                try StandardOutput.write(Data(((text ?? fullMessage(for: error)) + "\n").utf8))
            } catch {
                return report(error, commit: commit)
            }
        } else {
            let page = helpPage(about: mistake, in: words)
            StandardError.write(
                "partnerdeck: "
                    + sentences(for: error, mistake, page, in: words).joined(separator: "\n"))
        }
        return status
    }

    /// The help page of the command that a mistake or request is about; nil if it cannot be
    /// described.
    private static func helpPage(about mistake: ArgumentError?, in words: Words) -> HelpPage? {
        guard let command = CommandDescription.program()?.command(at: mistake?.commands ?? [])
        else { return nil }
        let width =
            Surroundings.variable("COLUMNS").flatMap(Int.init)
            ?? Descriptor.width(of: STDOUT_FILENO) ?? HelpPage.usualWidth
        return HelpPage(command: command, words: words, width: width)
    }

    /// What is wrong with the arguments, and the usage. An unknown mistake has ArgumentParser's own
    /// message.
    private static func sentences(
        for error: any Error, _ mistake: ArgumentError?, _ page: HelpPage?, in words: Words
    ) -> [String] {
        guard let page else { return [fullMessage(for: error)] }
        let problem = mistake?.problem.map {
            words.sentences(
                for: $0, of: page.command, given: Array(CommandLine.arguments.dropFirst()))
        }
        let example =
            mistake?.problem?.isAboutForm == true ? page.command.examples.first : nil
        return (problem ?? [message(for: error)]) + [page.shortUsage]
            + [example.map(words.forExample)].compactMap { $0 }
            + ["  " + words.seeHelp(page.command.fullName + " --help")]
    }
}

/// A help text in the language the program was started in.
func help(_ text: (Words) -> String) -> String { text(Surroundings.language.words()) }
