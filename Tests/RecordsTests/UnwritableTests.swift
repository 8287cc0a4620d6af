import Domain
import Foundation
import Records
import Testing

@Suite struct `A journal that cannot be written` {
    @Test func `says so where its folder cannot be made`() throws {
        let folder = try JournalFolder()
        try folder.write([], "file")
        let journal = Journal(folder: folder.path + "/file/partnerdeck")
        #expect(throws: (any Error).self) { try journal.fill(1) }
        #expect(isUnwritable { try journal.fill(1) })
        #expect(throws: (any Error).self) { try journal.entries() }
    }

    /// Not even root can write there.
    @Test func `says so where its folder takes no files`() throws {
        let journal = Journal(folder: "/proc/self")
        #expect(isUnwritable { try journal.fill(1) })
        #expect(try journal.entries() == [])
    }

    @Test func `says so where something else has its name`() throws {
        let folder = try JournalFolder()
        try FileManager.default.createDirectory(
            atPath: folder.file, withIntermediateDirectories: false)
        #expect(isUnwritable { try folder.journal.fill(1) })
    }

    @Test func `is not made where a link leads`() throws {
        let (folder, other) = (try JournalFolder(), try JournalFolder())
        try FileManager.default.createSymbolicLink(
            atPath: folder.file, withDestinationPath: other.file)
        #expect(isUnwritable { try folder.journal.fill(1) })
        #expect(try other.names == [])
    }

    @Test func `is for its owner alone`() throws {
        let folder = try JournalFolder()
        let journal = Journal(folder: folder.path + "/state/partnerdeck")
        try journal.fill(1)
        for (path, mode) in [
            ("/state", 0o700), ("/state/partnerdeck", 0o700),
            ("/state/partnerdeck/journal.jsonl", 0o600),
            ("/state/partnerdeck/journal.head", 0o600),
        ] {
            let found = try FileManager.default.attributesOfItem(atPath: folder.path + path)
            #expect(found[.posixPermissions] as? Int == mode, "\(path)")
        }
    }

    private func isUnwritable(_ body: () throws -> Void) -> Bool {
        do {
            try body()
            return false
        } catch {
            if case JournalTrouble.unwritable = error { return true }
            return false
        }
    }
}
