import Domain
import Foundation
import PartnerCenterAPI
import Testing

/// Reference, 2.5 and 1.3.
@Suite struct `Error shapes` {
    private func refused(
        by response: WireResponse, claims: JSONObject? = nil
    ) async throws -> Refusal {
        let bench = Workbench(claims: claims) { _, _ in response }
        return try #require(
            await refusal { () throws(Refusal) in try await bench.client.offers() })
    }

    @Test func `the envelope: code, description, and the ids and date of the reply`() async throws {
        var response = WireResponse.error(403, "900123", "Sign it first")
        response.headers = [
            "MS-RequestId": "theirs", "MS-CorrelationId": "shared",
            "Date": "Sun, 06 Nov 1994 08:49:37 GMT",
        ]
        #expect(
            try await refused(by: response)
                == .told(
                    .service(.agreementMissing),
                    by: ServiceAnswer(
                        status: 403, code: "900123", description: "Sign it first",
                        requestID: "theirs", correlationID: "shared",
                        date: Date(timeIntervalSince1970: 784_111_777))))
    }

    @Test func `code as a JSON number`() async throws {
        let refused = try await refused(
            by: .text(#"{"code":1002,"description":"Authorization Failed"}"#, status: 403))
        #expect(refused.answer?.code == "1002")
        #expect(refused.cause == .service(.accessDenied))
    }

    @Test func `the envelope behind a byte-order mark, in Pascal case`() async throws {
        let refused = try await refused(
            by: .text("\u{FEFF}{\"Code\":\"900309\",\"Description\":\"no\"}", status: 403))
        #expect(refused.cause == .service(.conditionalAccess))
    }

    @Test func `a page of a gateway is told by its title`() async throws {
        let page = """
            <!DOCTYPE html>
            <html><head><title>
              502 Bad   Gateway</title><style>p { color: red }</style></head><body><p>…</p></html>
            """
        let refused = try await refused(by: .text(page, status: 502))
        #expect(refused.answer?.description == "502 Bad Gateway")
        let untitled = try await self.refused(by: .text("<html><body>no", status: 403))
        #expect(untitled.answer?.description == "")
    }

    @Test func `429 from the gateway`() async throws {
        let bench = Workbench(patience: 5) { _, _ in
            .text(
                #"{"statusCode":429,"message":"Rate limit is exceeded."}"#, status: 429,
                headers: ["Retry-After": "30"])
        }
        let refused = await refusal { () throws(Refusal) in try await bench.client.offers() }
        #expect(refused?.cause == .service(.throttled(until: bench.start.addingTimeInterval(30))))
        #expect(refused?.answer?.description == "Rate limit is exceeded.")
    }

    @Test func `the MFA refusal by its reason phrase`() async throws {
        let response = WireResponse(
            status: 401, reason: "Unauthorized - MFA required",
            headers: ["WWW-Authenticate": "Bearer error=\"invalid_token\""])
        let refused = try await refused(by: response)
        #expect(refused.cause == .service(.multiFactorRequired))
        #expect(refused.answer?.description == "Unauthorized - MFA required")
    }

    @Test(arguments: [
        #"{"code":"900421","description":"no"}"#, #"{"code":900421,"description":"no"}"#,
        #"{"Code":900421}"#, #"{"code":"400","description":"Unauthorized - MFA required"}"#,
        "Unauthorized - MFA required",
    ])
    func `the MFA refusal by its code, as text or number, or by its words`(body: String)
        async throws
    {
        let refused = try await refused(
            by: .text(body, status: 401), claims: ["upn": "op", "amr": ["pwd", "mfa"]])
        #expect(refused.cause == .service(.multiFactorRequired))
        #expect(refused.bearing == .needsAttention)
    }

    @Test func `a redirect is no rule's no, and names where it led`() async throws {
        for (location, host) in [
            ("https://portal.example/login?x=1", "portal.example"), ("/login", nil), ("", nil),
        ] as [(String, String?)] {
            let refused = try await refused(
                by: WireResponse(status: 302, headers: ["Location": location]))
            #expect(refused.cause == .service(.redirected(to: host)))
            #expect(refused.bearing == .passing(until: nil))
        }
    }

    private let silent = WireResponse(
        status: 401, headers: ["WWW-Authenticate": "Bearer error=\"invalid_token\""])

    @Test func `the MFA refusal without a phrase: a fresh token is called invalid`() async throws {
        let refused = try await refused(by: silent, claims: ["upn": "op@partner.example"])
        #expect(refused.cause == .service(.multiFactorRequired))
    }

    @Test func `the MFA refusal without a phrase: the token lacks mfa in amr`() async throws {
        let refused = try await refused(by: silent, claims: ["upn": "op", "amr": ["pwd"]])
        #expect(refused.cause == .service(.multiFactorRequired))
    }

    @Test func `401 invalid_token with mfa in amr, or of an application, is no MFA refusal`()
        async throws
    {
        for claims in [["upn": "op", "amr": ["pwd", "mfa"]], ["idtyp": "app"]] as [JSONObject] {
            #expect(
                try await refused(by: silent, claims: claims).cause == .service(.accessDenied))
        }
    }

    @Test func `an unparsable body is shown as raw text`() async throws {
        let refused = try await refused(by: .text(" <h1>Bad Gateway</h1>\n", status: 400))
        #expect(refused.answer?.description == "<h1>Bad Gateway</h1>")
        #expect(refused.cause == .service(.rejected))
    }

    @Test func `an empty body falls back to the reason phrase`() async throws {
        let refused = try await refused(by: WireResponse(status: 409, reason: "Conflict"))
        #expect(refused.answer?.description == "Conflict")
    }

    @Test func `no token is in any error`() async throws {
        let refused = try await refused(by: .error(400, "1", "no"))
        #expect(!String(reflecting: refused).contains("token-1"))
    }
}
