import Foundation

/// A file that is small enough to be read as a whole: a plan, a theme, the profiles. Somebody else
/// may have put there what is none, or has no end.
enum SmallFile {
    enum Trouble: Error, Equatable {
        case missing
        /// A pipe, a device, a socket: whoever reads there may wait for ever.
        case notAFile
        case tooLarge(megabytes: Int)
        case unreadable(errno: Int32)
    }

    /// All that is in it. Nothing is waited for, and no more is read than so many megabytes.
    static func bytes(of path: String, megabytes: Int) throws(Trouble) -> Data {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: throw .missing
            case ENXIO, ENODEV: throw .notAFile
            default: throw .unreadable(errno: errno)
            }
        }
        defer { close(descriptor) }
        // What was opened is judged, not what the path leads to by then.
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .unreadable(errno: EISDIR)
        default: throw .notAFile
        }
        let limit = megabytes << 20
        guard status.st_size <= limit else { throw .tooLarge(megabytes: megabytes) }
        var data = Data()
        var part = [UInt8](repeating: 0, count: 65_536)
        // Its size is no promise: it may be growing, and some of the system's own say none.
        while data.count <= limit {
            let count = read(descriptor, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(errno: errno) }
            guard count > 0 else { return data }
            data += part.prefix(count)
        }
        throw .tooLarge(megabytes: megabytes)
    }

    /// The same as text; nil if it is none in UTF-8.
    static func text(of path: String, megabytes: Int = 1) throws(Trouble) -> String? {
        String(validating: try bytes(of: path, megabytes: megabytes), as: UTF8.self)
    }
}
