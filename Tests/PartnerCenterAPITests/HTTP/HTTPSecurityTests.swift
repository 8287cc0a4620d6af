import Domain
import Foundation
import PartnerCenterAPI
import Testing

@Suite struct `HTTP through a proxy` {
    private func trouble(
        _ environment: (RawServer) -> String, _ manner: RawServer.RawBehaviour
    ) async throws -> (TransportError?, heard: String) {
        let proxy = RawServer(manner)
        defer { proxy.stop() }
        let address = try ServiceAddress("https://partner.example")
        let transport = HTTPTransport(
            address,
            proxy: try ProxySettings(
                for: address, environment: ["HTTPS_PROXY": environment(proxy)]))
        var trouble: TransportError?
        do throws(TransportError) {
            _ = try await transport.send(
                WireRequest(.post, "/", headers: ["Authorization": "Bearer planted"], body: [1]))
        } catch { trouble = error }
        await transport.shutdown()
        return (trouble, proxy.heard)
    }

    @Test func `gives user and password, and never the token`() async throws {
        let (trouble, heard) = try await trouble(
            { "http://user:secret@127.0.0.1:\($0.port)" },
            .say("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n"))
        #expect(trouble == .notSent(.proxyWantsPassword))
        let credentials = Data("user:secret".utf8).base64EncodedString()
        #expect(heard.contains("Proxy-Authorization: Basic \(credentials)\r\n"))
        #expect(!heard.contains("planted"))
    }

    @Test func `that speaks no HTTP was not sent`() async throws {
        let (trouble, _) = try await trouble({ $0.address }, .sayAndClose("SSH-2.0\r\n\r\n"))
        guard case .notSent = trouble else {
            Issue.record("\(String(describing: trouble))")
            return
        }
    }
}

@Suite struct `HTTP with a certificate that nobody signed` {
    /// A server of OpenSSL with a certificate of its own, in a folder that is removed with it.
    private final class TLSServer {
        let port: Int
        private let process = Process()
        private let folder: URL

        init() throws {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "tls-\(UUID().uuidString)")
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            let files = ["-keyout", "key.pem", "-out", "cert.pem"]
            let making = Self.openssl(
                Process(),
                ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
                    + ["-addext", "subjectAltName=IP:127.0.0.1"] + files, in: folder)
            try making.run()
            making.waitUntilExit()
            let said = Pipe()
            let serving = Self.openssl(
                process,
                ["s_server", "-accept", "127.0.0.1:0", "-naccept", "1"]
                    + ["-key", "key.pem", "-cert", "cert.pem"],
                in: folder)
            serving.standardOutput = said
            try serving.run()
            var text = ""
            while !text.contains(/ACCEPT \S+:\d+\n/) {
                let data = said.fileHandleForReading.availableData
                if data.isEmpty { break }
                text += String(decoding: data, as: UTF8.self)
            }
            port = try #require(text.firstMatch(of: /ACCEPT \S+:(\d+)\n/).flatMap { Int($0.1) })
        }

        private static func openssl(_ process: Process, _ arguments: [String], in folder: URL)
            -> Process
        {
            process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            process.arguments = arguments
            process.currentDirectoryURL = folder
            process.standardError = FileHandle.nullDevice
            process.standardInput = Pipe()
            return process
        }

        func stop() {
            // It may have inherited from its thread that SIGTERM is blocked.
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            try? FileManager.default.removeItem(at: folder)
        }
    }

    @Test func `nothing is sent`() async throws {
        let server = try TLSServer()
        defer { server.stop() }
        let transport = HTTPTransport(try ServiceAddress("https://127.0.0.1:\(server.port)"))
        await #expect(throws: TransportError.notSent(.certificateNotAccepted)) {
            try await transport.send(WireRequest(.post, "/", body: [1]))
        }
        await transport.shutdown()
    }
}
