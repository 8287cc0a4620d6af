import Foundation

/// The file of a Directory, as the file system shows it: checked before SQLite opens it, and moved
/// to its place when it is complete.
struct StoreFile {
    let path: String

    /// "PDCK" as a number: SQLite keeps the id of the program in the header of the file.
    static let applicationID: Int32 = 0x5044_434B

    private static let magic = Array("SQLite format 3\0".utf8)
    private static let applicationIDOffset = 68

    /// Whether the name is taken. A link that leads nowhere counts too: its target may be on a disk
    /// that is mounted again later.
    var exists: Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Throws what is wrong with the file, as far as its header tells. That is faster than asking
    /// SQLite, and tells more. Also throws `notAFile` for a pipe or a device, here or in the place
    /// of a log, on which SQLite would wait for ever.
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
        /// For reading and writing.
        case writing
        /// For reading, as a file that does not change: there is no log, and none can be made that
        /// would tell of changes by others.
        case still(reason: String)
        /// For reading, together with the log beside it.
        case logged(reason: String)

        /// Why the file cannot be written; nil if it can.
        var obstacle: String? {
            switch self {
            case .writing: nil
            case .still(let reason), .logged(let reason): reason
            }
        }
    }

    /// How the file can be opened. SQLite writes beside the file too, so writing needs both the
    /// file and its folder to be writable. Throws `logUnread` if the file cannot even be read.
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

    /// The address by which SQLite opens a file that does not change, without a lock or a log.
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

    /// The path of the folder it is in.
    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Waits until what was written to it is on the disk.
    func flush() throws(DirectoryError) {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: Self.lastError) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .unwritable(path: path, reason: Self.lastError) }
    }

    /// Replaces the file at `destination`, at once or not at all.
    func move(to destination: StoreFile) throws(DirectoryError) {
        // SQLite would replay a log that is left beside the old file into the new one.
        unlink(destination.path + "-wal")
        unlink(destination.path + "-shm")
        guard rename(path, destination.path) == 0 else {
            throw .unwritable(path: destination.path, reason: Self.lastError)
        }
        try StoreFile(path: destination.folder).flush()
    }

    /// Makes the file readable by its owner alone, or makes an empty one. The files SQLite makes
    /// beside it get the same mode. An existing file is not opened, because closing it would release
    /// SQLite's locks.
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

    /// What `errno` says.
    static var lastError: String { String(cString: strerror(errno)) }
}

extension stat {
    /// Whether it is a regular file: no folder, pipe or device.
    fileprivate var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}
