import Canvas
import Foundation
import Themes

/// The embedded themes, and the user's own. A user's theme wins over an embedded one of the same
/// name.
struct ThemeLibrary {
    private let userFolder: String?

    /// Also read `NAME.toml` in that folder.
    init(userFolder: String?) {
        self.userFolder = userFolder
    }

    /// The names of all themes: the embedded ones, then the user's, sorted.
    var names: [String] {
        let files = userFolder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) }
        let own = (files ?? []).filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }
            .map { String($0.dropLast(".toml".count)) }
            .filter { !EmbeddedThemes.names.contains($0) }
        return EmbeddedThemes.names + own.sorted()
    }

    /// Return a theme with all it inherits. Reads no other theme.
    func theme(named name: String) throws(ThemeError) -> Theme {
        guard let file = try file(named: name) else {
            throw ThemeError(
                file: name, place: nil, problem: .noSuchTheme(name, available: names))
        }
        return try Theme(name: name, files: ancestry(of: file, named: name))
    }

    /// Return a file and those it inherits from, nearest first.
    private func ancestry(of file: ThemeFile, named name: String) throws(ThemeError) -> [ThemeFile]
    {
        var files = [file]
        var seen = [name]
        while let last = files.last, let parent = last.inherits {
            if let start = seen.firstIndex(of: parent) {
                throw last.error(at: ["inherits"], .cycle(seen[start...] + [parent]))
            }
            guard let next = try self.file(named: parent) else {
                throw last.error(at: ["inherits"], .missingParent(parent, available: names))
            }
            seen.append(parent)
            files.append(next)
        }
        return files
    }

    private func file(named name: String) throws(ThemeError) -> ThemeFile? {
        // A name must not lead out of the folder.
        if name.isEmpty || name.contains("/") { return nil }
        let path = (userFolder ?? "") + "/\(name).toml"
        if userFolder != nil, FileManager.default.fileExists(atPath: path) {
            let source: String?
            do throws(SmallFileError) {
                source = try SmallFile.text(of: path)
            } catch {
                throw ThemeError(file: path, place: nil, problem: .file(error))
            }
            guard let source else {
                throw ThemeError(file: path, place: nil, problem: .unreadable)
            }
            return try ThemeFile(path: path, source: source)
        }
        guard let source = EmbeddedThemes.source(named: name) else { return nil }
        return try ThemeFile(path: "\(name).toml", source: source)
    }
}

extension Theme {
    /// Merge files, nearest first: a role comes from the first file that has it, a colour from the
    /// first palette that names it. So a file with only a palette recolours what it inherits.
    init(name: String, files: [ThemeFile]) throws(ThemeError) {
        let palette = files.reversed().reduce(into: [String: Color]()) { all, file in
            all.merge(file.palette) { $1 }
        }
        func look(of role: Role) -> RoleLook? {
            files.first { $0.roles[role] != nil }.flatMap { file in
                file.roles[role].map { RoleLook(role, $0, file, palette) }
            }
        }
        let page = try look(of: .text)?.style(on: Style()) ?? Style()
        var styles = [Role.text: page]
        var dialogColors: [Role: Color] = [:]
        for role in Role.allCases where role != .text {
            guard let look = look(of: role) else { continue }
            styles[role] = try look.style(on: page)
            dialogColors[role] = try look.dialogColor
        }
        self.init(name: name, styles: styles, dialogColors: dialogColors)
    }
}

/// How a file has a role, and the palette that its colours are of.
private struct RoleLook {
    private let role: Role
    private let style: ThemeFile.RoleStyle
    private let file: ThemeFile
    private let palette: [String: Color]

    init(
        _ role: Role, _ style: ThemeFile.RoleStyle, _ file: ThemeFile, _ palette: [String: Color]
    ) {
        self.role = role
        self.style = style
        self.file = file
        self.palette = palette
    }

    /// The style of the role; the page's colours where it has none.
    func style(on page: Style) throws(ThemeError) -> Style {
        Style(
            foreground: try color(style.foreground, "fg") ?? page.foreground,
            background: try color(style.background, "bg") ?? page.background,
            attributes: style.attributes)
    }

    /// Its colour in dialogs, if that is another one.
    var dialogColor: Color? {
        get throws(ThemeError) { try color(style.dialogForeground, "dialog-fg") }
    }

    private func color(_ text: String?, _ key: String) throws(ThemeError) -> Color? {
        guard let text else { return nil }
        if let color = palette[text] ?? ColorNotation.color(text) { return color }
        throw file.error(
            at: ["roles", role.rawValue, key],
            .unknownColor(text, palette: palette.keys.sorted()))
    }
}
