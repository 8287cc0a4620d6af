import Foundation

/// Lets one process at a time fill a draft. It ends with the process, however that ends.
struct DraftLock {
    private let descriptor: Int32

    /// Waits while another process fills the draft, and empties what a killed one left behind.
    init(of draft: StoreFile, for path: String) throws(DirectoryError) {
        while true {
            let descriptor = open(
                draft.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
                0o600)
            guard descriptor >= 0 else {
                throw .unwritable(path: draft.path, reason: StoreFile.lastError)
            }
            do throws(DirectoryError) {
                // What is no file can't be emptied, however often that is tried.
                try StoreFile.requireFile(descriptor, draft.path)
            } catch {
                close(descriptor)
                throw error
            }
            while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
            // Who held it may have put the draft in its place: then this is the store itself.
            if Self.isStill(draft, descriptor), ftruncate(descriptor, 0) == 0 {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    func release() { close(descriptor) }

    private static func isStill(_ draft: StoreFile, _ descriptor: Int32) -> Bool {
        var (held, named) = (stat(), stat())
        return fstat(descriptor, &held) == 0 && stat(draft.path, &named) == 0
            && held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }
}
