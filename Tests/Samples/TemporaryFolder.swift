import FoundationEssentials
import Glibc

/// A folder of its own for a test, deleted with all that is in it when the test is over.
package final class TemporaryFolder: Sendable {
    /// The path of the folder.
    package let path: String

    /// In memory where there is some, if asked: then no test waits for a disk. A container may have
    /// little of it, which hundreds of tests at once would fill.
    package init(inMemory: Bool = false) throws {
        let files = FileManager.default
        let memory = "/dev/shm"
        let parent =
            inMemory && files.isWritableFile(atPath: memory) && Self.hasRoom(memory)
            ? URL(filePath: memory) : files.temporaryDirectory
        path = parent.appending(path: "partnerdeck-\(UUID().uuidString)").path
        try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Whether a gigabyte is free there.
    private static func hasRoom(_ folder: String) -> Bool {
        var facts = statvfs()
        return statvfs(folder, &facts) == 0 && facts.f_bavail * facts.f_bsize >= 1 << 30
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file or folder in it.
    package func path(_ name: String) -> String { "\(path)/\(name)" }

    /// The text of a file in it; nil if it can't be read.
    package func text(_ name: String) -> String? {
        (try? Data(contentsOf: URL(filePath: path(name)))).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The names of what is in it, sorted.
    package var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
