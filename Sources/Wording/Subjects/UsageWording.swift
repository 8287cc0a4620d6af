/// What the command line says of itself: the frame of a help page, and what is wrong with the
/// arguments. Names of commands and options are the same in every language. A `shape` is JSON in
/// short (`[{id, name}]`), and an `option` is written with its value (`--store <file>`).
package protocol UsageWording {
    // The frame of a help page.

    var overviewHeading: String { get }
    var usageHeading: String { get }
    /// The same below a mistake.
    var usageLabel: String { get }
    var argumentsHeading: String { get }
    var optionsHeading: String { get }
    var subcommandsHeading: String { get }
    /// The word in the place of an argument, without its brackets.
    func placeholder(_ argument: ArgumentPlaceholder) -> String
    /// What follows the name of the command that runs where none is named.
    var defaultCommandMark: String { get }
    /// The values an argument takes, and the one it has where none is given; nil for none.
    func argumentNote(values: [String], standard: String?) -> String
    var helpFlagHelp: String { get }
    var versionFlagHelp: String { get }
    var helpCommandHelp: String { get }
    /// How to get the help of a subcommand, by a command to type.
    func seeSubcommandHelp(_ command: String) -> String
    /// How to get the help of a command, by a command to type.
    func seeHelp(_ command: String) -> String
    /// The title above commands of the same kind, where the program lists all.
    func title(of purpose: CommandPurpose) -> String
    var examplesHeading: String { get }
    /// Below a mistake: a command to type, with all that it takes.
    func forExample(_ command: String) -> String

    // The sections of a manual page.

    var nameHeading: String { get }
    var synopsisHeading: String { get }
    var descriptionHeading: String { get }
    var seeAlsoHeading: String { get }

    // What a command prints as JSON.

    var jsonOptionalMembers: String { get }
    var jsonSameWords: String { get }
    var jsonConsequences: String { get }
    var jsonDryRun: String { get }
    func jsonAs(_ command: String) -> String
    var syncStatusHelp: String { get }
    func journalJSONHelp(verified shape: String) -> String

    // What is wrong with the arguments.

    /// `suggestion` is the command that is meant, if one is near.
    func unknownCommand(_ name: String, suggestion: String?, allowed: String) -> String
    func unknownOption(_ name: String, suggestion: String?) -> String
    func missingValue(of option: String) -> String
    /// `cluster` is several flags of one letter in one argument: `-ys`.
    func missingValue(of option: String, in cluster: String) -> String
    func unexpectedValue(_ value: String, of option: String) -> String
    func unexpectedArguments(_ arguments: [String]) -> String
    /// Why a name of several words is more than one argument.
    var namesNeedQuotes: String { get }
    /// What an option takes whose value was no number.
    var wholeNumberWanted: String { get }
    func flagsExclude(_ flag: String, _ earlier: String) -> String
    /// The only one that was expected, or several of which one was.
    func missingArgument(_ arguments: [String]) -> String
    /// Several that are all expected, in their order.
    func missingArguments(_ arguments: [String]) -> String
    /// `suggestion` is one of those allowed that may be meant.
    func invalidValue(
        _ value: String, of argument: String?, suggestion: String?, allowed: [String]
    ) -> String
    var missingSubcommand: String { get }
    func invalidOption(_ text: String) -> String
    func notParentCommand(_ name: String) -> String
    /// `shell` is nil where it cannot be told which one it is.
    func unsupportedShell(_ shell: String?, allowed: [String]) -> String
    var argumentsUnreadable: String { get }
}

/// What commands are for.
package enum CommandPurpose: CaseIterable, Sendable {
    /// To look at customers and what they hold.
    case looking
    /// To change what one of them holds.
    case changing
    /// To ask for a relationship, and to end one.
    case relationships
    /// What was done, and by whom.
    case records
    /// Where the data comes from.
    case sources
    case practice
}

/// What stands in the place of an argument in a usage line. The raw value is its English word.
package enum ArgumentPlaceholder: String, CaseIterable, Sendable {
    case address, cloud, column, columns, consent, customer, customers, domain, edition, file
    case format
    case holding, id, kind, language, list, n, name, number, offer, options, polls
    case relationship, report, roles, s
    case seats, seconds, shell
    case subcommand, subcommands, subscription, tenant, text
    case cycle, term, time
}
