import CNcurses

/// The message on standard error when a signal ends the program, whether a fault or sent by
/// somebody. The terminal is restored first, and the exit status is the signal's.
package enum ExitMessage {
    /// Prepare the messages. They are worded now, because a signal handler may only write them.
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
    /// A fault in the program: a trap or a stack overflow.
    case fault(signal: String)
    /// A signal was sent to it.
    case signal(String)
    /// A file that it was reading was truncated by another process.
    case fileCutShort
}
