/// How a role looks.
package struct Style: Hashable, Sendable {
    /// The colour of the text.
    package var foreground: Color
    /// The colour behind the text.
    package var background: Color
    /// What else is done to the text.
    package var attributes: Attributes

    /// A style; what is not given is left to the terminal.
    package init(
        foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// This style under the selection: the selection's attributes are added, and its colours
    /// replace ours. A selection in reverse takes our colours too, which would become patches of
    /// background, and keeps dim off, which would fade on them.
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
