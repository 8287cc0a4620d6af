import Foundation

/// A folder with stores of several sizes, and the program to be measured.
final class Workplace: Sendable {
    /// The program as it is shipped, without its debug information, which valgrind does not read.
    let program: String
    private let folder: URL

    /// Throw `Trouble` if the program is not built.
    init() throws {
        let given = ProcessInfo.processInfo.environment["PARTNERDECK_BINARY"]
        let built = given ?? ".build/release/partnerdeck"
        guard FileManager.default.isExecutableFile(atPath: built) else {
            throw Trouble("\(built) is missing: build it with the README's first command")
        }
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("performance-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        program = folder.appendingPathComponent("partnerdeck").path
        try run(["strip", "-g", "-o", program, built])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    var environment: [String: String] { environment(of: "home") }

    /// The environment of a program whose files are its own.
    func environment(of owner: String) -> [String: String] {
        let home = path(owner)
        return [
            "HOME": home, "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config",
            "XDG_STATE_HOME": home + "/state", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
    }

    /// Return the path of a store with so many customers; it is made once.
    func store(of customers: Int) throws -> String {
        let path = path("\(customers).sqlite")
        if !FileManager.default.fileExists(atPath: path) {
            try run([program, "sandbox", "seed", "--store", path, "--customers", "\(customers)"])
        }
        return path
    }

    /// Run a program to its end. Return its output. Throw `Trouble` if it fails.
    @discardableResult
    func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.environment = environment
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Trouble("\(arguments.joined(separator: " ")): \(output)")
        }
        return output
    }

    /// The command that counts the instructions of a program into a file.
    func counting(into file: String) -> [String] {
        [
            "valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
            "--log-file=\(file)",
        ]
    }

    /// Return the instructions that valgrind counted. Throw `Trouble` if it did not.
    func count(in file: String) throws -> Int {
        let log = try String(contentsOfFile: file, encoding: .utf8)
        guard
            let line = log.split(separator: "\n").first(where: {
                $0.contains("I   refs:") || $0.contains("I refs:")
            }),
            let count = Int(line.split(separator: ":")[1].filter(\.isNumber))
        else { throw Trouble("valgrind counted nothing: \(log)") }
        return count
    }
}
