import ArgumentParser
import Foundation

/// A command as ArgumentParser describes it: the names and texts that a help page shows. Read from
/// the JSON that `_dumpHelp` returns (`ToolInfoV0` of swift-argument-parser).
struct CommandDescription: Decodable {
    let commandName: String
    /// The commands above it, the program first.
    let superCommands: [String]?
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let defaultSubcommand: String?
    let subcommands: [CommandDescription]?
    let arguments: [ArgumentDescription]?

    /// The program itself, with all its commands.
    static func program() -> CommandDescription? { CommandDescription(of: Partnerdeck.self) }

    /// A command and all below it; nil if ArgumentParser describes it in another way.
    init?(of command: any ParsableCommand.Type) {
        struct ToolDescription: Decodable { let command: CommandDescription }
        let json = Data(command._dumpHelp().utf8)
        guard let tool = try? JSONDecoder().decode(ToolDescription.self, from: json) else {
            return nil
        }
        self = tool.command
    }

    /// The command that such names lead to, the program's own name first; as far as they lead.
    func command(at names: some Collection<String>) -> CommandDescription {
        guard let name = names.dropFirst().first,
            let next = subcommands?.first(where: { $0.commandName == name })
        else { return self }
        return next.command(at: names.dropFirst())
    }

    /// What is typed to run it: `partnerdeck sandbox seed`.
    var fullName: String { path.joined(separator: " ") }

    /// The names that lead to it, its own last.
    var path: [String] { (superCommands ?? []) + [commandName] }

    /// Whether it is the command `help`, whose texts are ArgumentParser's own.
    var isHelp: Bool { commandName == "help" && superCommands?.count == 1 }

    /// The arguments that help shows, `--help` included. Every command takes `--version`; only the
    /// program's own help shows it.
    var shownArguments: [ArgumentDescription] {
        (arguments ?? []).filter { $0.shouldDisplay && (path.count == 1 || !$0.isVersionFlag) }
    }

    /// The commands that help lists; `help` is left out, for the last line names it.
    var listedSubcommands: [CommandDescription] {
        (subcommands ?? []).filter { $0.shouldDisplay != false && !$0.isHelp }
    }
}

/// An argument, option or flag of a command.
struct ArgumentDescription: Decodable, Equatable {
    enum ArgumentKind: String, Decodable { case positional, option, flag }

    struct OptionName: Decodable, Equatable {
        let kind: String
        let name: String

        /// As it is typed.
        var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: ArgumentKind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [OptionName]?
    let preferredName: OptionName?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// Whether it is the flag ArgumentParser adds to every command.
    var isHelpFlag: Bool { kind == .flag && preferredName?.name == "help" }

    /// Whether it is the flag ArgumentParser adds to a program that has a version.
    var isVersionFlag: Bool { kind == .flag && preferredName?.name == "version" }

    /// Whether its value is a whole number.
    var isNumber: Bool { ["n", "number", "seconds", "polls", "s"].contains(valueName) }

    /// Whether it stands for something that has a name, which may be of several words.
    var isNamed: Bool {
        kind == .positional
            && ["customer", "customers", "subscription", "holding"].contains(valueName)
    }

    /// Whether it is declared by a property of that name: `clientID` is `--client-id`. An argument
    /// that is only a value is known by the word for it; an option's word, as of
    /// `--profile <name>`, is not its own.
    func isDeclared(by property: String) -> Bool {
        let wanted = property.lowercased()
        let known = kind == .positional ? [valueName ?? ""] : (names ?? []).map(\.name)
        return known.contains { $0.filter { $0 != "-" }.lowercased() == wanted }
    }
}
