import PartnerCenterAPI
import Sandbox
import Testing

/// A page elsewhere may have its own name lead to this machine, and be of one origin with us then.
@Suite struct `The name the sandbox is asked under` {
    @Test(
        arguments: [
            ("localhost", true), ("LOCALHOST:8080", true), ("localhost.", true),
            ("127.0.0.1:1", true), ("127.9.9.9", true), ("[::1]:8080", true), ("", true),
            ("sandbox.localhost:8080", true),
            ("evil.example", false), ("localhost.evil.example", false), ("127.evil.example", false),
            ("127.0.0.1.evil.example:8080", false), ("10.0.0.1", false), ("0.0.0.0", false),
            ("[::2]", false), ("evillocalhost", false), ("[", false), (":8080", false),
        ])
    func `is this machine's own`(name: String, isServed: Bool) {
        #expect(SandboxOptions().isServed(as: name) == isServed)
    }

    @Test func `is another if it was told so, or the one it listens on`() {
        var options = SandboxOptions()
        options.allowedHosts = ["Sandbox.example"]
        #expect(options.isServed(as: "sandbox.example:443"))
        #expect(!options.isServed(as: "a.sandbox.example"))
        options.host = "10.0.0.1"
        #expect(options.isServed(as: "10.0.0.1:8080"))
        #expect(!options.isServed(as: "10.0.0.2:8080"))
        options.host = "0.0.0.0"
        #expect(options.isServed(as: "10.0.0.2:8080"))
        #expect(!options.isServed(as: "evil.example"))
    }

    @Test func `that is foreign gets nothing, and no code approved`() async throws {
        let served = try Served()
        let suite = `The authority`(served: served)
        let begun = await suite.begin()
        let form = "user_code=\(begun.text("user_code") ?? "")&answer=approve"
        try await served.onSocket { address, _ in
            for (host, origin, status) in [
                ("evil.example:\(address.port)", "http://evil.example:\(address.port)", 421),
                ("127.0.0.1:\(address.port)", "http://evil.example", 403),
                ("127.0.0.1:\(address.port)", "null", 403),
            ] {
                let answer = try await RawExchange.answer(
                    port: address.port,
                    to: "POST /devicelogin HTTP/1.1\r\nHost: \(host)\r\nOrigin: \(origin)\r\n"
                        + "Content-Length: \(form.utf8.count)\r\nConnection: close\r\n\r\n\(form)")
                #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
            }
        }
        #expect(await suite.poll(begun).object.text("error") == "authorization_pending")
    }
}
