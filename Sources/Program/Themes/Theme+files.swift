import Canvas

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
