import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// What the authority grants, for what, and what it says.
extension `The authority` {
    @Test func `a confidential application signs in by its refresh token and its secret`()
        async throws
    {
        let authority = PartnerCenterAPI.SignInAuthority(
            transport: served.service, tenant: "common", clientID: Self.client,
            audience: "https://api.partnercenter.microsoft.com", time: served.time)
        let refresh = served.service.authority.refreshToken(clientID: Self.client)
        let both = StoredTokens(
            credential: .refreshToken(Secret(refresh)), confidential: Secret("planted-secret"))
        let source = TokenSource(authority, tokens: both) { _ in }
        let access = try await source.current()
        #expect(access.claims?.isOfApplication == false)
        let answer = await served.get(
            "/v1/customers?size=1",
            headers: ["Authorization": "Bearer \(access.secret.revealed)"])
        #expect(answer.status == 200)
    }

    @Test func `a refresh token brings new tokens, until it is revoked or ninety days old`()
        async throws
    {
        func refresh(_ token: String, client: String = Self.client) async -> JSONObject {
            await post(
                "/common/oauth2/v2.0/token",
                [
                    "grant_type": "refresh_token", "client_id": client, "refresh_token": token,
                    "scope": Self.scope,
                ]
            ).object
        }
        let token = served.service.authority.refreshToken(clientID: Self.client)
        let given = await refresh(token)
        let next = try #require(given.filledText("refresh_token"))
        #expect(next != token)
        #expect(await refresh(token, client: "other").text("error") == "invalid_grant")
        #expect(await refresh("rubbish").text("error") == "invalid_grant")
        served.time.pass(90 * 86_400)
        #expect(await refresh(token).text("error") == "invalid_grant")
        let fresh = served.service.authority.refreshToken(clientID: Self.client)
        #expect(await refresh(fresh).filledText("access_token") != nil)
        try served.service.authority.revokeSignIns()
        let revoked = await refresh(fresh)
        #expect(revoked.array("error_codes") == [50173])
    }

    @Test func `an application gets a token of its own for its secret`() async throws {
        var fields = [
            "grant_type": "client_credentials", "client_id": Self.client,
            "resource": "https://api.partnercenter.microsoft.com",
        ]
        #expect(await post("/common/oauth2/token", fields).object.text("error") == "invalid_client")
        fields["client_secret"] = "s3cret"
        let given = await post("/common/oauth2/token", fields).object
        #expect(!given.has("refresh_token"))
        let token = try #require(given.filledText("access_token"))
        let request = served.request(
            .get, "/v1/customers/relationshiprequests",
            headers: ["Authorization": "Bearer \(token)"])
        #expect(await served.service.answer(request).mark == "403/900329")
    }

    @Test func `v1 has resource, numbers as text, and names of its own`() async throws {
        let begun = await post(
            "/common/oauth2/devicecode?api-version=1.0",
            ["client_id": Self.client, "resource": "https://graph.windows.net"]
        ).object
        #expect(begun["expires_in"] == "900")
        #expect(begun.filledText("verification_url") != nil)
        _ = served.service.authority.approve(userCode: begun.text("user_code") ?? "")
        let given = await post(
            "/common/oauth2/token",
            [
                "grant_type": "device_code", "client_id": Self.client,
                "code": begun.text("device_code") ?? "",
            ]
        ).object
        #expect(given["expires_in"] == "3600")
        #expect(given.text("resource") == "https://graph.windows.net")
        #expect(given.text("scope") == "user_impersonation")
        let token = try #require(given.filledText("access_token"))
        #expect(
            await served.get("/v1/customers", headers: ["Authorization": "Bearer \(token)"]).mark
                == "401/900420")
    }

    @Test func `the token says who, in which roles, for which partner`() async throws {
        let parts = served.token.split(separator: ".").map(String.init)
        var payload = parts[1].replacingOccurrences(of: "-", with: "+")
            .replacingOccurrences(of: "_", with: "/")
        while payload.count % 4 != 0 { payload += "=" }
        let bytes = try #require(Data(base64Encoded: payload))
        let claims = try JSONValue(bytes: bytes).requireObject("claims")
        let identity = Sandbox.defaultIdentity
        #expect(claims.text("aud") == "https://api.partnercenter.microsoft.com")
        #expect(claims.text("upn") == identity.userPrincipalName)
        #expect(claims.text("tid") == identity.partnerTenantID.text)
        #expect(claims.text("mpnId") == identity.partnerID)
        #expect(claims.text("partnerKind") == "direct-bill")
        #expect(claims.texts("amr").contains("mfa"))
        #expect(Set(claims.texts("roles")) == ["global-admin", "admin-agent"])
        for name in ["iss", "iat", "nbf", "exp", "oid", "name", "scp", "appid"] {
            #expect(claims.has(name))
        }
    }
}
