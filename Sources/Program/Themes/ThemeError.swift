/// Why a theme cannot be used: where, what is wrong, and what would be right instead.
struct ThemeError: Error, Equatable, Sendable {
    /// The path of the user's file, or the name of an embedded theme's.
    let file: String
    /// Counted from 1. Nil where the whole file is meant.
    let line: Int?
    let problem: Problem

    enum Problem: Equatable, Sendable {
        case noSuchTheme(String, available: [String])
        /// It is no text in UTF-8.
        case unreadable
        case file(SmallFile.Trouble)
        case syntax(String)
        case unknownKey(String, allowed: [String])
        case unknownRole(String, allowed: [String])
        case unknownAttribute(String, allowed: [String])
        /// Neither a name of the palette nor one of the forms `ColorNotation.forms` shows.
        case unknownColor(String, palette: [String])
        case wrongType(key: String, expected: Expected)
        case missingParent(String, available: [String])
        /// The themes on the way round, the first one again at the end.
        case cycle([String])
    }

    /// What should have stood in the place of a value.
    enum Expected: String, Sendable {
        case text, color, table, style, attributes
    }
}

extension ThemeError: CustomStringConvertible {
    var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): \(problem.description)"
    }
}

extension ThemeError.Problem: CustomStringConvertible {
    var description: String {
        switch self {
        case .noSuchTheme(let name, let available):
            "there is no theme '\(name)'; there are \(list(available))"
        case .unreadable:
            "the file cannot be read as UTF-8 text"
        case .file(let trouble):
            "the file cannot be read: \(trouble)"
        case .syntax(let reason):
            "not TOML: \(reason)"
        case .unknownKey(let key, let allowed):
            "unknown key '\(key)'; possible are \(list(allowed))"
        case .unknownRole(let role, let allowed):
            "unknown role '\(role)'; roles are \(list(allowed))"
        case .unknownAttribute(let attribute, let allowed):
            "unknown attribute '\(attribute)'; attributes are \(list(allowed))"
        case .unknownColor(let color, let palette):
            "unknown color '\(color)'; a color is \(list(ColorNotation.forms))"
                + (palette.isEmpty ? "" : ", or a name of the palette: \(list(palette))")
        case .wrongType(let key, let expected):
            "'\(key)' should be \(expected.description)"
        case .missingParent(let name, let available):
            "inherits '\(name)', which does not exist; there are \(list(available))"
        case .cycle(let names):
            "inherits itself: \(names.joined(separator: " → "))"
        }
    }

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension ThemeError.Expected: CustomStringConvertible {
    var description: String {
        switch self {
        case .text: "text in quotes"
        case .color: "a color: text in quotes, or a number"
        case .table: "a table"
        case .style: "a color, or { fg = …, bg = …, attributes = […] }"
        case .attributes: "a list of texts in quotes"
        }
    }
}
