import Domain
import Foundation

/// Where a partner's users and applications sign in, for one registered application.
package struct SignInAuthority: Sendable {
    private let transport: any Transport
    let tenant: String
    let clientID: String
    /// Whom tokens are for: the address of the service, without a slash at its end.
    let audience: String
    /// Which service that is.
    let slot: TokenSlot
    /// What a user agrees to. `offline_access` brings the refresh token.
    let scope: String
    let time: any Timekeeper
    private let ids: RequestIDs

    /// The transport sends to the authority's host. `tenant` is a GUID, a domain, or
    /// `organizations`. For Microsoft Graph, `asking` is what the user is to consent to; nil for
    /// what was consented to before.
    package init(
        transport: any Transport, tenant: String, clientID: String, audience: String,
        slot: TokenSlot = .partnerCenter, asking permission: GraphPermission? = nil,
        time: any Timekeeper, ids: RequestIDs = .random
    ) {
        self.transport = transport
        self.tenant = tenant
        self.clientID = clientID
        self.audience = audience
        self.slot = slot
        let asked =
            switch slot {
            case .partnerCenter: "user_impersonation"
            case .graph: permission?.rawValue ?? ".default"
            }
        scope = "\(audience)/\(asked) offline_access"
        self.time = time
        self.ids = ids
    }

    /// Gets a token with the credential of an earlier sign-in. `confidential` is the application's
    /// own secret, if it has one. Throws the authority's refusal.
    package func grant(
        _ credential: Credential, confidential: Secret? = nil
    ) async throws(Refusal) -> TokenGrant {
        switch credential {
        case .refreshToken(let refresh):
            var form = [
                ("grant_type", "refresh_token"), ("client_id", clientID),
                ("refresh_token", refresh.revealed), ("scope", scope),
            ]
            if let confidential { form.append(("client_secret", confidential.revealed)) }
            return try await token(form, hiding: [refresh, confidential].compactMap { $0 })
        case .clientSecret(let secret):
            return try await token(
                [
                    ("grant_type", "client_credentials"), ("client_id", clientID),
                    ("client_secret", secret.revealed), ("scope", audience + "/.default"),
                ], hiding: [secret])
        }
    }

    /// Gets a token from the older endpoint, which has a resource instead of a scope (reference,
    /// 1.2).
    package func grantByResource(secret: Secret) async throws(Refusal) -> TokenGrant {
        try await token(
            [
                ("grant_type", "client_credentials"), ("client_id", clientID),
                ("client_secret", secret.revealed), ("resource", audience),
            ], at: "oauth2/token", hiding: [secret])
    }

    /// Gets a token. Throws the authority's refusal.
    func token(
        _ form: [(String, String)], at path: String = "oauth2/v2.0/token", hiding secrets: [Secret]
    ) async throws(Refusal) -> TokenGrant {
        let answer = try await post(form, to: path, hiding: secrets)
        if let problem = answer.problem { throw problem.refusal }
        guard let grant = TokenGrant(answer.json, now: time.now) else {
            throw .service(.unreadable(.noAccessToken))
        }
        return grant
    }

    /// Sends a form. It is sent again after 0.5, 1.5 and 3.5 seconds while there is no answer, or
    /// one that is a 5xx or no JSON. `secrets` are kept out of what the authority quotes.
    func post(
        _ form: [(String, String)], to path: String, hiding secrets: [Secret]
    ) async throws(Refusal) -> AuthorityAnswer {
        let request = WireRequest(
            .post, "/\(escaped(tenant))/\(path)",
            headers: [
                "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json",
                "client-request-id": ids.next(),
            ],
            body: Array(form.map { "\($0)=\(escaped($1))" }.joined(separator: "&").utf8))
        var last = Refusal.service(.failed)
        for pause in [0] + RetryPolicy.request {
            if pause > 0, !Task.isCancelled {
                await time.wait(until: time.now.addingTimeInterval(pause))
            }
            if Task.isCancelled { throw .service(.stopped) }
            do {
                let response = try await transport.send(request)
                let answer = AuthorityAnswer(response, for: slot, hiding: secrets, now: time.now)
                // A clear answer is final.
                guard response.status >= 500 || answer.isUnreadable else { return answer }
                last =
                    answer.isUnreadable
                    ? .service(.unreadable(.noJSON))
                    : answer.problem?.refusal ?? .service(.failed)
            } catch {
                switch error {
                case .cancelled: throw .service(.stopped)
                case .notSent(let why), .noAnswer(let why): last = .unreachable(why)
                }
            }
        }
        throw last
    }
}

/// An authority's answer.
struct AuthorityAnswer: Sendable {
    let json: JSONObject
    let isUnreadable: Bool
    /// Nil for a success.
    let problem: AuthorityProblem?

    /// `secrets` are those that were sent: an authority may quote what it refuses.
    init(_ response: WireResponse, for slot: TokenSlot, hiding secrets: [Secret], now: Date) {
        let read = (try? JSONValue(bytes: response.body))?.asObject
        json = read ?? [:]
        isUnreadable = read == nil
        problem =
            (200..<300).contains(response.status)
            ? nil
            : AuthorityProblem(
                response, json, for: slot, hiding: secrets,
                retryAfter: RetryAfter.moment(response.headers, now: now))
    }
}

/// An error of an authority (RFC 6749, 5.2), with the AADSTS number Microsoft adds.
struct AuthorityProblem: Equatable, Sendable {
    /// `invalid_grant`, `authorization_pending` …
    let error: String
    /// The number after `AADSTS`; nil if there is none.
    let number: Int?
    private let slot: TokenSlot
    private let answer: ServiceAnswer
    private let retryAfter: Date?

    init(
        _ response: WireResponse, _ json: JSONObject, for slot: TokenSlot, hiding secrets: [Secret],
        retryAfter: Date?
    ) {
        self.slot = slot
        error = json.text("error") ?? ""
        var text = json.text("error_description") ?? response.reason
        for secret in secrets where !secret.revealed.isEmpty {
            text = text.replacingOccurrences(of: secret.revealed, with: secret.description)
        }
        let named = text.firstRange(of: "AADSTS").flatMap { range in
            Int(text[range.upperBound...].prefix { $0.isASCII && $0.isNumber })
        }
        let listed = (json.array("error_codes") ?? []).lazy.compactMap { code -> Int? in
            if case .number(let number) = code { Int("\(number)") } else { nil }
        }.first
        number = named ?? listed
        // The lines after the first are ids and a time, which have members of their own.
        let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        answer = ServiceAnswer(
            status: response.status, code: number.map { "AADSTS\($0)" } ?? json.filledText("error"),
            description: String(first.prefix(1024)), requestID: json.text("trace_id") ?? "",
            correlationID: json.text("correlation_id") ?? "",
            date: response.headers["Date"].flatMap(HTTPDate.date))
        self.retryAfter = retryAfter
    }

    // Nobody has consented, or an administrator must; the application's registration does not name
    // what is asked for. For Partner Center, whose permission every registration needs, it means
    // that the application is another one.
    private static let consent = [65001, 65004, 65005, 90094, 650057]

    /// The refusal for it.
    var refusal: Refusal { .told(.service(trouble), by: answer) }

    private var trouble: ServiceTrouble {
        if answer.status == 429 { return .throttled(until: retryAfter) }
        if let status = answer.status, status >= 500 { return .failed }
        if slot == .graph, Self.consent.contains(number ?? 0) || error == "consent_required" {
            return .consentMissing
        }
        switch number ?? 0 {
        // Also 53000 to 53011 and 5300xx: device, place, risk.
        case 50097, 53000...53011, 530000...530099: return .conditionalAccess
        case 50072, 50074, 50076, 50078, 50079, 50158: return .multiFactorRequired
        // Expired, unused, revoked, changed password; a client secret that is wrong or expired.
        case 50089, 50132, 50133, 50173, 54005, 70008, 70043, 700081, 700082, 700084, 7_000_215,
            7_000_222:
            return .signInExpired
        // A resource this tenant does not have, or an application that may not ask for it.
        case 50001, 500011, 65001, 65004, 65005, 70011: return .wrongAudience
        // The tenant or the application is not there, or the user may not sign in.
        case 50020, 50034, 50057, 50105, 50126, 90002, 700016, 7_000_218: return .accessDenied
        default: break
        }
        switch error {
        case "invalid_grant": return .signInExpired
        case "interaction_required": return .conditionalAccess
        case "consent_required", "invalid_scope", "invalid_resource": return .wrongAudience
        case "invalid_client", "unauthorized_client", "access_denied": return .accessDenied
        default: return .rejected
        }
    }
}
