import Glibc

/// A lock on a file, or on one byte of it, among all processes that open it. It ends with the
/// value, or with the process, however that ends. The file stays.
package final class FileLock: Sendable {
    package let file: RegularFile

    /// Takes the lock on the file at `path`, which is made if it is missing; nil if somebody else
    /// has it. `byte` is a place in the file, which need not be that long; nil locks all of it.
    package init?(_ path: String, byte: Int? = nil) throws(FileError) {
        let file = try RegularFile(openingOrCreating: path)
        guard try file.lock(.exclusive, byte: byte) else { return nil }
        self.file = file
    }

    /// Unlocks before the file is closed: a process that is being started at that moment still has
    /// the file open, and the lock would last until it has begun.
    deinit { file.unlock() }

    /// Waits for the lock as long as it takes; the rest is as above.
    package init(waitingFor path: String, byte: Int? = nil) throws(FileError) {
        let file = try RegularFile(openingOrCreating: path)
        _ = try file.waitForLock(.exclusive, byte: byte)
        self.file = file
    }

    /// Whether somebody has the lock. It is not taken to find out: that would keep out who takes it
    /// in earnest. False if there is no such file, or nothing can be told.
    package static func isHeld(_ path: String, byte: Int? = nil) -> Bool {
        guard let file = try? RegularFile(updating: path, followsLinks: false) else { return false }
        return file.isLocked(byte: byte)
    }
}

extension RegularFile {
    // `F_OFD_GETLK` and `F_OFD_SETLK` of Linux, which Glibc keeps behind `_GNU_SOURCE`: locks of
    // the open file, which go when it is closed and can be asked about without being taken.
    private static var getLock: Int32 { 36 }
    private static var setLock: Int32 { 37 }

    /// Locks the file, or one byte of it. Return false if somebody else has it. Throws where the
    /// system can lock nothing.
    package func lock(_ mode: LockMode, byte: Int? = nil) throws(FileError) -> Bool {
        var wanted = Self.range(byte, mode == .exclusive ? F_WRLCK : F_RDLCK)
        while fcntl(descriptor, Self.setLock, &wanted) != 0 {
            switch Glibc.errno {
            case EINTR: continue
            case EAGAIN, EACCES: return false
            default: throw .last(path)
            }
        }
        return true
    }

    /// Waits for the lock. Returns false if it was not free within `limit`; nil waits for ever.
    package func waitForLock(
        _ mode: LockMode, byte: Int? = nil, limit: Duration? = nil
    ) throws(FileError) -> Bool {
        let clock = ContinuousClock()
        let end = limit.map { clock.now + $0 }
        while try !lock(mode, byte: byte) {
            if let end, clock.now >= end { return false }
            usleep(1000)
        }
        return true
    }

    package func unlock() {
        var wanted = Self.range(nil, F_UNLCK)
        _ = fcntl(descriptor, Self.setLock, &wanted)
    }

    /// Whether another open file has a lock there.
    package func isLocked(byte: Int? = nil) -> Bool {
        var asked = Self.range(byte, F_WRLCK)
        return fcntl(descriptor, Self.getLock, &asked) == 0 && asked.l_type != Int16(F_UNLCK)
    }

    private static func range(_ byte: Int?, _ type: Int32) -> flock {
        var lock = flock()
        lock.l_type = Int16(type)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = off_t(byte ?? 0)
        lock.l_len = byte == nil ? 0 : 1
        return lock
    }
}

/// Who may hold the lock beside this one.
package enum LockMode: Sendable {
    /// Nobody.
    case exclusive
    /// Whoever only reads.
    case shared
}
