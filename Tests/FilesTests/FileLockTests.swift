import Files
import Foundation
import Samples
import Testing

@Suite struct `A lock on a file` {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/lock" }

    init() throws { folder = try TemporaryFolder() }

    @Test func `is one process's at a time, and goes with it`() throws {
        #expect(!FileLock.isHeld(path))
        var lock = try FileLock(path)
        #expect(lock != nil)
        #expect(FileLock.isHeld(path))
        #expect(try FileLock(path) == nil)
        lock = nil
        #expect(!FileLock.isHeld(path))
    }

    @Test func `is on one byte alone where it says so`() throws {
        let lock = try FileLock(path, byte: 1 << 60)
        #expect(FileLock.isHeld(path, byte: 1 << 60))
        #expect(!FileLock.isHeld(path, byte: 7))
        withExtendedLifetime(lock) {}
    }

    @Test func `is shared by those who only read`() throws {
        try AtomicFile.create(path, with: [])
        let one = try RegularFile(reading: path)
        let two = try RegularFile(reading: path)
        #expect(try one.lock(.shared))
        #expect(try two.lock(.shared))
        #expect(try FileLock(path) == nil)
        one.unlock()
        two.unlock()
        #expect(try FileLock(path) != nil)
    }

    @Test func `is waited for as long as is said`() throws {
        let lock = try FileLock(path)
        let other = try RegularFile(updating: path)
        #expect(try !other.waitForLock(.exclusive, limit: .milliseconds(5)))
        withExtendedLifetime(lock) {}
    }

    @Test func `is not said to be held where the system can lock nothing`() throws {
        try AtomicFile.create(path, with: [])
        let file = try RegularFile(reading: path)
        #expect(throws: FileError.system(path: path, errno: EBADF)) { try file.lock(.exclusive) }
    }

    @Test func `is on no file that a link leads to`() {
        symlink("elsewhere", path)
        #expect(throws: FileError.system(path: path, errno: ELOOP)) { try FileLock(path) }
    }
}
