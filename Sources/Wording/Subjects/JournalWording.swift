/// The journal: its page, and what its entries tell.
package protocol JournalWording {
    var journalTitle: String { get }
    var entryNumberLabel: String { get }
    var whatLabel: String { get }
    var journalFollowing: String { get }
    var profileLabel: String { get }
    var placeLabel: String { get }
    /// The hash of an entry, by which the journal is checked.
    var hashLabel: String { get }
    var actLabel: String { get }
    var beforeLabel: String { get }
    var changesLabel: String { get }
    var nothingChanged: String { get }
    var notKnownBefore: String { get }
    var notKnownAfter: String { get }
    var planLabel: String { get }
    var purposeLabel: String { get }
    var stepLabel: String { get }
    var planMadeLabel: String { get }
    var belongsToLabel: String { get }
    var targetsLabel: String { get }
    var foundLabel: String { get }
    var evidenceLabel: String { get }
    var reasonLabel: String { get }
    var entryNotOfOneCustomer: String { get }
    var relationshipNotEnded: String { get }
    var nothingToUndo: String { get }
    var entryNotAnAct: String { get }
    var actEndNotTold: String { get }
    var stateBeforeNotTold: String { get }
    var doneOnOtherProfile: String { get }

    // Entries. A `write` is a phrase such as `suspend Office 365 E3`; see the writes below.

    func entryConfirmed(_ write: String) -> String
    func entryNotConfirmed(_ write: String) -> String
    func entryIntended(_ write: String) -> String
    func entryDone(_ write: String) -> String
    /// The service has taken the request, and does it later.
    func entryRequested(_ write: String) -> String
    func entryAccepted(_ write: String) -> String
    func entryRefused(_ reason: String) -> String
    func entryNotSent(_ reason: String) -> String
    /// It was not done, and nobody refused it.
    func entryNotDone(_ reason: String) -> String
    /// An intent of a write that was sent before; `why` is the phrase below.
    func entryIntendedAgain(_ write: String, why: String) -> String
    /// Why a write is sent once more: it was read so often that it is not done; `reason` is why it
    /// was not, a sentence.
    func sentAgain(looks: Int, reason: String) -> String
    func entryUnanswered(_ write: String) -> String
    func entryTakenBack(_ writes: String) -> String
    /// `steps` and `customers` are `stepCount` and `customersCount`; `findings` is one of the two
    /// below.
    func entryRehearsed(_ steps: String, customers: String, findings: String) -> String
    func entryWouldBeRefused(_ count: Int) -> String
    var entryNothingAgainst: String { get }
    func entryStarted(_ steps: String, customers: String) -> String
    /// A run that undoes something has begun, or come to its end; `what` is what it undoes.
    func entryUndoStarted(_ what: String) -> String
    func entryUndoFinished(_ what: String) -> String
    /// The same of one that undoes a change in numbers, such as `18 → 16 seats`.
    func entryUndoStarted(_ change: String, of name: String) -> String
    func entryUndoFinished(_ change: String, of name: String) -> String
    var entryPlanResumed: String { get }
    var entryPlanStopped: String { get }
    /// It paused because all that is left waits for others or for a date.
    var entryPlanWaits: String { get }
    var entryPlanFinished: String { get }
    func stepCount(_ count: Int) -> String
    /// How many of the steps of a run that has ended are done, where some were refused.
    func stepsDone(_ done: Int, of total: Int) -> String
    func entryStep(_ number: Int, state: String) -> String
    /// `state` is such as `confirmed`; `task` is a write, a ticket or a wait.
    func entryNamedStep(_ number: Int, state: String, task: String) -> String
    /// How many of the consequences of a removal were seen.
    func entryAftermath(_ seen: Int, of total: Int) -> String
    func entryRepaired(_ bytes: Int) -> String
    func entryLost(_ count: Int) -> String
    var entryNoteMissing: String { get }
    func entryNewer(_ release: String) -> String
    /// The `first` write of several, and how many there are with it.
    func writesOfSeveral(_ first: String, count: Int) -> String

    // How far the journal says a step has come.

    var stepPending: String { get }
    var stepUnderway: String { get }
    var stepAccepted: String { get }
    var stepConfirmed: String { get }
    var stepConfirmedByOthers: String { get }
    var stepWaiting: String { get }
    func waitingUntil(_ time: String) -> String
    var stepUnanswered: String { get }

    // What others do, or time does.

    func ticketInAzurePortal(_ name: String) -> String
    func ticketWithSupport(_ name: String) -> String
    func ticketInPartnerCenter(_ name: String) -> String
    func waitFor(_ name: String) -> String
    func waitForUntil(_ name: String, day: String) -> String

    // The certificate of a relationship that has ended.

    /// `consequence` is one of the four sentences above.
    func evidenceUnread(_ consequence: String) -> String
    var evidenceStillListed: String { get }
    var evidenceListedNoMore: String { get }
    var evidenceNoSupportContact: String { get }
    func evidenceSupportContacts(_ names: String) -> String
    /// `access` is `granted`, `notGranted` or `notReadable`.
    func evidenceDelegatedAccess(_ access: String) -> String
    var evidencePurchasesPossible: String { get }
    func evidencePurchaseRefused(_ refusal: String) -> String
    func certificateTitle(_ customer: String) -> String
    var certificateEndedAt: String { get }
    var certificateEndedBy: String { get }
    var certificateHeld: String { get }
    var certificateNothingHeld: String { get }
    var certificateAzureSubscriptions: String { get }
    var certificateDone: String { get }
    var certificateEntry: String { get }
    var certificateIDs: String { get }
    /// What the removal has brought, as the certificate proves it.
    var provenCustomerLeftList: String { get }
    var provenPartnerLeftSupportContacts: String { get }
    /// True also where they were never granted.
    var provenNoDelegatedAdminPrivileges: String { get }
    var provenNoPurchases: String { get }
    var certificateConsequences: String { get }
    var certificateNotLookedAt: String { get }
    /// How to add what is missing.
    var certificateUnchecked: String { get }
    var certificateRemains: String { get }
    func certificateLeftSuspended(_ count: Int) -> String
    /// What is still billed for one of them, and what is not.
    func certificateBilled(until day: String) -> String
    var certificateNotBilled: String { get }
    /// For how many of all of them billing continues, and the last day of it.
    func certificateBilling(_ count: Int, until day: String) -> String
    /// The same where the last day is not known.
    func certificateBillingOpen(_ count: Int) -> String
    var certificateNoneLeft: String { get }

    // What a removal leaves.

    var certificateGDAP: String { get }
    var certificateRoleAssignments: String { get }
    var certificateInvoices: String { get }
    var certificateWayBack: String { get }
    var certificateRequestAgain: String { get }
    var certificateProof: String { get }
    var certificateEntries: String { get }
    var certificateHash: String { get }
    var certificateVerify: String { get }
    var certificateMakeAgain: String { get }
}
