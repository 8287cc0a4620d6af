import Domain
import Foundation

/// Says to all processes of the user that one of them is running a plan: two would each do every
/// step. It goes with the process, however that ends.
final class FlightLock: Sendable {
    private let descriptor: Int32

    /// Throws `service(.pendingOperation)` while another process runs the plan, and `journal` where
    /// the lock cannot be made.
    init(_ plan: Plan.ID) throws(Refusal) {
        let path = try Self.path(of: plan)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw .journal(.unwritable(path: path, reason: String(cString: strerror(errno))))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .service(.pendingOperation)
        }
        self.descriptor = descriptor
    }

    /// Whether another process, or this one, is running the plan.
    static func isHeld(_ plan: Plan.ID) -> Bool {
        guard let path = try? path(of: plan) else { return false }
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) != 0
    }

    deinit { close(descriptor) }

    private static func path(of plan: Plan.ID) throws(Refusal) -> String {
        guard let folder = Surroundings.journalFolder.map({ $0 + "/flights" }) else {
            throw .journal(.unwritable(path: "XDG_STATE_HOME", reason: "HOME"))
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .journal(.unwritable(path: folder, reason: error.localizedDescription))
        }
        // A plan's id is a GUID; from a file somebody edited it may be anything.
        let name = plan.text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return "\(folder)/\(name).lock"
    }
}
