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
