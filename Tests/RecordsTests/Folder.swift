import Foundation
import Records

/// A folder of its own, gone when the test is over.
final class Folder: Sendable {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("partnerdeck-journal-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Patient: however slow the disk, its writers have their turns.
    var journal: Journal { Journal(folder: path, patience: .seconds(60)) }

    var file: String { path + "/journal.jsonl" }

    /// The names of what is in it, sorted.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

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
