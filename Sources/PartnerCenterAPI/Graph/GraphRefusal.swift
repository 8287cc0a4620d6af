import Domain
import Foundation

extension Refusal {
    /// The refusal for an error of Microsoft Graph. No list of its errors is published: the status
    /// decides, and its words are shown and not read, but for one code (reference of 2026, appendix
    /// 1.1 and 1.4).
    init(
        graph response: WireResponse, _ answer: ServiceAnswer, to call: ServiceCall,
        with token: AccessToken, retryAfter: Date?
    ) {
        switch response.status {
        // The claims challenge of continuous access evaluation.
        case 401 where Self.challenge(in: response).contains("insufficient_claims"):
            self = .service(.conditionalAccess)
        case 401: self = .service(.accessDenied)
        case 403:
            let isUnconsented =
                answer.code?.lowercased() == "authorization_requestdenied"
                || token.claims.map { !GraphPermission.allows(call, by: $0) } ?? false
            self = .service(isUnconsented ? .consentMissing : .accessDenied)
        // Graph names what it does not find; else something on the way has answered.
        case 404 where answer.code == nil: self = .service(.unreadable(.unknownNotFound))
        case 404: self = call.subject.holding.map(Refusal.holdingNotFound) ?? .service(.rejected)
        case 412: self = .changedMeanwhile([])
        case 429: self = .service(.throttled(until: retryAfter))
        case 500...: self = .service(.failed)
        default: self = .service(.rejected)
        }
    }

    private static func challenge(in response: WireResponse) -> String {
        response.headers["WWW-Authenticate"]?.lowercased() ?? ""
    }
}

extension ServiceAnswer {
    /// What Graph said: its envelope, text of another form, or the phrase of the status line.
    init(graph response: WireResponse, to call: ServiceCall) {
        let error = response.status < 400 ? nil : try? GraphErrorResource(bytes: response.body)
        let text = response.status < 400 || error != nil ? "" : Self.text(response.body)
        self.init(
            status: response.status, code: error?.code,
            description: [error?.message ?? "", text, response.reason].first { !$0.isEmpty }
                .map { String($0.prefix(1024)) } ?? "",
            requestID: response.headers["request-id"] ?? call.requestID,
            // Graph was sent the id of the call, and no other.
            correlationID: response.headers["client-request-id"] ?? call.requestID,
            date: response.headers["Date"].flatMap(HTTPDate.date), service: .graph)
    }
}

/// What must be consented to in Microsoft Graph (reference of 2026, appendix 1.1).
package enum GraphPermission: String, CaseIterable, Sendable {
    /// To see admin relationships.
    case read = "DelegatedAdminRelationship.Read.All"
    /// To end them, too.
    case readWrite = "DelegatedAdminRelationship.ReadWrite.All"

    /// The widest that a token has, as a user's scope or an application's role; nil for none.
    package init?(of claims: TokenClaims) {
        let held = Set(
            ((claims.text("scp") ?? "").split(separator: " ").map(String.init) + claims.roles)
                .map { $0.lowercased() })
        guard
            let widest = Self.allCases.last(where: { held.contains($0.rawValue.lowercased()) })
        else { return nil }
        self = widest
    }

    /// Whether it includes another one.
    package func includes(_ other: GraphPermission) -> Bool {
        self == other || self == .readWrite
    }

    /// Whether a token with these claims is enough for a call.
    static func allows(_ call: ServiceCall, by claims: TokenClaims) -> Bool {
        GraphPermission(of: claims)?.includes(call.writes ? .readWrite : .read) ?? false
    }
}
