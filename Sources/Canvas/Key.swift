/// A key that the operator pressed.
package enum Key: Hashable, Sendable {
    /// A printable character, as typed.
    case character(Character)
    /// Ctrl and a letter; the letter is lower case.
    case control(Character)
    case enter, escape, tab, backTab
    case backspace, delete, insert
    case up, down, left, right
    case home, end, pageUp, pageDown
    /// F1 to F12.
    case function(Int)
    /// Pasted text. It is never read as keys.
    case pasted(String)
}
