import Domain
import PartnerCenterAPI
import Sandbox
import Testing

/// Tokens, as the service judges them (reference, 1.2 to 1.4 and 2.7).
@Suite struct `Who is let in` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    private func answer(_ token: String?, _ target: String = "/v1/customers") async -> WireResponse
    {
        await served.service.answer(
            WireRequest(
                .get, target, headers: token.map { ["Authorization": "Bearer \($0)"] } ?? [:]))
    }

    @Test func `nobody without a token`() async {
        let answer = await answer(nil)
        #expect(answer.mark == "401/800001")
        #expect(answer.headers["WWW-Authenticate"] == "Bearer")
    }

    @Test func `nobody with rubbish, or a token somebody else signed`() async throws {
        let other = try ServedSandbox()
        for token in ["rubbish", "a.b.c", other.token] {
            let answer = await answer(token)
            #expect(answer.mark == "401/400")
            #expect(answer.headers["WWW-Authenticate"]?.contains("invalid_token") == true)
        }
    }

    @Test func `nobody with an expired token`() async throws {
        let token = try served.service.authority.accessToken(lifetime: 60)
        #expect(await answer(token).status == 200)
        served.time.pass(60)
        #expect(await answer(token).mark == "401/400")
    }

    @Test func `a refresh token opens nothing`() async {
        #expect(await answer(served.service.authority.refreshToken()).mark == "401/400")
    }

    @Test func `the old audience is refused by a code of its own`() async throws {
        let old = try served.service.authority.accessToken(audience: "https://graph.windows.net")
        #expect(await answer(old).mark == "401/900420")
        let foreign = try served.service.authority.accessToken(
            audience: "https://graph.microsoft.com")
        #expect(await answer(foreign).mark == "401/400")
    }

    @Test func `an application alone may list, and not what wants a user`() async throws {
        let token = try served.service.authority.accessToken(for: .application)
        #expect(await answer(token).status == 200)
        for target in [
            "/v1/customers/relationshiprequests", "\(served.hanbit)/entitlements",
            "\(served.hanbit)/relationships",
            "\(try served.subscription(.legacyLicence).path)/supportcontact",
            "\(try served.subscription(.legacyLicence).path)/provisioningstatus",
        ] {
            #expect(await answer(token, target).mark == "403/900329")
        }
        let removal = await served.ask(
            .patch, served.hanbit, ["relationshipToPartner": "none"],
            headers: ["Authorization": "Bearer \(token)"])
        #expect(removal.mark == "403/900329")
    }

    @Test func `a user without a second factor is refused in the reason phrase alone`()
        async throws
    {
        var options = SandboxOptions()
        options.grantsMultiFactor = false
        let lax = try ServedSandbox(options: options)
        let answer = await lax.get("/v1/customers")
        #expect(answer.status == 401)
        #expect(answer.reason == "Unauthorized - MFA required")
        #expect(answer.headers["WWW-Authenticate"] == "Bearer error=\"invalid_token\"")
        #expect(answer.body == [])
        let application = try lax.service.authority.accessToken(for: .application)
        #expect(
            await lax.get("/v1/customers", headers: ["Authorization": "Bearer \(application)"])
                .status == 200)
    }

    @Test func `the roles of the store decide, not the token's`() async throws {
        var identity = Sandbox.defaultIdentity
        identity.roles = [.globalAdmin]
        let modest = try ServedSandbox(edition: .current, identity: identity)
        let (path, _) = try modest.subscription(.legacyLicence)
        #expect(
            await modest.ask(.patch, path, ["status": "suspended"]).mark == "403/900150")
        identity.kind = .indirectReseller
        try modest.seeded.sandbox.setIdentity(identity)
        #expect(
            await modest.ask(.patch, path, ["status": "suspended"]).mark == "403/900149")
    }
}

/// Another name may lead to this machine, and a page of that name would be the same origin.
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
        let served = try ServedSandbox()
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
