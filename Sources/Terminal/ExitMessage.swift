import CNcurses

/// What is said on standard error when a signal ends the program, be it a fault of the program's
/// own or sent by somebody. The terminal is given back first, and the exit status is the signal's.
package enum ExitMessage {
    /// Has them said from here on. They are put into words now: when they are needed, nothing but
    /// writing them is allowed.
    package static func prepare(_ line: (ExitCause) -> String) {
        for signal in 1..<Int32(rescue_file_cut_short) {
            switch rescue_cause_of(signal) {
            case rescue_fault: rescue_say(signal, line(.fault(signal: name(of: signal))) + "\n")
            case rescue_signal: rescue_say(signal, line(.signal(name(of: signal))) + "\n")
            default: break
            }
        }
        rescue_say(Int32(rescue_file_cut_short), line(.fileCutShort) + "\n")
        rescue_arm()
    }

    private static func name(of signal: Int32) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
            rescue_name(signal, buffer.baseAddress, Int32(buffer.count))
            return buffer.baseAddress.map { String(cString: $0) } ?? ""
        }
    }
}

/// Why the program ends.
package enum ExitCause: Hashable, Sendable {
    /// It did something it cannot go on after: a trap, a stack that overflowed.
    case fault(signal: String)
    /// A signal was sent to it.
    case signal(String)
    /// A file it was reading was cut short by somebody else.
    case fileCutShort
}
