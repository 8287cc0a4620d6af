import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// Each service takes its own tokens (reference of 2026, appendix 1.1).
@Suite struct `Who is let in to Graph` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox() }

    private func answer(_ token: String?, _ target: String) async -> WireResponse {
        await served.service.answer(
            WireRequest(
                .get, target, headers: token.map { ["Authorization": "Bearer \($0)"] } ?? [:]))
    }

    private func token(
        _ audience: String, _ permissions: [GraphPermission] = [.read],
        for subject: TokenSubject = .user, lifetime: Int = 60
    ) throws -> String {
        try served.service.authority.accessToken(
            for: subject, audience: audience, permissions: permissions, lifetime: lifetime)
    }

    @Test func `not who has a token for Partner Center, and the other way round`() async throws {
        #expect(
            await answer(served.token, ServedSandbox.relationships).graphMark
                == "401/InvalidAuthenticationToken")
        let graph = try token("https://graph.microsoft.com")
        #expect(await answer(graph, ServedSandbox.relationships).status == 200)
        #expect(await answer(graph, "/v1/customers").mark == "401/400")
        // The id of the application is the same audience.
        #expect(
            await answer(
                try token("00000003-0000-0000-c000-000000000000"), ServedSandbox.relationships
            ).status == 200)
    }

    @Test func `not who has none, a foreign one, or an old one`() async throws {
        let old = try token("https://graph.microsoft.com", lifetime: -1)
        let foreign = try ServedSandbox().service.authority.accessToken(
            audience: "https://graph.microsoft.com", permissions: [.read])
        for bad in [nil, "rubbish", old, foreign] {
            let answer = await answer(bad, ServedSandbox.relationships)
            #expect(answer.graphMark == "401/InvalidAuthenticationToken")
            #expect(answer.headers["WWW-Authenticate"]?.contains("invalid_token") == true)
        }
    }

    @Test func `with a permission to read, to read alone`() async throws {
        let relationship = try #require(try await served.active.first)
        let target = "\(ServedSandbox.relationships)/\(relationship.id)/requests"
        for (permissions, get, post) in [
            ([GraphPermission](), 403, 403), ([.read], 200, 403), ([.readWrite], 200, 201),
        ] {
            #expect(try await served.graph(.get, permissions: permissions).status == get)
            let answer = try await served.graph(
                .post, target, ["action": "terminate"], permissions: permissions)
            #expect(answer.status == post)
            if post == 403 { #expect(answer.graphMark == "403/Authorization_RequestDenied") }
        }
    }

    @Test func `an application by its roles`() async throws {
        let audience = "https://graph.microsoft.com"
        #expect(
            await answer(
                try token(audience, [.read], for: .application), ServedSandbox.relationships
            ).status == 200)
        #expect(
            await answer(
                try token(audience, [], for: .application), ServedSandbox.relationships
            ).graphMark == "403/Authorization_RequestDenied")
    }

    @Test func `no quota of Partner Center counts requests to Graph`() async throws {
        var options = SandboxOptions()
        options.requestsPerMinute = 1
        let slow = try ServedSandbox(options: options)
        for _ in 1...3 { #expect(try await slow.graph().status == 200) }
        #expect(await slow.get("/v1/customers").status == 200)
        #expect(await slow.get("/v1/customers").status == 429)
    }
}
