import Domain
import Wording

/// The output of a refused write with `--json`.
struct RefusalOutput: Encodable {
    let outcome = "refused"
    /// False if it was refused here, and nothing was sent.
    let sent: Bool
    let reason: String
    let advice: String
    /// Microsoft's code for it: of the service's answer, or the one it would have.
    let code: String?
    var requestId: String?
    var correlationId: String?

    /// `wasSent` says whether a write had been given to the service before.
    init(_ refusal: Refusal, wasSent: Bool) {
        let words = Language.ofPrograms
        reason = words.reason(of: refusal)
        advice = words.advice(for: refusal)
        sent = wasSent && !refusal.isUnsent
        code = refusal.code
        requestId = refusal.answer?.requestID
        correlationId = refusal.answer?.correlationID
    }
}

/// The output of a write that was done or accepted, with `--json`.
struct DoneOutput: Encodable {
    /// `succeeded` if reading again has shown it, else `pending`.
    var outcome = "succeeded"
    /// Why it is pending.
    var reason: String?
    /// Whether somebody else was faster; true or nil in JSON.
    var alreadyDone: Bool?
    let customer: String
    var subscription: SubscriptionOutput?
    var holding: String?
    var consequences: ConsequencesOutput?
    /// The service's ids of the act; nil in the embedded sandbox.
    var requestId: String?
    var correlationId: String?
}

/// What still exists after a removal: false once it has ended, nil if it could not be read.
struct ConsequencesOutput: Encodable {
    let listed: Bool?
    let supportContact: Bool?
    let delegatedAccess: Bool?
    let purchases: Bool?
    /// Whether an admin relationship still gives access; nil if they are not all known.
    let adminAccess: Bool?

    init(_ aftermath: Aftermath) {
        func isStillSo(_ consequence: RemovalConsequence) -> Bool? {
            aftermath.isSeen(consequence) ? !aftermath.shows(consequence) : nil
        }
        listed = isStillSo(.customerLeavesList)
        supportContact = isStillSo(.partnerLeavesSupportContacts)
        delegatedAccess = isStillSo(.delegatedAdminPrivilegesEnd)
        purchases = isStillSo(.futurePurchasesPrevented)
        let access = aftermath.adminAccess ?? .notRead
        let isGiven = access.all.contains(where: \.status.givesAccess)
        adminAccess = isGiven ? true : access.isWhole ? false : nil
    }
}
