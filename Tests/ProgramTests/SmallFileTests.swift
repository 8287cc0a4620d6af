import Foundation
import Testing

@testable import Program

@Suite final class `A file that is read as a whole` {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("small-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func trouble(_ path: String) -> SmallFileError? {
        do throws(SmallFileError) {
            _ = try SmallFile.bytes(of: path, megabytes: 1)
            return nil
        } catch {
            return error
        }
    }

    @Test func `is a file, and no larger than is read`() throws {
        let path = folder + "/file"
        let cases: [(Int, SmallFileError?)] = [
            (0, nil), (1 << 20, nil), ((1 << 20) + 1, .tooLarge(megabytes: 1)),
        ]
        for (count, found) in cases {
            try Data(count: count).write(to: URL(fileURLWithPath: path))
            #expect(trouble(path) == found)
        }
        // It has no length, but for what is on the disk.
        truncate(path, 1 << 40)
        #expect(trouble(path) == .tooLarge(megabytes: 1))
    }

    @Test func `is nothing else`() {
        let pipe = folder + "/pipe"
        mkfifo(pipe, 0o600)
        #expect(trouble(pipe) == .notAFile)
        #expect(trouble("/dev/zero") == .notAFile)
        #expect(trouble("/dev/full") == .notAFile)
        #expect(trouble(folder) == .unreadable(errno: EISDIR))
        #expect(trouble(folder + "/none") == .missing)
        symlink("loop", folder + "/loop")
        #expect(trouble(folder + "/loop") == .unreadable(errno: ELOOP))
    }

    @Test func `is a pipe in no place where a theme or the profiles may be`() throws {
        mkfifo(folder + "/mine.toml", 0o600)
        let path = folder + "/mine.toml"
        #expect(throws: ThemeError(file: path, line: nil, problem: .file(.notAFile))) {
            try ThemeLibrary(userFolder: folder).theme(named: "mine")
        }
        #expect(throws: ConfigError(file: path, line: nil, problem: .file(.notAFile))) {
            try ConfigFile(path: path)
        }
        #expect(throws: PlanFileError(path: path, problem: .file(.notAFile))) {
            try PlanFile.read(path)
        }
        #expect(try ConfigFile(path: folder + "/none").profiles.isEmpty)
    }
}
