import Domain
import GRDB

/// Why the Directory's file could not be opened, read or written. Each case names the file.
package enum DirectoryError: Error, Equatable, Sendable {
    /// There is no such file.
    case missing(path: String)
    /// Creating would overwrite a file.
    case fileExists(path: String)
    /// A folder, a pipe or a device has the name.
    case notAFile(path: String)
    /// The file is no SQLite database.
    case notADatabase(path: String)
    /// The file is an SQLite database of another program.
    case notADirectory(path: String)
    /// A later release of this program wrote the file. `found` and `known` are schema versions.
    case newerSchema(path: String, found: Int, known: Int)
    /// The file cannot be opened for reading.
    case unreadable(path: String, reason: String)
    /// A log beside the file has changes that are not in it yet, and the log cannot be read
    /// because its index is missing and cannot be made.
    case logUnread(path: String)
    /// The file cannot be written, or its folder, which SQLite writes to as well.
    case unwritable(path: String, reason: String)
    /// Another process kept the file locked for as long as this one waits.
    case busy(path: String)
    /// The disk is full.
    case diskFull(path: String)
    /// The file is a damaged database.
    case damaged(path: String, reason: String)
    /// SQLite failed for another reason.
    case failed(path: String, reason: String)

    /// The file it is about.
    package var path: String {
        switch self {
        case .missing(let path), .fileExists(let path), .notADatabase(let path),
            .notADirectory(let path), .notAFile(let path), .logUnread(let path),
            .newerSchema(let path, _, _), .unreadable(let path, _),
            .unwritable(let path, _), .busy(let path), .diskFull(let path), .damaged(let path, _),
            .failed(let path, _):
            path
        }
    }
}

extension DirectoryError {
    /// Translates an error of GRDB or SQLite about the Directory at `path`.
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

/// Runs `body`, and throws its errors as those of the Directory at `path`.
func explaining<T>(_ path: String, _ body: () throws -> T) throws(DirectoryError) -> T {
    do { return try body() } catch { throw DirectoryError(error, path: path) }
}

extension Refusal {
    /// Makes the refusal of what a store that cannot be read or written was asked for.
    package init(_ error: DirectoryError) {
        switch error {
        case .busy: self = .storeBusy
        case .diskFull: self = .storeFull
        case .missing(let path), .fileExists(let path), .notAFile(let path),
            .notADatabase(let path), .notADirectory(let path), .newerSchema(let path, _, _),
            .logUnread(let path):
            self = .storeFailed(path)
        case .unreadable(let path, let reason), .unwritable(let path, let reason),
            .damaged(let path, let reason), .failed(let path, let reason):
            self = .storeFailed("\(path): \(reason)")
        }
    }
}
