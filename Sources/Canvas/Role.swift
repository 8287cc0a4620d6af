/// What a piece of text means. Files in `themes/` decide how each meaning looks; the raw value is
/// its name there.
package enum Role: String, CaseIterable, Sendable {
    /// Anything without a meaning of its own. Its background is the background of the screen.
    case text
    /// True, but seldom needed: identifiers, ages, counts.
    case muted
    /// The name of what is on the screen.
    case title
    /// The way that led here.
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
    /// The part of a text that was searched for.
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
