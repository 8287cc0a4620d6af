import FoundationEssentials

/// A no that is about the way to the service, or the service itself, and not about a rule of the
/// domain (reference, 1.3, 2.5 to 2.7).
package enum ServiceTrouble: Hashable, Sendable, Codable {
    /// Nobody has signed in on this profile.
    case signInMissing
    /// The refresh token or client secret is not accepted any more: expired, revoked or unused too
    /// long.
    case signInExpired
    /// The token lacks the MFA claim: 401/900421, or the reason phrase alone.
    case multiFactorRequired
    /// 403/900309, or the authority's own no.
    case conditionalAccess
    /// 401/900420: a token for another audience.
    case wrongAudience
    /// 403/900329: the operation wants a signed-in user, not an application.
    case appOnlyToken
    /// 401 or 403 without a cause we know.
    case accessDenied
    /// 403/900123, 900124 or 13605: an agreement has not been accepted.
    case agreementMissing
    /// 403/800073 to 800075: the customer is under review or was not approved.
    case customerUnderReview
    /// 429, for longer than was worth waiting; when it may be tried again, if that was said.
    case throttled(until: Date?)
    /// 409: it is not ready, or another act on it is not done yet (800082, 800060, 800064, 900278).
    case pendingOperation
    /// It answered with a redirect, which is not followed: the token would go elsewhere. To which
    /// host, if that was told.
    case redirected(to: String?)
    /// A no with a code of its own that we have no reading for: its own words say why.
    case rejected
    /// 5xx: it could not answer.
    case failed
    /// It answered something that cannot be read: what was wrong.
    case unreadable(String)
    /// The act was sent, no answer came, and looking again did not tell whether it was done.
    case answerLost
    /// It was accepted, but the service did not show it within the time given.
    case notShownYet
    /// The operator stopped it before it was sent.
    case stopped
    /// The program ended before the answer came, and looking it up showed that nothing was done.
    case cutOff
}

/// What was wrong with an answer that could not be read. Its raw value is what the journal keeps.
package enum UnreadableAnswer: String, CaseIterable, Sendable {
    case emptyBody = "an empty body"
    case noJSON = "no JSON"
    case noObject = "no object"
    case noItems = "no list of items"
    case noLinks = "no object of links"
    case noNextLink = "no link to the next page"
    /// A list whose next page is one it had before.
    case loop = "a list that leads back to itself"
    case foreignMark = "a mark that is not of this list"
    case noCustomer = "no customer with an id"
    case noSubscription = "no subscription with an id"
    case noAzureSubscription = "Azure subscriptions without an id"
    case noSupportContact = "a support contact without an id"
    case otherCustomer = "another customer"
    case otherSubscription = "another subscription"
    case noRequestLink = "a relationship request without a link"
    case noAccessToken = "a grant without an access token"
    case noDeviceCode = "no device code"
    /// 404 without an error code: some other server's, or no such address.
    case unknownNotFound = "404 without an error code"
}

extension ServiceTrouble {
    /// It answered something that cannot be read.
    package static func unreadable(_ what: UnreadableAnswer) -> ServiceTrouble {
        .unreadable(what.rawValue)
    }
}

/// What the service itself said when it refused: shown beside our reading, and what Microsoft's
/// support asks for.
package struct ServiceAnswer: Hashable, Sendable, Codable {
    /// The HTTP status; nil if no answer came.
    package let status: Int?
    /// The code of the error envelope, as text.
    package let code: String?
    /// Its own words, in its own language; at most 1024 characters by contract.
    package let description: String
    package let requestID: String
    package let correlationID: String
    /// When it answered, by its own clock if it told.
    package let date: Date?

    package init(
        status: Int?, code: String? = nil, description: String = "", requestID: String,
        correlationID: String, date: Date? = nil
    ) {
        self.status = status
        self.code = code
        self.description = description
        self.requestID = requestID
        self.correlationID = correlationID
        self.date = date
    }

    /// Status and code as the reference writes them: `403/20002`; nil if there is neither.
    package var mark: String? {
        let parts = [status.map(String.init), code].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
}

/// Why there was no connection to a service, or no answer over it. Written as an English text, as
/// the journal has it; what partnerdeck has no sentence for is shown as it came.
package enum ConnectionTrouble: Hashable, Sendable, WordCoded {
    case refused, timedOut, closed, noNetwork, certificateNotAccepted, noTLS
    case nameNotFound(String)
    /// Something answered that does not speak HTTP.
    case notHTTP
    case answerTooLarge(bytes: Int)
    /// There was no answer in the time the operator was ready to wait.
    case tookLonger(seconds: Int)
    case proxyWantsPassword
    /// The proxy said no to a connection, mostly 403: its own rules do not let it through.
    case proxyRefused
    /// The variable's value names no proxy that can be used.
    case proxyUnusable(variable: String)
    /// One thing after the other that was asked failed.
    case answersFail
    /// The libraries failed in a way that has no words here.
    case failed
    case other(String)

    private static let fixed: [ConnectionTrouble] = [
        .refused, .timedOut, .closed, .noNetwork, .certificateNotAccepted, .noTLS, .notHTTP,
        .proxyWantsPassword, .proxyRefused, .answersFail, .failed,
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
