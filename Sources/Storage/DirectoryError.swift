/// Why the Directory's file could not be opened, read or written. Each case names the file.
package enum DirectoryError: Error, Equatable, Sendable {
    /// There is no such file.
    case missing(path: String)
    /// Creating would overwrite a file.
    case fileExists(path: String)
    /// A folder, a pipe or a device has the name.
    case notAFile(path: String)
    /// The file is something else than an SQLite database.
    case notADatabase(path: String)
    /// An SQLite database, but of another program.
    case notADirectory(path: String)
    /// Written by a later release of this program.
    case newerSchema(path: String, found: Int, known: Int)
    case unreadable(path: String, reason: String)
    /// Changes that are not in the file yet stand in a log beside it, and what it takes to read
    /// that is not there and cannot be made.
    case logUnread(path: String)
    /// The file, or the folder it is in, which SQLite writes to as well.
    case unwritable(path: String, reason: String)
    /// Another process kept it locked for as long as we were ready to wait.
    case busy(path: String)
    case diskFull(path: String)
    case damaged(path: String, reason: String)
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
