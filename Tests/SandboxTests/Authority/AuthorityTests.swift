import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// Signing in at the authority beside the service (RFC 8628, RFC 6749, reference 1.2 and 15).
@Suite struct `The authority` {
    let served: ServedSandbox
    static let client = "11111111-2222-4333-8444-555555555555"
    static let scope = "https://api.partnercenter.microsoft.com/user_impersonation openid profile"

    init() throws { served = try ServedSandbox() }

    func post(
        _ path: String, _ fields: [String: String], headers: WireHeaders = ["Host": "sandbox:1"]
    ) async -> WireResponse {
        let form = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }.joined(separator: "&")
        return await served.service.answer(
            WireRequest(.post, path, headers: headers, body: Array(form.utf8)))
    }

    func begin() async -> JSONObject {
        await post(
            "/common/oauth2/v2.0/devicecode", ["client_id": Self.client, "scope": Self.scope]
        ).object
    }

    func poll(_ begun: JSONObject) async -> WireResponse {
        let code = begun.text("device_code") ?? ""
        return await post(
            "/common/oauth2/v2.0/token",
            [
                "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
                "client_id": Self.client, "code": code, "device_code": code,
            ])
    }

    @Test(arguments: ["common", "organizations", "7d2f4a10-5b3c-4e8d-9a61-0c1e2b3a4d5f"])
    func `its configuration names the endpoints, as the request came`(tenant: String) async {
        for (path, proto) in [("v2.0/", "https"), ("", "http")] {
            let answer = await served.service.answer(
                WireRequest(
                    .get, "/\(tenant)/\(path).well-known/openid-configuration",
                    headers: ["Host": "sandbox:1", "X-Forwarded-Proto": proto]))
            #expect(answer.status == 200)
            for name in [
                "token_endpoint", "authorization_endpoint", "device_authorization_endpoint",
            ] {
                #expect(
                    answer.object.text(name)?.hasPrefix("\(proto)://sandbox:1/\(tenant)/") == true)
            }
        }
    }

    @Test func `another tenant is not found`() async {
        let answer = await served.service.answer(
            WireRequest(.get, "/contoso/v2.0/.well-known/openid-configuration"))
        #expect(answer.status == 400)
        #expect(answer.object.text("error") == "invalid_tenant")
    }

    @Test func `a device code is pending, then good for tokens, once`() async throws {
        let begun = await begin()
        #expect(begun["interval"] == 5)
        #expect(begun["expires_in"] == 900)
        #expect(begun.text("verification_uri") == "http://sandbox:1/devicelogin")
        let pending = await poll(begun)
        #expect(pending.status == 400)
        #expect(pending.object.text("error") == "authorization_pending")
        #expect(served.service.authority.approve(userCode: begun.text("user_code") ?? ""))
        served.time.pass(5)
        let given = await poll(begun)
        #expect(given.status == 200)
        #expect(given.object.filledText("scope")?.contains("user_impersonation") == true)
        for name in ["access_token", "refresh_token", "id_token"] {
            #expect(given.object.filledText(name) != nil)
        }
        let token = try #require(given.object.text("access_token"))
        #expect(
            await served.get("/v1/customers", headers: ["Authorization": "Bearer \(token)"]).status
                == 200)
        #expect(await poll(begun).object.text("error") == "bad_verification_code")
    }

    @Test func `whoever polls too fast is told to slow down`() async {
        let begun = await begin()
        _ = await poll(begun)
        served.time.pass(2)
        #expect(await poll(begun).object.text("error") == "slow_down")
        served.time.pass(5)
        // The interval is five seconds longer now.
        #expect(await poll(begun).object.text("error") == "slow_down")
    }

    @Test func `a device code can be declined, and expires`() async {
        let declined = await begin()
        #expect(served.service.authority.decline(userCode: declined.text("user_code") ?? ""))
        #expect(await poll(declined).object.text("error") == "authorization_declined")
        let late = await begin()
        served.time.pass(900)
        #expect(await poll(late).object.text("error") == "expired_token")
        #expect(!served.service.authority.approve(userCode: late.text("user_code") ?? ""))
    }

    @Test func `device codes approve themselves if told to`() async throws {
        var options = SandboxOptions()
        options.approvesAfterPolls = 2
        let suite = try Self(served: ServedSandbox(options: options))
        let begun = await suite.begin()
        #expect(await suite.poll(begun).status == 400)
        suite.served.time.pass(5)
        #expect(await suite.poll(begun).status == 200)
    }

    init(served: ServedSandbox) { self.served = served }
}

/// What the authority grants, and its answers.
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

/// The page where a user accepts or declines a device code.
extension `The authority` {
    @Test func `the page takes a code, and escapes what it shows`() async {
        let begun = await begin()
        let shown = await served.service.answer(
            WireRequest(.get, "/devicelogin?user_code=%22%3E%3Cscript%3E"))
        #expect(shown.text.contains("<form"))
        #expect(!shown.text.contains("<script"))
        let wrong = await post("/devicelogin", ["user_code": "<b>", "answer": "approve"])
        #expect(wrong.status == 400)
        #expect(!wrong.text.contains("<b>"))
        let code = begun.text("user_code") ?? ""
        let foreign = await post(
            "/devicelogin", ["user_code": code, "answer": "approve"],
            headers: ["Host": "sandbox:1", "Origin": "https://evil.example"])
        #expect(foreign.status == 403)
        let typed = code.prefix(4).lowercased() + "-" + code.dropFirst(4)
        #expect(
            await post("/devicelogin", ["user_code": typed, "answer": "approve"]).status == 200)
        #expect(await poll(begun).status == 200)
    }

    @Test(arguments: [nil, "", "yes", "Approve"])
    func `the page decides nothing by an answer it does not know`(answer: String?) async {
        let begun = await begin()
        let code = begun.text("user_code") ?? ""
        var form = ["user_code": code]
        form["answer"] = answer
        let asked = await post("/devicelogin", form)
        #expect(asked.status == 400)
        #expect(asked.text.contains("<form"))
        #expect(asked.text.contains("answer=approve"))
        #expect(
            await post("/devicelogin", ["user_code": code, "answer": "approve"]).status == 200)
        #expect(await poll(begun).status == 200)
    }

    @Test func `the page takes a no`() async {
        let begun = await begin()
        let code = begun.text("user_code") ?? ""
        #expect(
            await post("/devicelogin", ["user_code": code, "answer": "decline"]).status == 200)
        #expect(await poll(begun).status == 400)
    }
}
