import Canvas
import Deck
import Domain
import PartnerCenterAPI
import TOMLKit

/// Reads a profile from its TOML table. Throws what is wrong, and in which line.
struct ConfigReader {
    let path: String
    let lines: LineNumbers

    static let keys = [
        "cloud", "tenant", "client-id", "base", "authority", "readonly", "theme", "frame",
        "rules", "sandbox", "country", "locale", "partner-kind", "roles",
    ]

    func profile(_ name: String, in table: TOMLTable) throws(ConfigError) -> Profile {
        let settings = ConfigTable(reader: self, table: table, place: ["profiles", name])
        try allow(Self.keys, in: table, at: settings.place)
        var profile = Profile(name: name)
        profile.cloud = try settings.choice("cloud") ?? .global
        profile.tenant =
            try settings.text("tenant", like: "contoso.onmicrosoft.com", where: Self.isTenant)
            ?? Profile.anyTenant
        profile.clientID = try settings.text(
            "client-id", like: "00000000-0000-0000-0000-000000000000", where: Self.isClientID)
        profile.ownBase = try settings.address("base")
        profile.ownAuthority = try settings.address("authority")
        profile.isReadOnly = try settings.truth("readonly") ?? false
        profile.theme = try settings.text("theme")
        profile.frame = try settings.word("frame", columns: Profile.frameColumns)
        profile.edition = try settings.choice("rules") ?? .current
        profile.isSandbox = try settings.truth("sandbox") ?? false
        profile.country = try settings.text("country", like: "US") { text in
            text.utf8.count == 2 && text.allSatisfy { $0.isASCII && $0.isUppercase }
        }
        profile.locale = try settings.text("locale", like: "en-US") { text in
            (2...16).contains(text.utf8.count) && text.allSatisfy { $0.isIdentifier || $0 == "-" }
        }
        profile.partnerKind = try settings.choice("partner-kind")
        profile.roles = try settings.roles("roles")
        return profile
    }

    /// The keys of the deck: a list of keys for each command that has others than its own.
    func keys(of root: TOMLTable) throws(ConfigError) -> KeyChanges {
        guard let value = root["keys"] else { return .none }
        guard let table = value.table else {
            throw error(at: ["keys"], .wrongType(key: "keys", expected: .table))
        }
        var names: [String: [String]] = [:]
        for command in table.keys {
            let texts = table[command]?.array.map { $0.map(\.string) }
            guard let texts, !texts.contains(nil) else {
                let problem = ConfigProblem.wrongType(key: command, expected: .keys)
                throw error(at: ["keys", command], problem)
            }
            names[command] = texts.compactMap(\.self)
        }
        do throws(KeyProblem) {
            return try KeyChanges(names)
        } catch {
            throw self.error(about: error, in: names)
        }
    }

    /// The place of a key that is wrong; of two that are in the file, of the later one.
    private func error(about problem: KeyProblem, in names: [String: [String]]) -> ConfigError {
        let places = problem.commands.filter { names[$0] != nil }.compactMap { command in
            lines.place(of: problem.key(among: names[command] ?? []), in: ["keys", command])
        }
        let place = places.max { ($0.line, $0.column) < ($1.line, $1.column) }
        return ConfigError(
            file: path, line: place?.line, column: place?.column, problem: .keys(problem))
    }

    func allow(_ allowed: [String], in table: TOMLTable, at place: [String]) throws(ConfigError) {
        for key in table.keys where !allowed.contains(key) {
            throw error(at: place + [key], .unknownKey(key, allowed: allowed))
        }
    }

    func error(at place: [String], _ problem: ConfigProblem) -> ConfigError {
        ConfigError(file: path, line: lines.line(of: place), problem: problem)
    }

    /// Whether text is a GUID or a domain: it becomes part of a path.
    static func isTenant(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count) && text.first != "."
            && text.allSatisfy { $0.isIdentifier || $0 == "-" || $0 == "." }
    }

    static func isClientID(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.allSatisfy { $0.isIdentifier || $0 == "-" }
    }
}

extension Character {
    fileprivate var isIdentifier: Bool { isASCII && (isLetter || isNumber) }
}

/// One table of the file, and the keys that lead to it.
struct ConfigTable {
    let reader: ConfigReader
    let table: TOMLTable
    let place: [String]

    func text(_ key: String) throws(ConfigError) -> String? {
        guard let value = table[key] else { return nil }
        guard let text = value.string else { throw wrong(key, .text) }
        return text
    }

    /// Return a text of a certain form. Throw `malformedText` with the example for another form.
    func text(
        _ key: String, like example: String, where isAllowed: (String) -> Bool
    ) throws(ConfigError) -> String? {
        guard let text = try text(key) else { return nil }
        guard isAllowed(text) else {
            throw reader.error(
                at: place + [key], .malformedText(key: key, example: example))
        }
        return text
    }

    /// Return a text that is seen on a screen as it is written, in so many columns at most.
    func word(_ key: String, columns: Int) throws(ConfigError) -> String? {
        guard let text = try text(key) else { return nil }
        guard text.columns <= columns, Span(text).text == text,
            text.contains(where: { !$0.isWhitespace })
        else { throw wrong(key, .word(columns: columns)) }
        return text
    }

    func truth(_ key: String) throws(ConfigError) -> Bool? {
        guard let value = table[key] else { return nil }
        guard let truth = value.bool else { throw wrong(key, .truth) }
        return truth
    }

    func number(_ key: String, within allowed: ClosedRange<Int>) throws(ConfigError) -> Int? {
        guard let value = table[key] else { return nil }
        guard let number = value.int, allowed.contains(number) else {
            throw wrong(key, .number(allowed))
        }
        return number
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String
    ) throws(ConfigError) -> Choice? {
        guard let text = try text(key) else { return nil }
        return try choice(text, of: key)
    }

    func roles(_ key: String) throws(ConfigError) -> Set<UserRole>? {
        guard let value = table[key] else { return nil }
        let names = value.array.map { $0.map(\.string) }
        guard let names, !names.contains(nil) else { throw wrong(key, .texts) }
        var roles: Set<UserRole> = []
        for name in names.compactMap(\.self) { roles.insert(try choice(name, of: key)) }
        return roles
    }

    func address(_ key: String) throws(ConfigError) -> ServiceAddress? {
        guard let text = try text(key) else { return nil }
        do throws(ServiceAddressError) {
            return try ServiceAddress(text)
        } catch {
            throw reader.error(at: place + [key], .address(key: key, error))
        }
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String, of key: String
    ) throws(ConfigError) -> Choice {
        guard let choice = Choice(rawValue: text) else {
            let allowed = Choice.allCases.map(\.rawValue)
            throw reader.error(
                at: place + [key], .notAllowed(key: key, allowed: allowed))
        }
        return choice
    }

    private func wrong(_ key: String, _ expected: ConfigValueKind) -> ConfigError {
        reader.error(at: place + [key], .wrongType(key: key, expected: expected))
    }
}

/// What is wrong with `config.toml`, and in which line and column. Names keys, never values, which may be
/// secret.
struct ConfigError: Error, Equatable, Sendable {
    let file: String
    /// Counted from 1; nil for the whole file.
    let line: Int?
    /// Counted from 1 in letters; nil where the line alone is known.
    var column: Int?
    let problem: ConfigProblem

    init(file: String, line: Int?, column: Int? = nil, problem: ConfigProblem) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
    }
}

/// What is wrong in `config.toml`.
enum ConfigProblem: Equatable, Sendable {
    /// Not UTF-8.
    case unreadable
    case file(SmallFileError)
    case unwritable(String)
    case syntax(String)
    case unknownKey(String, allowed: [String])
    case wrongType(key: String, expected: ConfigValueKind)
    case notAllowed(key: String, allowed: [String])
    case malformedText(key: String, example: String)
    case address(key: String, ServiceAddressError)
    case badName(String)
    case noSuchDefault(String, available: [String])
    case noSuchProfile(String, available: [String])
    /// The profile could not be added to the file as it is written.
    case cannotAdd(String)
    /// Keys of the deck.
    case keys(KeyProblem)
}

/// What a value should have been.
enum ConfigValueKind: Equatable, Sendable {
    case text, truth, table, texts, keys
    case number(ClosedRange<Int>)
    /// Letters and signs that are seen, in so many columns of the screen at most.
    case word(columns: Int)
}
