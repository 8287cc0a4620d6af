import Domain
import Glibc

/// The journal's file while it is open. Closing it gives its lock back.
struct JournalFile: ~Copyable {
    let path: String
    let descriptor: Int32

    private init(path: String, descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// No entry comes near it: it would be a plan for some hundred thousand customers.
    var longestLine: Int { 1 << 28 }

    /// Opens the file for adding to it; makes it, and its folder, for their owner alone. No link
    /// is followed to make it.
    static func forWriting(_ path: String) throws(JournalTrouble) -> JournalFile {
        // Between the two, another process may make it.
        for _ in 0..<3 {
            var descriptor = open(path, O_RDWR | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
            if descriptor < 0, errno == ENOENT {
                try JournalFolder(of: path).make()
                descriptor = open(
                    path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
                if descriptor < 0, errno == EEXIST { continue }
            }
            guard descriptor >= 0 else { throw .writing(path) }
            let file = JournalFile(path: path, descriptor: descriptor)
            guard file.isRegular else { throw .unwritable(path: path, reason: "not a file") }
            return file
        }
        throw .unwritable(path: path, reason: "a link to nothing")
    }

    /// Nil if there is none.
    static func forReading(_ path: String) throws(JournalTrouble) -> JournalFile? {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .reading(path)
        }
        let file = JournalFile(path: path, descriptor: descriptor)
        guard file.isRegular else { throw .unreadable(path: path, reason: "not a file") }
        return file
    }

    /// Waits for whoever has it locked. Throws `busy` if that takes too long.
    func lock(_ kind: Lock, patience: Duration) throws(JournalTrouble) {
        let clock = ContinuousClock()
        let end = clock.now + patience
        while flock(descriptor, kind.rawValue | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK:
                guard clock.now < end else { throw .busy(path: path) }
                usleep(1000)
            default: throw kind == .exclusive ? .writing(path) : .reading(path)
            }
        }
    }

    enum Lock {
        case exclusive, shared

        var rawValue: Int32 { self == .exclusive ? LOCK_EX : LOCK_SH }
    }

    func unlock() { flock(descriptor, LOCK_UN) }

    func size() throws(JournalTrouble) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .reading(path) }
        return Int(status.st_size)
    }

    /// Whether the path still leads to it: somebody may have put another file there.
    var isNamed: Bool {
        var (held, named) = (stat(), stat())
        return fstat(descriptor, &held) == 0 && stat(path, &named) == 0
            && held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }

    private var isRegular: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The bytes of a range, fewer if the file ends before.
    func bytes(_ range: Range<Int>) throws(JournalTrouble) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                pread(
                    descriptor, $0.baseAddress! + count, range.count - count,
                    range.lowerBound + count)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .reading(path) }
            if got == 0 { break }
            count += got
        }
        bytes.removeSubrange(count...)
        return bytes
    }
}
