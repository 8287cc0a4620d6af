/// What can end the program's sleep.
package enum Arrival: CaseIterable, Sendable {
    /// Keys are waiting to be read.
    case keyboard
    /// The inbox's descriptor is readable.
    case inbox
    /// The terminal has a new size.
    case resized
    /// The operator pressed Ctrl-Z: time for `Screen.suspend`.
    case suspended
    /// Somebody else had stopped this program: time for `Screen.resume`.
    case continued
    /// The program was asked to end.
    case terminated
    /// The terminal is gone: nothing can be shown or read any more.
    case hungUp
    /// The operator pressed Ctrl-C.
    case interrupted
}
