import CNcurses

/// The one place where the program sleeps. Keys, signals and news from the inbox all come in
/// here; while none does, nothing wakes.
package struct EventWaiter: Sendable {
    /// A eventWaiter. Signals come in by it while a `Screen` lives.
    package init() {}

    /// Sleeps until something arrives, or for that long at most; empty when nothing did.
    /// The inbox may have two descriptors: its bell, and a file it watches (-1 for none).
    package func wait(
        inbox descriptor: Int32, watch: Int32 = -1, timeoutMilliseconds: Int32?
    ) -> Set<Arrival> {
        let arrived = UInt32(terminal_wait(descriptor, watch, max(-1, timeoutMilliseconds ?? -1)))
        return Set(Arrival.allCases.filter { arrived & $0.bit != 0 })
    }
}

extension Arrival {
    fileprivate var bit: UInt32 {
        switch self {
        case .keyboard: terminal_keyboard.rawValue
        case .inbox: terminal_inbox.rawValue
        case .resized: terminal_resized.rawValue
        case .suspended: terminal_suspended.rawValue
        case .continued: terminal_continued.rawValue
        case .terminated: terminal_terminated.rawValue
        case .hungUp: terminal_hung_up.rawValue
        case .interrupted: terminal_interrupted.rawValue
        }
    }
}

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
