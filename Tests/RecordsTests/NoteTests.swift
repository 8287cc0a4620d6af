import Domain
import Foundation
import Records
import Samples
import Testing

@Suite struct `The note beside the journal` {
    let folder: JournalFolder

    init() throws {
        folder = try JournalFolder()
        try folder.journal.fill(3)
    }

    private func remove() throws {
        try FileManager.default.removeItem(atPath: folder.path + "/journal.head")
    }

    @Test func `vouches for the end`() throws {
        #expect(try folder.journal.verify().isUnvouched == false)
        #expect(try JournalFolder().journal.verify().isUnvouched == false)
    }

    @Test func `is missed, also where the last entry went along with it`() throws {
        try remove()
        #expect(try folder.journal.verify().isUnvouched)
        try folder.write(try folder.lines().dropLast().joined())
        let found = try folder.journal.verify()
        #expect(found.entries == 2 && found.missing == 0 && found.isUnvouched)
    }

    @Test func `is made again by the next writer, whose entry says so`() throws {
        try remove()
        try folder.write(try folder.lines().dropLast().joined())
        let entry = try folder.journal.append(.intent(9), about: nil, by: .agent)
        let events = try folder.journal.entries().dropFirst(2).map(\.event)
        #expect(events == [.noteMissing, entry.event])
        try folder.journal.fill(1)
        let found = try folder.journal.verify()
        #expect(found.entries == 5 && !found.isUnvouched)
    }

    /// The process died between the first entry and its note.
    @Test func `is there before the first entry is`() throws {
        let folder = try JournalFolder()
        try folder.journal.fill(1)
        try folder.write(
            Array("0 \(String(repeating: "0", count: 64))\n".utf8), "journal.head")
        #expect(try folder.journal.verify().isUnvouched == false)
        try folder.journal.fill(1)
        #expect(try folder.journal.entries().count == 2)
    }

    /// Otherwise the first entry would always seem to have lost its note.
    @Test func `that cannot be made keeps the first entry from being written`() throws {
        let folder = try JournalFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/journal.head", withIntermediateDirectories: false)
        #expect(throws: JournalTrouble.self) { try folder.journal.fill(1) }
        #expect(try folder.journal.entries() == [])
    }
}
