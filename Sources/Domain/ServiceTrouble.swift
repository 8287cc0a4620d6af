import FoundationEssentials

/// The services of Microsoft that are asked. Each has tokens, errors and an API of its own.
package enum MicrosoftService: String, CaseIterable, Codable, Sendable {
    case partnerCenter
    /// It has the admin relationships, and nothing else that is asked for.
    case graph
}

/// A failure of the service or of the access to it, not of a rule of the domain (reference, 1.3,
/// 2.5 to 2.7).
package enum ServiceTrouble: Hashable, Sendable, Codable {
    /// Nobody has signed in on this profile.
    case signInMissing
    /// The refresh token or client secret is not accepted any more: it expired, was revoked, or was
    /// not used for too long.
    case signInExpired
    /// The token lacks the MFA claim: 401/900421, or the reason phrase alone.
    case multiFactorRequired
    /// 403/900309, or a refusal of the sign-in authority.
    case conditionalAccess
    /// 401/900420: a token for another audience.
    case wrongAudience
    /// 403/900329: the operation needs a signed-in user, not an application.
    case appOnlyToken
    /// Microsoft Graph: nobody has consented to what is asked for (AADSTS65001, 65004; 403
    /// `Authorization_RequestDenied`).
    case consentMissing
    /// 401 or 403 for an unknown reason.
    case accessDenied
    /// 403/900123, 900124 or 13605: an agreement has not been accepted.
    case agreementMissing
    /// 403/800073 to 800075: the customer is under review or was not approved.
    case customerUnderReview
    /// 429, for longer than we wait; when it may be tried again, if the service said it.
    case throttled(until: Date?)
    /// 409: it is not ready, or another act on it is under way (800082, 800060, 800064, 900278).
    case pendingOperation
    /// A redirect, which is not followed, because it would send the token elsewhere; with its host,
    /// if it is known.
    case redirected(to: String?)
    /// Refused with a code we do not know: the service's own words say why.
    case rejected
    /// 5xx: the service failed.
    case failed
    /// The answer cannot be read: what was wrong with it.
    case unreadable(String)
    /// The write was sent, no answer came, and reading again did not show whether it was done.
    case answerLost
    /// It was accepted, but the service did not show it in time.
    case notShownYet
    /// The operator stopped it before it was sent.
    case stopped
    /// The program ended before the answer came, and reading again showed that nothing was done.
    case cutOff
}

/// What was wrong with an unreadable answer. The journal stores the raw value.
package enum UnreadableAnswer: String, CaseIterable, Sendable {
    case emptyBody = "an empty body"
    case noJSON = "no JSON"
    case noObject = "no object"
    case noItems = "no list of items"
    case noLinks = "no object of links"
    case noNextLink = "no link to the next page"
    /// The next page of a list is one that was read before.
    case loop = "a list that leads back to itself"
    case foreignMark = "a mark that is not of this list"
    case noCustomer = "no customer with an id"
    case noSubscription = "no subscription with an id"
    case noAzureSubscription = "Azure subscriptions without an id"
    case noSupportContact = "a support contact without an id"
    case otherCustomer = "another customer"
    case otherSubscription = "another subscription"
    case noAdminRelationships = "no list of delegated admin relationships"
    case otherAdminRelationship = "another admin relationship"
    case noRequestLink = "a relationship request without a link"
    case noAccessToken = "a grant without an access token"
    case noDeviceCode = "no device code"
    /// 404 without an error code: another server answered, or there is no such address.
    case unknownNotFound = "404 without an error code"
}

extension ServiceTrouble {
    /// The answer cannot be read.
    package static func unreadable(_ what: UnreadableAnswer) -> ServiceTrouble {
        .unreadable(what.rawValue)
    }
}

/// The service's own answer to a refused call: shown with our explanation, and asked for by
/// Microsoft's support.
package struct ServiceAnswer: Hashable, Sendable, Codable {
    /// The HTTP status; nil if no answer came.
    package let status: Int?
    /// The code of the error envelope, as text.
    package let code: String?
    /// The service's words, in its language; at most 1024 characters by contract.
    package let description: String
    package let requestID: String
    package let correlationID: String
    /// When it answered, by the service's clock if it sent the time.
    package let date: Date?
    /// Which service it is of; nil for another than these, and in a journal of earlier.
    package let service: MicrosoftService?

    package init(
        status: Int?, code: String? = nil, description: String = "", requestID: String,
        correlationID: String, date: Date? = nil, service: MicrosoftService? = nil
    ) {
        self.status = status
        self.code = code
        self.description = description
        self.requestID = requestID
        self.correlationID = correlationID
        self.date = date
        self.service = service
    }

    /// Status and code as in the reference: `403/20002`; nil if there is neither.
    package var mark: String? {
        let parts = [status.map(String.init), code].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
}

/// Why there was no connection to a service, or no answer. The journal stores it as an English
/// text; a text that is not one of these is shown unchanged.
package enum ConnectionTrouble: Hashable, Sendable, WordCoded {
    case refused, timedOut, closed, noNetwork, certificateNotAccepted, noTLS
    case nameNotFound(String)
    /// What answered does not speak HTTP.
    case notHTTP
    case answerTooLarge(bytes: Int)
    /// No answer came in the time allowed.
    case tookLonger(seconds: Int)
    case proxyWantsPassword
    /// The proxy refused the connection, mostly with 403: its rules do not allow it.
    case proxyRefused
    /// The value of the environment variable names no usable proxy.
    case proxyUnusable(variable: String)
    /// This machine has no libcurl, or one that is too old.
    case libraryMissing
    /// One call after the other failed.
    case answersFail
    /// The libraries failed for a reason we do not know.
    case failed
    case other(String)

    private static let fixed: [ConnectionTrouble] = [
        .refused, .timedOut, .closed, .noNetwork, .certificateNotAccepted, .noTLS, .notHTTP,
        .proxyWantsPassword, .proxyRefused, .libraryMissing, .answersFail, .failed,
    ]

    package init(word: String) {
        if let trouble = Self.fixed.first(where: { $0.word == word }) {
            self = trouble
        } else if let host = word.between("the name ", " was not found") {
            self = .nameNotFound(host)
        } else if let variable = word.between("", " names no proxy that can be used") {
            self = .proxyUnusable(variable: variable)
        } else if let bytes = word.between("the answer is larger than ", " bytes").flatMap({
            Int($0)
        }) {
            self = .answerTooLarge(bytes: bytes)
        } else if let seconds = word.between("no answer within ", " seconds").flatMap({ Int($0) }) {
            self = .tookLonger(seconds: seconds)
        } else {
            self = .other(word)
        }
    }

    package var word: String {
        switch self {
        case .refused: "connection refused"
        case .timedOut: "timed out"
        case .closed: "the connection was closed before an answer"
        case .noNetwork: "there is no network to it"
        case .certificateNotAccepted: "the TLS certificate was not accepted"
        case .noTLS: "no TLS connection could be made"
        case .nameNotFound(let host): "the name \(host) was not found"
        case .notHTTP: "what answered does not speak HTTP"
        case .answerTooLarge(let bytes): "the answer is larger than \(bytes) bytes"
        case .tookLonger(let seconds): "no answer within \(seconds) seconds"
        case .proxyWantsPassword: "the proxy wants a user name and password"
        case .proxyRefused: "the proxy refused the connection"
        case .proxyUnusable(let variable): "\(variable) names no proxy that can be used"
        case .libraryMissing: "libcurl 7.80 or newer is missing"
        case .answersFail: "one answer after the other failed"
        case .failed: "the connection failed"
        case .other(let text): text
        }
    }
}

extension ConnectionTrouble: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(word: text) }
}

extension String {
    fileprivate func between(_ start: String, _ end: String) -> String? {
        guard hasPrefix(start), hasSuffix(end), count > start.count + end.count else { return nil }
        return String(dropFirst(start.count).dropLast(end.count))
    }
}
