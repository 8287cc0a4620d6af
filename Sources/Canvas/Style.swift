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

    /// Return this style on the fill of a dialog, whose own style is given. What has no background
    /// of its own gets the dialog's, and what has no colour of its own gets the dialog's, too.
    func inDialog(_ dialog: Style, on page: Style, color: Color?) -> Style {
        var style = self
        if style.background == page.background { style.background = dialog.background }
        if style.foreground == page.foreground { style.foreground = dialog.foreground }
        if let color { style.foreground = color }
        return style
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
