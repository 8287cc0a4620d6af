import Foundation
import TOMLKit

/// `config.toml`: the profiles there are, and which one is meant when none is named.
struct ConfigFile: Equatable, Sendable {
    let path: String
    /// By name.
    let profiles: [Profile]
    let defaultName: String?
    /// For how many seconds a suspension is held before it is sent; nil if the file does not say.
    let hold: Int?

    /// Reads the file; one that does not exist has no profiles.
    init(path: String) throws(ConfigError) {
        try self.init(path: path, source: try Self.source(of: path) ?? "")
    }

    /// The text of the file; nil if there is none.
    static func source(of path: String) throws(ConfigError) -> String? {
        do throws(SmallFile.Trouble) {
            if let source = try SmallFile.text(of: path) { return source }
        } catch {
            switch error {
            case .missing, .unreadable(errno: ENOTDIR): return nil
            default: throw ConfigError(file: path, line: nil, problem: .file(error))
            }
        }
        throw ConfigError(file: path, line: nil, problem: .unreadable)
    }

    /// Takes the text of a file apart.
    init(path: String, source: String) throws(ConfigError) {
        self.path = path
        let root: TOMLTable
        do {
            root = try TOMLTable(string: source)
        } catch let error as TOMLParseError {
            throw ConfigError(
                file: path, line: error.source.begin.line, problem: .syntax(error.description))
        } catch {
            throw ConfigError(file: path, line: nil, problem: .syntax("TOML"))
        }
        let reader = ConfigReader(path: path, lines: LineNumbers(source))
        let top = ConfigReader.Entry(reader: reader, table: root, place: [])
        try reader.allow(["default", "hold", "profiles"], in: root, at: [])
        let name = try top.text("default")
        hold = try top.number("hold", within: Hold.allowed)
        var profiles: [Profile] = []
        if let value = root["profiles"] {
            guard let tables = value.table else {
                throw reader.error(
                    at: ["profiles"], .wrongType(key: "profiles", expected: .table))
            }
            for name in tables.keys {
                let place = ["profiles", name]
                guard ProfileName.isAllowed(name) else {
                    throw reader.error(at: place, .badName(name))
                }
                guard let table = tables[name]?.table else {
                    throw reader.error(at: place, .wrongType(key: name, expected: .table))
                }
                profiles.append(try reader.profile(name, in: table))
            }
        }
        self.profiles = profiles.sorted { $0.name < $1.name }
        defaultName = name
        let known = self.profiles.map(\.name) + [ProfileName.embedded]
        if let name, !known.contains(name) {
            throw reader.error(at: ["default"], .noSuchDefault(name, available: known))
        }
    }

    /// The profile of that name; nil for the embedded sandbox, which is none.
    func profile(named name: String) throws(ConfigError) -> Profile? {
        if name == ProfileName.embedded { return nil }
        guard let profile = profiles.first(where: { $0.name == name }) else {
            let known = profiles.map(\.name) + [ProfileName.embedded]
            throw ConfigError(
                file: path, line: nil, problem: .noSuchProfile(name, available: known))
        }
        return profile
    }
}
