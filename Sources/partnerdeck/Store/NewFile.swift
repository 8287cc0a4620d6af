import Foundation

/// A file that is written for the operator. It names customers and what they hold, so it is for
/// its owner alone.
enum NewFile {
    /// Writes a text to a file that does not exist yet: nothing is overwritten, and whoever sees
    /// the file sees all of it.
    static func write(_ text: String, to path: String) throws(FileTrouble) {
        let draft = "\(path).\(UUID().uuidString.lowercased()).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
        defer { unlink(draft) }
        let reason = fill(descriptor, Array((text + "\n").utf8))
        close(descriptor)
        if let reason { throw .unwritable(path: path, errno: reason) }
        guard link(draft, path) != 0 else { return }
        var found = stat()
        guard errno != EEXIST, lstat(path, &found) != 0 else { throw .exists(path: path) }
        // Not every file system has second names.
        guard rename(draft, path) == 0 else { throw .unwritable(path: path, errno: errno) }
    }

    /// Why not all of it was written; nil if it was.
    private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
        var count = 0
        while count < bytes.count {
            let written = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress! + count, bytes.count - count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return errno }
            count += written
        }
        return nil
    }
}
