import Domain
import Foundation
import PartnerCenterAPI
import Samples
import Testing

/// Reference, 2.7, 1.4 and 6.4.
@Suite struct `Error codes` {
    /// The refusal of a GET of a customer.
    private func ofCustomer(_ status: Int, _ code: String?) async -> Refusal? {
        let harness = ClientHarness { _, _ in
            code.map { .error(status, $0) } ?? WireResponse(status: status)
        }
        return await refusal {
            try await harness.client.account(of: hanbit)
        }?.cause
    }

    /// The refusal of a PATCH of a subscription that our own rules allow.
    private func ofSubscription(_ status: Int, _ code: String?) async -> Refusal? {
        let harness = ClientHarness { request, _ in
            if request.method == .get {
                return request.target.contains("/subscriptions/")
                    ? .json(WireBodies.subscription()) : .error(404, "20003")
            }
            return code.map { .error(status, $0) } ?? WireResponse(status: status)
        }
        return await refusal {
            try await harness.client.suspend(base, of: hanbit)
        }?.cause
    }

    @Test(
        arguments: [
            (401, "400", .accessDenied), (401, "800001", .accessDenied),
            (401, "900420", .wrongAudience), (403, "900329", .appOnlyToken),
            (403, "900309", .conditionalAccess), (403, "2032", .accessDenied),
            (403, "900150", .accessDenied), (403, "900308", .accessDenied),
            (403, "900123", .agreementMissing), (403, "900124", .agreementMissing),
            (403, "13605", .agreementMissing), (403, "800073", .customerUnderReview),
            (403, "800074", .customerUnderReview), (403, "800075", .customerUnderReview),
            (409, "800082", .pendingOperation), (400, "800082", .pendingOperation),
            (409, "900278", .pendingOperation), (409, "800014", .pendingOperation),
            (409, "800060", .pendingOperation), (409, "800064", .pendingOperation),
            (403, nil, .accessDenied), (400, "999999", .rejected), (418, nil, .rejected),
            (302, nil, .redirected(to: nil)), (307, "1000", .redirected(to: nil)),
            (401, "900421", .multiFactorRequired), (403, "900421", .multiFactorRequired),
        ] as [(Int, String?, ServiceTrouble)])
    func `of the service itself`(status: Int, code: String?, trouble: ServiceTrouble) async {
        #expect(await ofCustomer(status, code) == .service(trouble))
        #expect(await ofSubscription(status, code) == .service(trouble))
    }

    @Test(
        arguments: [
            (403, "20002"), (403, "900159"), (404, "1000"), (404, "60003"), (400, "3000"),
            (400, "900118"),
        ] as [(Int, String?)])
    func `13.8 not a customer`(status: Int, code: String?) async {
        #expect(await ofCustomer(status, code) == .notACustomer(hanbit))
    }

    /// A proxy's page, or another server's.
    @Test func `404 without a code of the service says nothing of a customer or a holding`() async {
        for cause in [await ofCustomer(404, nil), await ofSubscription(404, nil)] {
            guard case .service(.unreadable) = cause else {
                Issue.record("\(String(describing: cause))")
                continue
            }
        }
    }

    @Test func `800002 is not a customer where the id is no GUID, and anything else where it is`()
        async
    {
        let harness = ClientHarness { _, _ in .error(400, "800002") }
        let nobody = Customer.ID("nobody")
        let refused = await refusal {
            try await harness.client.holdings(of: nobody)
        }
        #expect(refused?.cause == .notACustomer(nobody))
        #expect(await ofCustomer(400, "800002") == .service(.rejected))
    }

    @Test func `3000 about a subscription is an invalid property, not a missing relationship`()
        async
    {
        #expect(await ofSubscription(400, "3000") == .service(.rejected))
    }

    @Test func `2006 with 403 is a partner without the right, with 400 an update not allowed`()
        async
    {
        #expect(await ofSubscription(403, "2006") == .service(.accessDenied))
        #expect(await ofSubscription(400, "2006") == .service(.rejected))
    }

    @Test(
        arguments: [
            (404, "20003", .holdingNotFound(.subscription(base))),
            (404, "1000", .holdingNotFound(.subscription(base))),
            (400, "2011", .alreadyCancelled), (400, "800081", .notActivatedYet),
            (400, "800063", .suspendInstead), (400, "800061", .notCancellable),
            (403, "800019", .azurePortalOnly), (403, "900321", .savingsPlan),
            (400, "900117", .windowClosed(since: nil, remedy: .termEnd)),
            (400, "900213", .windowClosed(since: nil, remedy: .termEnd)),
            (403, "20002", .notACustomer(hanbit)), (403, "900159", .notACustomer(hanbit)),
        ] as [(Int, String, Refusal)])
    func `of a subscription`(status: Int, code: String, cause: Refusal) async {
        #expect(await ofSubscription(status, code) == cause)
    }
}

/// Reference, 2.5 and 1.3.
@Suite struct `Error shapes` {
    private func refused(
        by response: WireResponse, claims: JSONObject? = nil
    ) async throws -> Refusal {
        let harness = ClientHarness(claims: claims) { _, _ in response }
        return try #require(
            await refusal { try await harness.client.offers() })
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
                        date: Date(timeIntervalSince1970: 784_111_777),
                        service: .partnerCenter)))
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
        let harness = ClientHarness(patience: 5) { _, _ in
            .text(
                #"{"statusCode":429,"message":"Rate limit is exceeded."}"#, status: 429,
                headers: ["Retry-After": "30"])
        }
        let refused = await refusal { try await harness.client.offers() }
        #expect(refused?.cause == .service(.throttled(until: harness.start.addingTimeInterval(30))))
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

    @Test(arguments: [
        WireResponse.error(401, "400", "The token is expired."),
        .text(#"{"code":400,"description":"Access token has expired"}"#, status: 401),
        .text(
            "", status: 401,
            headers: [
                "WWW-Authenticate":
                    "Bearer error=\"invalid_token\", error_description=\"The token expired\""
            ]),
    ])
    func `a renewed token that is called expired asks for a sign-in, as a missing MFA does`(
        response: WireResponse
    ) async throws {
        let refused = try await refused(
            by: response, claims: ["upn": "op", "amr": ["pwd", "mfa"]])
        #expect(refused.cause == .service(.signInExpired))
        #expect(refused.bearing == .needsAttention)
    }

    @Test func `any other 401 of that code denies access`() async throws {
        let refused = try await refused(by: .error(401, "400", "Access denied."))
        #expect(refused.cause == .service(.accessDenied))
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
