extension English: PlanWording {
    package var purposeOffboarding: String { "End the relationship" }
    package var purposeSuspension: String { "Suspend subscriptions" }
    package var purposeReactivation: String { "Reactivate subscriptions" }
    package func purposeUndo(_ entry: Int) -> String { "Undo journal entry \(entry.grouped)" }
    package func purposeUndoAct(_ write: String) -> String { "Undo: \(write)" }
    package func purposeUndoChange(_ change: String, of name: String) -> String {
        "Undo (\(change)): \(name)"
    }
    package func purposeUndoActs(_ acts: String) -> String { "Undo: \(acts)" }
    package var purposeClearing: String { "Clear the blockers" }
    package func planHead(_ customers: Int, steps: Int, writes: Int) -> String {
        steps == writes
            ? "\(counted(customers, "customer")) · \(counted(writes, "change"))"
            : "\(counted(customers, "customer")) · \(counted(steps, "step")) · \(counted(writes, "change"))"
    }
    package func planDesks(_ count: Int) -> String { "\(counted(count, "ticket"))" }
    package func planWaits(_ count: Int) -> String {
        "\(counted(count, "clears by itself", "clear by themselves"))"
    }
    package func planRefusals(_ count: Int) -> String { "\(count.grouped) will not run" }
    package func planClearsAll(_ rules: String) -> String { "clears everything under \(rules)" }
    package var planEndsToday: String { "can finish today" }
    package func planEndsEarliest(_ time: String) -> String {
        "finishes \(time) UTC at the earliest"
    }
    package var planEndsWithOthers: String { "finish depends on others" }
    package var planEndsPartly: String { "CANNOT be completed in full" }
    package var planEndUnknown: String { "finish date unknown: a wait has no date" }
    package var planEndsUnlessTooLate: String {
        "finishes today if the software is still taken back"
    }
    package var planEndsUnlessRefused: String { "finishes today unless Microsoft refuses removal" }
    package func planMade(_ time: String) -> String {
        "Planned \(time) UTC · \(keys[.refresh]) refreshes"
    }
    package func planLeavesOutHidden(_ count: Int) -> String {
        count == 1
            ? "1 marked customer is hidden by the search and left out."
            : "\(count.grouped) marked customers are hidden by the search and left out."
    }
    package var planRehearsing: String { "dry run…" }
    package func planRehearsed(_ feasible: Int, refused: Int) -> String {
        "Dry run: \(feasible.grouped) steps would succeed, \(refused.grouped) would be refused. Nothing was changed."
    }
    package func planFound(_ feasible: Int, refused: Int) -> String {
        "dry run: ✓ \(feasible.grouped), ✗ \(refused.grouped)"
    }
    package var costLabel: String { "Effect" }
    package var undoUntilLabel: String { "Can be undone" }
    package var deadlineLabel: String { "Deadline" }
    package var undoAnyTime: String { "any time" }
    package var undoNever: String { "! never" }
    package var undoForSomeTime: String { "for some time" }
    package var undoWhileKept: String { "until deleted" }
    package var undoNotKnown: String { "! not certain" }
    package func undoUntilStep(_ number: Int) -> String { "until step \(number.grouped)" }
    package func undoUntilDay(_ day: String) -> String { "to \(day)" }
    package func undoableUntilStep(_ number: Int) -> String {
        "It can be undone until step \(number.grouped) ends the relationship."
    }
    package var stepWillBeRefused: String { "will be refused" }
    package var stepWouldGo: String { "would succeed" }
    package var stepWouldBeRefused: String { "would be refused" }
    package var stepStruck: String { "skipped" }
    package func stepTakesAddOns(_ count: Int) -> String { "+\(counted(count, "add-on"))" }
    package func stepClearsOn(_ day: String) -> String { "clears \(day)" }
    package var stepClearsItself: String { "clears by itself" }
    package var deadlinePassed: String { "! passed" }
    package var planTooManyCustomers: String {
        "A plan can cover at most 500 customers. Mark fewer."
    }
    package var planForNobody: String {
        "No customers to plan for: the search hides them all."
    }
    package var planHasNoSteps: String { "nothing to do" }
    package var noStepSelected: String { "Select a step first." }
    package var foldKey: String { "hide steps" }
    package var unfoldKey: String { "show steps" }
    package var searchShowsSteps: String {
        "A search shows every matching step. Clear the search to hide steps."
    }
    package var planWritesNothing: String { "No step in this plan changes anything." }
    package var planNothingFeasible: String {
        "Every change in this plan will be refused. \(keys[.open]) on a step shows why."
    }
    package var planBeingMade: String { "Making the plan…" }
    package func struckRefusesOthers(_ steps: String) -> String {
        "Skipped. Steps that depend on it will not run: \(steps)."
    }
    package var struckKeepsRelationship: String {
        "The relationship stays unless someone else clears this."
    }
    package var stepStranded: String { "It depends on a step that is skipped or will be refused." }
    package func stepForeseen(_ refusal: String) -> String { "It will be refused: \(refusal)" }
    package func stepNotRun(without steps: [Int]) -> String {
        steps.count == 1
            ? "It will not run, because step \(list(steps.map(String.init))) before it is skipped."
            : "It will not run, because steps \(list(steps.map(String.init))) before it are skipped."
    }
    package var stepIsNotRun: String { "will not run" }
    package func planStepTitle(_ number: Int, of total: Int) -> String {
        "Step \(number.grouped) of \(total.grouped)"
    }
    package var planStartTitle: String { "Start this plan?" }
    package var planWhatWillBeDone: String { "What will be done" }
    package var planWhom: String { "Customers" }
    package var planWillNotHappen: String { "Will not be attempted" }
    package var dryRunLabel: String { "Dry run" }
    package var ticketHeading: String { "Request text (y copies it)" }
    package var ticketKeys: String { "y copy text · Enter, Esc close" }
    package func planBilling(_ count: Int, until day: String) -> String {
        "Billing continues for \(counted(count, "subscription")) held, at the latest until \(day)."
    }
    package func planBillingOpen(_ count: Int) -> String {
        "Billing continues for \(counted(count, "subscription")) held; when it ends is not known of all."
    }
    package func planUnconfirmed(_ what: String) -> String {
        "Microsoft does not document that these can be reactivated: \(what.ended)"
    }
    package var planFinalNote: String { "! marks what cannot be undone." }
    package var planRestNote: String { "\(keys[.undo]) undoes the rest." }
    package func planNothingAfter(_ step: Int) -> String {
        "After step \(step.grouped), nothing can be undone."
    }
    package var planNothingAfterEnd: String {
        "Nothing can be undone for a customer whose relationship has ended."
    }
    package func planLeft(_ work: String) -> String { "left to do: \(work)" }
    package func planTypeCount(_ count: String) -> String {
        "Type the number of customers to confirm: \(count)"
    }
    package var planStartKeys: String { "y start · n, Esc no" }
    package var planStartMore: String { "↓ read to the end, then Enter · Esc no" }
    package var planStartTyped: String { "Enter starts once it matches · Esc no" }
    package var planTypedDiffers: String { "That does not match. Nothing was started." }
    package func taskTicket(_ name: String) -> String { "Ticket: \(name)" }
    package func taskWait(_ name: String) -> String { "Wait for: \(name)" }
    package var undoableAnyTime: String { "It can be undone at any time." }
    package func undoableUntil(_ day: String) -> String { "It can be undone until \(day)." }
    package var undoableWhileKept: String {
        "It can be undone until the customer's data is deleted; Partner Center shows the date."
    }
    package var undoableForSomeTime: String {
        "It can be undone for a limited time; the date is not known."
    }
    package var rulesOf2020: String { "the 2020 rules" }
    package var rulesOfToday: String { "the current rules" }
    package var deskAzurePortal: String { "Azure portal" }
    package var deskSupport: String { "Microsoft support" }
    package var deskPartnerCenter: String { "Partner Center" }
    package var ticketReasonRefund: String {
        "Reason: We are ending our reseller relationship with this customer. Please cancel and refund this."
    }
    package func ticketReason(_ cause: String) -> String {
        "Reason: \(cause) It may block removal of the relationship."
    }
    package var ticketReasonTermEndUnknown: String {
        "Reason: Its term is over, and whether it was renewed is not known, so it may block removal of the relationship."
    }
}
