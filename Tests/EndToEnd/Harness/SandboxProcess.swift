import Foundation
import Glibc

/// A running `partnerdeck sandbox serve` on a home's store. Ends when this object is released.
final class SandboxProcess {
    let home: Home
    private(set) var child: ChildProcess
    private let pipe: OutputPipe
    private var isOver = false
    /// The address, such as `http://127.0.0.1:40000`.
    let address: String

    static let profile = "local"

    /// Serve on a free port if 0, or on that port.
    convenience init(_ home: Home, port: Int = 0, _ options: String...) throws {
        try self.init(home, port: port, options)
    }

    init(_ home: Home, port: Int = 0, _ options: [String]) throws {
        self.home = home
        let folder = try home.folderForWords()
        pipe = try OutputPipe(path: "\(folder)/output")
        child = try ChildProcess(
            [Home.program, "sandbox", "serve", "--store", home.store, "--port", "\(port)"]
                + ["--interval", "1"] + options, in: home, output: folder)
        var patience = Patience()
        while !pipe.text.contains("sandbox = true") {
            guard patience.isLeft else {
                kill(child.id, SIGKILL)
                throw NotServed(
                    output: pipe.text,
                    errors: try String(contentsOfFile: "\(folder)/errors", encoding: .utf8))
            }
            patience.use(pipe.waitForASecond())
        }
        let line = pipe.text.split(separator: "\n").first { $0.hasPrefix("base = ") } ?? ""
        address = String(line.split(separator: "\"").dropFirst().first ?? "")
    }

    deinit { if !isOver { end(SIGKILL) } }

    var port: Int { Int(address.split(separator: ":").last ?? "") ?? 0 }

    /// End it as Ctrl-C does. Return its exit status; nil if a signal ended it.
    @discardableResult
    func stop(by signal: Int32 = SIGINT) -> Int32? { end(signal) }

    @discardableResult
    private func end(_ signal: Int32) -> Int32? {
        isOver = true
        kill(child.id, signal)
        var status: Int32 = 0
        while waitpid(child.id, &status, 0) == -1, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
    }

    /// Write the profile that it prints into the configuration, with more lines if given.
    func writeProfile(_ more: String...) throws {
        let lines = pipe.text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.firstIndex { $0.hasPrefix("[profiles.") } ?? 0
        let profile = lines[start...].prefix { !$0.isEmpty }.map(String.init)
        try home.makeFolder("settings/partnerdeck")
        try home.write(
            (profile + more).joined(separator: "\n") + "\n", to: "settings/partnerdeck/config.toml")
    }

    /// Sign in on that profile. The authority has to approve by itself.
    func signIn() throws -> ProcessResult {
        try home.partnerdeck("sign-in", "--profile", Self.profile)
    }

    /// Press a button on the page for device codes.
    func press(_ answer: String, for code: String) throws {
        let body = "user_code=\(code)&answer=\(answer)"
        let request = """
            POST /devicelogin HTTP/1.1\r
            Host: 127.0.0.1:\(port)\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: \(body.utf8.count)\r
            Connection: close\r
            \r
            \(body)
            """
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = in_port_t(UInt16(port).bigEndian)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isConnected = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw NotServed(output: "", errors: "no connection") }
        _ = Array(request.utf8).withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(socket, &buffer, buffer.count) > 0 {}
    }
}

struct NotServed: Error {
    let output: String
    let errors: String
}
