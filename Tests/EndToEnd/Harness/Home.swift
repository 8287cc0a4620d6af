import Foundation

/// A home directory for one test, with folders for data, settings, state and work. Deleted after
/// the test.
final class Home: Sendable {
    private let folder: URL

    init() throws {
        _ = try ShippedProgram.choice.get()
        let name = "deck-\(UUID().uuidString.prefix(8))"
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        for name in ["home", "data", "settings", "state", "work"] { try makeFolder(name) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The folder in which programs are started.
    var work: String { path("work") }

    /// The store that `seed` makes.
    var store: String { path("work/store.sqlite") }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
    }

    /// The environment of programs: from the test's own, only what a program needs to run.
    var environment: [String: String] {
        var environment = [
            "HOME": path("home"), "XDG_DATA_HOME": path("data"),
            "XDG_CONFIG_HOME": path("settings"), "XDG_STATE_HOME": path("state"),
            "LC_ALL": "C.UTF-8", "TERM": "screen-256color",
            // Only the tests of the hold wait for it.
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

extension Home {
    /// The program under test. There is no home without one.
    static var program: String { (try? ShippedProgram.choice.get()) ?? "no program" }

    /// Run `partnerdeck` without a terminal to its end.
    func partnerdeck(_ arguments: String...) throws -> ProcessResult {
        try start(arguments).outcome()
    }

    /// Run it on the store that `seed` made.
    func onStore(_ arguments: String...) throws -> ProcessResult {
        try start(arguments + ["--store", store]).outcome()
    }

    /// Run it on that store, and return the JSON it prints.
    func json(_ arguments: String...) throws -> JSON {
        try start(arguments + ["--json", "--store", store]).outcome().json()
    }

    func start(_ arguments: [String]) throws -> ChildProcess {
        try ChildProcess([Self.program] + arguments, in: self, output: folderForWords())
    }

    /// Make a new folder for the output of a program.
    func folderForWords() throws -> String {
        let folder = "said-\(UUID().uuidString.prefix(8))"
        try makeFolder(folder)
        return path(folder)
    }

    /// Make a home with a store of so many customers: the same every day but for its dates.
    static func seeded(customers: Int = 6, seed: Int = 20) throws -> Home {
        let home = try Home()
        let outcome = try home.onStore(
            "sandbox", "seed", "--customers", "\(customers)", "--seed", "\(seed)")
        guard outcome.status == 0 else { throw NotSeeded(outcome: outcome) }
        return home
    }

    /// Clear a customer's blockers, except those of one kind.
    func clear(_ customer: String, butFor kept: String? = nil) throws {
        // Azure subscriptions have to go before their plan.
        let blockers = try json("blockers", customer)["blockers"].all.filter {
            $0["kind"].text != kept
        }.sorted { $0["kind"].text < $1["kind"].text }
        for blocker in blockers {
            let verb = blocker["kind"].text == "subscription" ? "suspend" : "cancel"
            _ = try onStore(verb, customer, blocker["id"].text, "--yes")
        }
    }
}

struct NotSeeded: Error {
    let outcome: ProcessResult
}

extension Home {
    /// An entry of the journal as the file has it.
    struct Entry {
        let json: JSON
        /// The name of its event.
        var kind: String { json["event"].keys.first ?? "" }
    }

    /// Whether the journal has an intent without an end.
    func hasOpenAct() -> Bool {
        let entries = (try? journal()) ?? []
        let ended = entries.compactMap { $0.json["event"]["ended"]["intent"].number }
        return entries.contains { entry in
            guard entry.kind == "intended", let id = entry.json["id"].number else { return false }
            return !ended.contains(id)
        }
    }

    /// Read all entries of the user's journal, oldest first.
    func journal() throws -> [Entry] {
        String(decoding: try bytes(of: "state/partnerdeck/journal.jsonl"), as: UTF8.self)
            .split(separator: "\n").compactMap { try? Entry(json: JSON(String($0))) }
    }
}
