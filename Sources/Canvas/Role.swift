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
    /// Switched off for now, and can be switched on again.
    case suspended
    /// Wants attention: about to expire, old.
    case warning
    /// Blocks, failed, or cannot be undone.
    case danger
    /// Cannot be used now.
    case disabled
    /// An address to be opened elsewhere.
    case link
    /// The inside of a dialog. Its background is the fill behind all that stands there.
    case dialog
    /// Lines around things.
    case border
    /// The one-line answer to the last key.
    case notice
    /// The edge around every page of a profile that asks for one, and the word in it.
    case frame
}

/// What a piece of text stands on.
package enum Ground: CaseIterable, Sendable {
    case page
    /// The fill of a dialog.
    case dialog
    /// The row the next key applies to, on a page or in a dialog.
    case selection
}
