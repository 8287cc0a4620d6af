import GRDB

extension DirectoryError {
    /// What an error of GRDB or SQLite means for the Directory at `path`.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as DirectoryError:
            self = error
        case let error as DatabaseError:
            let reason = error.message ?? error.resultCode.description
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
            case .SQLITE_NOTADB: self = .notADatabase(path: path)
            case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
            case .SQLITE_FULL: self = .diskFull(path: path)
            case .SQLITE_READONLY, .SQLITE_PERM: self = .unwritable(path: path, reason: reason)
            case .SQLITE_CANTOPEN: self = .unreadable(path: path, reason: reason)
            default: self = .failed(path: path, reason: reason)
            }
        default:
            self = .failed(path: path, reason: "\(type(of: error))")
        }
    }
}

/// Runs `body`, and says its errors as those of the Directory at `path`.
func explaining<T>(_ path: String, _ body: () throws -> T) throws(DirectoryError) -> T {
    do { return try body() } catch { throw DirectoryError(error, path: path) }
}
