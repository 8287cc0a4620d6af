import Deck
import Glibc
import Synchronization

/// Where answers wait for the loop. Posting makes the bell readable, which ends its sleep.
final class Inbox: Sendable {
    /// Readable while an event waits.
    let bell: Int32
    /// Readable once somebody has written to the watched file.
    let watch: Int32

    private let ringer: Int32
    private let waiting = Mutex<[Event]>([])

    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        (bell, ringer) = (ends[0], ends[1])
        watch = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        for end in ends {
            // A full pipe rings as well as one more byte would: nobody must wait for room in it.
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        for end in [bell, ringer, watch] { close(end) }
    }

    /// Makes `watch` readable whenever somebody writes to the file.
    func watch(file path: String) {
        inotify_add_watch(watch, path, UInt32(IN_MODIFY | IN_CLOSE_WRITE))
    }

    func post(_ event: Event) {
        waiting.withLock { $0.append(event) }
        var ring: UInt8 = 1
        write(ringer, &ring, 1)
    }

    /// Every event that has come since the last time.
    func take() -> [Event] {
        _ = drain(bell)
        return waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    /// Whether the watched file was written to since the last time.
    func takeWatch() -> Bool { drain(watch) }

    /// Reads all there is; false if there was nothing.
    private func drain(_ descriptor: Int32) -> Bool {
        var wasReadable = false
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while read(descriptor, buffer.baseAddress, buffer.count) > 0 { wasReadable = true }
        }
        return wasReadable
    }
}
