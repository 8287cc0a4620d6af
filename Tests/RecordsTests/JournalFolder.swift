import Foundation
import Records
import Samples

/// A folder for a journal, deleted when the test is over.
final class JournalFolder: Sendable {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder(inMemory: true) }

    var path: String { folder.path }

    /// The journal. Its writers wait for each other for up to a minute, however slow the disk.
    var journal: Journal { Journal(folder: path, patience: .seconds(60)) }

    var file: String { path + "/journal.jsonl" }

    /// The names of what is in it, sorted.
    var names: [String] { get throws { try folder.names } }

    /// The bytes of the journal, or of another file in the folder.
    func bytes(_ name: String = "journal.jsonl") throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    func write(_ bytes: some Sequence<UInt8>, _ name: String = "journal.jsonl") throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    /// The lines of the journal, each with its newline.
    func lines() throws -> [[UInt8]] {
        try bytes().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .dropLast().map { $0 + [UInt8(ascii: "\n")] }
    }
}
