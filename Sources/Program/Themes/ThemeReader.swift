import Canvas
import TOMLKit

/// Takes a theme file's values out of its TOML, and says where one is not what it should be.
struct ThemeReader {
    let path: String
    let lines: LineNumbers

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

    func roles(of root: TOMLTable) throws(ThemeError) -> [Role: ThemeFile.Look] {
        var roles: [Role: ThemeFile.Look] = [:]
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

    private func look(_ name: String, in table: TOMLTable) throws(ThemeError) -> ThemeFile.Look {
        let place = ["roles", name]
        guard let style = table[name]?.table else {
            guard let text = color(from: table[name]) else {
                throw error(at: place, .wrongType(key: name, expected: .style))
            }
            return ThemeFile.Look(foreground: text)
        }
        try allow(["fg", "bg", "attributes"], in: style, at: place)
        return ThemeFile.Look(
            foreground: try color("fg", in: style, at: place),
            background: try color("bg", in: style, at: place),
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
                    file: path, line: lines.line(of: name, in: place),
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

    private func error(at place: [String], _ problem: ThemeError.Problem) -> ThemeError {
        ThemeError(file: path, line: lines.line(of: place), problem: problem)
    }
}
