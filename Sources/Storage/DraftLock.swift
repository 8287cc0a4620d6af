import Foundation

/// Keeps two processes from filling the same draft. It ends with the process, however that ends.
struct DraftLock {
    private let descriptor: Int32

    /// Empties the draft, which a killed process may have left behind. Throws `busy`, about the
    /// store at `path`, while another process fills it.
    init(of draft: StoreFile, for path: String) throws(DirectoryError) {
        descriptor = open(draft.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path: path, reason: StoreFile.lastError) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, ftruncate(descriptor, 0) == 0 else {
            close(descriptor)
            throw .busy(path: path)
        }
    }

    func release() { close(descriptor) }
}
