/// A key that the operator pressed.
package enum Key: Hashable, Sendable {
    /// A printable character, as typed.
    case character(Character)
    /// Ctrl and a letter; the letter is lower case.
    case control(Character)
    /// Alt and a printable character, as typed: with Shift it is upper case.
    case alt(Character)
    case enter, escape, tab, backTab
    case backspace, delete, insert
    case up, down, left, right
    case home, end, pageUp, pageDown
    /// F1 to F12.
    case function(Int)
    /// Pasted text. It is never read as keys.
    case pasted(String)
    /// What the mouse did, and in which cell of the screen.
    case mouse(MouseAction, Position)
}

/// What the operator does with the mouse.
package enum MouseAction: Hashable, Sendable {
    /// The first button was pressed, without Shift, Ctrl or Alt.
    case press
    /// The wheel was turned by a notch, away from the operator.
    case wheelUp
    /// The wheel was turned by a notch, towards the operator.
    case wheelDown
}
