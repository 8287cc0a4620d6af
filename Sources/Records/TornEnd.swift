import Domain
import Glibc

/// What a power cut left of a line, kept in a file beside the journal: `journal.torn-1`, and so on.
struct TornEnd {
    let bytes: [UInt8]
    private let path: String

    /// Copies it there, to stay even if the power goes now.
    init(_ bytes: [UInt8], of journal: String) throws(JournalTrouble) {
        self.bytes = bytes
        let stem = journal.hasSuffix(".jsonl") ? String(journal.dropLast(6)) : journal
        var number = 1
        var descriptor: Int32
        var path: String
        repeat {
            path = "\(stem).torn-\(number)"
            descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            number += 1
        } while descriptor < 0 && errno == EEXIST
        guard descriptor >= 0 else { throw .writing(journal) }
        self.path = path
        defer { close(descriptor) }
        let written = write(descriptor, bytes, bytes.count)
        if written >= 0, written < bytes.count { errno = ENOSPC }
        guard written == bytes.count, fsync(descriptor) == 0 else {
            let trouble = JournalTrouble.writing(journal)
            unlink(path)
            throw trouble
        }
    }

    /// Where the journal could not be repaired after all, and still has it.
    func discard() { unlink(path) }
}
