import Domain
import Glibc

/// The note beside the journal of its last entry: where entries are gone from the end, it knows.
/// It is written after the entry, so it may lag behind.
struct JournalHead: Equatable {
    let number: Int
    let hash: String

    init(number: Int, hash: String) {
        self.number = number
        self.hash = hash
    }

    /// Nil if there is none, or none that can be read.
    init?(of journal: String) {
        guard let file = try? JournalFile.forReading(Self.path(of: journal)),
            let bytes = try? file.bytes(0..<128),
            let words = String(validating: bytes, as: UTF8.self)?.split(separator: " "),
            words.count == 2, let number = Int(words[0]), words[1].hasSuffix("\n"),
            words[1].utf8.count == Chain.hashDigits + 1
        else { return nil }
        self.init(number: number, hash: String(words[1].dropLast()))
    }

    /// Puts it in the place of the one before, at once or not at all.
    func write(beside journal: String) throws(JournalTrouble) {
        let path = Self.path(of: journal)
        let draft = path + ".new"
        // The lock on the journal keeps others away: a draft that is there was left behind.
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .writing(path) }
        let text = Array("\(number) \(hash)\n".utf8)
        let written = Glibc.write(descriptor, text, text.count)
        // Its name may outlive a power cut where its bytes do not.
        guard written == text.count, fdatasync(descriptor) == 0 else {
            if written >= 0, written < text.count { errno = ENOSPC }
            let trouble = JournalTrouble.writing(path)
            close(descriptor)
            unlink(draft)
            throw trouble
        }
        close(descriptor)
        guard rename(draft, path) == 0 else { throw .writing(path) }
    }

    static func path(of journal: String) -> String {
        (journal.hasSuffix(".jsonl") ? String(journal.dropLast(6)) : journal) + ".head"
    }
}
