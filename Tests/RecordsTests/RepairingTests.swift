import Domain
import Foundation
import Records
import Samples
import Testing

@Suite(.heavy) struct `A journal whose end was torn off` {
    @Test func `is repaired and says so, wherever in its last two entries it was`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(4)
        let (bytes, lines) = (try folder.bytes(), try folder.lines())
        let head = try folder.bytes("journal.head")
        let ends = [2, 3].map { lines.prefix($0).joined().count }
        for length in ends[0]..<bytes.count {
            for name in try folder.names where name.contains("torn") {
                try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
            }
            try folder.write(bytes.prefix(length))
            try folder.write(head, "journal.head")
            let whole = length < ends[1] ? 2 : 3
            let torn = length - ends[whole - 2]
            let gone = 4 - whole

            let found = try folder.journal.verify()
            #expect(found.entries == whole && found.tornBytes == torn && found.missing == gone)
            #expect(try folder.journal.entries().count == whole)

            let entry = try folder.journal.append(.intent(9), about: nil, by: .agent)
            let events = try folder.journal.entries().dropFirst(whole).map(\.event)
            #expect(
                events == (torn > 0 ? [.repaired(bytes: torn)] : [])
                    + [.lost(entries: gone), entry.event])
            let sound = try folder.journal.verify()
            #expect(sound.hash == entry.hash && sound.missing == 0 && sound.tornBytes == 0)
            let kept =
                try folder.names.contains("journal.torn-1")
                ? folder.bytes("journal.torn-1") : []
            #expect(kept == Array(bytes[(length - torn)..<length]))
        }
    }

    @Test func `keeps the torn ends apart`() throws {
        let folder = try JournalFolder()
        for end in ["first", "second, and longer than what is written in its place "] {
            try folder.journal.fill(1)
            try folder.write(try folder.bytes() + Array(end.utf8))
        }
        try folder.journal.fill(1)
        #expect(try folder.bytes("journal.torn-1") == Array("first".utf8))
        #expect(try folder.bytes("journal.torn-2").starts(with: "second".utf8))
        #expect(try folder.journal.verify().entries == 5)
    }

    @Test func `is whole again where the torn end is longer than what is written`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(1)
        try folder.write(try folder.bytes() + [UInt8](repeating: 0, count: 100_000))
        try folder.journal.fill(1)
        #expect(try folder.journal.verify().entries == 3)
        #expect(try folder.journal.entries()[1].event == .repaired(bytes: 100_000))
    }

    /// A power cut may leave blocks of zeros before the end of a line.
    @Test func `is whole again where a line is none, though it ends as one`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(2)
        try folder.write(try folder.bytes() + [0, 0, 0, 34, 125, 10, 0])
        let journal = folder.journal
        #expect(try journal.entries().count == 2)
        try folder.journal.fill(1)
        #expect(try journal.entries().map(\.id) == [1, 2, 3, 4])
        #expect(try folder.journal.verify().entries == 4)
    }

    @Test func `tells also that it is gone altogether`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(3)
        try FileManager.default.removeItem(atPath: folder.file)
        try folder.journal.fill(1)
        #expect(try folder.journal.entries().first?.event == .lost(entries: 3))
        #expect(try folder.journal.verify().missing == 0)
    }
}
