import Glibc

/// Sees every write into some folders, as inotify tells them.
final class Watch {
    private let descriptor: Int32
    /// How many writes were seen.
    private(set) var writes = 0
    /// Whether a file in the last of the folders was closed by its last writer: with what a
    /// program says going there, its end.
    private(set) var isOver = false

    init(folders: [String]) throws {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { throw NoPulse(error: errno) }
        for folder in folders.dropLast() {
            inotify_add_watch(descriptor, folder, UInt32(IN_MODIFY | IN_CREATE | IN_DELETE))
        }
        inotify_add_watch(
            descriptor, folders[folders.count - 1], UInt32(IN_MODIFY | IN_CLOSE_WRITE))
    }

    deinit { close(descriptor) }

    /// Waits for the write of that number, or for the end. Returns whether it was the write.
    func reaches(_ write: Int) -> Bool {
        let deadline = ContinuousClock.now + .seconds(120)
        while writes < write, !isOver {
            let left = (deadline - .now) / .milliseconds(1)
            var gate = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&gate, 1, Int32(left)) > 0 || errno == EINTR else { return false }
            take()
        }
        return !isOver
    }

    private func take() {
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            var place = 0
            while place < count {
                let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
                if event.mask & UInt32(IN_CLOSE_WRITE) != 0 { isOver = true } else { writes += 1 }
                place += MemoryLayout<inotify_event>.size + Int(event.len)
            }
        }
    }
}
