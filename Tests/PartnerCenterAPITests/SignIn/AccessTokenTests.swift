import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Synchronization
import Testing

/// Reference, 1.2.
@Suite struct `Access tokens` {
    private static func grant(_ number: Int, refresh: String? = nil) -> WireResponse {
        var json: JSONObject = [
            "access_token": .string("access-\(number)"), "expires_in": "3600",
        ]
        json["refresh_token"] = refresh.map { .string($0) }
        return .json(.object(json))
    }

    private let refresh = StoredTokens(credential: .refreshToken(Secret("planted-refresh")))

    @Test func `are renewed five minutes ahead of their end`() async throws {
        let harness = ScriptedAuthority { _, count in Self.grant(count) }
        let source = TokenSource(harness.authority, tokens: refresh) { _ in }
        let first = try await source.current()
        harness.time.pass(3299)
        #expect(try await source.current() == first)
        harness.time.pass(2)
        #expect(try await source.current().secret.revealed == "access-1")
    }

    @Test func `are renewed by one request, however many ask`() async throws {
        let harness = ScriptedAuthority { _, count in Self.grant(count) }
        let source = TokenSource(harness.authority, tokens: refresh) { _ in }
        let all = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<50 {
                group.addTask { try? await source.current().secret.revealed }
            }
            return await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(all == ["access-0"])
        #expect(harness.script.requests.count == 1)
        let old = try await source.current()
        let next = try await source.renewed(insteadOf: old)
        #expect(next.secret.revealed == "access-1")
        #expect(try await source.renewed(insteadOf: old) == next)
        #expect(harness.script.requests.count == 2)
    }

    @Test func `keep the new refresh token where the authority replaces it`() async throws {
        let harness = ScriptedAuthority { _, count in
            Self.grant(count, refresh: count == 0 ? "second" : nil)
        }
        let kept = Mutex<[StoredTokens]>([])
        let source = TokenSource(harness.authority, tokens: refresh) { tokens in
            kept.withLock { $0.append(tokens) }
        }
        let first = try await source.current()
        _ = try await source.renewed(insteadOf: first)
        let forms = harness.script.requests.map(ScriptedAuthority.form)
        #expect(forms.map { $0["refresh_token"] } == ["planted-refresh", "second"])
        #expect(forms[0]["scope"]?.contains("offline_access") == true)
        #expect(
            kept.withLock { $0.map(\.credential) }
                == Array(repeating: .refreshToken(Secret("second")), count: 2))
    }

    @Test func `of an application come by its secret, from either endpoint`() async throws {
        let harness = ScriptedAuthority { _, count in Self.grant(count) }
        let secret = Secret("planted-secret")
        let source = TokenSource(
            harness.authority, tokens: StoredTokens(credential: .clientSecret(secret))
        ) { _ in }
        _ = try await source.current()
        _ = try await harness.authority.grantByResource(secret: secret)
        let forms = harness.script.requests.map(ScriptedAuthority.form)
        #expect(forms[0]["scope"] == "https://api.partnercenter.microsoft.com/.default")
        #expect(forms[1]["resource"] == "https://api.partnercenter.microsoft.com")
        #expect(
            harness.script.requests.map(\.target) == [
                "/tenant/oauth2/v2.0/token", "/tenant/oauth2/token",
            ])
    }

    @Test func `of a confidential application come by both its secrets, each time`() async throws {
        let harness = ScriptedAuthority { _, count in Self.grant(count, refresh: "r-\(count)") }
        let both = StoredTokens(
            credential: .refreshToken(Secret("planted-refresh")),
            confidential: Secret("planted-secret"))
        let source = TokenSource(harness.authority, tokens: both) { _ in }
        let first = try await source.current()
        _ = try await source.renewed(insteadOf: first)
        let forms = harness.script.requests.map(ScriptedAuthority.form)
        #expect(forms.map { $0["grant_type"] } == ["refresh_token", "refresh_token"])
        #expect(forms.map { $0["refresh_token"] } == ["planted-refresh", "r-0"])
        #expect(forms.map { $0["client_secret"] } == ["planted-secret", "planted-secret"])
    }

    @Test func `are taken from the file where another process renewed them`() async throws {
        let harness = ScriptedAuthority { _, count in Self.grant(count, refresh: "r-\(count)") }
        let file = Mutex(refresh)
        func process() -> TokenSource {
            TokenSource(harness.authority, tokens: refresh) { () throws(Refusal) in
                file.withLock { $0 }
            } persist: { tokens in
                file.withLock { $0 = tokens }
            }
        }
        let (one, two) = (process(), process())
        let first = try await one.current()
        #expect(try await two.current() == first)
        #expect(harness.script.requests.count == 1)
        let second = try await two.renewed(insteadOf: first)
        #expect(try await one.renewed(insteadOf: first) == second)
        #expect(harness.script.requests.count == 2)
        #expect(file.withLock { $0.credential } == .refreshToken(Secret("r-1")))
    }

    @Test func `do not write over the sign-in of another process`() async throws {
        let anew = StoredTokens(credential: .refreshToken(Secret("somebody else's")))
        let file = Mutex(refresh)
        let harness = ScriptedAuthority { _, count in
            // While the authority answers, somebody signs in.
            file.withLock { $0 = anew }
            return Self.grant(count, refresh: "r-\(count)")
        }
        let source = TokenSource(harness.authority, tokens: refresh) { () throws(Refusal) in
            file.withLock { $0 }
        } persist: { tokens in
            file.withLock { $0 = tokens }
        }
        let first = try await source.current()
        #expect(file.withLock { $0 } == anew)
        _ = try await source.renewed(insteadOf: first)
        let forms = harness.script.requests.map(ScriptedAuthority.form)
        #expect(forms.map { $0["refresh_token"] } == ["planted-refresh", "somebody else's"])
    }

    @Test func `come to nothing once somebody has signed out`() async throws {
        let harness = ScriptedAuthority { _, count in Self.grant(count) }
        let source = TokenSource(harness.authority, tokens: refresh) { () throws(Refusal) in
            throw .service(.signInMissing)
        } persist: { _ in
        }
        await #expect(throws: Refusal.service(.signInMissing)) { try await source.current() }
        #expect(harness.script.requests.isEmpty)
    }

    @Test func `serve to their end while the authority cannot be reached`() async throws {
        let harness = ScriptedAuthority { _, count throws(TransportError) in
            if count > 0 { throw .notSent("refused") }
            return Self.grant(0)
        }
        let source = TokenSource(harness.authority, tokens: refresh) { _ in }
        let first = try await source.current()
        harness.time.pass(3400)
        #expect(try await source.current() == first)
        harness.time.pass(300)
        await #expect(throws: Refusal.unreachable("refused")) { try await source.current() }
    }

    @Test(
        arguments: [
            (53003, "access_denied", .conditionalAccess), (53000, "", .conditionalAccess),
            (530032, "", .conditionalAccess), (50097, "", .conditionalAccess),
            (50076, "invalid_grant", .multiFactorRequired), (50079, "", .multiFactorRequired),
            (700082, "invalid_grant", .signInExpired), (50173, "invalid_grant", .signInExpired),
            (70008, "", .signInExpired), (7_000_215, "invalid_client", .signInExpired),
            (7_000_222, "", .signInExpired), (500011, "invalid_resource", .wrongAudience),
            (65001, "invalid_grant", .wrongAudience), (700016, "", .accessDenied),
            (nil, "invalid_grant", .signInExpired), (nil, "invalid_client", .accessDenied),
            (1, "something", .rejected),
        ] as [(Int?, String, ServiceTrouble)])
    func `that are refused say why`(number: Int?, error: String, trouble: ServiceTrouble)
        async throws
    {
        let text = number.map { "AADSTS\($0): no 'planted-refresh'.\r\nTrace ID: x" } ?? "no"
        let harness = ScriptedAuthority { _, _ in
            .json(
                [
                    "error": .string(error), "error_description": .string(text),
                    "trace_id": "trace", "correlation_id": "correlation",
                ], status: 400)
        }
        let source = TokenSource(harness.authority, tokens: refresh) { _ in }
        let refused = await refusal { try await source.current() }
        #expect(refused?.cause == .service(trouble))
        #expect(refused?.answer?.correlationID == "correlation")
        #expect(refused?.answer?.code == number.map { "AADSTS\($0)" } ?? error)
        #expect(!String(reflecting: refused).contains("planted"))
        #expect(harness.script.requests.count == 1)
    }

    @Test func `wait for an authority that is busy or broken`() async throws {
        let harness = ScriptedAuthority { _, count in
            count < 2 ? .text("<html>", status: 503) : Self.grant(0)
        }
        let source = TokenSource(harness.authority, tokens: refresh) { _ in }
        #expect(try await source.current().secret.revealed == "access-0")
    }
}

@Suite struct `What a token says of itself` {
    @Test func `is read without verifying`() throws {
        let token = AccessToken(
            Secret(
                jwt([
                    "upn": "op@partner.example", "tid": "t", "name": "김 >>> 영희",
                    "roles": ["admin-agent"], "amr": ["pwd", "mfa"], "exp": 1_800_003_600,
                    "aud": "https://api.partnercenter.microsoft.com",
                ])), expiry: .distantFuture)
        let claims = try #require(token.claims)
        #expect(claims.userPrincipalName == "op@partner.example")
        #expect(claims.tenantID == "t")
        #expect(claims.name == "김 >>> 영희")
        #expect(claims.roles == ["admin-agent"])
        #expect(claims.methods == ["pwd", "mfa"])
        #expect(claims.expiry == Date(timeIntervalSince1970: 1_800_003_600))
        #expect(claims.audience == "https://api.partnercenter.microsoft.com")
        #expect(!claims.isOfApplication)
    }

    @Test(arguments: ["opaque", "a.b.c", "..", "a.e30", ""])
    func `is nothing where it is no JWT`(text: String) {
        let claims = TokenClaims(of: Secret(text))
        #expect(claims == nil || claims?.userPrincipalName == nil)
    }

    @Test func `and the token itself is in no description`() {
        let token = AccessToken(Secret("planted"), expiry: .distantFuture)
        let stored = StoredTokens(credential: .refreshToken(Secret("planted")), access: token)
        var dumped = ""
        dump(stored, to: &dumped)
        for text in ["\(stored)", String(reflecting: stored), dumped, "\(Secret("planted"))"] {
            #expect(!text.contains("planted"))
        }
    }
}
