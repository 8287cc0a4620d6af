import Glibc

/// Why the system does not open, read, write or lock a file.
package enum FileError: Error, Equatable, Sendable {
    /// What the system says, as `errno`.
    case system(path: String, errno: Int32)
    /// A pipe, a device or a socket: whoever reads there may wait for ever. A folder is `EISDIR`.
    case notAFile(path: String)

    /// The system's number; of what is no file, the nearest one.
    package var number: Int32 {
        switch self {
        case .system(_, let errno): errno
        case .notAFile: EINVAL
        }
    }

    package var path: String {
        switch self {
        case .system(let path, _), .notAFile(let path): path
        }
    }

    static func last(_ path: String) -> FileError { .system(path: path, errno: Glibc.errno) }
}

/// An open regular file. It is closed when the value ends, and no child process inherits it.
package struct RegularFile: ~Copyable, Sendable {
    package let path: String
    package let descriptor: Int32

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Opens a file for reading. A pipe is not waited for. Throws `notAFile`, or what the system
    /// says; `ENOENT` if there is none.
    package init(reading path: String, followsLinks: Bool = true) throws(FileError) {
        self = try Self.open(path, O_RDONLY, followsLinks: followsLinks)
    }

    /// Opens a file that exists for reading and writing.
    package init(
        updating path: String, appends: Bool = false, followsLinks: Bool = true
    ) throws(FileError) {
        self = try Self.open(path, O_RDWR | (appends ? O_APPEND : 0), followsLinks: followsLinks)
    }

    /// Makes a file for its owner alone. Throws `EEXIST` if the name is taken, be it by a link.
    package init(creating path: String, appends: Bool = false) throws(FileError) {
        self = try Self.open(
            path, O_RDWR | O_CREAT | O_EXCL | (appends ? O_APPEND : 0), followsLinks: false)
    }

    /// Opens a file for reading and writing, and makes it for its owner alone if there is none.
    /// No link is followed.
    package init(openingOrCreating path: String) throws(FileError) {
        self = try Self.open(path, O_RDWR | O_CREAT, followsLinks: false)
    }

    private static func open(
        _ path: String, _ flags: Int32, followsLinks: Bool
    ) throws(FileError) -> RegularFile {
        let all = flags | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
        var descriptor = Glibc.open(path, all, 0o600)
        while descriptor < 0, Glibc.errno == EINTR { descriptor = Glibc.open(path, all, 0o600) }
        guard descriptor >= 0 else {
            // A pipe without a reader, or a device that is not there.
            let isNoFile = Glibc.errno == ENXIO || Glibc.errno == ENODEV
            throw isNoFile ? .notAFile(path: path) : .last(path)
        }
        let file = RegularFile(path: path, descriptor: descriptor)
        let status = try file.status()
        if status.st_mode & S_IFMT == S_IFDIR { throw .system(path: path, errno: EISDIR) }
        guard status.isRegular else { throw .notAFile(path: path) }
        return file
    }

    /// What the system tells of the open file, not of what the path leads to by now.
    package func status() throws(FileError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last(path) }
        return status
    }

    /// In bytes.
    package func size() throws(FileError) -> Int { Int(try status().st_size) }

    /// Whether the path still leads to this file: somebody may have put another one there.
    package var isNamed: Bool {
        var (held, named) = (stat(), stat())
        return fstat(descriptor, &held) == 0 && stat(path, &named) == 0
            && held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }

    /// The bytes of a range; fewer if the file ends before.
    package func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                pread(
                    descriptor, $0.baseAddress! + count, range.count - count,
                    range.lowerBound + count)
            }
            if got < 0, Glibc.errno == EINTR { continue }
            guard got >= 0 else { throw .last(path) }
            if got == 0 { break }
            count += got
        }
        bytes.removeSubrange(count...)
        return bytes
    }

    /// All of the file, which may be growing, and be one of the system's own that tell no size.
    /// Nil if it has more than `limit` bytes.
    package func allBytes(limit: Int) throws(FileError) -> [UInt8]? {
        guard try size() <= limit else { return nil }
        var all: [UInt8] = []
        while all.count <= limit {
            let part = try bytes(all.count..<all.count + 65_536)
            if part.isEmpty { return all }
            all += part
        }
        return nil
    }

    /// Writes all bytes from a place in the file on. A file opened for appending takes them at its
    /// end, whatever place is given.
    package func write(_ bytes: [UInt8], at place: Int) throws(FileError) {
        var count = 0
        while count < bytes.count {
            let written = bytes.withUnsafeBytes {
                pwrite(
                    descriptor, $0.baseAddress! + count, bytes.count - count, off_t(place + count))
            }
            if written < 0, Glibc.errno == EINTR { continue }
            guard written >= 0 else { throw .last(path) }
            guard written > 0 else { throw .system(path: path, errno: ENOSPC) }
            count += written
        }
    }

    /// From here on, bytes are written to the place that is given, also in a file that was opened
    /// for appending.
    package func stopAppending() { _ = fcntl(descriptor, F_SETFL, 0) }

    package func truncate(to size: Int) throws(FileError) {
        while ftruncate(descriptor, off_t(size)) != 0 {
            guard Glibc.errno == EINTR else { throw .last(path) }
        }
    }

    /// Waits until the disk has what was written. A file system that knows no such wait is fine.
    package func synchronize() throws(FileError) { try synchronized(descriptor, path) }
}

func synchronized(_ descriptor: Int32, _ path: String) throws(FileError) {
    while fsync(descriptor) != 0 {
        switch errno {
        case EINTR: continue
        case EINVAL, ENOSYS, EOPNOTSUPP: return
        default: throw .last(path)
        }
    }
}

extension stat {
    /// Whether it is of a file: of no folder, pipe, socket or device.
    package var isRegular: Bool { st_mode & S_IFMT == S_IFREG }

    /// Whether group or others may read, write or enter it.
    package var isOpenToOthers: Bool { st_mode & 0o077 != 0 }
}
