import Foundation

/// The file a Directory lives in, judged from outside: before SQLite opens it, and as it is
/// put in its place.
struct StoreFile {
    let path: String

    /// "PDCK", at the place where SQLite keeps the number of the program a file belongs to.
    static let applicationID: Int32 = 0x5044_434B

    private static let magic = Array("SQLite format 3\0".utf8)
    private static let applicationIDOffset = 68

    /// Whether the name is taken, be it by a link that leads nowhere: where that leads today may be
    /// a disk that is back tomorrow.
    var exists: Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Reads the file's head, which is cheaper than SQLite's own answer and tells more. What is no
    /// file is not waited for, and neither SQLite is left to wait for it.
    func requireOurs() throws(DirectoryError) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT, ENOTDIR: throw .missing(path: path)
            case ENXIO, ENODEV: throw .notAFile(path: path)
            default: throw .unreadable(path: path, reason: Self.lastError)
            }
        }
        defer { close(descriptor) }
        try Self.requireFile(descriptor, path)
        for suffix in ["-journal", "-wal", "-shm"] {
            var status = stat()
            guard stat(path + suffix, &status) == 0, !status.isFile else { continue }
            throw .notAFile(path: path + suffix)
        }
        var head = [UInt8](repeating: 0, count: 100)
        let count = pread(descriptor, &head, head.count, 0)
        guard count >= 0 else { throw .unreadable(path: path, reason: Self.lastError) }
        guard count == head.count, head.starts(with: Self.magic) else {
            throw .notADatabase(path: path)
        }
        let number = head[Self.applicationIDOffset..<Self.applicationIDOffset + 4]
            .reduce(Int32(0)) { $0 << 8 | Int32($1) }
        guard number == Self.applicationID else { throw .notADirectory(path: path) }
    }

    /// Throws `notAFile` for a folder, a pipe or a device.
    static func requireFile(_ descriptor: Int32, _ path: String) throws(DirectoryError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: lastError)
        }
        guard status.isFile else { throw .notAFile(path: path) }
    }

    /// How a file can be opened.
    enum Access: Equatable {
        case writing
        /// For reading, and not as long as it is written to elsewhere: nothing beside it can be made
        /// to tell of that.
        case still(reason: String)
        /// For reading, with the log beside it.
        case logged(reason: String)

        /// Why nothing can be written; nil if something can.
        var obstacle: String? {
            switch self {
            case .writing: nil
            case .still(let reason), .logged(let reason): reason
            }
        }
    }

    /// SQLite writes beside the file too, so only where both the file and its folder take it can it
    /// be written. Throws `logUnread` where it cannot even be read.
    func access() throws(DirectoryError) -> Access {
        guard let reason = obstacleToWriting else { return .writing }
        var log = stat()
        guard stat(path + "-wal", &log) == 0, log.st_size > 0 else { return .still(reason: reason) }
        guard Foundation.access(path + "-wal", R_OK) == 0,
            Foundation.access(path + "-shm", R_OK) == 0
        else { throw .logUnread(path: path) }
        return .logged(reason: reason)
    }

    private var obstacleToWriting: String? {
        for place in [path, folder] where Foundation.access(place, W_OK) != 0 {
            return Self.lastError
        }
        return nil
    }

    /// The path as SQLite takes it for a file that does not change: without a lock or a log.
    var unchangingAddress: String {
        let absolute = URL(fileURLWithPath: path).path
        var plain = CharacterSet.alphanumerics
        plain.insert(charactersIn: "/-._~")
        let escaped = absolute.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            return scalar.isASCII && plain.contains(scalar)
                ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "file://\(escaped.joined())?immutable=1"
    }

    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes what was written to it survive a power cut.
    func flush() throws(DirectoryError) {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: Self.lastError) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .unwritable(path: path, reason: Self.lastError) }
    }

    /// Takes the place of whatever is at `destination`, at once or not at all.
    func move(to destination: StoreFile) throws(DirectoryError) {
        // A log left beside a file that is gone would be replayed into the new one.
        unlink(destination.path + "-wal")
        unlink(destination.path + "-shm")
        guard rename(path, destination.path) == 0 else {
            throw .unwritable(path: destination.path, reason: Self.lastError)
        }
        try StoreFile(path: destination.folder).flush()
    }

    /// Makes it for its owner alone, empty if it is not there; what SQLite makes beside it takes
    /// after it. Files that are there are not opened: closing one would end SQLite's locks.
    func keepPrivate() throws(DirectoryError) {
        let new = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        if new >= 0 {
            close(new)
            return
        }
        guard errno == EEXIST else { throw .unwritable(path: path, reason: Self.lastError) }
        for suffix in ["", "-wal", "-shm"] {
            var status = stat()
            guard lstat(path + suffix, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                status.st_mode & 0o077 != 0
            else { continue }
            chmod(path + suffix, 0o600)
        }
    }

    static var lastError: String { String(cString: strerror(errno)) }
}

extension stat {
    /// Whether it is of a file: of no folder, pipe or device.
    fileprivate var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}
