import Foundation
import Glibc

/// A running program without a terminal. It inherits nothing from the test but what is set here.
final class ChildProcess {
    let id: pid_t
    private let folder: String

    /// Start it in that home, with its output in files of a folder.
    init(_ command: [String], in home: Home, output folder: String) throws {
        self.folder = folder
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The threads that run tests block signals, which a child would inherit.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let mode: mode_t = 0o600
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, name) in [(STDOUT_FILENO, "output"), (STDERR_FILENO, "errors")] {
            posix_spawn_file_actions_addopen(
                &actions, descriptor, "\(folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, mode)
        }
        let variables = home.environment.map { "\($0.key)=\($0.value)" }
        var id: pid_t = 0
        // The shell changes to the folder and then becomes the program.
        let shell = ["sh", "-c", "cd \"$0\" && exec \"$@\"", home.work] + command
        let error = Self.withStrings(shell) { arguments in
            Self.withStrings(variables) { variables in
                posix_spawn(&id, "/bin/sh", &actions, &attributes, arguments, variables)
            }
        }
        guard error == 0 else { throw CannotStart(command: command, reason: error) }
        self.id = id
    }

    /// Wait for its end.
    func outcome() throws -> ProcessResult {
        var status: Int32 = 0
        while waitpid(id, &status, 0) == -1, errno == EINTR {}
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        }
        return ProcessResult(
            end: status & 0x7F == 0 ? .left(status >> 8 & 0xFF) : .killed(by: status & 0x7F),
            output: try text("output"), errors: try text("errors"))
    }

    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}

struct CannotStart: Error {
    let command: [String]
    let reason: Int32
}

/// How a program ended, and its output.
struct ProcessResult: Equatable {
    enum End: Equatable {
        case left(Int32)
        case killed(by: Int32)
    }

    let end: End
    let output: String
    let errors: String

    /// Its exit status; nil if a signal ended it.
    var status: Int32? {
        if case .left(let status) = end { status } else { nil }
    }

    func json() throws -> JSON { try JSON(output) }
}
