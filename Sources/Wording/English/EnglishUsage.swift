extension English: UsageWording {
    package var overviewHeading: String { "OVERVIEW" }
    package var usageHeading: String { "USAGE" }
    package var usageLabel: String { "Usage" }
    package var argumentsHeading: String { "ARGUMENTS" }
    package var optionsHeading: String { "OPTIONS" }
    package var subcommandsHeading: String { "SUBCOMMANDS" }
    package func placeholder(_ argument: ArgumentPlaceholder) -> String { argument.rawValue }
    package var defaultCommandMark: String { "(default)" }
    package func argumentNote(values: [String], standard: String?) -> String {
        let notes = [
            values.isEmpty ? nil : "values: \(values.joined(separator: ", "))",
            standard.map { "default: \($0)" },
        ]
        return "(\(notes.compactMap(\.self).joined(separator: "; ")))"
    }
    package var helpFlagHelp: String { "Show help information." }
    package var versionFlagHelp: String { "Show the version." }
    package var helpCommandHelp: String { "Show subcommand help information." }
    package func seeSubcommandHelp(_ command: String) -> String {
        "See '\(command)' for detailed help."
    }
    package func seeHelp(_ command: String) -> String { "See '\(command)' for more information." }
    package func title(of purpose: CommandPurpose) -> String {
        switch purpose {
        case .looking: "Look up"
        case .changing: "Change subscriptions and purchases"
        case .relationships: "Start and end relationships"
        case .records: "Records"
        case .sources: "Sign-in and data"
        case .practice: "Practice"
        }
    }
    package var examplesHeading: String { "EXAMPLES" }
    package func forExample(_ command: String) -> String { "Example: \(command)" }

    package var nameHeading: String { "NAME" }
    package var synopsisHeading: String { "SYNOPSIS" }
    package var descriptionHeading: String { "DESCRIPTION" }
    package var seeAlsoHeading: String { "SEE ALSO" }

    package var jsonOptionalMembers: String { "Members marked ? are optional." }
    package var jsonSameWords: String {
        "JSON is the same in every language; its sentences are English."
    }
    package var jsonConsequences: String {
        "Each consequence is false once it has ended. If something blocks removal: what blockers --json prints."
    }
    package var jsonDryRun: String { "With --dry-run, state is planned or refused." }
    package func jsonAs(_ command: String) -> String { "JSON: what \(command) prints." }
    package var syncStatusHelp: String {
        "Exits with the status of the first error, if any."
    }
    package func journalJSONHelp(verified shape: String) -> String {
        "JSON: the entries as stored in the journal, one per line; with --verify \(shape), or {broken} with the number of the first bad entry. Exit status 0 only if every entry is unaltered and the file next to the journal (journal.head) confirms its end, now and each time it was continued; otherwise 65."
    }

    package func unknownCommand(
        _ name: String, suggestion: String?, allowed: String
    ) -> String {
        "Unknown command \"\(name)\"." + (suggestion.map { " Did you mean \"\($0)\"?" } ?? "")
            + " Commands: \(allowed)"
    }
    package func unknownOption(_ name: String, suggestion: String?) -> String {
        "Unknown option '\(name)'." + (suggestion.map { " Did you mean '\($0)'?" } ?? "")
    }
    package func missingValue(of option: String) -> String { "Missing value for '\(option)'." }
    package func missingValue(of option: String, in cluster: String) -> String {
        "Unknown option '\(cluster)', or missing value for '\(option)' in it."
    }
    package func unexpectedValue(_ value: String, of option: String) -> String {
        "The option '\(option)' takes no value, but '\(value)' was given."
    }
    package func unexpectedArguments(_ arguments: [String]) -> String {
        let list = arguments.map { "'\($0)'" }.joined(separator: ", ")
        return arguments.count == 1
            ? "Unexpected argument \(list)." : "\(arguments.count) unexpected arguments: \(list)."
    }
    package var namesNeedQuotes: String { "Put a name of several words in quotation marks." }
    package var wholeNumberWanted: String { "Please use a whole number." }
    package func flagsExclude(_ flag: String, _ earlier: String) -> String {
        "The flags '\(earlier)' and '\(flag)' cannot be used together."
    }
    package func missingArgument(_ arguments: [String]) -> String {
        let list = arguments.map { "'\($0)'" }.joined(separator: ", ")
        return arguments.count == 1
            ? "Missing expected argument \(list)." : "Missing one of: \(list)."
    }
    package func missingArguments(_ arguments: [String]) -> String {
        let list = arguments.map { "'\($0)'" }.joined(separator: ", ")
        return "Missing expected arguments: \(list)."
    }
    package func invalidValue(
        _ value: String, of argument: String?, suggestion: String?, allowed: [String]
    ) -> String {
        "The value '\(value)' is invalid" + (argument.map { " for '\($0)'" } ?? "") + "."
            + (suggestion.map { " Did you mean '\($0)'?" } ?? "")
            + (allowed.isEmpty ? "" : " Please use \(either(allowed)).")
    }
    package var missingSubcommand: String { "Missing required subcommand." }
    package func invalidOption(_ text: String) -> String { "Invalid option: \(text)" }
    package func notParentCommand(_ name: String) -> String {
        "The command '\(name)' is not a parent of this command."
    }
    package func unsupportedShell(_ shell: String?, allowed: [String]) -> String {
        (shell.map { "There is no completion script for '\($0)'." }
            ?? "Your shell could not be detected.")
            + " Use --generate-completion-script=<shell> with \(either(allowed))."
    }
    package var argumentsUnreadable: String {
        "Internal error: the arguments could not be read."
    }
}
