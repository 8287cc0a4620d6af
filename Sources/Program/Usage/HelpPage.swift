import Canvas
import Foundation
import Wording

/// The help of one command, in the operator's language and as wide as the terminal.
struct HelpPage {
    let command: CommandDescription
    let words: Words
    /// Columns of a line at most.
    private let width: Int

    /// Columns that stand for a terminal's where there is none.
    static let usualWidth = 80
    private static let narrowest = 40
    /// Where the text about an argument begins.
    private static let textColumn = 26
    /// How far arguments and commands are set in.
    private static let indent = "  "

    /// A page for less than `narrowest` columns is as wide as that.
    init(command: CommandDescription, words: Words, width: Int) {
        self.command = command
        self.words = words
        self.width = max(Self.narrowest, width)
    }

    /// The whole page, without a newline at its end.
    var text: String {
        let paragraphs =
            [overview, usage, examples]
            + [
                section(words.argumentsHeading, of: rows { $0.kind == .positional }),
                section(words.optionsHeading, of: rows { $0.kind != .positional }),
                subcommands, closing,
            ]
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// The usage as one line below a mistake: all options together, and each argument.
    var shortUsage: String {
        let parts = usageParts(namingOptions: false)
        return "\(words.usageLabel): \(parts.joined(separator: " "))"
    }

    /// The usage on as many lines as it takes. Options are named unless there are too many to read.
    private var usage: String {
        var lines = [words.usageHeading + ":"]
        let margin = String(repeating: " ", count: lines[0].columns)
        for part in usageParts(namingOptions: command.shownArguments.count <= 13) {
            let longer = lines[lines.count - 1] + " " + part
            if longer.columns <= width || lines == [words.usageHeading + ":"] {
                lines[lines.count - 1] = longer
            } else {
                lines.append(margin + " " + part)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The command, and each of what may follow it.
    func usageParts(namingOptions: Bool) -> [String] {
        let arguments = command.shownArguments.filter { !$0.isHelpFlag && !$0.isVersionFlag }
        let named = namingOptions ? arguments : arguments.filter { $0.kind == .positional }
        var parts = [command.fullName]
        if named.count < arguments.count { parts.append("[<\(words.placeholder(.options))>]") }
        parts += named.map { $0.synopsis(in: words) }
        if !command.listedSubcommands.isEmpty {
            parts.append("<\(words.placeholder(.subcommand))>")
        }
        return parts
    }

    private var overview: String {
        let abstract = command.isHelp ? words.helpCommandHelp : command.abstract ?? ""
        let discussion = command.discussion.map { "\n\n" + $0 } ?? ""
        let text = abstract + discussion
        if text.isEmpty { return "" }
        return "\(words.overviewHeading): \(text)".wrapped(columns: width).joined(separator: "\n")
    }

    /// The arguments as they are typed, and what is said of them.
    func rows(where isShown: (ArgumentDescription) -> Bool) -> [(
        label: String, text: String
    )] {
        command.shownArguments.filter(isShown).map { argument in
            let values = argument.allValues ?? []
            let notes =
                values.isEmpty && argument.defaultValue == nil
                ? "" : words.argumentNote(values: values, standard: argument.defaultValue)
            let text =
                argument.isHelpFlag
                ? words.helpFlagHelp
                : argument.isVersionFlag ? words.versionFlagHelp : argument.abstract ?? ""
            return (argument.label(in: words), words.paragraph([text, notes]))
        }
    }

    /// The subcommands and what each does.
    var commandRows: [(label: String, text: String)] {
        command.listedSubcommands.map { one in
            let isDefault = one.commandName == command.defaultSubcommand
            let mark = isDefault ? " " + words.defaultCommandMark : ""
            return (one.commandName + mark, one.abstract ?? "")
        }
    }

    /// Commands to type, each on a line: a terminal that is too narrow breaks it, and a copy does
    /// not.
    private var examples: String {
        let lines = command.examples.map { Self.indent + $0 }
        return lines.isEmpty
            ? "" : ([words.examplesHeading + ":"] + lines).joined(separator: "\n")
    }

    /// The program's own commands stand below what they are for.
    private var subcommands: String {
        guard command.path.count == 1 else {
            return section(words.subcommandsHeading, of: commandRows)
        }
        let rows = Dictionary(
            uniqueKeysWithValues: zip(command.listedSubcommands.map(\.commandName), commandRows))
        let groups = Partnerdeck.groups.flatMap { purpose, commands in
            [" " + words.title(of: purpose) + ":"]
                + commands.compactMap { $0.configuration.commandName }
                .compactMap { rows[$0].map(row) }
        }
        return ([words.subcommandsHeading + ":"] + groups).joined(separator: "\n")
    }

    private func section(_ heading: String, of rows: [(label: String, text: String)]) -> String {
        if rows.isEmpty { return "" }
        return ([heading + ":"] + rows.map(row)).joined(separator: "\n")
    }

    /// The text stands beside its label where there is room, else below.
    private func row(label: String, text: String) -> String {
        let label = Self.indent + label
        if text.isEmpty { return label }
        let margin = String(repeating: " ", count: Self.textColumn)
        let lines = text.wrapped(columns: width - Self.textColumn)
        if label.columns >= Self.textColumn {
            return ([label] + lines.map { margin + $0 }).joined(separator: "\n")
        }
        return label.fitted(Self.textColumn) + lines.joined(separator: "\n" + margin)
    }

    private var closing: String {
        if command.listedSubcommands.isEmpty { return "" }
        let names =
            [command.path[0], "help"] + command.path.dropFirst()
            + ["<\(words.placeholder(.subcommand))>"]
        return words.seeSubcommandHelp(names.joined(separator: " "))
            .wrapped(columns: width - Self.indent.columns).map { Self.indent + $0 }
            .joined(separator: "\n")
    }
}

extension ArgumentDescription {
    /// Its value in brackets; a sign such as `-` stands for itself.
    func value(in words: Words) -> String {
        let name = valueName ?? ""
        return "<\(ArgumentPlaceholder(rawValue: name).map(words.placeholder) ?? name)>"
    }

    /// What is typed for it, by its best name: `--store <file>`, `--json` or `<customer>`.
    func typed(in words: Words) -> String {
        typed(as: preferredName?.text ?? "", in: words)
    }

    /// The same with another of its names.
    func typed(as name: String, in words: Words) -> String {
        switch kind {
        case .positional: value(in: words)
        case .flag: name
        case .option: "\(name) \(value(in: words))"
        }
    }

    /// All its names, as a help page has them: `-s, --search <text>`.
    fileprivate func label(in words: Words) -> String {
        let sorted = (names ?? []).map(\.text).sorted { ($0.count, $0) < ($1.count, $1) }
        return typed(as: sorted.joined(separator: ", "), in: words)
    }

    /// In brackets where it may be left out, with dots where it may be repeated.
    fileprivate func synopsis(in words: Words) -> String {
        let text = typed(in: words) + (isRepeating ? " ..." : "")
        return isOptional ? "[\(text)]" : text
    }
}
