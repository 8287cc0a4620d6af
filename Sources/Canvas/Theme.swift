/// How each role looks.
package struct Theme: Equatable, Sendable {
    /// The name by which the operator chooses it.
    package let name: String
    private let styles: [Role: Style]
    /// The colours of text in dialogs, of roles that have another one there.
    private let dialogColors: [Role: Color]

    /// A theme of these styles. A role without a style looks like its fallback, which for most is
    /// `text`. `dialogColors` replace the colours of text in dialogs.
    package init(name: String, styles: [Role: Style], dialogColors: [Role: Color] = [:]) {
        self.name = name
        self.styles = styles
        self.dialogColors = dialogColors
    }

    /// The style of a role on the page.
    package subscript(role: Role) -> Style {
        if let style = styles[role] { return style }
        switch role {
        // Themes made before these roles lack them.
        case .suspended: return self[.warning]
        case .frame:
            var style = self[.danger]
            style.attributes.insert(.reverse)
            return style
        default: return styles[.text] ?? Style()
        }
    }

    /// The style of a role on that ground.
    package subscript(role: Role, on ground: Ground) -> Style {
        switch ground {
        case .page: self[role]
        case .dialog:
            self[role].inDialog(self[.dialog], on: self[.text], color: dialogColors[role])
        case .selection: self[role].selected(self[.selection])
        }
    }
}

extension Theme {
    /// Attributes only, without colours: the fallback.
    package static let plain = Theme(
        name: "plain",
        styles: [
            .text: Style(),
            .muted: Style(attributes: .dim),
            .title: Style(attributes: .bold),
            .heading: Style(attributes: .bold),
            .key: Style(attributes: .bold),
            .selection: Style(attributes: .reverse),
            .input: Style(attributes: .underline),
            .match: Style(attributes: [.bold, .underline]),
            .suspended: Style(attributes: .italic),
            .warning: Style(attributes: .bold),
            .danger: Style(attributes: [.bold, .underline]),
            .disabled: Style(attributes: .dim),
            .link: Style(attributes: .underline),
            .border: Style(attributes: .dim),
            .notice: Style(attributes: .reverse),
            .frame: Style(attributes: [.bold, .reverse]),
        ])
}

extension Theme {
    /// The colours from which on dialogs have a fill: with fewer, no colour can be trusted to be
    /// legible on it, and the page's stays behind them.
    private static let colorsForFill = 256

    /// Return this theme as a terminal of so many colours can show it. Text stays legible: if a
    /// role's colours come out like the page's, it is shown in reverse.
    package func reduced(to colors: Int) -> Theme {
        let page = self[.text]
        var styles: [Role: Style] = [:]
        for role in Role.allCases {
            styles[role] = self[role].reduced(to: colors, on: page, as: role)
        }
        guard colors >= Self.colorsForFill else {
            var dialog = page.reduced(to: colors)
            dialog.attributes = self[.dialog].attributes
            styles[.dialog] = dialog
            return Theme(name: name, styles: styles)
        }
        return Theme(
            name: name, styles: styles,
            dialogColors: dialogColors.mapValues { $0.reduced(to: colors) })
    }
}

extension Style {
    fileprivate func reduced(to colors: Int, on page: Style, as role: Role) -> Style {
        let reducedPage = page.reduced(to: colors)
        var style = reduced(to: colors)
        if colors < 256, let hue = role.hue, let shown = foreground.reduced(to: colors, hue: hue) {
            style.foreground = shown
        }
        let isIllegible = style != self && !style.foreground.isLegible(on: style.background)
        if background == page.background {
            if isIllegible { style.foreground = reducedPage.foreground }
            style.background = reducedPage.background
        } else if isIllegible || style.background == reducedPage.background {
            style = reducedPage
            style.attributes = attributes.union(.reverse)
        }
        return style
    }

    fileprivate func reduced(to colors: Int) -> Style {
        Style(
            foreground: foreground.reduced(to: colors),
            background: background.reduced(to: colors),
            attributes: attributes)
    }
}

extension Role {
    /// The one of eight colours that has the meaning of a status. The nearest by hue may be that of
    /// another status: an amber comes out red, an olive green yellow.
    fileprivate var hue: UInt8? {
        switch self {
        case .danger: 1
        case .good: 2
        case .warning: 3
        case .suspended: 5
        default: nil
        }
    }
}
