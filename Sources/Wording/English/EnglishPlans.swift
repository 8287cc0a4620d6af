extension English: PlanWording {
    package var purposeOffboarding: String { "End the relationship" }
    package var purposeSuspension: String { "Suspend what is marked" }
    package var purposeReactivation: String { "Reactivate what is marked" }
    package func purposeUndo(_ entry: Int) -> String { "Undo journal entry \(entry.grouped)" }
    package func planHead(_ customers: Int, steps: Int, writes: Int) -> String {
        "\(counted(customers, "customer")), \(steps.grouped) steps, \(writes.grouped) of them write"
    }
    package func planDesks(_ count: Int) -> String { "\(count.grouped) for somebody else to do" }
    package func planWaits(_ count: Int) -> String {
        "\(counted(count, "clears", "clear")) in time"
    }
    package func planRefusals(_ count: Int) -> String { "\(count.grouped) will be refused" }
    package func planClearsAll(_ rules: String) -> String { "by \(rules) it clears everything" }
    package var planEndsToday: String { "can be finished today" }
    package func planEndsEarliest(_ time: String) -> String {
        "finished at the earliest \(time) UTC"
    }
    package var planEndsWithOthers: String { "when it can be finished is up to others" }
    package var planEndsPartly: String { "NOT all of it can be finished" }
    package var planEndUnknown: String { "when it can be finished is not known" }
    package func planMade(_ time: String) -> String { "made \(time) UTC, R makes it anew" }
    package func planLeavesOutHidden(_ count: Int) -> String {
        count == 1
            ? "1 marked customer is hidden by the search and left out."
            : "\(count.grouped) marked customers are hidden by the search and left out."
    }
    package var planRehearsing: String { "dry run…" }
    package func planRehearsed(_ feasible: Int, refused: Int) -> String {
        "Dry run: \(feasible.grouped) steps would go, \(refused.grouped) would be refused. Nothing was changed."
    }
    package func planFound(_ feasible: Int, refused: Int) -> String {
        "dry run: ✓ \(feasible.grouped), ✗ \(refused.grouped)"
    }
    package var costLabel: String { "What it costs" }
    package var undoUntilLabel: String { "Undo until" }
    package var deadlineLabel: String { "Deadline" }
    package var undoAnyTime: String { "any time" }
    package var undoNever: String { "! never" }
    package var undoForSomeTime: String { "some time" }
    package var undoWhileKept: String { "while kept" }
    package var undoNotKnown: String { "not known" }
    package var stepWillBeRefused: String { "will be refused" }
    package var stepWouldGo: String { "would go" }
    package var stepWouldBeRefused: String { "would be refused" }
    package var stepStruck: String { "struck out" }
    package func stepClearsOn(_ day: String) -> String { "clears \(day)" }
    package var stepClearsItself: String { "clears by itself" }
    package func deadlineHoursLeft(_ hours: Int) -> String { "! \(hours.grouped) h left" }
    package var deadlinePassed: String { "! closed" }
    package var planTooManyCustomers: String { "A plan is for 500 customers at most: mark fewer." }
    package var planForNobody: String {
        "There is no customer to plan for: the search hides them all."
    }
    package var planHasNoSteps: String { "There is nothing to do here." }
    package var noStepSelected: String { "Go to a step first." }
    package var planWritesNothing: String { "No step of this plan changes anything." }
    package var planNothingFeasible: String {
        "Every change of this plan will be refused; Enter on a step says why."
    }
    package var planBeingMade: String { "Making the plan…" }
    package func struckRefusesOthers(_ steps: String) -> String {
        "Struck out. What rests on it will be refused: \(steps)."
    }
    package var struckKeepsRelationship: String {
        "The relationship stays unless somebody else clears it."
    }
    package var stepStranded: String { "It rests on what is struck out, or will be refused." }
    package func stepForeseen(_ refusal: String) -> String { "It will be refused: \(refusal)" }
    package func planStepTitle(_ number: Int, of total: Int) -> String {
        "Step \(number.grouped) of \(total.grouped)"
    }
    package var planStartTitle: String { "Start this plan?" }
    package var planWhatWillBeDone: String { "What will be done" }
    package var planWhom: String { "For whom" }
    package var planWillNotHappen: String { "What will not happen, and is not tried" }
    package var dryRunLabel: String { "Dry run" }
    package var ticketHeading: String { "Text for the request (y copies it)" }
    package var ticketKeys: String { "y copy text · Enter, Esc close" }
    package var planFinalNote: String { "What cannot be undone is marked with !." }
    package var planRestNote: String { "u undoes the rest." }
    package func planLeft(_ work: String) -> String { "left to do: \(work)" }
    package func planTypeCount(_ count: String) -> String {
        "Type the number of customers to confirm: \(count)"
    }
    package var planStartKeys: String { "y start · n, Esc no" }
    package var planStartMore: String { "↓ read to the end, then Enter · Esc no" }
    package var planStartTyped: String { "Enter starts once it is right · Esc no" }
    package var planTypedDiffers: String { "That is not what is asked for; nothing was started." }
    package func taskTicket(_ name: String) -> String { "Ticket: \(name)" }
    package func taskWait(_ name: String) -> String { "Wait for: \(name)" }
    package var undoableAnyTime: String { "It can be undone at any time." }
    package func undoableUntil(_ day: String) -> String { "It can be undone until \(day)." }
    package var undoableWhileKept: String {
        "It can be undone as long as the data is kept; Partner Center has the date."
    }
    package var undoableForSomeTime: String { "It can be undone for some time." }
    package var rulesOf2020: String { "the rules of 2020" }
    package var rulesOfToday: String { "today's rules" }
    package var deskAzurePortal: String { "Azure portal" }
    package var deskSupport: String { "Microsoft support" }
    package var deskPartnerCenter: String { "Partner Center" }
    package var ticketReasonRefund: String {
        "Reason: we end the reseller relationship with this customer. Please cancel this and refund it."
    }
    package var ticketReasonUnknownStatus: String {
        "Reason: its status is none that partnerdeck knows, and it may keep the relationship alive."
    }
}
