import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// Our own client's sign-in by a browser, against the authority.
@Suite struct `Signing in by a browser` {
    let served: ServedSandbox
    let client: PartnerCenterAPI.SignInAuthority
    private static let base = "http://127.0.0.1:8080"

    init() throws {
        served = try ServedSandbox()
        client = PartnerCenterAPI.SignInAuthority(
            transport: served.service, tenant: "organizations", clientID: "an-application",
            audience: "https://api.partnercenter.microsoft.com", time: served.time)
    }

    private func begun() throws -> BrowserSignIn {
        client.browserSignIn(at: try ServiceAddress(Self.base), port: 40123)
    }

    /// The path the browser is redirected to after a button was pressed.
    private func pressed(_ answer: String, _ signIn: BrowserSignIn) async throws -> String {
        #expect(signIn.address.hasPrefix(Self.base))
        let target = String(signIn.address.dropFirst(Self.base.count))
        let shown = await served.service.answer(WireRequest(.get, target))
        #expect(shown.status == 200)
        let gone = await served.service.answer(
            WireRequest(.post, target, body: Array("answer=\(answer)".utf8)))
        let place = try #require(gone.headers["Location"])
        #expect(place.hasPrefix("http://localhost:40123?"))
        return "/" + place.dropFirst("http://localhost:40123".count)
    }

    @Test func `brings tokens that are good`() async throws {
        let signIn = try begun()
        let answer = try #require(signIn.answer(try await pressed("approve", signIn)))
        let grant = try await client.grant(for: signIn, answer)
        #expect(grant.refresh != nil)
        #expect(grant.access.claims?.userPrincipalName == "mina.seo@haedalcloud.example")
        let listed = await served.get(
            "/v1/customers?size=1",
            headers: ["Authorization": "Bearer \(grant.access.secret.revealed)"])
        #expect(listed.status == 200)
    }

    @Test func `that is declined brings none`() async throws {
        let signIn = try begun()
        let answer = try #require(signIn.answer(try await pressed("decline", signIn)))
        #expect(answer == .declined)
        await #expect(throws: SignInError.declined) {
            try await client.grant(for: signIn, answer)
        }
    }

    @Test func `takes only the answer to its own question`() async throws {
        let (signIn, other) = (try begun(), try begun())
        let target = try await pressed("approve", signIn)
        #expect(other.answer(target) == nil)
        for target in [
            "/", "/favicon.ico", "/?code=x", "/?code=x&state=", "/?state=\(UUID().uuidString)",
            "/other\(target.dropFirst())", "", "//", "/?code=x&state=y&" + target.dropFirst(2),
        ] {
            #expect(signIn.answer(target) == nil)
        }
    }

    @Test func `whose code somebody else has is of no use to them`() async throws {
        let (signIn, other) = (try begun(), try begun())
        let answer = try #require(signIn.answer(try await pressed("approve", signIn)))
        await #expect(throws: SignInError.self) { try await client.grant(for: other, answer) }
    }

    @Test func `tells in the authority's words why it cannot be`() async throws {
        let signIn = try begun()
        let state = try #require(
            URLComponents(string: signIn.address)?.queryItems?.first { $0.name == "state" }?.value)
        let answer = try #require(
            signIn.answer(
                "/?error=invalid_scope&error_description=AADSTS70011%3A+No+such+scope.&state="
                    + state))
        guard case .refused(let refusal) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(refusal.cause == .service(.wrongAudience))
        #expect("\(refusal)".contains("No such scope"))
    }

    @Test func `waits at a port of this machine, and shows who comes a page`() async throws {
        let listener = try await LoopbackListener.open()
        async let first = RawExchange.answer(
            port: listener.port, to: "GET /?a=b HTTP/1.1\r\nHost: localhost\r\n\r\n")
        async let post = RawExchange.answer(
            port: listener.port,
            to: "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
        var requests = listener.requests.makeAsyncIterator()
        let request = try #require(await requests.next())
        #expect(request.target == "/?a=b")
        request.show("<p>hello</p>")
        #expect(try await first.hasSuffix("\r\n\r\n<p>hello</p>"))
        #expect(try await post.hasPrefix("HTTP/1.1 405 "))
        await listener.close()
        // No connection is tried: a parallel test may have the port already.
        #expect(await requests.next() == nil)
    }
}
