import Domain
import Glibc

/// The folder the journal is in.
struct JournalFolder {
    private let file: String
    let path: String

    init(of file: String) {
        self.file = file
        path = Self.parent(of: file)
    }

    /// Makes it, and what it is in, for their owner alone, where they are not there.
    func make() throws(JournalTrouble) { try make(path) }

    private func make(_ folder: String) throws(JournalTrouble) {
        guard mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
        guard errno == ENOENT, folder != "/", folder != "." else { throw .writing(file) }
        try make(Self.parent(of: folder))
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .writing(file) }
    }

    /// Lets the names of its files survive a power cut.
    func flush() throws(JournalTrouble) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .writing(file) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .writing(file) }
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
