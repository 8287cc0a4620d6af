/// What a terminal can do to text besides colouring it. Blinking is not among it, on purpose.
package struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit for each attribute.
    package let rawValue: UInt8

    /// The attributes whose bits are set.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier, or brighter.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter; some terminals do not.
    package static let dim = Attributes(rawValue: 2)
    /// Slanted; some terminals do not.
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
