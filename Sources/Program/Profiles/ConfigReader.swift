import Canvas
import Deck
import Domain
import PartnerCenterAPI
import TOMLKit

/// Reads a profile from its TOML table. Notes all that is wrong, and where; a value that is wrong
/// is left out.
struct ConfigReader {
    let path: String
    let places: KeyPlaces
    private let noted = NotedErrors()

    init(path: String, places: KeyPlaces) {
        self.path = path
        self.places = places
    }

    /// What is wrong, one after the other as it was noted.
    private final class NotedErrors {
        var errors: [ConfigError] = []
    }

    /// All that is wrong, in the order of the places: the first one, which has the others with it;
    /// nil if nothing is.
    var error: ConfigError? {
        let errors = noted.errors.enumerated().sorted { one, other in
            let (place, otherPlace) = (one.element.place, other.element.place)
            guard place != otherPlace else { return one.offset < other.offset }
            return place.map { mine in otherPlace.map { mine < $0 } ?? false } ?? true
        }.map(\.element)
        guard var first = errors.first else { return nil }
        first.others = Array(errors.dropFirst())
        return first
    }

    /// Note what is wrong.
    func note(_ error: ConfigError) { noted.errors.append(error) }

    static let keys = [
        "cloud", "tenant", "client-id", "base", "authority", "graph", "readonly", "theme",
        "frame", "rules", "sandbox", "country", "locale", "partner-kind", "roles",
    ]

    func profile(_ name: String, in table: TOMLTable) -> Profile {
        let settings = ConfigTable(reader: self, table: table, place: ["profiles", name])
        allow(Self.keys, in: table, at: settings.place)
        var profile = Profile(name: name)
        profile.cloud = settings.choice("cloud") ?? .global
        profile.tenant =
            settings.text("tenant", like: "contoso.onmicrosoft.com", where: Self.isTenant)
            ?? Profile.anyTenant
        profile.clientID = settings.text(
            "client-id", like: "00000000-0000-0000-0000-000000000000", where: Self.isClientID)
        profile.ownBase = settings.address("base")
        profile.ownAuthority = settings.address("authority")
        profile.ownGraph = settings.address("graph")
        profile.isReadOnly = settings.truth("readonly") ?? false
        profile.theme = settings.text("theme")
        profile.frame = settings.word("frame", columns: Profile.frameColumns)
        profile.edition = settings.choice("rules") ?? .current
        profile.isSandbox = settings.truth("sandbox") ?? false
        profile.country = settings.text("country", like: "US") { text in
            text.utf8.count == 2 && text.allSatisfy { $0.isASCII && $0.isUppercase }
        }
        profile.locale = settings.text("locale", like: "en-US") { text in
            (2...16).contains(text.utf8.count) && text.allSatisfy { $0.isIdentifier || $0 == "-" }
        }
        profile.partnerKind = settings.choice("partner-kind")
        profile.roles = settings.roles("roles")
        return profile
    }

    /// The keys of the deck: a list of keys for each command that has others than its own.
    func keys(of root: TOMLTable) -> KeyChanges {
        guard let value = root["keys"] else { return .none }
        guard let table = value.table else {
            note(at: ["keys"], .wrongType(key: "keys", expected: .table))
            return .none
        }
        var names: [String: [String]] = [:]
        for command in table.keys {
            // One key may stand without brackets.
            let texts =
                table[command]?.array.map { $0.map(\.string) }
                ?? table[command]?.string.map { [$0] }
            if let texts, !texts.contains(nil) {
                names[command] = texts.compactMap(\.self)
            } else if KeyChanges.isCommand(command) {
                note(at: ["keys", command], .wrongType(key: command, expected: .keys))
            } else {
                // That there is no such command comes before what it is given.
                names[command] = []
            }
        }
        let (changes, problems) = KeyChanges.read(names)
        for problem in problems { note(error(about: problem, in: names)) }
        return changes
    }

    /// The place of a key that is wrong; of two that are in the file, of the later one.
    private func error(about problem: KeyProblem, in names: [String: [String]]) -> ConfigError {
        let places = problem.commands.filter { names[$0] != nil }.compactMap { command in
            self.places.place(
                of: problem.key(among: names[command] ?? []), in: ["keys", command])
        }
        return ConfigError(file: path, place: places.max(), problem: .keys(problem))
    }

    func allow(_ allowed: [String], in table: TOMLTable, at place: [String]) {
        for key in table.keys where !allowed.contains(key) {
            note(at: place + [key], .unknownKey(key, allowed: allowed))
        }
    }

    /// Note what is wrong at a place.
    func note(at place: [String], _ problem: ConfigProblem) {
        note(ConfigError(file: path, place: places.place(of: place), problem: problem))
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

/// One table of the file, and the keys that lead to it. A value that is wrong is noted, and nil.
struct ConfigTable {
    let reader: ConfigReader
    let table: TOMLTable
    let place: [String]

    func text(_ key: String) -> String? {
        guard let value = table[key] else { return nil }
        return value.string ?? wrong(key, .text)
    }

    /// Return a text of a certain form. The example shows that form.
    func text(_ key: String, like example: String, where isAllowed: (String) -> Bool) -> String? {
        guard let text = text(key) else { return nil }
        return isAllowed(text) ? text : none(key, .malformedText(key: key, example: example))
    }

    /// Return a text that is seen on a screen as it is written, in so many columns at most.
    func word(_ key: String, columns: Int) -> String? {
        guard let text = text(key) else { return nil }
        let isWord =
            text.columns <= columns && Span(text).text == text
            && text.contains(where: { !$0.isWhitespace })
        return isWord ? text : wrong(key, .word(columns: columns))
    }

    func truth(_ key: String) -> Bool? {
        guard let value = table[key] else { return nil }
        return value.bool ?? wrong(key, .truth)
    }

    func number(_ key: String, within allowed: ClosedRange<Int>) -> Int? {
        guard let value = table[key] else { return nil }
        guard let number = value.int, allowed.contains(number) else {
            return wrong(key, .number(allowed))
        }
        return number
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String) -> Choice? {
        text(key).flatMap { choice($0, of: key) }
    }

    func roles(_ key: String) -> Set<UserRole>? {
        guard let value = table[key] else { return nil }
        let names = value.array.map { $0.map(\.string) }
        guard let names, !names.contains(nil) else { return wrong(key, .texts) }
        return Set(names.compactMap(\.self).compactMap { choice($0, of: key) })
    }

    func address(_ key: String) -> ServiceAddress? {
        guard let text = text(key) else { return nil }
        do throws(ServiceAddressError) {
            return try ServiceAddress(text)
        } catch {
            return none(key, .address(key: key, error))
        }
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String, of key: String
    ) -> Choice? {
        Choice(rawValue: text)
            ?? none(key, .notAllowed(key: key, allowed: Choice.allCases.map(\.rawValue)))
    }

    private func wrong<Value>(_ key: String, _ expected: ConfigValueKind) -> Value? {
        none(key, .wrongType(key: key, expected: expected))
    }

    /// Note what is wrong with a key, which has no value then.
    private func none<Value>(_ key: String, _ problem: ConfigProblem) -> Value? {
        reader.note(at: place + [key], problem)
        return nil
    }
}
