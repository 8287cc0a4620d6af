import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// Signing in by the authority beside the service (RFC 8628, RFC 6749, reference 1.2 and 15).
@Suite struct `The authority` {
    let served: Served
    static let client = "11111111-2222-4333-8444-555555555555"
    static let scope = "https://api.partnercenter.microsoft.com/user_impersonation openid profile"

    init() throws { served = try Served() }

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
        // The wait is five seconds longer now.
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
        let suite = try Self(served: Served(options: options))
        let begun = await suite.begin()
        #expect(await suite.poll(begun).status == 400)
        suite.served.time.pass(5)
        #expect(await suite.poll(begun).status == 200)
    }

    init(served: Served) { self.served = served }
}
