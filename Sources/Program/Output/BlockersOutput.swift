import Deck
import Domain
import Wording

/// `blockers --json`, and what a refused `remove --json` prints.
struct BlockersOutput: Encodable {
    struct Entry: Encodable {
        let kind: String
        let id: String
        let name: String
        /// A word that stays the same in every language, as `action` does.
        let cause: String
        let action: String
        let until: String?
        let reason: String
        let wayOut: String
        let cost: [String]
    }

    let customer: String
    let eligible: Bool
    let blockers: [Entry]
    let warnings: [String]

    init(_ eligibility: RemovalEligibility, of customer: Customer, in words: Words) {
        self.customer = customer.id.text
        eligible = eligibility.clearance != nil
        blockers = eligibility.blockers.map { blocker in
            Entry(
                kind: blocker.holding.kind, id: blocker.holding.id, name: blocker.name,
                cause: blocker.cause.word, action: blocker.wayOut.word,
                until: blocker.wayOut.until?.iso8601, reason: words.cause(blocker.cause),
                wayOut: words.wayOut(of: blocker),
                cost: blocker.cost.map(words.consequence))
        }
        if case .eligible(_, let warnings) = eligibility {
            self.warnings = warnings.map(words.warning)
        } else {
            warnings = []
        }
    }
}

/// What a refused write prints with `--json`.
struct RefusalOutput: Encodable {
    let outcome = "refused"
    let reason: String
    let advice: String
    let code: String?
    var requestId: String?
    var correlationId: String?

    init(_ refusal: Refusal, in words: Words) {
        reason = words.reason(of: refusal)
        advice = words.advice(for: refusal)
        code = refusal.code
        requestId = refusal.answer?.requestID
        correlationId = refusal.answer?.correlationID
    }
}

/// What a write that was done, or accepted, prints with `--json`.
struct DoneOutput: Encodable {
    /// `succeeded` once reading again has shown it; `pending` before.
    var outcome = "succeeded"
    /// Why it is not called done yet.
    var reason: String?
    let customer: String
    var subscription: SubscriptionOutput?
    var holding: String?
    var consequences: ConsequencesOutput?
    /// The ids the service knows the act by; none in the embedded sandbox.
    var requestId: String?
    var correlationId: String?
}

/// What is still so after a removal: all four are false once it has come about. What could not be
/// looked at is left out.
struct ConsequencesOutput: Encodable {
    let listed: Bool?
    let supportContact: Bool?
    let delegatedAccess: Bool?
    let purchases: Bool?

    init(_ aftermath: Aftermath) {
        func isStillSo(_ consequence: RemovalConsequence) -> Bool? {
            aftermath.isSeen(consequence) ? !aftermath.shows(consequence) : nil
        }
        listed = isStillSo(.customerLeavesList)
        supportContact = isStillSo(.partnerLeavesSupportContacts)
        delegatedAccess = isStillSo(.delegatedAdminPrivilegesEnd)
        purchases = isStillSo(.futurePurchasesPrevented)
    }
}
