import Deck
import Glibc
import Synchronization

/// The events that wait for the loop. Posting one makes `descriptor` readable, which wakes the
/// loop.
final class Inbox: Sendable {
    /// Readable while an event waits.
    let descriptor: Int32
    /// Readable once somebody has written to the watched file.
    let watch: Int32

    private let writeEnd: Int32
    private let waiting = Mutex<[Event]>([])

    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        (descriptor, writeEnd) = (ends[0], ends[1])
        watch = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        for end in ends {
            // Never block on a full pipe: it is readable already.
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        for end in [descriptor, writeEnd, watch] { close(end) }
    }

    /// Make `watch` readable whenever somebody writes to the file.
    func watch(file path: String) {
        inotify_add_watch(watch, path, UInt32(IN_MODIFY | IN_CLOSE_WRITE))
    }

    func post(_ event: Event) {
        waiting.withLock { $0.append(event) }
        var byte: UInt8 = 1
        write(writeEnd, &byte, 1)
    }

    /// Return the events since the last call.
    func take() -> [Event] {
        _ = drain(descriptor)
        return waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    /// Return whether the watched file was written to since the last call.
    func takeWatch() -> Bool { drain(watch) }

    /// Read everything. Return false if there was nothing.
    private func drain(_ descriptor: Int32) -> Bool {
        var wasReadable = false
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while read(descriptor, buffer.baseAddress, buffer.count) > 0 { wasReadable = true }
        }
        return wasReadable
    }
}
