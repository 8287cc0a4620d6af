extension English: JournalWording {
    package var journalTitle: String { "Journal" }
    package var entryNumberLabel: String { "No." }
    package var whatLabel: String { "What" }
    package var journalFollowing: String { "following" }
    package var profileLabel: String { "Profile" }
    package var placeLabel: String { "Store" }
    package var hashLabel: String { "Hash" }
    package var actLabel: String { "Action" }
    package var beforeLabel: String { "Before" }
    package var changesLabel: String { "Changes" }
    package var nothingChanged: String { "nothing changed" }
    package var notKnownBefore: String { "not known before" }
    package var notKnownAfter: String { "not known after" }
    package var planLabel: String { "Plan" }
    package var purposeLabel: String { "Purpose" }
    package var stepLabel: String { "Step" }
    package var planMadeLabel: String { "Planned (UTC)" }
    package var belongsToLabel: String { "Belongs to" }
    package var targetsLabel: String { "Targets" }
    package var foundLabel: String { "Findings" }
    package var evidenceLabel: String { "Evidence" }
    package var reasonLabel: String { "Reason" }
    package var entryNotOfOneCustomer: String { "This entry is not about one customer." }
    package var relationshipNotEnded: String {
        "The journal does not show that this customer's relationship ended."
    }
    package var nothingToUndo: String {
        "This action changed nothing, so there is nothing to undo."
    }
    package var entryNotAnAct: String { "This entry is not an action that can be undone." }
    package var actEndNotTold: String { "The journal does not show how this action ended." }
    package var stateBeforeNotTold: String { "The previous state is not in the journal." }
    package var doneOnOtherProfile: String {
        "It was done on another profile. Open the deck on that profile to undo it."
    }
    package func entryConfirmed(_ write: String) -> String { "approved: \(write)" }
    package func entryNotConfirmed(_ write: String) -> String { "declined: \(write)" }
    package func entryIntended(_ write: String) -> String { "intent: \(write)" }
    package func entryDone(_ write: String) -> String { "done: \(write)" }
    package func entryRequested(_ write: String) -> String {
        "requested (not ended yet): \(write)"
    }
    package func entryAccepted(_ write: String) -> String { "accepted, not shown yet: \(write)" }
    package func entryRefused(_ reason: String) -> String { "refused: \(reason)" }
    package func entryNotSent(_ reason: String) -> String { "not sent: \(reason)" }
    package func entryNotDone(_ reason: String) -> String { "not done: \(reason)" }
    package func entryIntendedAgain(_ write: String, why: String) -> String {
        "intent: \(write): \(why)"
    }
    package func sentAgain(looks: Int, reason: String) -> String {
        "sent again, not done by \(counted(looks, "look")) since: \(reason)"
    }
    package func entryUnanswered(_ write: String) -> String { "no answer: \(write)" }
    package func entryTakenBack(_ writes: String) -> String { "taken back, not sent: \(writes)" }
    package func entryRehearsed(_ steps: String, customers: String, findings: String) -> String {
        "dry run: \(steps), \(customers); \(findings)"
    }
    package func entryWouldBeRefused(_ count: Int) -> String { "\(count.grouped) would be refused" }
    package var entryNothingAgainst: String { "no obstacles found" }
    package func entryStarted(_ steps: String, customers: String) -> String {
        "run started: \(steps), \(customers)"
    }
    package func entryUndoStarted(_ what: String) -> String { "undo started: \(what)" }
    package func entryUndoFinished(_ what: String) -> String { "undo finished: \(what)" }
    package func entryUndoStarted(_ change: String, of name: String) -> String {
        "undo started (\(change)): \(name)"
    }
    package func entryUndoFinished(_ change: String, of name: String) -> String {
        "undo finished (\(change)): \(name)"
    }
    package var entryPlanResumed: String { "run resumed" }
    package var entryPlanStopped: String { "run stopped" }
    package var entryPlanWaits: String { "run waits for others or for a date" }
    package var entryPlanFinished: String { "run finished" }
    package func stepCount(_ count: Int) -> String { "\(counted(count, "step"))" }
    package func stepsDone(_ done: Int, of total: Int) -> String {
        "\(done.grouped) of \(counted(total, "step")) done"
    }
    package func entryStep(_ number: Int, state: String) -> String {
        "step \(number.grouped) \(state)"
    }
    package func entryNamedStep(_ number: Int, state: String, task: String) -> String {
        "step \(number.grouped) \(state): \(task)"
    }
    package func entryAftermath(_ seen: Int, of total: Int) -> String {
        "afterwards: \(seen.grouped) of \(total.grouped) effects seen"
    }
    package func entryRepaired(_ bytes: Int) -> String {
        "repaired: \(counted(bytes, "byte")) of an incomplete entry removed"
    }
    package func entryLost(_ count: Int) -> String {
        count == 1
            ? "lost: 1 entry missing at the end"
            : "lost: \(count.grouped) entries missing at the end"
    }
    package var entryNoteMissing: String {
        "journal.head missing: entries before this one may be lost"
    }
    package func entryNewer(_ release: String) -> String {
        "written by a newer release: \(release)"
    }
    package func writesOfSeveral(_ first: String, count: Int) -> String {
        "\(count.grouped) actions, first \(first)"
    }
    package var stepPending: String { "pending" }
    package var stepUnderway: String { "under way" }
    package var stepAccepted: String { "accepted, not shown yet" }
    package var stepConfirmed: String { "verified" }
    package var stepConfirmedByOthers: String { "verified, already done" }
    package var stepWaiting: String { "waiting" }
    package func waitingUntil(_ time: String) -> String { "waiting until \(time) UTC" }
    package var stepUnanswered: String { "no answer" }
    package func ticketInAzurePortal(_ name: String) -> String { "in the Azure portal: \(name)" }
    package func ticketWithSupport(_ name: String) -> String { "with Microsoft support: \(name)" }
    package func ticketInPartnerCenter(_ name: String) -> String {
        "check in Partner Center: \(name)"
    }
    package func waitFor(_ name: String) -> String { "wait for \(name)" }
    package func waitForUntil(_ name: String, day: String) -> String {
        "wait until \(day): \(name)"
    }

    // The certificate of a relationship that has ended.

    package func evidenceUnread(_ consequence: String) -> String {
        "Could not be checked: \(consequence)"
    }
    package var evidenceStillListed: String { "The customer is still on the list." }
    package var evidenceListedNoMore: String {
        "The customer no longer appears in the list or in its search."
    }
    package var evidenceNoSupportContact: String {
        "You are no longer among the customer's support contacts."
    }
    package func evidenceSupportContacts(_ names: String) -> String {
        "The customer's available support contacts are now: \(names.ended)"
    }
    package func evidenceDelegatedAccess(_ access: String) -> String {
        "Delegated admin privileges (DAP): \(access)."
    }
    package var evidencePurchasesPossible: String { "Purchases are still possible." }
    package func evidencePurchaseRefused(_ refusal: String) -> String {
        "A purchase is refused: \(refusal)"
    }
    package func certificateTitle(_ customer: String) -> String {
        "Certificate: the reseller relationship with \(customer) has ended"
    }
    package var certificateEndedAt: String { "Ended at (UTC)" }
    package var certificateEndedBy: String { "Ended by" }
    package var certificateHeld: String { "Subscriptions and purchases before removal" }
    package var certificateNothingHeld: String { "There were none." }
    package var certificateAzureSubscriptions: String { "Azure subscriptions" }
    package var certificateDone: String { "Actions taken, when and by whom" }
    package var certificateEntry: String { "Entry" }
    package var certificateIDs: String { "Request and correlation ID" }
    package var provenCustomerLeftList: String {
        "The customer was removed from your list of customers."
    }
    package var provenPartnerLeftSupportContacts: String {
        "You were removed from the customer's available support contacts."
    }
    package var provenNoDelegatedAdminPrivileges: String {
        "You have no delegated admin privileges (DAP) for the customer."
    }
    package var provenNoPurchases: String {
        "You cannot make purchases for the customer any more."
    }
    package var certificateConsequences: String { "The four effects, with evidence" }
    package var certificateNotLookedAt: String { "Not checked: the journal has no evidence." }
    package var certificateUnchecked: String {
        "The effects were not checked after the removal. `partnerdeck certificate --check` does so and adds the evidence."
    }
    package var certificateRemains: String { "What remains" }
    package func certificateLeftSuspended(_ count: Int) -> String {
        count == 1
            ? "1 subscription was left suspended. It stays suspended until it is deleted, and you can no longer reactivate it:"
            : "\(count.grouped) subscriptions were left suspended. They stay suspended until they are deleted, and you can no longer reactivate them:"
    }
    package func certificateBilled(until day: String) -> String {
        "billed until the end of its term: \(day)"
    }
    package var certificateNotBilled: String { "no longer billed" }
    package func certificateBilling(_ count: Int, until day: String) -> String {
        "Billing continues for \(count.grouped) of the subscriptions left suspended, at the latest until \(day)."
    }
    package func certificateBillingOpen(_ count: Int) -> String {
        "Billing continues for \(count.grouped) of the subscriptions left suspended; when it ends is not known of all."
    }
    package var certificateNoneLeft: String { "No subscription was left suspended." }
    package var certificateGDAP: String {
        "Granular delegated admin privileges (GDAP) do not end with the relationship: end each GDAP relationship separately."
    }
    package var certificateRoleAssignments: String {
        "Role assignments on the customer's Azure subscriptions remain: the customer must remove them."
    }
    package var certificateInvoices: String {
        "Invoices for usage, new commerce terms and early termination fees remain due."
    }
    package var certificateWayBack: String { "How to re-establish the relationship" }
    package var certificateRequestAgain: String {
        "The removal cannot be undone. You can request a new reseller relationship, which begins when the customer's Global admin accepts it. Earlier subscriptions and purchases are not known to come back. The request:"
    }
    package var certificateProof: String { "Basis of this certificate" }
    package var certificateEntries: String { "Journal entries" }
    package var certificateHash: String { "Hash of the last entry (SHA-256)" }
    package var certificateVerify: String { "To check that the journal has not been altered:" }
    package var certificateMakeAgain: String {
        "To make the same certificate again from the journal:"
    }
}
