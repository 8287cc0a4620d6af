import Domain
import Glibc

extension JournalTrouble {
    /// Why writing failed, by `errno`.
    static func writing(_ path: String) -> JournalTrouble {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: .full(path: path)
        default: .unwritable(path: path, reason: lastError)
        }
    }

    /// Why reading failed, by `errno`.
    static func reading(_ path: String) -> JournalTrouble {
        .unreadable(path: path, reason: lastError)
    }

    private static var lastError: String { String(cString: strerror(errno)) }
}
