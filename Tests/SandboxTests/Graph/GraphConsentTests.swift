import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Sandbox
import Testing

/// Tokens for Graph, which somebody must have consented to (reference of 2026, appendix 1.1).
@Suite struct `The consent to Graph` {
    private static let read = "https://graph.microsoft.com/DelegatedAdminRelationship.Read.All"
    private static let readWrite =
        "https://graph.microsoft.com/DelegatedAdminRelationship.ReadWrite.All"
    private static let all = "https://graph.microsoft.com/.default"

    private func authority(
        _ consent: GraphConsentPolicy = .asked, secretsFile: String? = nil
    ) throws -> `The authority` {
        var options = SandboxOptions()
        options.graphConsent = consent
        options.approvesAfterPolls = 1
        options.secretsFile = secretsFile
        return `The authority`(served: try ServedSandbox(options: options))
    }

    private func redeem(
        _ scope: String, client: String = `The authority`.client, _ authority: `The authority`
    ) async -> JSONObject {
        await authority.post(
            "/common/oauth2/v2.0/token",
            [
                "grant_type": "refresh_token", "client_id": client, "scope": scope,
                "refresh_token": authority.served.service.authority.refreshToken(clientID: client),
            ]
        ).object
    }

    /// A sign-in by device code, which is approved at once.
    private func signIn(_ scope: String, _ authority: `The authority`) async -> JSONObject {
        let begun = await authority.post(
            "/common/oauth2/v2.0/devicecode",
            ["client_id": `The authority`.client, "scope": scope]
        ).object
        return await authority.poll(begun).object
    }

    private func permission(_ answer: JSONObject) -> GraphPermission? {
        answer.text("access_token").flatMap { TokenClaims(of: Secret($0)) }
            .flatMap(GraphPermission.init(of:))
    }

    @Test(arguments: [read, readWrite, all])
    func `is missing until somebody gives it`(scope: String) async throws {
        let authority = try self.authority()
        let answer = await redeem(scope, authority)
        #expect(answer.text("error") == "invalid_grant")
        #expect(answer.text("error_description")?.hasPrefix("AADSTS65001:") == true)
        #expect(answer["error_codes"] == [65001])
        #expect(answer.text("access_token") == nil)
    }

    @Test func `is not asked for by a sign-in to Partner Center`() async throws {
        let authority = try self.authority()
        #expect(await signIn(`The authority`.scope, authority).text("access_token") != nil)
        #expect(await redeem(Self.all, authority).text("error") == "invalid_grant")
    }

    @Test func `is given at a sign-in that asks for it, to that client alone`() async throws {
        let authority = try self.authority()
        let given = await signIn("\(Self.readWrite) offline_access", authority)
        #expect(permission(given) == .readWrite)
        #expect(given.text("scope") == Self.readWrite)
        let token = try #require(given.text("access_token"))
        let answer = await authority.served.get(
            ServedSandbox.relationships, headers: ["Authorization": "Bearer \(token)"])
        #expect(answer.status == 200)
        // A refresh token is good for either service.
        #expect(permission(await redeem("\(Self.all) offline_access", authority)) == .readWrite)
        #expect(permission(await redeem(Self.read, authority)) == .read)
        let center = await redeem(`The authority`.scope, authority)
        #expect(center.text("access_token") != nil)
        #expect(permission(center) == nil)
        let other = "22222222-2222-4333-8444-555555555555"
        #expect(await redeem(Self.all, client: other, authority).text("error") == "invalid_grant")
    }

    @Test func `to read is none to end anything`() async throws {
        let authority = try self.authority()
        _ = await signIn("\(Self.read) offline_access", authority)
        #expect(permission(await redeem(Self.all, authority)) == .read)
        #expect(await redeem(Self.readWrite, authority).text("error") == "invalid_grant")
        _ = await signIn("\(Self.readWrite) offline_access", authority)
        #expect(permission(await redeem(Self.readWrite, authority)) == .readWrite)
    }

    @Test func `can be there from the beginning, or never`() async throws {
        #expect(permission(await redeem(Self.all, try authority(.given))) == .readWrite)
        let never = try authority(.never)
        #expect(await signIn(Self.readWrite, never).text("error") == "invalid_grant")
        #expect(await redeem(Self.all, never).text("error") == "invalid_grant")
        #expect(await signIn(`The authority`.scope, never).text("access_token") != nil)
    }

    @Test func `outlives the server, with its secret`() async throws {
        let served = try ServedSandbox()
        let file = served.seeded.folder.path("authority")
        _ = await signIn(Self.read, try authority(secretsFile: file))
        #expect(permission(await redeem(Self.all, try authority(secretsFile: file))) == .read)
        #expect(await redeem(Self.all, try authority()).text("error") == "invalid_grant")
    }

    @Test func `is one of the application, too`() async throws {
        for (consent, isGiven) in [(GraphConsentPolicy.given, true), (.asked, false)] {
            let answer = await (try authority(consent)).post(
                "/common/oauth2/v2.0/token",
                [
                    "grant_type": "client_credentials", "client_id": `The authority`.client,
                    "client_secret": "planted", "scope": Self.all,
                ]
            ).object
            #expect((permission(answer) == .readWrite) == isGiven)
        }
    }

    @Test func `is asked for by the first version of the protocol, too`() async throws {
        let authority = try self.authority()
        func answer() async -> JSONObject {
            await authority.post(
                "/common/oauth2/token",
                [
                    "grant_type": "refresh_token", "client_id": `The authority`.client,
                    "resource": "https://graph.microsoft.com/",
                    "refresh_token": authority.served.service.authority.refreshToken(
                        clientID: `The authority`.client),
                ]
            ).object
        }
        #expect(await answer().text("error") == "invalid_grant")
        _ = await signIn(Self.read, authority)
        #expect(permission(await answer()) == .read)
    }
}
