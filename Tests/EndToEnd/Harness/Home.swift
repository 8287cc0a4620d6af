import Foundation

/// A machine of its own for one test: a home, folders for data and settings, a folder to work in.
/// Gone when the test is.
final class Home: Sendable {
    private let folder: URL

    init() throws {
        _ = try Binary.choice.get()
        let name = "deck-\(UUID().uuidString.prefix(8))"
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        for name in ["home", "data", "settings", "state", "work"] { try makeFolder(name) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Where programs are started.
    var work: String { path("work") }

    /// The store that `seed` makes.
    var store: String { path("work/store.sqlite") }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }

    /// Of the surroundings of the test itself, only what it takes to run a program at all.
    var environment: [String: String] {
        var environment = [
            "HOME": path("home"), "XDG_DATA_HOME": path("data"),
            "XDG_CONFIG_HOME": path("settings"), "XDG_STATE_HOME": path("state"),
            "LC_ALL": "C.UTF-8", "TERM": "screen-256color",
            // Only the tests of it wait for what can be taken back.
            "PARTNERDECK_HOLD": "0",
        ]
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            environment[name] = ProcessInfo.processInfo.environment[name]
        }
        return environment
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    func bytes(of name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path(name)))
    }

    func files(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }
}
