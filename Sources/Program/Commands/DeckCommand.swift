import ArgumentParser
import Wording

/// `partnerdeck`: the full-screen deck.
struct DeckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "deck", abstract: help(\.deckHelp))
    }

    @OptionGroup var options: PlaceOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            help { $0.themeOption(ThemeLibrary(userFolder: nil).names) }, valueName: "name"),
        completion: .themes)
    var theme: String?

    @Flag(name: .customLong("no-color"), help: ArgumentHelp(help(\.noColorOption)))
    var noColor = false

    @Flag(name: .long, help: ArgumentHelp(help(\.plainOption)))
    var plain = false

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.holdOption), valueName: "seconds"))
    var hold: Int?

    var start: DeckStart {
        DeckStart(
            place: options.request, theme: theme, isColorless: noColor, hold: hold, isPlain: plain)
    }

    func run() throws {
        let status = try start.run()
        if status != 0 { throw ExitCode(status) }
    }
}
