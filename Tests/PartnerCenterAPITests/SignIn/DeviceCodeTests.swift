import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing

/// An authority that answers by script, with a clock that jumps.
struct ScriptedAuthority {
    let script: ScriptedService
    let time = JumpingTime()
    let authority: SignInAuthority

    init(_ answer: @escaping ScriptedService.ScriptedAnswer) {
        script = ScriptedService(answer)
        authority = SignInAuthority(
            transport: script, tenant: "tenant", clientID: "client",
            audience: "https://api.partnercenter.microsoft.com", time: time,
            ids: RequestIDs { "id" })
    }

    /// The form of a request, by name.
    static func form(_ request: WireRequest) -> [String: String] {
        let text = String(decoding: request.body, as: UTF8.self)
        let pairs = text.split(separator: "&").map { part in
            let parts = part.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), String(parts[1]).removingPercentEncoding ?? "")
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }

    static func no(_ error: String, _ description: String = "") -> WireResponse {
        .json(
            ["error": .string(error), "error_description": .string(description)], status: 400)
    }
}

/// RFC 8628; reference, 1.2.
@Suite struct `Signing in by device code` {
    private static let code = WireResponse.json([
        "user_code": "ABCD1234", "device_code": "planted-device-code",
        "verification_uri": "https://microsoft.com/devicelogin", "expires_in": 900,
        "interval": 5, "message": "Go there",
    ])
    private static let grant = WireResponse.json([
        "access_token": "planted-access", "refresh_token": "planted-refresh",
        "expires_in": 3600,
    ])

    private func harness(_ answers: [WireResponse]) -> ScriptedAuthority {
        ScriptedAuthority { request, count in
            request.target.hasSuffix("/devicecode")
                ? Self.code : answers[min(count, answers.count - 1)]
        }
    }

    private func outcome(_ harness: ScriptedAuthority) async throws -> SignInError? {
        let code = try await harness.authority.deviceCode()
        do {
            _ = try await harness.authority.grant(for: code)
            return nil
        } catch {
            return error
        }
    }

    @Test func `shows the code, the address and until when`() async throws {
        let harness = harness([Self.grant])
        let code = try await harness.authority.deviceCode()
        #expect(code.userCode == "ABCD1234")
        #expect(code.verificationURI == "https://microsoft.com/devicelogin")
        #expect(code.expiry == harness.time.now.addingTimeInterval(900))
        let sent = try #require(harness.script.requests.first)
        #expect(sent.target == "/tenant/oauth2/v2.0/devicecode")
        #expect(
            ScriptedAuthority.form(sent)["scope"]
                == "https://api.partnercenter.microsoft.com/user_impersonation offline_access")
    }

    @Test func `asks at the interval while authorization_pending`() async throws {
        let harness = harness([
            ScriptedAuthority.no("authorization_pending", "AADSTS70016: pending"),
            ScriptedAuthority.no("authorization_pending"), Self.grant,
        ])
        let code = try await harness.authority.deviceCode()
        let start = harness.time.now
        let grant = try await harness.authority.grant(for: code)
        #expect(harness.time.now.timeIntervalSince(start) == 15)
        #expect(grant.refresh?.revealed == "planted-refresh")
        #expect(grant.access.expiry == harness.time.now.addingTimeInterval(3600))
        let sent = ScriptedAuthority.form(try #require(harness.script.requests.last))
        #expect(sent["grant_type"] == "urn:ietf:params:oauth:grant-type:device_code")
        #expect(sent["device_code"] == "planted-device-code")
    }

    @Test func `slow_down adds five seconds`() async throws {
        let harness = harness([
            ScriptedAuthority.no("slow_down"), ScriptedAuthority.no("authorization_pending"),
            Self.grant,
        ])
        let code = try await harness.authority.deviceCode()
        let start = harness.time.now
        _ = try await harness.authority.grant(for: code)
        #expect(harness.time.now.timeIntervalSince(start) == 25)
    }

    @Test(
        arguments: [
            ("authorization_declined", .declined), ("access_denied", .declined),
            ("expired_token", .codeExpired), ("bad_verification_code", .codeUnknown),
        ] as [(String, SignInError)])
    func `ends for a reason`(error: String, outcome: SignInError) async throws {
        #expect(try await self.outcome(harness([ScriptedAuthority.no(error)])) == outcome)
    }

    @Test func `ends when the code is over, without asking once more`() async throws {
        let harness = harness([ScriptedAuthority.no("authorization_pending")])
        let code = try await harness.authority.deviceCode()
        await #expect(throws: SignInError.codeExpired) {
            try await harness.authority.grant(for: code)
        }
        #expect(harness.time.now == code.expiry)
        #expect(harness.script.requests.count == 1 + 179)
    }

    @Test func `ends when it is given up`() async throws {
        let harness = harness([ScriptedAuthority.no("authorization_pending")])
        let code = try await harness.authority.deviceCode()
        let waiting = Task { () -> SignInError? in
            withUnsafeCurrentTask { $0?.cancel() }
            do throws(SignInError) {
                _ = try await harness.authority.grant(for: code)
                return nil
            } catch {
                return error
            }
        }
        #expect(await waiting.value == .cancelled)
    }

    @Test func `Conditional Access is told as such, and the device code is in no text`()
        async throws
    {
        let harness = harness([
            ScriptedAuthority.no(
                "invalid_grant", "AADSTS53003: blocked, code planted-device-code.\r\nTrace: x")
        ])
        let refused = try #require(try await outcome(harness))
        guard case .refused(let refusal) = refused else {
            Issue.record("\(refused)")
            return
        }
        #expect(refusal.cause == .service(.conditionalAccess))
        #expect(refusal.answer?.code == "AADSTS53003")
        #expect(!String(reflecting: refused).contains("planted"))
        let code = try await harness.authority.deviceCode()
        #expect(!String(reflecting: code).contains("planted"))
    }

    @Test func `outlives a cut in the way`() async throws {
        let harness = ScriptedAuthority { request, count throws(TransportError) in
            if request.target.hasSuffix("/devicecode") { return Self.code }
            if count < 4 { throw .noAnswer("cut") }
            return Self.grant
        }
        #expect(try await outcome(harness) == nil)
    }
}
