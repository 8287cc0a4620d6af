/// A key the operator pressed, whatever bytes the terminal sent for it.
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
    /// Text that was pasted: never the keys its letters are.
    case pasted(String)
}
