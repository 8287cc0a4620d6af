import Canvas
import Domain
import Foundation
import Testing
import Wording

@testable import Program

/// The texts of options are made in the language the program was started in, so each language has
/// a process of its own.
@Suite struct `Help on the command line` {
    @Test func `is English by default, and fits into 80 columns`() async {
        await #expect(processExitsWith: .success) { try checkHelp(in: .english) }
    }

    @Test func `is Korean for a Korean operator, with no English sentence`() async {
        await #expect(processExitsWith: .success) { try checkHelp(in: .korean) }
    }

    @Test func `is Japanese for a Japanese operator, with no English sentence`() async {
        await #expect(processExitsWith: .success) { try checkHelp(in: .japanese) }
    }

    @Test func `lists commands and what each takes`() throws {
        let page = try #require(CommandDescription(of: Partnerdeck.self))
        let sandbox = page.command(at: ["partnerdeck", "sandbox"])
        #expect(sandbox.fullName == "partnerdeck sandbox")
        #expect(sandbox.listedSubcommands.map(\.commandName).contains("serve"))
        let lines = HelpPage(
            command: page, words: Language.english.words(namesKeys: false), width: 80
        ).text.split(separator: "\n").map(String.init)
        #expect(lines.contains("USAGE: partnerdeck <subcommand>"))
        #expect(lines.contains("  -h, --help              Show help information."))
        #expect(lines.contains { $0.hasPrefix("  deck (default)          ") })
        #expect(lines.last == "  See 'partnerdeck help <subcommand>' for detailed help.")
    }

    @Test(arguments: Language.allCases)
    func `stays within a narrow terminal`(language: Language) throws {
        let program = try #require(CommandDescription.program())
        for command in program.all {
            let page = HelpPage(
                command: command, words: language.words(namesKeys: false), width: 60)
            for line in page.text.split(separator: "\n") {
                #expect(String(line).columns <= 60, "\(line)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `lists the commands below what they are for`(language: Language) throws {
        let words = language.words(namesKeys: false)
        let program = try #require(CommandDescription.program())
        let lines = HelpPage(command: program, words: words, width: 80).text
            .split(separator: "\n").map(String.init)
        let titles = CommandPurpose.allCases.map { " " + words.title(of: $0) + ":" }
        #expect(lines.filter(titles.contains) == titles)
        let listed = Partnerdeck.groups.flatMap(\.commands)
        #expect(listed.count == program.listedSubcommands.count)
        for command in listed {
            let name = "  " + (command.configuration.commandName ?? "")
            #expect(lines.contains { $0 == name || $0.hasPrefix(name + " ") }, "\(name)")
        }
        #expect(Partnerdeck.groups.map(\.purpose) == CommandPurpose.allCases)
    }

    /// The words of a command line as a shell reads it, with quotes of one kind.
    private func words(of line: String) -> [String] {
        line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap {
            $0.offset % 2 == 1
                ? [String($0.element)] : $0.element.split(separator: " ").map(String.init)
        }
    }

    @Test func `has examples that are understood, of every command`() throws {
        let program = try #require(CommandDescription.program())
        #expect(
            Set(program.all.map { $0.path.dropFirst().joined(separator: " ") })
                .isSuperset(of: Examples.all.keys))
        for command in program.all where !command.isHelp {
            #expect(!command.examples.isEmpty, "\(command.fullName)")
            for example in command.examples {
                let typed = Array(words(of: example).dropFirst())
                let given = SeatsCommand.withReadableNumbers(typed)
                let parsed = try Partnerdeck.parseAsRoot(given)
                let name = type(of: parsed).configuration.commandName ?? ""
                #expect(typed.isEmpty || typed.contains(name) || name == "deck", "\(example)")
            }
        }
    }

    @Test func `of the radar names every kind of sign`() {
        let said = RadarCommand.configuration.discussion.split { !$0.isLetter }.map(String.init)
        for kind in RadarSignKind.allCases { #expect(said.contains(kind.rawValue), "\(kind)") }
    }

    @Test func `has a word for each argument`() throws {
        let program = try #require(CommandDescription.program())
        for argument in program.all.flatMap(\.shownArguments) where argument.kind != .flag {
            let name = argument.valueName ?? ""
            #expect(name == "-" || ArgumentPlaceholder(rawValue: name) != nil, "\(name)")
        }
    }
}

/// Checks the help of every command in a process that was started in a language.
private func checkHelp(in language: Language) throws {
    setenv("LC_ALL", "\(language.rawValue)_XX.UTF-8", 1)
    try #require(Surroundings.language == language)
    let words = language.words(namesKeys: false)
    let program = try #require(CommandDescription.program())
    #expect(program.all.count > 25)
    for command in program.all {
        let text = HelpPage(command: command, words: words, width: 80).text
        for line in text.split(separator: "\n") {
            #expect(String(line).columns <= 80, "\(command.fullName): \(line)")
        }
        #expect(text.contains(words.usageHeading + ": " + command.fullName))
        #expect(text.hasPrefix(words.overviewHeading + ": "))
        #expect(
            command.isHelp || text.contains("\n\n\(words.examplesHeading):\n"),
            "\(command.fullName)")
        checkBlanks(text, of: command)
        for (kind, heading) in [
            (ArgumentDescription.ArgumentKind.positional, words.argumentsHeading),
            (.flag, words.optionsHeading),
        ] where command.shownArguments.contains(where: { $0.kind == kind }) {
            #expect(text.contains("\n\(heading):\n"), "\(command.fullName)")
        }
        if !command.listedSubcommands.isEmpty {
            #expect(text.contains("\n\(words.subcommandsHeading):\n"), "\(command.fullName)")
        }
        guard language != .english else { continue }
        // Names of commands and members of JSON stand alone or between signs; four words in a row
        // are a sentence.
        let sentence = text.firstMatch(of: #/[A-Za-z]{2,}(?: [a-z]{2,}){3}/#)
        #expect(sentence == nil, "\(command.fullName): \(sentence.map { $0.output } ?? "")")
        for english in ["OVERVIEW", "USAGE", "OPTIONS", "(default", "(values", "Show ", "See "] {
            #expect(!text.contains(english), "\(command.fullName)")
        }
    }
}

/// No line ends with a blank, no two are empty one after the other, and no sentence of Japanese has
/// a blank behind it.
private func checkBlanks(_ text: String, of command: CommandDescription) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!lines.contains { $0.last == " " }, "\(command.fullName)")
    #expect(!text.contains("\n\n\n") && lines.last != "", "\(command.fullName)")
    #expect(!text.contains("。 "), "\(command.fullName)")
    for line in lines {
        // Blanks stand one by one, but for what is set in and what is aligned.
        let sentence = line.drop { $0 == " " }
        let rest = sentence.firstRange(of: "  ").map { sentence[$0.upperBound...] } ?? ""
        #expect(!rest.drop { $0 == " " }.contains("  "), "\(command.fullName): \(line)")
    }
}

extension CommandDescription {
    /// This command and all below it.
    fileprivate var all: [CommandDescription] { [self] + (subcommands ?? []).flatMap(\.all) }
}
