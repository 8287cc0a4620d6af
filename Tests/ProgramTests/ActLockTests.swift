import Foundation
import Testing

@testable import Program

@Suite struct `The lock on a single act` {
    @Test func `is on that act alone, and goes with who has it`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("partnerdeck-act-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(!ActLock.isHeld("one", in: folder))
        var lock = ActLock("one", in: folder)
        #expect(lock != nil)
        #expect(ActLock.isHeld("one", in: folder))
        #expect(!ActLock.isHeld("two", in: folder))
        #expect(ActLock("one", in: folder) == nil)
        lock = nil
        #expect(!ActLock.isHeld("one", in: folder))
    }
}
