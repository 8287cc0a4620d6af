import Domain
import Files
import Glibc

/// The last entry, by number and hash. It is noted in a file beside the journal, `journal.head`:
/// where entries are gone from the end, that file knows. It is written after the entry, so it may
/// lag behind.
struct JournalHead: Equatable {
    let number: Int
    let hash: String

    init(number: Int, hash: String) {
        self.number = number
        self.hash = hash
    }

    /// Reads the note beside a journal. Nil if there is none, or none that can be read.
    init?(of journal: String) {
        guard let file = try? JournalFile.forReading(Self.path(of: journal)),
            let bytes = try? file.bytes(0..<128),
            let words = String(validating: bytes, as: UTF8.self)?.split(separator: " "),
            words.count == 2, let number = Int(words[0]), words[1].hasSuffix("\n"),
            words[1].utf8.count == Chain.hashDigits + 1
        else { return nil }
        self.init(number: number, hash: String(words[1].dropLast()))
    }

    /// Writes the note beside a journal, in the place of the one before.
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

/// The end of the file: all a writer has to read.
struct JournalTail {
    /// Of the last whole entry; number 0 where there is none.
    let last: JournalHead
    /// Where the next entry belongs.
    let end: Int
    /// What is behind that and is no entry: a line that was cut off, or that is not one.
    let torn: Range<Int>

    /// Reads from the end as far back as it takes to find a whole line.
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

    /// The last whole line that begins in these bytes, and where it ends, newline included.
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

/// What a power cut left of a line, kept in a file beside the journal: `journal.torn-1`, and so on.
struct TornEnd {
    let bytes: [UInt8]
    private let path: String

    /// Copies it there, to stay even if the power goes now.
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

    /// Removes it, where the journal could not be repaired after all and still has it.
    func discard() { unlink(path) }
}
