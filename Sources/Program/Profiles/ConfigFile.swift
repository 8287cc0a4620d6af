import Deck
import Files
import Foundation
import TOMLKit

/// `config.toml`: the profiles, the name of the default one, the hold, the mouse, the theme, the
/// keys, and how long runs are told.
struct ConfigFile: Equatable, Sendable {
    let path: String
    /// By name.
    let profiles: [Profile]
    let defaultName: String?
    /// How many seconds a suspension is held before it is sent; nil if not set.
    let hold: Int?
    /// Whether the deck opens with the mouse on.
    let isMouseOn: Bool
    /// How the end of a long run is told.
    let alert: Alert
    /// The theme of the deck where neither option, variable nor profile names one.
    let theme: String?
    /// The keys of the deck that the operator chose.
    let keys: KeyChanges
    /// What is wrong with the settings of the deck, where they do not matter; nil for nothing.
    let mistake: ConfigError?

    /// Read the file. A missing file has no profiles.
    init(path: String, isForDeck: Bool = true) throws(ConfigError) {
        try self.init(path: path, source: try Self.source(of: path) ?? "", isForDeck: isForDeck)
    }

    /// Return the text of the file; nil if there is no file.
    static func source(of path: String) throws(ConfigError) -> String? {
        do throws(SmallFileError) {
            if let source = try SmallFile.text(of: path) { return source }
        } catch {
            switch error {
            case .missing, .unreadable(errno: ENOTDIR): return nil
            default: throw ConfigError(file: path, place: nil, problem: .file(error))
            }
        }
        throw ConfigError(file: path, place: nil, problem: .unreadable)
    }

    /// Parse the text of a file. Throw all that is wrong, and where. Unless it is for the deck,
    /// what is wrong with the settings of the deck alone is kept in `mistake`.
    init(path: String, source: String, isForDeck: Bool = true) throws(ConfigError) {
        self.path = path
        let root: TOMLTable
        do {
            root = try TOMLTable(string: source)
        } catch let error as TOMLParseError {
            throw ConfigError(
                file: path, place: error.place, problem: .syntax(error.description))
        } catch {
            throw ConfigError(file: path, place: nil, problem: .syntax("TOML"))
        }
        let reader = ConfigReader(path: path, places: KeyPlaces(source))
        let top = ConfigTable(reader: reader, table: root, place: [])
        reader.allow(
            ["bell", "default", "hold", "mouse", "notify", "theme", "keys", "profiles"], in: root,
            at: [])
        let name = top.text("default")
        hold = top.number("hold", within: Hold.allowed)
        isMouseOn = top.truth("mouse") ?? false
        alert = Alert(
            rings: top.truth("bell") ?? false, desktop: top.choice("notify") ?? .off)
        theme = top.text("theme")
        keys = reader.keys(of: root)
        var profiles: [Profile] = []
        if let value = root["profiles"] {
            if value.table == nil {
                reader.note(at: ["profiles"], .wrongType(key: "profiles", expected: .table))
            }
            for name in value.table?.keys ?? [] {
                let place = ["profiles", name]
                if !ProfileName.isAllowed(name) {
                    reader.note(at: place, .badName(name))
                } else if let table = value.table?[name]?.table {
                    profiles.append(reader.profile(name, in: table))
                } else {
                    reader.note(at: place, .wrongType(key: name, expected: .table))
                }
            }
        }
        self.profiles = profiles.sorted { $0.name < $1.name }
        defaultName = name
        let known = self.profiles.map(\.name) + [ProfileName.embedded]
        // One whose table is wrong is there all the same.
        let isWrong = name.map { root["profiles"]?.table?[$0] != nil } ?? false
        if let name, !known.contains(name), !isWrong {
            reader.note(at: ["default"], .noSuchDefault(name, available: known))
        }
        mistake = reader.error
        if let mistake, isForDeck || !mistake.isOfDeckOnly { throw mistake }
    }

    /// Return the profile of that name; nil for the embedded sandbox. Throw `noSuchProfile`.
    func profile(named name: String) throws(ConfigError) -> Profile? {
        if name == ProfileName.embedded { return nil }
        guard let profile = profiles.first(where: { $0.name == name }) else {
            let known = profiles.map(\.name) + [ProfileName.embedded]
            throw ConfigError(
                file: path, place: nil, problem: .noSuchProfile(name, available: known))
        }
        return profile
    }
}

extension ConfigFile {
    /// Return the file's text with a profile added at its end. Throw `cannotAdd` if the result does
    /// not parse to that: `profiles` written on one line cannot be extended.
    func adding(
        _ profile: Profile, to source: String, asDefault: Bool
    ) throws(ConfigError) -> String {
        var text = source
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        if !text.isEmpty { text += "\n" }
        // A key behind a table would be one of the table.
        let line = "default = \"\(profile.name)\"\n\n"
        if asDefault { text.insert(contentsOf: line, at: text.firstTable) }
        text += profile.lines.joined(separator: "\n") + "\n"
        let result: ConfigFile
        do throws(ConfigError) {
            result = try ConfigFile(path: path, source: text, isForDeck: false)
        } catch {
            throw ConfigError(file: path, place: nil, problem: .cannotAdd(profile.name))
        }
        guard result.profiles.filter({ $0 != profile }) == profiles,
            result.profiles.contains(profile), result.keys == keys, result.hold == hold,
            result.defaultName == (asDefault ? profile.name : defaultName)
        else { throw ConfigError(file: path, place: nil, problem: .cannotAdd(profile.name)) }
        return text
    }

    /// Add a profile and replace the file atomically. A link is followed.
    func add(_ profile: Profile, asDefault: Bool) throws(ConfigError) {
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let before = try Self.source(of: place) ?? ""
        let after = try adding(profile, to: before, asDefault: asDefault)
        do throws(FileError) {
            try Folder(of: place).make()
            try AtomicFile.replace(place, with: Array(after.utf8))
        } catch {
            let reason = Surroundings.language.words().reason(errno: error.number)
            throw ConfigError(file: path, place: nil, problem: .unwritable(reason))
        }
    }
}

extension String {
    /// Where the first line begins that is the head of a table; its end if there is none.
    fileprivate var firstTable: Index {
        var start = startIndex
        while start < endIndex {
            let line = self[start...].prefix { $0 != "\n" }
            if line.first(where: { $0 != " " && $0 != "\t" }) == "[" { return start }
            start = index(start, offsetBy: line.count + 1, limitedBy: endIndex) ?? endIndex
        }
        return endIndex
    }
}

extension Profile {
    /// The lines of its table, without default values.
    fileprivate var lines: [String] {
        var lines = ["[profiles.\(name)]"]
        if cloud != .global { lines.append("cloud = \"\(cloud.rawValue)\"") }
        lines.append("tenant = \"\(tenant)\"")
        if let clientID { lines.append("client-id = \"\(clientID)\"") }
        if let ownBase { lines.append("base = \"\(ownBase.text)\"") }
        if let ownAuthority { lines.append("authority = \"\(ownAuthority.text)\"") }
        if let ownGraph { lines.append("graph = \"\(ownGraph.text)\"") }
        if isReadOnly { lines.append("readonly = true") }
        if let frame { lines.append("frame = \"\(frame)\"") }
        if edition != .current { lines.append("rules = \"\(edition.rawValue)\"") }
        if isSandbox { lines.append("sandbox = true") }
        return lines
    }
}
