import Foundation

/// A program in a pseudo-terminal of 120 columns and 40 rows.
final class PseudoTerminal {
    /// Bytes and times of what was written after a key.
    struct Answer {
        var bytes = 0
        /// From the key to the last byte.
        var last = Duration.zero
    }

    private let master: Int32
    let child: pid_t
    private var output: [UInt8] = []
    private let started = ContinuousClock.now

    /// Start a program. Throw `Trouble` if it cannot be started.
    init(_ arguments: [String], environment: [String: String]) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (number, lock): (Int32, Int32) = (0, 0)
        // TIOCSPTLCK and TIOCGPTN
        guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0,
            ioctl(master, 0x8004_5430, &number) == 0
        else { throw Trouble("no pseudo-terminal: \(String(cString: strerror(errno)))") }
        let name = "/dev/pts/\(number)"
        var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // A session of its own, whose terminal is the first one it opens.
        posix_spawnattr_setflags(&attributes, 0x80)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&actions)
        }
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") }
        defer { for word in words + variables { free(word) } }
        words.append(nil)
        variables.append(nil)
        var child: pid_t = 0
        let code = posix_spawnp(&child, arguments[0], &actions, &attributes, words, variables)
        guard code == 0 else {
            throw Trouble("\(arguments[0]): \(String(cString: strerror(code)))")
        }
        self.child = child
    }

    deinit { close(master) }

    /// Wait until a text was written. Return how long after the start. Throw `Trouble` if it does
    /// not come within two minutes, or the program ends before.
    func wait(for text: String) throws -> Duration {
        let wanted = Array(text.utf8)
        let deadline = ContinuousClock.now + .seconds(120)
        while ContinuousClock.now < deadline {
            guard try read(within: .seconds(1)) >= 0 else { break }
            if contains(wanted) { return ContinuousClock.now - started }
        }
        throw Trouble(
            "“\(text)” is not shown; the end was: \(String(decoding: output.suffix(400), as: UTF8.self))"
        )
    }

    /// Wait until nothing was written for that long.
    func settle(_ quiet: Duration) throws { while try read(within: quiet) > 0 {} }

    /// Wait until the program has nothing more to do: it neither wrote nor took time of a processor
    /// for 400 milliseconds.
    func rest() throws {
        var before = ""
        while true {
            try settle(.milliseconds(400))
            let now = processorTime
            if now == before { return }
            before = now
        }
    }

    /// The time the program took in user and in system mode, in ticks.
    private var processorTime: String {
        guard let stat = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8) else {
            return ""
        }
        // The name of the program may have blanks; the 14th and 15th field come after it.
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        return fields.dropFirst(11).prefix(2).joined(separator: " ")
    }

    /// Send a key, and wait until nothing was written for that long after it.
    func press(_ key: String, quiet: Duration) throws -> Answer {
        let start = ContinuousClock.now
        send(key)
        var answer = Answer()
        // A program that writes nothing at first is waited for a little longer.
        var patience = quiet * 10
        while true {
            let count = try read(within: patience)
            guard count > 0 else { return answer }
            answer.bytes += count
            answer.last = ContinuousClock.now - start
            patience = quiet
        }
    }

    /// Send a key and leave. Return the exit status, -1 after a signal: a program that does not end
    /// within a minute is killed.
    func leave(with key: String) throws -> Int32 {
        send(key)
        var rest = 0
        repeat { rest = try read(within: .seconds(60)) } while rest > 0
        if rest == 0 { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    }

    private func send(_ text: String) {
        _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }

    /// Return how many bytes were read: 0 if none came within that time, -1 at the end.
    private func read(within time: Duration) throws -> Int {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        let milliseconds = Int32((time / .milliseconds(1)).rounded(.up))
        guard poll(&descriptor, 1, milliseconds) > 0 else { return 0 }
        var part = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(master, &part, part.count)
        // A pseudo-terminal without a program fails.
        guard count > 0 else { return -1 }
        output += part[..<count]
        return count
    }

    private func contains(_ wanted: [UInt8]) -> Bool {
        guard output.count >= wanted.count else { return false }
        return (0...(output.count - wanted.count)).contains { start in
            output[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}

/// Why nothing could be measured.
struct Trouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
