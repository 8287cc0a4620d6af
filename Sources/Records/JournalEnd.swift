import Domain
import Files
import Glibc

/// The last entry, by number and hash, noted in the file `journal.head` beside the journal, so that
/// entries missing at the end are noticed. It is written after the entry and may lag behind.
struct JournalHead: Equatable {
    let number: Int
    let hash: String

    init(number: Int, hash: String) {
        self.number = number
        self.hash = hash
    }

    /// Read the note beside a journal. Return nil if it is missing or unreadable.
    init?(of journal: String) {
        guard let file = try? JournalFile.forReading(Self.path(of: journal)),
            let bytes = try? file.bytes(0..<128),
            let words = String(validating: bytes, as: UTF8.self)?.split(separator: " "),
            words.count == 2, let number = Int(words[0]), words[1].hasSuffix("\n"),
            words[1].utf8.count == Chain.hashDigits + 1
        else { return nil }
        self.init(number: number, hash: String(words[1].dropLast()))
    }

    /// Write the note beside a journal; it replaces the one before.
    func write(beside journal: String) throws(JournalTrouble) {
        let path = Self.path(of: journal)
        do throws(FileError) {
            try AtomicFile.replace(path, with: Array("\(number) \(hash)\n".utf8))
        } catch {
            throw .writing(error, path)
        }
    }

    static func path(of journal: String) -> String { stem(of: journal) + ".head" }

    /// The path of a journal without `.jsonl`.
    fileprivate static func stem(of journal: String) -> String {
        journal.hasSuffix(".jsonl") ? String(journal.dropLast(6)) : journal
    }
}

/// The end of the file, which is all that a writer reads.
struct JournalTail {
    /// The last whole entry; number 0 without one.
    let last: JournalHead
    /// Where the next entry begins, in bytes.
    let end: Int
    /// The bytes after that which are no entry: a torn line, or something else.
    let torn: Range<Int>

    /// Read backwards from the end until a whole line is found.
    init(of file: borrowing JournalFile) throws(JournalTrouble) {
        let size = try file.size()
        var window = 1 << 14
        while true {
            let start = max(0, size - window)
            let bytes = try file.bytes(start..<size)
            let found = Self.lastLine(in: bytes, isWhole: start == 0)
            if let (line, end) = found {
                last = JournalHead(number: line.number, hash: line.hash)
                self.end = start + end
                torn = self.end..<size
                return
            }
            guard start > 0 else { break }
            guard window < file.longestLine else {
                throw .unwritable(path: file.path, reason: "∞")
            }
            window *= 4
        }
        last = JournalHead(number: 0, hash: Chain.beginning)
        end = 0
        torn = 0..<size
    }

    /// Return the last whole line that begins in these bytes, and where it ends, newline included.
    private static func lastLine(
        in bytes: [UInt8], isWhole: Bool
    ) -> (line: JournalLine, end: Int)? {
        var end = bytes.lastIndex(of: JournalLine.newline)
        while let newline = end {
            let before = bytes[..<newline].lastIndex(of: JournalLine.newline)
            guard before != nil || isWhole else { return nil }
            let start = before.map { $0 + 1 } ?? 0
            let line = bytes[start..<newline].withUnsafeBytes { JournalLine($0) }
            if let line { return (line, newline + 1) }
            end = before
        }
        return nil
    }
}

/// The rest of a line after a power cut, kept in a file beside the journal: `journal.torn-1` and so
/// on.
struct TornEnd {
    let bytes: [UInt8]
    private let path: String

    /// Copy it there, safe against a power cut.
    init(_ bytes: [UInt8], of journal: String) throws(JournalTrouble) {
        self.bytes = bytes
        var number = 1
        while true {
            let path = "\(JournalHead.stem(of: journal)).torn-\(number)"
            do throws(FileError) {
                try AtomicFile.create(path, with: bytes)
                self.path = path
                return
            } catch {
                guard error.number == EEXIST else { throw .writing(error, journal) }
                number += 1
            }
        }
    }

    /// Remove the copy if the journal could not be repaired and still has the line.
    func discard() { unlink(path) }
}
