import Domain
import Foundation

/// Says to all processes of the user that an act is under way here, by the id of the call that
/// writes: what the journal does not tell the end of is looked up by nobody else meanwhile. It goes
/// with the process, however that ends. All acts share one file, and each locks a byte of its own.
final class ActLock: Sendable {
    private let descriptor: Int32

    /// Nil where somebody has it, or nothing can be locked.
    init?(_ requestID: String, in folder: String) {
        guard (try? CustomerLock.makeFolder(folder)) != nil else { return nil }
        let descriptor = open(
            Self.path(in: folder), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return nil }
        var wanted = Self.byte(of: requestID)
        guard fcntl(descriptor, CustomerLock.setLock, &wanted) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Whether some process is about that act.
    static func isHeld(_ requestID: String, in folder: String) -> Bool {
        let descriptor = open(path(in: folder), O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var asked = byte(of: requestID)
        return fcntl(descriptor, CustomerLock.getLock, &asked) == 0
            && asked.l_type != Int16(F_UNLCK)
    }

    private static func path(in folder: String) -> String { "\(folder)/acts.lock" }

    private static func byte(of requestID: String) -> flock {
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = Int(RunLock.hash(requestID) >> 2)
        lock.l_len = 1
        return lock
    }
}
