import Domain
import Files
import Foundation

/// A note in the state folder: an empty file that says that something was so once.
enum StateNote: String {
    /// The first screen of the practice directory was seen.
    case tourSeen = "tour-seen"

    /// Where it is; nil without a folder for the state.
    var path: String? { Surroundings.journalFolder.map { "\($0)/\(rawValue)" } }

    /// Whether it is there. Without a folder it counts as left: it could not be.
    var isLeft: Bool { path.map { access($0, F_OK) == 0 } ?? true }

    /// Leave it. What fails is not told: the note is left the next time.
    func leave() {
        guard let path, !isLeft else { return }
        try? Store.makeFolder(of: path)
        try? AtomicFile.create(path, with: [])
    }
}
