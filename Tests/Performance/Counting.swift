import Dispatch
import Foundation
import Synchronization

/// Keys that are pressed one after another in the list of customers.
struct KeySequence {
    let name: String
    /// Pressed before, and not counted.
    var before: [String] = []
    let keys: [String]

    /// Forty keys each, so that what a start takes more or less is a small share.
    static let all = [
        KeySequence(name: "move", keys: Array(repeating: "\u{1B}[B", count: 40)),
        // Up again before the end: a key that moves nothing would be waited for, and counted.
        KeySequence(
            name: "page",
            keys: repeated(
                Array(repeating: "\u{1B}[6~", count: 4) + Array(repeating: "\u{1B}[5~", count: 4), 5
            )),
        KeySequence(name: "end or home", keys: repeated(["\u{1B}[F", "\u{1B}[H"], 20)),
        KeySequence(
            name: "letter", before: ["/"],
            keys: repeated(["c", "o", "n", "t", "\u{7F}", "\u{7F}", "\u{7F}", "\u{7F}"], 5)),
        // What a key takes may not grow with the plan.
        KeySequence(
            name: "move in a plan", before: ["*", "p"],
            keys: Array(repeating: "\u{1B}[B", count: 40)),
    ]

    private static func repeated(_ keys: [String], _ count: Int) -> [String] {
        Array(repeating: keys, count: count).flatMap { $0 }
    }
}

/// Counts instructions with valgrind: the same program on the same store takes about the same
/// number each time, on any machine.
struct Counting: Sendable {
    let workplace: Workplace
    /// Which of two counts is taken: threads may meet in another order, and draw once more.
    let choice: @Sendable ([Int]) -> Int?

    /// Return the instructions of each hot path, in this order.
    func all(customers: Int) throws -> [(name: String, instructions: Int)] {
        let start = try session(customers: customers, keys: [], before: [])
        var counts = [(name: "start", instructions: start)]
        for sequence in KeySequence.all {
            let base =
                sequence.before.isEmpty
                ? start : try session(customers: customers, keys: [], before: sequence.before)
            let whole = try session(
                customers: customers, keys: sequence.keys, before: sequence.before)
            counts.append((sequence.name, max(0, whole - base) / sequence.keys.count))
        }
        counts.append(("sync of a customer", try syncOfOneCustomer()))
        return counts
    }

    /// Return the instructions of a deck that is opened, given keys, and left. The decks that are
    /// counted run side by side, each on a store of its own: they wait most of the time.
    private func session(customers: Int, keys: [String], before: [String]) throws -> Int {
        let store = try workplace.store(of: customers)
        let counts = Mutex<[Result<Int, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { turn in
            let count = Result {
                let own = "\(store)-\(turn)"
                try? FileManager.default.removeItem(atPath: own)
                try FileManager.default.copyItem(atPath: store, toPath: own)
                return try oneSession(turn, store: own, keys: keys, before: before)
            }
            counts.withLock { $0.append(count) }
        }
        return choice(try counts.withLock(\.self).map { try $0.get() }) ?? 0
    }

    private func oneSession(
        _ turn: Int, store: String, keys: [String], before: [String]
    ) throws -> Int {
        let log = store + ".count"
        let deck = try PseudoTerminal(
            workplace.counting(into: log)
                + [workplace.program, "--language", "en", "--store", store],
            environment: workplace.environment(of: "deck-\(turn)"))
        _ = try deck.wait(for: "Enter")
        // Indexes are built behind the first frame, sooner or later by how busy the machine is.
        try deck.rest()
        for key in before {
            _ = try deck.press(key, quiet: .milliseconds(100))
            // A plan is made behind its page.
            try deck.rest()
        }
        for key in keys { _ = try deck.press(key, quiet: .milliseconds(100)) }
        // Esc leaves a search; `q` would be a letter of it.
        if !before.isEmpty { _ = try deck.press("\u{1B}", quiet: .milliseconds(300)) }
        guard try deck.leave(with: "q") == 0 else { throw Trouble("the deck failed") }
        return try workplace.count(in: log)
    }

    /// Return the instructions that one customer more takes when a replica is filled.
    private func syncOfOneCustomer() throws -> Int {
        let (few, many) = (20, 60)
        return (try sync(customers: many) - sync(customers: few)) / (many - few)
    }

    private func sync(customers: Int) throws -> Int {
        let served = try ServedStore(of: customers, in: workplace)
        defer { served.stop() }
        let log = workplace.path("count")
        try workplace.run(
            workplace.counting(into: log)
                + [workplace.program, "sync", "--profile", served.profile])
        return try workplace.count(in: log)
    }
}

/// A served sandbox with a profile that is signed in.
final class ServedStore {
    let profile: String
    private let process = Process()

    init(of customers: Int, in workplace: Workplace) throws {
        profile = "served-\(customers)"
        process.executableURL = URL(fileURLWithPath: workplace.program)
        process.arguments = [
            "sandbox", "serve", "--store", try workplace.store(of: customers), "--port", "0",
            "--interval", "1", "--approve-after", "1",
        ]
        process.environment = workplace.environment
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        var text = ""
        while !text.contains("sandbox = true") {
            let part = pipe.fileHandleForReading.availableData
            guard !part.isEmpty else { throw Trouble("the sandbox is not served: \(text)") }
            text += String(decoding: part, as: UTF8.self)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0.hasPrefix("[profiles.") }) else {
            throw Trouble("no profile was printed: \(text)")
        }
        let settings = lines[(first + 1)...].prefix { !$0.isEmpty }.joined(separator: "\n")
        let folder = workplace.path("home/config/partnerdeck")
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try Data("[profiles.\(profile)]\n\(settings)\n".utf8)
            .write(to: URL(fileURLWithPath: folder + "/config.toml"))
        try workplace.run([workplace.program, "sign-in", "--profile", profile])
    }

    func stop() {
        process.interrupt()
        process.waitUntilExit()
    }
}
