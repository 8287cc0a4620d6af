import Dispatch
import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// Reference of 2026, appendix 1.1: one refresh token, an access token for each service.
@Suite final class `Tokens of two services` {
    private let folder = NSTemporaryDirectory() + "partnerdeck-slots-\(UUID().uuidString)"
    private var file: TokenFile { TokenFile(path: folder + "/tokens.json") }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static let refresh = Credential.refreshToken(Secret("planted-refresh"))

    /// An authority whose refresh tokens are used up by a grant where `rotates`.
    private static func answer(rotates: Bool) -> ScriptedService.ScriptedAnswer {
        { request, count in
            let form = ScriptedAuthority.form(request)
            let isGraph = form["scope"]?.contains("graph") == true
            let service = isGraph ? "graph" : "center"
            var json: JSONObject = [
                "access_token": .string("\(service)-\(count)"), "expires_in": 3600,
            ]
            if rotates { json["refresh_token"] = .string("refresh-\(service)-\(count)") }
            return .json(.object(json))
        }
    }

    private func authority(
        _ slot: TokenSlot, over script: ScriptedService, asking: GraphPermission? = nil
    ) -> SignInAuthority {
        SignInAuthority(
            transport: script, tenant: "tenant", clientID: "client",
            audience: slot == .graph
                ? "https://graph.microsoft.com" : "https://api.partnercenter.microsoft.com",
            slot: slot, asking: asking, time: JumpingTime(), ids: RequestIDs { "id" })
    }

    private func source(_ slot: TokenSlot, over script: ScriptedService) throws -> TokenSource {
        let file = file
        return TokenSource(
            authority(slot, over: script), tokens: try #require(try file.read()),
            stored: { () throws(Refusal) in (try? file.read()) ?? nil },
            exclusively: { file.exclusively($0) }, persist: { try? file.write($0) })
    }

    @Test(arguments: [false, true])
    func `that are renewed at once both stay in the file`(rotates: Bool) async throws {
        try file.write(StoredTokens(credential: Self.refresh).begun(as: "here"))
        let script = ScriptedService(Self.answer(rotates: rotates))
        // Each has read the same file before the other has written it.
        let (center, graph) = (
            try source(.partnerCenter, over: script), try source(.graph, over: script)
        )
        async let one = center.current()
        async let other = graph.current()
        let (centers, graphs) = try await (one, other)
        let kept = try #require(try file.read())
        #expect(kept.access?.secret == centers.secret)
        #expect(kept.graph?.secret == graphs.secret)
        #expect(centers.secret != graphs.secret && kept.signInID == "here")
        #expect((kept.credential == Self.refresh) == !rotates)
        #expect(script.requests.count == 2)
        // What the one has renewed, another process has.
        #expect(try await source(.graph, over: script).current().secret == graphs.secret)
        #expect(script.requests.count == 2)
    }

    @Test func `do not undo a sign-in that came between`() async throws {
        try file.write(StoredTokens(credential: Self.refresh).begun(as: "old"))
        let anew = StoredTokens(credential: .refreshToken(Secret("new"))).begun(as: "new")
        let file = file
        let script = ScriptedService { request, count in
            try? file.replace(with: anew)
            return .json(["access_token": "late", "expires_in": 3600])
        }
        let graph = try source(.graph, over: script)
        _ = try await graph.current()
        #expect(try file.read() == anew)
    }

    @Test func `stay removed although somebody renews them at that moment`() throws {
        let tokens = StoredTokens(credential: Self.refresh).begun(as: "here")
        try file.write(tokens)
        let file = file
        let removed = DispatchSemaphore(value: 0)
        var isEarly = false
        file.exclusively {
            Thread.detachNewThread {
                try? file.remove()
                removed.signal()
            }
            // Who signs out waits for the end of this.
            isEarly = removed.wait(timeout: .now() + .milliseconds(200)) == .success
            try? file.write(tokens)
        }
        if !isEarly { removed.wait() }
        #expect(try file.read() == nil)
    }

    @Test func `are asked for by what each service is`() async throws {
        let script = ScriptedService(Self.answer(rotates: false))
        let scopes: [(SignInAuthority, String)] = [
            (
                authority(.partnerCenter, over: script),
                "https://api.partnercenter.microsoft.com/user_impersonation offline_access"
            ),
            (
                authority(.graph, over: script),
                "https://graph.microsoft.com/.default offline_access"
            ),
            (
                authority(.graph, over: script, asking: .read),
                "https://graph.microsoft.com/DelegatedAdminRelationship.Read.All offline_access"
            ),
            (
                authority(.graph, over: script, asking: .readWrite),
                "https://graph.microsoft.com/DelegatedAdminRelationship.ReadWrite.All"
                    + " offline_access"
            ),
        ]
        for (place, (authority, scope)) in scopes.enumerated() {
            _ = try await authority.grant(Self.refresh)
            #expect(ScriptedAuthority.form(script.requests[place])["scope"] == scope)
        }
        _ = try await authority(.graph, over: script).grant(.clientSecret(Secret("s")))
        let form = ScriptedAuthority.form(try #require(script.requests.last))
        #expect(form["scope"] == "https://graph.microsoft.com/.default")
        #expect(form["grant_type"] == "client_credentials")
    }

    @Test func `are both in the file, in private, with the sign-in they are of`() throws {
        let end = Date(timeIntervalSince1970: 1_800_000_000)
        let both = StoredTokens(
            credential: Self.refresh, access: AccessToken(Secret("center"), expiry: end),
            graph: AccessToken(Secret("graph"), expiry: end + 60), signInID: "here")
        try file.replace(with: both)
        #expect(try file.read() == both)
        #expect(both[.partnerCenter]?.secret == Secret("center"))
        #expect(both[.graph]?.secret == Secret("graph"))
        try file.remove()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test(arguments: [65001, 65004, 65005, 90094, 650_057])
    func `for Graph lack the consent where the authority says so`(number: Int) async {
        let script = ScriptedService { _, _ in
            ScriptedAuthority.no("invalid_grant", "AADSTS\(number): no")
        }
        let graph = authority(.graph, over: script)
        let refused = await refusal { try await graph.grant(Self.refresh) }
        #expect(refused?.cause == .service(.consentMissing))
        #expect(script.requests.count == 1)
    }

    @Test func `for Graph lack nothing more where the sign-in itself has ended`() async {
        let script = ScriptedService { _, _ in
            ScriptedAuthority.no("invalid_grant", "AADSTS700082: expired")
        }
        let graph = authority(.graph, over: script)
        let refused = await refusal { try await graph.grant(Self.refresh) }
        #expect(refused?.cause == .service(.signInExpired))
    }
}
