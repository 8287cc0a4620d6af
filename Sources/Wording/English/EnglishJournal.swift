extension English: JournalWording {
    package var journalTitle: String { "Journal" }
    package var entryNumberLabel: String { "No." }
    package var whatLabel: String { "What" }
    package var journalFollowing: String { "following" }
    package var profileLabel: String { "Profile" }
    package var placeLabel: String { "Store" }
    package var hashLabel: String { "Hash" }
    package var actLabel: String { "Act" }
    package var beforeLabel: String { "Before" }
    package var changesLabel: String { "Changes" }
    package var nothingChanged: String { "nothing changed" }
    package var notKnownBefore: String { "not known before" }
    package var notKnownAfter: String { "not known after" }
    package var planLabel: String { "Plan" }
    package var purposeLabel: String { "Purpose" }
    package var stepLabel: String { "Step" }
    package var planMadeLabel: String { "Made (UTC)" }
    package var belongsToLabel: String { "Belongs to" }
    package var targetsLabel: String { "Targets" }
    package var foundLabel: String { "Found" }
    package var evidenceLabel: String { "Evidence" }
    package var reasonLabel: String { "Reason" }
    package var entryNotOfOneCustomer: String { "This entry is not about one customer." }
    package var relationshipNotEnded: String {
        "The journal does not show that this customer's relationship ended."
    }
    package var nothingToUndo: String {
        "Nothing was done by this act, so there is nothing to undo."
    }
    package var entryNotAnAct: String { "This entry is not an act that could be undone." }
    package var actEndNotTold: String { "The journal does not tell how this act ended." }
    package var stateBeforeNotTold: String { "How it was before is not in the journal." }
    package var doneOnOtherProfile: String {
        "It was done on another profile: open the deck on that one to undo it."
    }
    package func entryConfirmed(_ write: String) -> String { "confirmed: \(write)" }
    package func entryNotConfirmed(_ write: String) -> String { "asked, not done: \(write)" }
    package func entryIntended(_ write: String) -> String { "intent: \(write)" }
    package func entryDone(_ write: String) -> String { "done: \(write)" }
    package func entryAccepted(_ write: String) -> String { "accepted, not shown yet: \(write)" }
    package func entryRefused(_ reason: String) -> String { "refused: \(reason)" }
    package func entryUnanswered(_ write: String) -> String { "no answer: \(write)" }
    package func entryTakenBack(_ writes: String) -> String { "taken back, not sent: \(writes)" }
    package func entryRehearsed(_ steps: String, customers: String, findings: String) -> String {
        "dry run: \(steps), \(customers); \(findings)"
    }
    package func entryWouldBeRefused(_ count: Int) -> String { "\(count.grouped) would be refused" }
    package var entryNothingAgainst: String { "nothing stands against it" }
    package func entryStarted(_ steps: String, customers: String) -> String {
        "plan started: \(steps), \(customers)"
    }
    package var entryPlanResumed: String { "plan resumed" }
    package var entryPlanStopped: String { "plan stopped" }
    package var entryPlanFinished: String { "plan at its end" }
    package func stepCount(_ count: Int) -> String { "\(counted(count, "step"))" }
    package func entryStep(_ number: Int, state: String) -> String {
        "step \(number.grouped): \(state)"
    }
    package func entryNamedStep(_ number: Int, state: String, task: String) -> String {
        "step \(number.grouped): \(state): \(task)"
    }
    package func entryAftermath(_ seen: Int, of total: Int) -> String {
        "afterwards: \(seen.grouped) of \(total.grouped) consequences seen"
    }
    package func entryRepaired(_ bytes: Int) -> String {
        "repaired: \(counted(bytes, "byte")) of a torn entry cut off"
    }
    package func entryLost(_ count: Int) -> String {
        count == 1
            ? "lost: 1 entry is gone from the end"
            : "lost: \(count.grouped) entries are gone from the end"
    }
    package var entryNoteMissing: String {
        "journal.head missing: entries before this one may be lost"
    }
    package func entryNewer(_ release: String) -> String {
        "written by a newer release: \(release)"
    }
    package func writesAndMore(_ first: String, count: Int) -> String {
        "\(first) and \(count.grouped) more"
    }
    package var stepPending: String { "pending" }
    package var stepUnderway: String { "under way" }
    package var stepAccepted: String { "accepted, not shown yet" }
    package var stepConfirmed: String { "confirmed" }
    package var stepConfirmedByOthers: String { "confirmed, already done" }
    package var stepWaiting: String { "waiting" }
    package func waitingUntil(_ time: String) -> String { "waiting until \(time) UTC" }
    package var stepUnanswered: String { "no answer" }
    package func ticketInAzurePortal(_ name: String) -> String { "in the Azure portal: \(name)" }
    package func ticketWithSupport(_ name: String) -> String { "with Microsoft support: \(name)" }
    package func ticketInPartnerCenter(_ name: String) -> String {
        "look in Partner Center: \(name)"
    }
    package func waitFor(_ name: String) -> String { "wait for \(name)" }
    package func waitForUntil(_ name: String, day: String) -> String {
        "wait until \(day): \(name)"
    }

    // The certificate of a relationship that has ended.

    package func evidenceUnread(_ consequence: String) -> String {
        "Could not be looked at: \(consequence)"
    }
    package var evidenceStillListed: String { "The customer is still on the list." }
    package var evidenceListedNoMore: String {
        "The customer is no longer in the list or found by its search."
    }
    package var evidenceNoSupportContact: String {
        "You are no longer among the customer's support contacts."
    }
    package func evidenceSupportContacts(_ names: String) -> String {
        "The customer's available support contacts are now: \(names)."
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
    package var certificateHeld: String { "What was held before" }
    package var certificateNothingHeld: String { "Nothing was held." }
    package var certificateAzureSubscriptions: String { "Azure subscriptions" }
    package var certificateDone: String { "What was done, when and by whom" }
    package var certificateEntry: String { "Entry" }
    package var certificateIDs: String { "Request and correlation ID" }
    package var certificateConsequences: String { "The four consequences, with the evidence" }
    package var certificateNotLookedAt: String { "Not looked at: the journal has no evidence." }
    package var certificateRemains: String { "What remains" }
    package func certificateLeftSuspended(_ count: Int) -> String {
        count == 1
            ? "1 subscription was left suspended. It runs to deletion, and you can no longer reactivate it:"
            : "\(count.grouped) subscriptions were left suspended. They run to deletion, and you can no longer reactivate them:"
    }
    package var certificateNoneLeft: String { "No subscription was left suspended." }
    package var certificateGDAP: String {
        "Granular delegated admin privileges (GDAP) do not end with the relationship: end each GDAP relationship separately."
    }
    package var certificateRoleAssignments: String {
        "Role assignments on the customer's Azure subscriptions survive: the customer must remove them."
    }
    package var certificateInvoices: String {
        "Invoices for what was used, new commerce terms and fees for ending early stay due."
    }
    package var certificateWayBack: String { "The way back" }
    package var certificateRequestAgain: String {
        "The removal cannot be undone. A new reseller relationship can be requested, and begins when the customer's Global admin accepts it; nothing says that what was held comes back. The request:"
    }
    package var certificateProof: String { "What this rests on" }
    package var certificateEntries: String { "Entries of the journal" }
    package var certificateHash: String { "Hash of the last of them (SHA-256)" }
    package var certificateVerify: String { "This checks that the journal is as it was written:" }
    package var certificateMakeAgain: String {
        "This makes the certificate again from the journal; it comes out the same:"
    }
}
