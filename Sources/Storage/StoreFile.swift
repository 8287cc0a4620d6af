import Foundation

/// The file a Directory lives in, judged from outside: before SQLite opens it, and as it is
/// put in its place.
struct StoreFile {
    let path: String

    /// "PDCK", at the place where SQLite keeps the number of the program a file belongs to.
    static let applicationID: Int32 = 0x5044_434B

    private static let magic = Array("SQLite format 3\0".utf8)
    private static let applicationIDOffset = 68

    var exists: Bool { access(path, F_OK) == 0 }

    /// Reads the file's head, which is cheaper than SQLite's own answer and tells more.
    func requireOurs() throws(DirectoryError) {
        guard let file = fopen(path, "rb") else {
            throw errno == ENOENT || errno == ENOTDIR
                ? .missing(path: path) : .unreadable(path: path, reason: Self.lastError)
        }
        defer { fclose(file) }
        var head = [UInt8](repeating: 0, count: 100)
        guard fread(&head, 1, head.count, file) == head.count, head.starts(with: Self.magic) else {
            throw .notADatabase(path: path)
        }
        let number = head[Self.applicationIDOffset..<Self.applicationIDOffset + 4]
            .reduce(Int32(0)) { $0 << 8 | Int32($1) }
        guard number == Self.applicationID else { throw .notADirectory(path: path) }
    }

    /// SQLite writes beside the file too, so both the file and its folder must take it.
    func requireWritable() throws(DirectoryError) {
        for place in [path, folder] where access(place, W_OK) != 0 {
            throw .unwritable(path: path, reason: Self.lastError)
        }
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
