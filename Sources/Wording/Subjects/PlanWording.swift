/// Plans: their page, their dialogs and their steps.
package protocol PlanWording {
    // What a plan is for.

    var purposeOffboarding: String { get }
    var purposeSuspension: String { get }
    var purposeReactivation: String { get }
    func purposeUndo(_ entry: Int) -> String
    /// To undo one act; `write` is a phrase such as `suspend Office 365 E3`.
    func purposeUndoAct(_ write: String) -> String
    /// `change` is such as `18 → 16 seats`: what there is, and what undoing sets.
    func purposeUndoChange(_ change: String, of name: String) -> String
    /// The same of several acts in numbers, such as `5 suspensions`.
    func purposeUndoActs(_ acts: String) -> String
    /// An off-boarding whose end of the relationship is skipped.
    var purposeClearing: String { get }
    func planHead(_ customers: Int, steps: Int, writes: Int) -> String
    /// How many steps somebody else does.
    func planDesks(_ count: Int) -> String
    /// How many steps clear in time.
    func planWaits(_ count: Int) -> String
    func planRefusals(_ count: Int) -> String
    /// `rules` is `rulesOf2020` or `rulesOfToday`.
    func planClearsAll(_ rules: String) -> String
    var planEndsToday: String { get }
    func planEndsEarliest(_ time: String) -> String
    var planEndsWithOthers: String { get }
    var planEndsPartly: String { get }
    /// It clears by itself, and no date says when.
    var planEndUnknown: String { get }
    /// Nothing is waited for, but Microsoft may refuse to end the relationship.
    var planEndsUnlessRefused: String { get }
    /// The same where it is not known whether software is still taken back.
    var planEndsUnlessTooLate: String { get }
    func planMade(_ time: String) -> String
    func planLeavesOutHidden(_ count: Int) -> String
    var planRehearsing: String { get }
    func planRehearsed(_ feasible: Int, refused: Int) -> String
    /// The result of a dry run in the head of the plan.
    func planFound(_ feasible: Int, refused: Int) -> String

    // Columns of the plan, and what stands in them; there is little room.

    var costLabel: String { get }
    var undoUntilLabel: String { get }
    var deadlineLabel: String { get }

    // Until when a step can be undone.

    var undoAnyTime: String { get }
    var undoNever: String { get }
    var undoForSomeTime: String { get }
    var undoWhileKept: String { get }
    /// No source says whether it can be undone.
    var undoNotKnown: String { get }
    /// The number of the step that ends the relationship: nothing can be undone after it.
    func undoUntilStep(_ number: Int) -> String
    func undoUntilDay(_ day: String) -> String
    func undoableUntilStep(_ number: Int) -> String
    var stepWillBeRefused: String { get }
    var stepWouldGo: String { get }
    var stepWouldBeRefused: String { get }
    var stepStruck: String { get }
    /// Behind the name of a step: how many add-ons follow it.
    func stepTakesAddOns(_ count: Int) -> String
    func stepClearsOn(_ day: String) -> String
    var stepClearsItself: String { get }
    var deadlinePassed: String { get }
    var planTooManyCustomers: String { get }
    var planForNobody: String { get }
    var planHasNoSteps: String { get }
    var noStepSelected: String { get }
    /// A key on a customer's row of a plan: its steps are hidden, or shown again.
    var foldKey: String { get }
    var unfoldKey: String { get }
    /// Why that key is off during a search.
    var searchShowsSteps: String { get }
    var planWritesNothing: String { get }
    var planNothingFeasible: String { get }
    var planBeingMade: String { get }
    /// `steps` names those that rest on the struck one.
    func struckRefusesOthers(_ steps: String) -> String
    var struckKeepsRelationship: String { get }
    var stepStranded: String { get }
    /// `refusal` is one sentence or more.
    func stepForeseen(_ refusal: String) -> String
    /// It is not run, because the steps with these numbers, which come before it, are struck out.
    func stepNotRun(without steps: [Int]) -> String
    /// The same in a column.
    var stepIsNotRun: String { get }
    func planStepTitle(_ number: Int, of total: Int) -> String
    var planStartTitle: String { get }
    var planWhatWillBeDone: String { get }
    var planWhom: String { get }
    var planWillNotHappen: String { get }
    var dryRunLabel: String { get }
    var ticketHeading: String { get }
    var ticketKeys: String { get }

    // What the dialog that starts a plan says.

    var planFinalNote: String { get }
    /// For how many of all subscriptions that the customers hold billing continues, suspended or
    /// ending as they are then, and the last day of it.
    func planBilling(_ count: Int, until day: String) -> String
    /// The same where the last day is not known.
    func planBillingOpen(_ count: Int) -> String
    /// What no source says can be undone: the names of it, or how many.
    func planUnconfirmed(_ what: String) -> String
    var planRestNote: String { get }
    /// That nothing can be undone after the step that ends the relationship.
    func planNothingAfter(_ step: Int) -> String
    /// The same of several customers, whose steps have other numbers.
    var planNothingAfterEnd: String { get }
    /// `work` is such as `2 tickets`.
    func planLeft(_ work: String) -> String
    /// `count` has to be typed as it is.
    func planTypeCount(_ count: String) -> String
    var planStartKeys: String { get }
    var planStartMore: String { get }
    var planStartTyped: String { get }
    var planTypedDiffers: String { get }

    // Steps: the verb first, for names can be long.

    func taskTicket(_ name: String) -> String
    func taskWait(_ name: String) -> String

    // Whether a step can be taken back, in a sentence.

    var undoableAnyTime: String { get }
    func undoableUntil(_ day: String) -> String
    var undoableWhileKept: String { get }
    var undoableForSomeTime: String { get }
    var rulesOf2020: String { get }
    var rulesOfToday: String { get }

    // Who does a ticket.

    var deskAzurePortal: String { get }
    var deskSupport: String { get }
    var deskPartnerCenter: String { get }

    // The last line of the text of a ticket.

    var ticketReasonRefund: String { get }
    /// `cause` is a sentence: why it may block the removal.
    func ticketReason(_ cause: String) -> String
    var ticketReasonTermEndUnknown: String { get }
}
