import Foundation

/// A file that is written for the operator. It names customers and what they hold, so it is for
/// its owner alone.
enum NewFile {
    /// Writes a text to a file that does not exist yet, all of it or nothing: nothing is
    /// overwritten.
    static func write(_ text: String, to path: String) throws(FileTrouble) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .exists(path: path) : .unwritable(path: path, errno: errno)
        }
        defer { close(descriptor) }
        let bytes = Array((text + "\n").utf8)
        var count = 0
        while count < bytes.count {
            let written = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress! + count, bytes.count - count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                let trouble = FileTrouble.unwritable(path: path, errno: errno)
                unlink(path)
                throw trouble
            }
            count += written
        }
    }
}
