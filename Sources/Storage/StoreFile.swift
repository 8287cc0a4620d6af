import Files
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
        for place in [path, Folder(of: path).path] where Foundation.access(place, W_OK) != 0 {
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

    /// Makes what was written to it survive a power cut.
    func flush() throws(DirectoryError) {
        try Self.writing(path) { () throws(FileError) in
            try RegularFile(reading: path).synchronize()
        }
    }

    /// Takes the place of whatever is at `destination`, at once or not at all.
    func move(to destination: StoreFile) throws(DirectoryError) {
        // A log left beside a file that is gone would be replayed into the new one.
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

    /// Makes it for its owner alone, empty if it is not there; what SQLite makes beside it takes
    /// after it. Files that are there are not opened: closing one would end SQLite's locks.
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
