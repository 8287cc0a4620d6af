import Cryptography
import Foundation
import PartnerCenterAPI
import Sandbox
import Testing

/// Signing in by a browser that is redirected to a port (RFC 6749, 4.1; RFC 7636; RFC 8252).
@Suite struct `Signing in by an authorization code` {
    let authority: `The authority`
    var served: ServedSandbox { authority.served }

    private static let redirect = "http://localhost:8400/back?a=b"
    private static let verifier = String(repeating: "v", count: 43)
    private static let challenge = base64URL(SHA256.hash(of: Array(verifier.utf8)))

    init() throws { authority = try `The authority`(served: ServedSandbox()) }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    private var asked: [String: String] {
        [
            "client_id": `The authority`.client, "response_type": "code",
            "redirect_uri": Self.redirect, "state": "s t&a", "nonce": "n-1",
            "scope": `The authority`.scope, "code_challenge": Self.challenge,
            "code_challenge_method": "S256",
        ]
    }

    private func page(
        _ fields: [String: String], at path: String = "/common/oauth2/v2.0/authorize"
    ) async -> WireResponse {
        let query = fields.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }.joined(separator: "&")
        return await served.service.answer(
            WireRequest(.get, "\(path)?\(query)", headers: ["Host": "sandbox:1"]))
    }

    private func press(
        _ answer: String, _ fields: [String: String],
        at path: String = "/common/oauth2/v2.0/authorize",
        headers: WireHeaders = ["Host": "sandbox:1", "Origin": "http://sandbox:1"]
    ) async -> WireResponse {
        await authority.post(
            path, fields.merging(["answer": answer]) { $1 }, headers: headers)
    }

    /// The answer in the address.
    private func returned(_ answer: WireResponse, after mark: Character = "?") -> [String: String] {
        guard answer.status == 302, let place = answer.headers["Location"],
            place.hasPrefix(Self.redirect), var parts = URLComponents(string: place)
        else { return [:] }
        if mark == "#" { parts.percentEncodedQuery = parts.percentEncodedFragment }
        return (parts.queryItems ?? []).reduce(into: [:]) { $0[$1.name] = $1.value }
    }

    private func code(_ fields: [String: String]? = nil) async -> String {
        returned(await press("approve", fields ?? asked))["code"] ?? ""
    }

    private func redeem(_ code: String, _ changes: [String: String?] = [:]) async -> JSONObject {
        var fields = [
            "grant_type": "authorization_code", "client_id": `The authority`.client, "code": code,
            "redirect_uri": Self.redirect, "code_verifier": Self.verifier,
        ]
        for (name, value) in changes { fields[name] = value }
        return await authority.post("/common/oauth2/v2.0/token", fields).object
    }

    @Test func `a page asks, and the code comes back with the state and is good for tokens`()
        async throws
    {
        let shown = await page(asked)
        #expect(shown.status == 200)
        #expect(shown.text.contains("mina.seo@haedalcloud.example"))
        #expect(shown.text.contains(`The authority`.client))
        // Browsers check redirects of a form, and do not show the page in a frame.
        let policy = try #require(shown.headers["Content-Security-Policy"])
        #expect(policy.contains("form-action 'self' http://localhost:8400"))
        #expect(policy.contains("frame-ancestors 'none'"))
        let back = returned(await press("approve", asked))
        #expect(back["state"] == "s t&a")
        #expect(back["a"] == "b")
        let given = await redeem(back["code"] ?? "")
        let token = try #require(given.filledText("access_token"))
        #expect(given.filledText("refresh_token") != nil)
        #expect(
            await served.get("/v1/customers", headers: ["Authorization": "Bearer \(token)"]).status
                == 200)
    }

    @Test func `what the page shows is escaped, and nothing is given out by being asked`() async {
        var fields = asked
        fields["client_id"] = "\"><script>alert(1)</script>"
        fields["state"] = "'><b>"
        let shown = await page(fields)
        #expect(!shown.text.contains("<script"))
        #expect(!shown.text.contains("<b>"))
        #expect(shown.headers["Location"] == nil)
        for answer in ["", "yes", "Approve"] {
            #expect(await press(answer, asked).text.contains("<form"))
        }
    }

    @Test func `who declines, and what cannot be, is told to the client with its state`() async {
        #expect(returned(await press("decline", asked))["error"] == "access_denied")
        for (name, value, error) in [
            ("response_type", "token", "unsupported_response_type"),
            ("response_type", "", "invalid_request"), ("prompt", "none", "interaction_required"),
            ("code_challenge_method", "S512", "invalid_request"),
            ("code_challenge", "short", "invalid_request"),
            ("code_challenge", "", "invalid_request"), ("response_mode", "odd", "invalid_request"),
        ] {
            let back = returned(await page(asked.merging([name: value]) { $1 }))
            #expect(back["error"] == error)
            #expect(back["error_description"]?.hasPrefix("AADSTS") == true)
            #expect(back["state"] == "s t&a")
            #expect(back["code"] == nil)
        }
    }

    @Test(
        arguments: [
            "", "https://localhost:8400", "http://evil.example", "http://localhost.evil.example",
            "http://localhost@evil.example", "http://127.0.0.1:80@evil.example/",
            "http://localhost:8400\\@evil.example", "//localhost:8400", "http://[::1]:8400",
            "http://localhost:8400/#fragment", "http://localhost:8400/\r\nX: y",
            "http://127.0.0.2:8400", "http://localhost:123456", "urn:ietf:wg:oauth:2.0:oob",
            "http://localhost:8400 http://evil.example", "HTTP://EVIL.EXAMPLE",
        ])
    func `nothing goes anywhere but to a port of the browser's machine`(redirect: String) async {
        let fields = asked.merging(["redirect_uri": redirect]) { $1 }
        for answer in [await page(fields), await press("approve", fields)] {
            #expect(answer.status == 400)
            #expect(answer.headers["Location"] == nil)
            #expect(!answer.text.contains("<form"))
        }
    }

    @Test(arguments: [
        "http://localhost", "http://127.0.0.1:1/", "http://localhost:65535/a/b.c?d=e",
    ])
    func `any port of it is good`(redirect: String) async throws {
        let answer = await press("approve", asked.merging(["redirect_uri": redirect]) { $1 })
        let place = try #require(answer.headers["Location"])
        #expect(place.hasPrefix(redirect + (redirect.contains("?") ? "&" : "?") + "code="))
    }

    @Test func `a page of somebody else's gets no code`() async {
        for origin in ["https://evil.example", "null", "http://sandbox:2"] {
            let answer = await press(
                "approve", asked, headers: ["Host": "sandbox:1", "Origin": origin])
            #expect(answer.status == 403)
            #expect(answer.headers["Location"] == nil)
        }
    }

    @Test func `a code is good once, for its client, its address and its verifier`() async {
        #expect(await redeem("rubbish").array("error_codes") == [9_002_313])
        let used = await code()
        #expect(await redeem(used).has("access_token"))
        #expect(await redeem(used).array("error_codes") == [54005])
        let cases: [(String, String?, JSONValue)] = [
            ("client_id", "another", 70000), ("redirect_uri", "http://localhost:8401/", 500_112),
            ("code_verifier", String(repeating: "w", count: 43), 50148),
            ("code_verifier", Self.challenge, 50148), ("code_verifier", nil, 50148),
        ]
        for (name, value, number) in cases {
            let code = await code()
            let answer = await redeem(code, [name: value])
            #expect(answer.text("error") == "invalid_grant")
            #expect(answer.array("error_codes") == [number])
            // After a wrong guess the code is used up.
            #expect(await redeem(code).array("error_codes") == [54005])
        }
    }

    @Test func `a code is good for five minutes`() async {
        let (early, late) = (await code(), await code())
        served.time.pass(299)
        #expect(await redeem(early).has("access_token"))
        served.time.pass(1)
        #expect(await redeem(late).array("error_codes") == [70008])
    }

    @Test func `a verifier may be plain, or none, and then has to be that`() async {
        var plain = asked
        plain["code_challenge"] = Self.verifier
        plain["code_challenge_method"] = "plain"
        #expect(await redeem(await code(plain)).has("access_token"))
        plain["code_challenge_method"] = nil
        #expect(await redeem(await code(plain)).has("access_token"))
        var none = asked
        (none["code_challenge"], none["code_challenge_method"]) = (nil, nil)
        #expect(await redeem(await code(none), ["code_verifier": nil]).has("access_token"))
        #expect(await redeem(await code(none)).array("error_codes") == [50148])
    }

    @Test func `the answer comes in the form that is asked for, in the older protocol too`()
        async throws
    {
        var fields = asked
        fields["response_mode"] = "fragment"
        #expect(returned(await press("approve", fields), after: "#")["code"] != nil)
        fields["response_mode"] = "form_post"
        let form = await press("approve", fields)
        #expect(form.status == 200)
        #expect(form.text.contains("action=\"\(Self.redirect)\""))
        #expect(form.text.contains("name=\"code\""))
        #expect(form.text.contains("value=\"s t&amp;a\""))
        let old = [
            "client_id": "adal", "response_type": "code", "redirect_uri": Self.redirect,
            "resource": "https://api.partnercenter.microsoft.com",
        ]
        let back = returned(await press("approve", old, at: "/common/oauth2/authorize"))
        let given = await authority.post(
            "/common/oauth2/token",
            [
                "grant_type": "authorization_code", "client_id": "adal",
                "code": back["code"] ?? "", "redirect_uri": Self.redirect,
            ]
        ).object
        #expect(given.text("resource") == "https://api.partnercenter.microsoft.com")
        #expect(given.filledText("id_token") != nil)
    }

    @Test func `the id token is signed by the key at jwks_uri, and says the nonce`() async throws {
        let token = try #require(await redeem(await code()).filledText("id_token"))
        let parts = token.split(separator: ".").map(String.init)
        let header = try JSONValue(bytes: try Self.bytes(parts[0])).requireObject("header")
        #expect(header.text("alg") == "RS256")
        let claims = try JSONValue(bytes: try Self.bytes(parts[1])).requireObject("claims")
        #expect(claims.text("nonce") == "n-1")
        for path in ["v2.0/", ""] {
            let configuration = await served.service.answer(
                WireRequest(
                    .get, "/common/\(path).well-known/openid-configuration",
                    headers: ["Host": "sandbox:1"])
            ).object
            #expect(
                configuration.texts("id_token_signing_alg_values_supported") == ["RS256"])
            let place = try #require(configuration.text("jwks_uri"))
            let keys = await served.service.answer(
                WireRequest(.get, String(place.dropFirst("http://sandbox:1".count)))
            ).object.objects("keys")
            let key = try #require(keys.first { $0.text("kid") == header.text("kid") })
            #expect(key.text("kty") == "RSA" && key.text("alg") == "RS256")
            #expect(key.text("e") == "AQAB")
            let published = RSAKey.PublicHalf(
                modulus: Array(try Self.bytes(try #require(key.text("n")))), exponent: 65_537)
            let signed = Array("\(parts[0]).\(parts[1])".utf8)
            let signature = Array(try Self.bytes(parts[2]))
            #expect(published.isSignature(signature, of: signed))
            #expect(!published.isSignature(signature, of: signed + [0]))
        }
    }

    private static func bytes(_ text: String) throws -> Data {
        var text = text.replacingOccurrences(of: "-", with: "+")
            .replacingOccurrences(of: "_", with: "/")
        while text.count % 4 != 0 { text += "=" }
        return try #require(Data(base64Encoded: text))
    }
}
