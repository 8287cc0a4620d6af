import Canvas
import TOMLKit

/// The contents of one theme file, without what it inherits.
struct ThemeFile {
    /// The style of a role. Its colours are still text: the palette of another file may name them.
    struct RoleStyle {
        var foreground: String?
        var background: String?
        /// The colour of the text in dialogs, where it is another one.
        var dialogForeground: String?
        var attributes: Attributes = []
    }

    let path: String
    let inherits: String?
    let palette: [String: Color]
    let roles: [Role: RoleStyle]
    private let places: KeyPlaces

    init(path: String, source: String) throws(ThemeError) {
        self.path = path
        places = KeyPlaces(source)
        let root: TOMLTable
        do {
            root = try TOMLTable(string: source)
        } catch let error as TOMLParseError {
            throw ThemeError(
                file: path, place: error.place, problem: .syntax(error.description))
        } catch {
            throw ThemeError(file: path, place: nil, problem: .syntax("TOML"))
        }
        let reader = ThemeReader(path: path, places: places)
        try reader.allow(["name", "inherits", "palette", "roles"], in: root, at: [])
        _ = try reader.text("name", in: root, at: [])
        inherits = try reader.text("inherits", in: root, at: [])
        palette = try reader.palette(of: root)
        roles = try reader.roles(of: root)
    }

    /// Return an error about the value at that key.
    func error(at path: [String], _ problem: ThemeProblem) -> ThemeError {
        ThemeError(file: self.path, place: places.place(of: path), problem: problem)
    }
}

/// Reads a theme file's values from TOML. Throws what is wrong, and where.
struct ThemeReader {
    let path: String
    let places: KeyPlaces

    func allow(_ allowed: [String], in table: TOMLTable, at place: [String]) throws(ThemeError) {
        for key in table.keys where !allowed.contains(key) {
            throw error(at: place + [key], .unknownKey(key, allowed: allowed))
        }
    }

    func text(_ key: String, in table: TOMLTable, at place: [String]) throws(ThemeError) -> String?
    {
        guard let value = table[key] else { return nil }
        guard let text = value.string else {
            throw error(at: place + [key], .wrongType(key: key, expected: .text))
        }
        return text
    }

    func palette(of root: TOMLTable) throws(ThemeError) -> [String: Color] {
        var palette: [String: Color] = [:]
        guard let table = try table("palette", of: root) else { return palette }
        for name in table.keys {
            let place = ["palette", name]
            guard let text = try color(name, in: table, at: ["palette"]) else { continue }
            guard let color = ColorNotation.color(text) else {
                throw error(at: place, .unknownColor(text, palette: []))
            }
            palette[name] = color
        }
        return palette
    }

    func roles(of root: TOMLTable) throws(ThemeError) -> [Role: ThemeFile.RoleStyle] {
        var roles: [Role: ThemeFile.RoleStyle] = [:]
        guard let table = try table("roles", of: root) else { return roles }
        for name in table.keys {
            guard let role = Role(rawValue: name) else {
                let allowed = Role.allCases.map(\.rawValue)
                throw error(at: ["roles", name], .unknownRole(name, allowed: allowed))
            }
            roles[role] = try look(name, in: table)
        }
        return roles
    }

    private func look(_ name: String, in table: TOMLTable) throws(ThemeError) -> ThemeFile.RoleStyle
    {
        let place = ["roles", name]
        guard let style = table[name]?.table else {
            guard let text = color(from: table[name]) else {
                throw error(at: place, .wrongType(key: name, expected: .style))
            }
            return ThemeFile.RoleStyle(foreground: text)
        }
        try allow(["fg", "bg", "dialog-fg", "attributes"], in: style, at: place)
        return ThemeFile.RoleStyle(
            foreground: try color("fg", in: style, at: place),
            background: try color("bg", in: style, at: place),
            dialogForeground: try color("dialog-fg", in: style, at: place),
            attributes: try attributes(of: style, at: place + ["attributes"]))
    }

    private func attributes(of style: TOMLTable, at place: [String]) throws(ThemeError)
        -> Attributes
    {
        var attributes: Attributes = []
        guard let value = style["attributes"] else { return attributes }
        let names = value.array.map { $0.map(\.string) }
        guard let names, !names.contains(nil) else {
            throw error(at: place, .wrongType(key: "attributes", expected: .attributes))
        }
        for name in names.compactMap(\.self) {
            guard let attribute = Attributes.named.first(where: { $0.key == name }) else {
                let allowed = Attributes.named.map(\.key)
                throw ThemeError(
                    file: path, place: places.place(of: name, in: place),
                    problem: .unknownAttribute(name, allowed: allowed))
            }
            attributes.insert(attribute.value)
        }
        return attributes
    }

    private func table(_ key: String, of root: TOMLTable) throws(ThemeError) -> TOMLTable? {
        guard let value = root[key] else { return nil }
        guard let table = value.table else {
            throw error(at: [key], .wrongType(key: key, expected: .table))
        }
        return table
    }

    private func color(_ key: String, in table: TOMLTable, at place: [String])
        throws(ThemeError) -> String?
    {
        guard let value = table[key] else { return nil }
        guard let text = color(from: value) else {
            throw error(at: place + [key], .wrongType(key: key, expected: .color))
        }
        return text
    }

    private func color(from value: TOMLValueConvertible?) -> String? {
        value?.string ?? value?.int.map(String.init)
    }

    private func error(at place: [String], _ problem: ThemeProblem) -> ThemeError {
        ThemeError(file: path, place: places.place(of: place), problem: problem)
    }
}

/// The ways a theme file can write a colour without a palette.
enum ColorNotation {
    /// One example of each, for error messages.
    static let forms =
        ["default"] + ansiNames.prefix(8) + ["bright-black … bright-white", "0 … 255", "#rrggbb"]

    /// Return the colour that text names; nil for none.
    static func color(_ text: String) -> Color? {
        if text == "default" { return .terminal }
        if let number = ansiNames.firstIndex(of: text) { return .ansi(UInt8(number)) }
        if text.first == "#" { return hexadecimal(text.utf8.dropFirst()) }
        return text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
            ? Int(text).flatMap(color) : nil
    }

    /// Return the terminal colour of that number, 0 to 255; nil for another number.
    static func color(_ number: Int) -> Color? {
        switch number {
        case 0..<16: .ansi(UInt8(number))
        case 16..<256: .indexed(UInt8(number))
        default: nil
        }
    }

    private static let ansiNames: [String] = {
        let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
        return names + names.map { "bright-\($0)" }
    }()

    private static func hexadecimal(_ digits: Substring.UTF8View) -> Color? {
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == 6, values.count == 6 else { return nil }
        let bytes = stride(from: 0, to: 6, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
        return .rgb(bytes[0], bytes[1], bytes[2])
    }
}

/// Why a theme cannot be used, and where.
struct ThemeError: Error, Equatable, Sendable {
    /// The path of the user's file, or the name of an embedded theme's.
    let file: String
    /// Nil for the whole file.
    let place: TextPlace?
    let problem: ThemeProblem
}

/// What is wrong in a theme.
enum ThemeProblem: Equatable, Sendable {
    case noSuchTheme(String, available: [String])
    /// Not UTF-8.
    case unreadable
    case file(SmallFileError)
    case syntax(String)
    case unknownKey(String, allowed: [String])
    case unknownRole(String, allowed: [String])
    case unknownAttribute(String, allowed: [String])
    /// Neither a palette name nor one of `ColorNotation.forms`.
    case unknownColor(String, palette: [String])
    case wrongType(key: String, expected: ThemeValueKind)
    case missingParent(String, available: [String])
    /// The themes that inherit each other; the first is repeated at the end.
    case cycle([String])
}

/// What a value should have been.
enum ThemeValueKind: String, Sendable {
    case text, color, table, style, attributes
}
