import Canvas
import Deck
import Domain
import Foundation
import Synchronization
import Terminal
import Wording

/// The environment, arguments and terminal of the program.
enum Surroundings {
    /// The language for help and errors, before the arguments are parsed: `--language`, else the
    /// locale's.
    static let language: Language = {
        let arguments = CommandLine.arguments
        for (place, argument) in arguments.enumerated() {
            if argument == "--language", arguments.indices.contains(place + 1),
                let language = Language(rawValue: arguments[place + 1])
            {
                return language
            }
            if argument.hasPrefix("--language="),
                let language = Language(rawValue: String(argument.dropFirst("--language=".count)))
            {
                return language
            }
        }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let locale = variable(name), let language = Language(locale: locale) {
                return language
            }
        }
        return .english
    }()

    /// The profile that `--profile` names, for the commands that help and errors advise; nil for
    /// the default one and for the sandbox.
    static let profile: String? = {
        var named: String?
        for (place, argument) in CommandLine.arguments.enumerated() {
            if argument == "--profile", CommandLine.arguments.indices.contains(place + 1) {
                named = CommandLine.arguments[place + 1]
            } else if argument.hasPrefix("--profile=") {
                named = String(argument.dropFirst("--profile=".count))
            }
        }
        return named.flatMap { ProfileName.isAllowed($0) ? $0 : nil }
    }()

    /// A variable of the environment that is set and not empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// The signs to draw with, by `PARTNERDECK_ASCII`, or else by the locale. A locale that names
    /// UTF-8 is believed even where it is not installed.
    static var glyphs: Glyphs {
        switch variable("PARTNERDECK_ASCII")?.lowercased() {
        case "0", "no", "off", "false": return .blocks
        case .some: return .ascii
        case nil: break
        }
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first ?? "C"
        let isUTF8 = Glyphs.isUTF8(locale: locale) ?? TerminalDescription.isLocaleUTF8()
        return isUTF8 ? .blocks : .ascii
    }

    /// Whether the terminal takes colours of 24 bits, by what it has set. GNU screen does not: it
    /// hands the variable of the terminal around it on.
    static var hasExactColors: Bool {
        ["truecolor", "24bit"].contains(variable("COLORTERM"))
            && variable("TERM")?.hasPrefix("screen") != true
    }

    /// Whether the terminal is known to print line after line only.
    static var printsLinesOnly: Bool {
        let type = variable("TERM")
        return (type == nil || type == "dumb") && isatty(STDIN_FILENO) == 1
            && isatty(STDOUT_FILENO) == 1
    }

    /// The file of the embedded sandbox; nil without a folder for data.
    static var defaultStore: String? {
        folder("XDG_DATA_HOME", or: ".local/share").map { "\($0)/partnerdeck/sandbox.sqlite" }
    }

    /// The store that `import` makes; nil without a folder for data.
    static var importedStore: String? {
        folder("XDG_DATA_HOME", or: ".local/share").map { "\($0)/partnerdeck/imported.sqlite" }
    }

    /// The folder of the user's themes; nil without a folder for settings.
    static var themesFolder: String? { settingsFolder.map { "\($0)/themes" } }

    /// The path of `config.toml`; nil without a folder for settings.
    static var configFile: String? { settingsFolder.map { "\($0)/config.toml" } }

    /// The file of a profile's saved filters; nil without a folder for settings.
    static func filtersFile(of profile: String) -> String? {
        settingsFolder.map { "\($0)/filters/\(profile).toml" }
    }

    /// Read the profiles; none without a folder for settings. Unless it is for the deck, mistakes
    /// in settings of the deck alone do not matter.
    static func config(isForDeck: Bool = true) throws(ConfigError) -> ConfigFile {
        guard let configFile else { return try ConfigFile(path: "config.toml", source: "") }
        return try ConfigFile(path: configFile, isForDeck: isForDeck)
    }

    /// Read the profiles for a command. Say once on standard error what is wrong with the deck's
    /// settings.
    static func configOfCommands() throws(ConfigError) -> ConfigFile {
        let config = try config(isForDeck: false)
        guard let mistake = config.mistake, mistakeIsToldNow() else { return config }
        let words = language.words(namesKeys: false)
        StandardError.write(
            "partnerdeck: " + words.configError(mistake) + "\n" + words.configOfDeckOnly)
        return config
    }

    private static let isMistakeTold = Mutex(false)

    /// Whether nobody has told of the mistake yet; the caller does.
    private static func mistakeIsToldNow() -> Bool {
        isMistakeTold.withLock { isTold in
            defer { isTold = true }
            return !isTold
        }
    }

    /// The folder of the data from a profile's service.
    static func dataFolder(of profile: String) -> String? {
        folder("XDG_DATA_HOME", or: ".local/share").map { "\($0)/partnerdeck/profiles/\(profile)" }
    }

    /// The Directory of a profile's service.
    static func directoryFile(of profile: String) -> String? {
        dataFolder(of: profile).map { "\($0)/directory.sqlite" }
    }

    /// The folder of a profile's tokens, apart from the data, which may be copied.
    static func secretsFolder(of profile: String) -> String? {
        folder("XDG_STATE_HOME", or: ".local/state").map { "\($0)/partnerdeck/profiles/\(profile)" }
    }

    /// The folder of the user's journal, which all profiles share.
    static var journalFolder: String? {
        folder("XDG_STATE_HOME", or: ".local/state").map { "\($0)/partnerdeck" }
    }

    /// The folder of the locks on customers. Throws `noFolder`.
    static func runFolder() throws(Refusal) -> String {
        guard let journalFolder else { throw .journal(.noFolder) }
        return journalFolder + "/flights"
    }

    private static var settingsFolder: String? {
        folder("XDG_CONFIG_HOME", or: ".config").map { "\($0)/partnerdeck" }
    }

    /// Whether both ends are a terminal, so that a question can be asked and answered.
    static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Whether a terminal may be sent colours.
    static var allowsColors: Bool {
        variable("NO_COLOR") == nil && variable("TERM") != "dumb"
    }

    private static func folder(_ name: String, or fallback: String) -> String? {
        // Ignore relative paths, as the XDG specification wants; a relative HOME too.
        if let folder = variable(name), folder.hasPrefix("/") { return folder }
        return variable("HOME").flatMap { $0.hasPrefix("/") ? "\($0)/\(fallback)" : nil }
    }
}
