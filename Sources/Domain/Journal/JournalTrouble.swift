/// Why the journal could not be read or written. Each case names the file.
package enum JournalTrouble: Error, Hashable, Codable, Sendable {
    /// Nothing says in which folder it is to be.
    case noFolder
    /// The disk is full.
    case full(path: String)
    /// The file, or the folder it is in, cannot be written.
    case unwritable(path: String, reason: String)
    case unreadable(path: String, reason: String)
    /// Another process kept it locked for as long as we were ready to wait.
    case busy(path: String)
    /// The entry of that number is not what was written, or does not follow the one before.
    case broken(path: String, entry: Int)

    package var path: String {
        switch self {
        case .noFolder: ""
        case .full(let path), .unwritable(let path, _), .unreadable(let path, _),
            .busy(let path), .broken(let path, _):
            path
        }
    }
}
