/// Why an authority cannot keep its secret.
package enum AuthorityError: Error, Equatable, CustomStringConvertible {
    /// Somebody else than its owner can read the file.
    case readableByOthers(path: String)
    case damaged(path: String)
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)

    package var description: String {
        switch self {
        case .readableByOthers(let path): "\(path): others can read it; it must be for you alone"
        case .damaged(let path): "\(path): not a file of secrets of this program"
        case .unreadable(let path, let reason), .unwritable(let path, let reason):
            "\(path): \(reason)"
        }
    }
}
