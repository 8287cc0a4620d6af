import Deck
import Domain
import Foundation

/// The lock on one customer: a file that stays, and the kernel's word for who has it. What is
/// written in the file says who that is; it means nothing once the lock is gone.
final class CustomerLock: Sendable {
    /// Who runs which plan.
    struct Holder: Equatable {
        let process: Int
        let plan: Plan.ID
    }

    enum Attempt {
        case taken(CustomerLock)
        /// Nil for one who has not said yet who it is.
        case held(by: Holder?)
    }

    private let descriptor: Int32

    /// Linux's `F_OFD_GETLK` and `F_OFD_SETLK`, which Glibc keeps behind `_GNU_SOURCE`: locks of the
    /// open file, which go when it is closed and can be asked about without being taken.
    static let (getLock, setLock): (Int32, Int32) = (36, 37)

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Throws `journal` where the file cannot be made.
    static func take(
        _ customer: Customer.ID, for plan: Plan.ID, in folder: String
    ) throws(Refusal) -> Attempt {
        try makeFolder(folder)
        let path = path(of: customer, in: folder)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw .journal(
                .unwritable(path: path, reason: Surroundings.language.words().reason(errno: errno)))
        }
        let seat = CustomerLock(descriptor: descriptor)
        do {
            guard try lock(descriptor) else { return .held(by: seat.holder) }
        } catch {
            throw .journal(
                .unwritable(
                    path: path, reason: Surroundings.language.words().reason(errno: error.number)))
        }
        let text = Array("\(getpid()) \(plan.text)\n".utf8)
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
        return .taken(seat)
    }

    /// What the system says where it can lock nothing.
    struct Failed: Error, Equatable {
        let number: Int32
    }

    /// Whether the lock was free. Throws where the system can tell nothing of locks.
    static func lock(_ descriptor: Int32) throws(Failed) -> Bool {
        var wanted = flock()
        wanted.l_type = Int16(F_WRLCK)
        while fcntl(descriptor, setLock, &wanted) != 0 {
            switch errno {
            case EINTR: continue
            case EAGAIN, EACCES: return false
            default: throw Failed(number: errno)
            }
        }
        return true
    }

    /// Who has the lock; nil if nobody has.
    static func holder(of customer: Customer.ID, in folder: String) -> Holder? {
        let descriptor = open(path(of: customer, in: folder), O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        let seat = CustomerLock(descriptor: descriptor)
        // Asked only: a lock taken to look would keep out who takes it in earnest.
        var asked = flock()
        asked.l_type = Int16(F_WRLCK)
        guard fcntl(descriptor, getLock, &asked) == 0, asked.l_type != Int16(F_UNLCK) else {
            return nil
        }
        return seat.holder
    }

    private var holder: Holder? {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let process = Int(words[0]) else { return nil }
        return Holder(process: process, plan: Plan.ID(String(words[1])))
    }

    static func makeFolder(_ folder: String) throws(Refusal) {
        if let errno = NewFolder.make(folder) {
            throw .journal(
                .unwritable(
                    path: folder, reason: Surroundings.language.words().reason(errno: errno))
            )
        }
    }

    /// A customer's id is a GUID; from a file somebody edited it may be anything.
    private static func path(of customer: Customer.ID, in folder: String) -> String {
        let name = customer.text.lowercased().filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
        }
        return "\(folder)/customer-\(name).lock"
    }
}
