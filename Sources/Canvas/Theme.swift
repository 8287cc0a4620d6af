/// How each role looks.
package struct Theme: Equatable, Sendable {
    /// The name by which the operator chooses it.
    package let name: String
    private let styles: [Role: Style]

    /// A theme of these styles. A role without a style looks like `text`.
    package init(name: String, styles: [Role: Style]) {
        self.name = name
        self.styles = styles
    }

    /// The style of a role.
    package subscript(role: Role) -> Style {
        styles[role] ?? styles[.text] ?? Style()
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
            .warning: Style(attributes: .bold),
            .danger: Style(attributes: [.bold, .underline]),
            .disabled: Style(attributes: .dim),
            .link: Style(attributes: .underline),
            .border: Style(attributes: .dim),
            .notice: Style(attributes: .reverse),
        ])
}

/// What a piece of text means. Files in `themes/` decide how each meaning looks; the raw value is
/// its name there.
package enum Role: String, CaseIterable, Sendable {
    /// Anything without a meaning of its own. Its background is the background of the screen.
    case text
    /// Rarely needed: identifiers, ages, counts.
    case muted
    /// The name of what is on the screen.
    case title
    /// The path to this page.
    case breadcrumb
    /// The head of a column or of a group of rows.
    case heading
    /// A key that can be pressed.
    case key
    /// What that key does.
    case hint
    /// The row the next key applies to.
    case selection
    /// Text being typed.
    case input
    /// The part of a text that matches the search.
    case match
    /// As it should be: active, done.
    case good
    /// Wants attention: suspended, about to expire, old.
    case warning
    /// Blocks, failed, or cannot be undone.
    case danger
    /// Cannot be used now.
    case disabled
    /// An address to be opened elsewhere.
    case link
    /// The inside of a dialog.
    case dialog
    /// Lines around things.
    case border
    /// The one-line answer to the last key.
    case notice
}

/// How a role looks.
package struct Style: Hashable, Sendable {
    /// The colour of the text.
    package var foreground: Color
    /// The colour behind the text.
    package var background: Color
    /// The other attributes of the text.
    package var attributes: Attributes

    /// A style; the defaults are the terminal's own.
    package init(
        foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// Return this style under the selection: the selection's attributes are added, and its colours
    /// replace ours. A selection in reverse also drops our colours, which would become patches of
    /// background, and dim, which would be hard to read on them.
    package func selected(_ selection: Style) -> Style {
        var merged = self
        merged.attributes.formUnion(selection.attributes)
        let isReverse = selection.attributes.contains(.reverse)
        if isReverse { merged.attributes.remove(.dim) }
        if isReverse || selection.foreground != .terminal || selection.background != .terminal {
            merged.foreground = selection.foreground
            merged.background = selection.background
        }
        return merged
    }
}

/// How a terminal can show text, apart from its colour. Blinking is left out on purpose.
package struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit for each attribute.
    package let rawValue: UInt8

    /// The attributes whose bits are set.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier, or brighter.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter; some terminals ignore it.
    package static let dim = Attributes(rawValue: 2)
    /// Slanted; some terminals ignore it.
    package static let italic = Attributes(rawValue: 4)
    /// With a line below.
    package static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    package static let reverse = Attributes(rawValue: 16)

    /// Every attribute, by its name in theme files.
    package static let named: KeyValuePairs<String, Attributes> = [
        "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline,
        "reverse": .reverse,
    ]
}

extension Theme {
    /// Return this theme as a terminal of so many colours can show it. Text stays legible: if a
    /// role's colours come out like the page's, it is shown in reverse.
    package func reduced(to colors: Int) -> Theme {
        let page = self[.text]
        var styles: [Role: Style] = [:]
        for role in Role.allCases {
            styles[role] = self[role].reduced(to: colors, on: page)
        }
        return Theme(name: name, styles: styles)
    }
}

extension Style {
    fileprivate func reduced(to colors: Int, on page: Style) -> Style {
        let reducedPage = page.reduced(to: colors)
        var style = reduced(to: colors)
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

    private func reduced(to colors: Int) -> Style {
        Style(
            foreground: foreground.reduced(to: colors),
            background: background.reduced(to: colors),
            attributes: attributes)
    }
}
