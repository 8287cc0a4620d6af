import Foundation
import Wording

/// The manual page of one command: the texts of its help, with the macros of man(7).
struct ManPage {
    let command: CommandDescription
    let words: Words

    /// The name of its file: `partnerdeck-show.1`.
    var fileName: String { "\(name).1" }

    private var name: String { command.path.joined(separator: "-") }

    /// The whole page, as roff, without a newline at its end.
    var text: String {
        let help = HelpPage(command: command, words: words, width: .max)
        let usage = help.usageParts(namingOptions: false)
        let title =
            ".TH \(name.uppercased().roff) 1 \(Version.date) \"\(Version.text(commit: nil))\""
        let named = "\(name.roff) \\- \((command.abstract ?? "").withoutFullStop.roff)"
        let synopsis = "\\fB\(usage[0].roff)\\fR \(usage.dropFirst().joined(separator: " ").roff)"
        let sections = [
            section(words.nameHeading, [named]),
            section(words.synopsisHeading, [synopsis.trimmingCharacters(in: .whitespaces)]),
            section(words.descriptionHeading, description),
            section(words.argumentsHeading, help.rows { $0.kind == .positional }.map(entry)),
            section(words.optionsHeading, help.rows { $0.kind != .positional }.map(entry)),
            section(words.subcommandsHeading, help.commandRows.map(entry)),
            exitStatuses,
            section(words.seeAlsoHeading, [references.joined(separator: ", ")]),
        ]
        // Names of commands and options are not to be divided.
        return ([title, ".nh", ".ad l"] + sections.filter { !$0.isEmpty }).joined(separator: "\n")
    }

    /// Nothing for a section without text.
    private func section(_ heading: String, _ paragraphs: [String]) -> String {
        guard !paragraphs.isEmpty else { return "" }
        return ([".SH \(heading.uppercased().roff)"] + paragraphs).joined(separator: "\n")
    }

    private func entry(label: String, text: String) -> String {
        ".TP\n\\fB\(label.roff)\\fR\n\(text.isEmpty ? "\\&" : text.roff)"
    }

    /// The program's discussion lists the exit statuses, which have a section of their own.
    private var description: [String] {
        let isProgram = command.path.count == 1
        let texts = [command.abstract, isProgram ? nil : command.discussion]
        return [texts.compactMap { $0?.roff }.joined(separator: "\n.PP\n")]
    }

    /// The program's exit statuses; nothing for its commands, whose pages refer to it.
    private var exitStatuses: String {
        guard command.path.count == 1 else { return "" }
        let text = words.exitStatusHelp.withoutFullStop
        let parts = text.split(separator: ": ", maxSplits: 1)
        guard parts.count == 2 else { return "" }
        let rows = parts[1].replacing(/[;,、] ?(\d+ )/) { "\n\($0.output.1)" }
            .split(separator: "\n").map { row in
                let pair = row.split(separator: " ", maxSplits: 1).map(String.init)
                return entry(label: pair[0], text: pair.count == 2 ? pair[1] : "")
            }
        return section(String(parts[0]), rows)
    }

    /// The page above and those below; for the program the articles too.
    private var references: [String] {
        let above = command.path.count > 1 ? [command.path.dropLast().joined(separator: "-")] : []
        let below = command.listedSubcommands.map { $0.path.joined(separator: "-") }
        let articles =
            above.isEmpty
            ? Manual.articles.map { "\\fB\($0.name.roff)\\fR(\($0.section))" } : []
        return (above + below).map { "\\fB\($0.roff)\\fR(1)" } + articles
    }
}

/// All manual pages of the program, in the language it was started in:
/// `partnerdeck --generate-manual FOLDER`. The package is made with it, so no help lists it.
struct Manual {
    let folder: String

    /// The articles that are manual pages as well, made from their Markdown.
    static let articles = [
        (name: "partnerdeck-configuration", section: 5), (name: "partnerdeck-keys", section: 7),
        (name: "partnerdeck-sandbox", section: 7),
    ]

    /// Nil unless the arguments ask for it.
    init?(arguments: [String]) {
        guard arguments.count >= 2, arguments[0] == "--generate-manual" else { return nil }
        folder = arguments[1]
    }

    /// The pages of the program and of all its commands.
    static func pages(of command: CommandDescription, in words: Words) -> [ManPage] {
        [ManPage(command: command, words: words)]
            + command.listedSubcommands.flatMap { pages(of: $0, in: words) }
    }

    /// Write them into the folder. Throw `exists` if one is there.
    func write() throws {
        guard let program = CommandDescription.program() else { return }
        for page in Self.pages(of: program, in: Surroundings.language.words(namesKeys: false)) {
            try NewFile.write(page.text, to: "\(folder)/\(page.fileName)")
        }
    }
}

extension String {
    /// The text as roff reads it back: no escape, no request at the beginning of a line, and each
    /// hyphen one that can be copied into a terminal.
    fileprivate var roff: String {
        var result = ""
        for letter in self {
            switch letter {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case "\"": result += "\\(dq"
            default: result.append(letter)
            }
        }
        let lines = result.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.hasPrefix(".") ? "\\&" + $0 : String($0) }.joined(separator: "\n")
    }

    fileprivate var withoutFullStop: String {
        last == "." || last == "。" ? String(dropLast()) : self
    }
}
