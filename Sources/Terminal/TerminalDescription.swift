import CNcurses

/// What this machine knows of the terminal, without taking it over.
package struct TerminalDescription: Equatable, Sendable {
    /// How many colours it has; 0 for none.
    package let colors: Int

    /// Reads the description of the terminal in TERM. Throws why it could not be taken over.
    package init() throws(ScreenError) {
        var count: Int32 = 0
        switch terminal_describe(&count) {
        case terminal_missing: throw .notATerminal
        case terminal_unknown: throw .unknownTerminal
        case terminal_without_cursor: throw .noCursorAddressing
        default: colors = Int(count)
        }
    }

    /// Returns whether the locale of the environment is UTF-8; otherwise the screen uses C.UTF-8.
    package static func isLocaleUTF8() -> Bool { terminal_speak_utf8() }
}
