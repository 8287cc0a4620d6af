import CNcurses
import Canvas

extension Key {
    /// The key the shim means by that code. Nil when it means none.
    init?(code: Int32) {
        let control = Int32(terminal_key_control.rawValue)
        let function = Int32(terminal_key_function.rawValue)
        if code < 0 { return nil }
        if code > function {
            self = .function(Int(code - function))
        } else if code > control, let letter = Unicode.Scalar(UInt32(code - control)) {
            self = .control(Character(letter))
        } else if let named = Key.named[code] {
            self = named
        } else if let scalar = Unicode.Scalar(UInt32(code)) {
            self = .character(Character(scalar))
        } else {
            // No scalar, whatever the terminal sent for it. A key that means nothing must not
            // end the reading of those behind it.
            self = .character("\u{FFFD}")
        }
    }

    private static let named: [Int32: Key] = [
        terminal_key_enter.rawValue: .enter, terminal_key_escape.rawValue: .escape,
        terminal_key_tab.rawValue: .tab, terminal_key_back_tab.rawValue: .backTab,
        terminal_key_backspace.rawValue: .backspace, terminal_key_delete.rawValue: .delete,
        terminal_key_insert.rawValue: .insert, terminal_key_up.rawValue: .up,
        terminal_key_down.rawValue: .down, terminal_key_left.rawValue: .left,
        terminal_key_right.rawValue: .right, terminal_key_home.rawValue: .home,
        terminal_key_end.rawValue: .end, terminal_key_page_up.rawValue: .pageUp,
        terminal_key_page_down.rawValue: .pageDown,
    ].reduce(into: [:]) { $0[Int32($1.key)] = $1.value }
}
