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
                file: name, line: nil, problem: .noSuchTheme(name, available: names))
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
                throw ThemeError(file: path, line: nil, problem: .file(error))
            }
            guard let source else {
                throw ThemeError(file: path, line: nil, problem: .unreadable)
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
        let page = try Style(.text, in: files, palette: palette, on: Style()) ?? Style()
        var styles = [Role.text: page]
        for role in Role.allCases where role != .text {
            styles[role] = try Style(role, in: files, palette: palette, on: page)
        }
        self.init(name: name, styles: styles)
    }
}

extension Style {
    /// The style of a role; the page's colours where it has none. Nil if no file has the role.
    fileprivate init?(
        _ role: Role, in files: [ThemeFile], palette: [String: Color], on page: Style
    ) throws(ThemeError) {
        guard let file = files.first(where: { $0.roles[role] != nil }),
            let look = file.roles[role]
        else { return nil }
        func color(_ text: String?, _ key: String) throws(ThemeError) -> Color? {
            guard let text else { return nil }
            if let color = palette[text] ?? ColorNotation.color(text) { return color }
            throw file.error(
                at: ["roles", role.rawValue, key],
                .unknownColor(text, palette: palette.keys.sorted()))
        }
        self.init(
            foreground: try color(look.foreground, "fg") ?? page.foreground,
            background: try color(look.background, "bg") ?? page.background,
            attributes: look.attributes)
    }
}
