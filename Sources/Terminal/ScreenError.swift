/// Why the terminal could not be taken over.
package enum ScreenError: Error, Hashable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// This machine knows nothing about a terminal of the name in TERM.
    case unknownTerminal
    /// The terminal can only print one line after the other.
    case noCursorAddressing
}
