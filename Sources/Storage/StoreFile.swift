import Files
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
        let head: [UInt8]
        do throws(FileError) {
            head = try RegularFile(reading: path).bytes(0..<100)
        } catch {
            switch error {
            case .system(_, ENOENT), .system(_, ENOTDIR): throw .missing(path: path)
            case .system(_, EISDIR), .notAFile: throw .notAFile(path: path)
            case .system(_, let number):
                throw .unreadable(path: path, reason: String(cString: strerror(number)))
            }
        }
        for suffix in ["-journal", "-wal", "-shm"] {
            var status = stat()
            guard stat(path + suffix, &status) == 0, !status.isRegular else { continue }
            throw .notAFile(path: path + suffix)
        }
        guard head.count == 100, head.starts(with: Self.magic) else {
            throw .notADatabase(path: path)
        }
        let number = head[Self.applicationIDOffset..<Self.applicationIDOffset + 4]
            .reduce(Int32(0)) { $0 << 8 | Int32($1) }
        guard number == Self.applicationID else { throw .notADirectory(path: path) }
    }

    /// How a file can be opened.
    enum Access: Equatable {
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
        for place in [path, Folder(of: path).path] where Foundation.access(place, W_OK) != 0 {
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

    /// Waits until what was written to it is on the disk.
    func flush() throws(DirectoryError) {
        try Self.writing(path) { () throws(FileError) in
            try RegularFile(reading: path).synchronize()
        }
    }

    /// Replaces the file at `destination`, at once or not at all.
    func move(to destination: StoreFile) throws(DirectoryError) {
        // SQLite would replay a log that is left beside the old file into the new one.
        unlink(destination.path + "-wal")
        unlink(destination.path + "-shm")
        try Self.writing(destination.path) { () throws(FileError) in
            try AtomicFile.move(path, to: destination.path)
        }
    }

    /// Waits while another process fills this draft, and empties what a killed one left behind. The
    /// lock ends with the process, however that ends. It is on the first byte: SQLite locks others.
    func lockAsDraft() throws(DirectoryError) -> FileLock {
        while true {
            do throws(FileError) {
                let lock = try FileLock(waitingFor: path, byte: 0)
                // Who held it may have put the draft in its place: then this is the store itself.
                if lock.file.isNamed {
                    try lock.file.truncate(to: 0)
                    return lock
                }
            } catch {
                // What is no file can't be emptied, however often that is tried.
                if case .notAFile = error { throw .notAFile(path: path) }
                if error.number == EISDIR { throw .notAFile(path: path) }
                throw Self.unwritable(path, error)
            }
        }
    }

    private static func writing(
        _ path: String, _ body: () throws(FileError) -> Void
    ) throws(DirectoryError) {
        do throws(FileError) { try body() } catch { throw unwritable(path, error) }
    }

    private static func unwritable(_ path: String, _ error: FileError) -> DirectoryError {
        .unwritable(path: path, reason: String(cString: strerror(error.number)))
    }

    /// Makes the file readable by its owner alone, or makes an empty one. The files SQLite makes
    /// beside it get the same mode. An existing file is not opened, because closing it would
    /// release SQLite's locks.
    func keepPrivate() throws(DirectoryError) {
        do throws(FileError) {
            _ = try RegularFile(creating: path)
            return
        } catch {
            guard error.number == EEXIST else { throw Self.unwritable(path, error) }
        }
        for suffix in ["", "-wal", "-shm"] {
            var status = stat()
            guard lstat(path + suffix, &status) == 0, status.isRegular, status.isOpenToOthers
            else { continue }
            chmod(path + suffix, 0o600)
        }
    }

    static var lastError: String { String(cString: strerror(errno)) }
}
