import Canvas
import Foundation
import Themes

/// The themes there are: those in the program, and the user's own, which win.
struct ThemeLibrary {
    private let userFolder: String?

    /// A library that also reads `NAME.toml` in that folder.
    init(userFolder: String?) {
        self.userFolder = userFolder
    }

    /// What can be asked for: the embedded themes, then the user's by name.
    var names: [String] {
        let files = userFolder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) }
        let own = (files ?? []).filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }
            .map { String($0.dropLast(".toml".count)) }
            .filter { !EmbeddedThemes.names.contains($0) }
        return EmbeddedThemes.names + own.sorted()
    }

    /// That theme, with all it inherits. Reads no other.
    func theme(named name: String) throws(ThemeError) -> Theme {
        guard let file = try file(named: name) else {
            throw ThemeError(
                file: name, line: nil, problem: .noSuchTheme(name, available: names))
        }
        return try Theme(name: name, files: ancestry(of: file, named: name))
    }

    /// A file and those it inherits from, the nearest first.
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
        // A name is not a way out of the folder.
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
    /// The theme those files make, the nearest first: each role as the first file that has it
    /// says, and each colour by the first palette that names it. So a file that changes nothing
    /// but the palette recolours all it inherits.
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
    /// How a role looks on a page of that style, whose colours it has where it asks for none.
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
