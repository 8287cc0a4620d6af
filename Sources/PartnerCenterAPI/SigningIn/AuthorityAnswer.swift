import Domain
import Foundation

/// What an authority answered.
struct AuthorityAnswer: Sendable {
    let json: JSONObject
    let isUnreadable: Bool
    /// Nil for a grant.
    let problem: AuthorityProblem?

    /// `secrets` are those that were sent: an authority may quote what it refuses.
    init(_ response: WireResponse, hiding secrets: [Secret], now: Date) {
        let read = (try? JSON(bytes: response.body))?.asObject
        json = read ?? [:]
        isUnreadable = read == nil
        problem =
            (200..<300).contains(response.status)
            ? nil
            : AuthorityProblem(
                response, json, hiding: secrets,
                retryAfter: RetryAfter.moment(response.headers, now: now))
    }
}

/// An error of an authority (RFC 6749, 5.2), with the AADSTS number Microsoft adds.
struct AuthorityProblem: Equatable, Sendable {
    /// `invalid_grant`, `authorization_pending` …
    let error: String
    /// The number after `AADSTS`; nil where there is none.
    let number: Int?
    private let answer: ServiceAnswer
    private let retryAfter: Date?

    init(
        _ response: WireResponse, _ json: JSONObject, hiding secrets: [Secret], retryAfter: Date?
    ) {
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

    /// The same in our words.
    var refusal: Refusal { .told(.service(trouble), by: answer) }

    private var trouble: ServiceTrouble {
        if answer.status == 429 { return .throttled(until: retryAfter) }
        if let status = answer.status, status >= 500 { return .failed }
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
