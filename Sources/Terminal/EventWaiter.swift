import CNcurses

/// The one place where the program sleeps, until a key, a signal or news from the inbox arrives.
package struct EventWaiter: Sendable {
    /// A waiter. It receives signals while a `Screen` exists.
    package init() {}

    /// Sleep until something arrives, for that long at most. Return what arrived; empty if nothing
    /// did. The inbox has a descriptor that it makes readable, and may watch a file (-1 for none).
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

/// What can wake the program.
package enum Arrival: CaseIterable, Sendable {
    /// Keys are waiting to be read.
    case keyboard
    /// The inbox's descriptor is readable.
    case inbox
    /// The terminal has a new size.
    case resized
    /// The operator pressed Ctrl-Z: call `Screen.suspend`.
    case suspended
    /// The program was stopped from outside and goes on: call `Screen.resume`.
    case continued
    /// The program was asked to end.
    case terminated
    /// The terminal is gone.
    case hungUp
    /// The operator pressed Ctrl-C.
    case interrupted
}
