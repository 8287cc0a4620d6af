import Domain

extension Wording {
    /// What a step does, and to what: the verb first, for names can be long.
    package func task(of step: PlanStep) -> String {
        task(of: step, named: name(of: step.holding, called: step.name))
    }

    /// The same with the product that a nickname hides, and the end of the id where the customer
    /// holds something else of that name.
    package func task(of step: PlanStep, for customer: CustomerPlan) -> String {
        guard let holding = step.holding else { return task(of: step) }
        let name = distinctProductName(step.name, of: holding, in: customer.holdings)
        return task(of: step, named: name, before: customer.holdings.subscription(of: holding))
    }

    /// The same with what a nickname hides, where it is looked at or approved.
    package func wholeTask(of step: PlanStep, for customer: CustomerPlan) -> String {
        task(
            of: step, named: wholeName(of: step, for: customer),
            before: step.holding.flatMap(customer.holdings.subscription(of:)))
    }

    /// The same with the product that a nickname hides, in the lists of a plan and a run.
    package func productTask(of step: PlanStep, for customer: CustomerPlan) -> String {
        let subscription = step.holding.flatMap(customer.holdings.subscription(of:))
        let name = name(of: step.holding, called: step.name)
        return task(
            of: step, named: productName(name, of: subscription), before: subscription)
    }

    /// How many add-ons are suspended along with what a step suspends, and have no step of their
    /// own; nil if none are.
    package func followers(of step: PlanStep, for customer: CustomerPlan) -> String? {
        guard !step.isStruck else { return nil }
        for case .addOnsSuspended(let count) in customer.consequences(of: step) where count > 0 {
            return stepTakesAddOns(count)
        }
        return nil
    }

    private func task(
        of step: PlanStep, named name: String, before: Subscription? = nil
    ) -> String {
        switch step.task {
        case .write(let write): task(of: write, named: name, before: before)
        case .ticket(.adminRelationship, _): taskAdminRequest(name)
        case .ticket: taskTicket(name)
        case .wait: taskWait(name)
        }
    }

    /// All a step brings with it, the gravest first; what a removal ends of the four things a
    /// relationship has, and what it leaves.
    package func consequences(of step: PlanStep, for customer: CustomerPlan) -> [String] {
        switch step.write {
        case .removeDelegatedAccess:
            [consequence(.delegatedAdminPrivilegesEnd, for: customer.customer)]
        case .removeRelationship:
            customer.customer.removalConsequences
                .map { consequence($0, for: customer.customer) }
                + [invoicesStayDue, accessStaysGranted]
        default: customer.consequences(of: step).map(consequence)
        }
    }

    /// The same without a promise of an undo that a later step takes away. `removal` is the number
    /// of that step; nil where none does.
    package func consequences(
        of step: PlanStep, for customer: CustomerPlan, before removal: PlanStep.ID?
    ) -> [String] {
        let all = consequences(of: step, for: customer)
        guard removal != nil else { return all }
        let undos = step.consequences.filter(\.tellsReversal).map(consequence)
        return all.filter { !undos.contains($0) }
    }

    /// How a step can be done in a cheaper way at that moment, or that it is; nothing where there
    /// is no choice.
    package func choice(of step: PlanStep, at moment: Instant) -> [String] {
        if step.isCancelledInstead { return [stepCancelsInstead] }
        return step.refundableUntil(at: moment).map { [stepOrCancelBy($0.minute)] } ?? []
    }

    /// Until when a step can be taken back, in a word; empty where there is nothing to take back.
    /// `removal` is the number of the step that takes every undo away, if one does. That nobody
    /// knows whether it can be taken back is graver than until when.
    package func undo(_ reversal: Reversal?, before removal: Int? = nil) -> String {
        if let removal, reversal != .unconfirmed { return undoUntilStep(removal) }
        return switch reversal {
        case nil: ""
        case .possible: undoAnyTime
        case .until(let end): day(end) == noEnd ? undoAnyTime : undoUntilDay(day(end))
        case .whileRetained: undoWhileKept
        case .forSomeTime: undoForSomeTime
        case .unconfirmed: undoNotKnown
        case .final: undoNever
        }
    }

    /// The same for other programs: a day stands alone.
    package func undoInFiles(_ reversal: Reversal?, before removal: Int? = nil) -> String {
        if removal == nil, case .until(let end) = reversal { return day(end) }
        return undo(reversal, before: removal)
    }

    /// Whether a step can be taken back, and until when, in a sentence.
    /// `removal` is the number of the step that takes every undo away, if one does.
    package func sentence(_ reversal: Reversal, before removal: Int? = nil) -> String {
        if let removal {
            return reversal == .unconfirmed
                ? paragraph([consequence(.reversibilityUnconfirmed), planNothingAfter(removal)])
                : undoableUntilStep(removal)
        }
        return switch reversal {
        case .possible: undoableAnyTime
        case .until(let end): undoableUntil(day(end))
        case .whileRetained: undoableWhileKept
        case .forSomeTime: undoableForSomeTime
        case .unconfirmed: consequence(.reversibilityUnconfirmed)
        case .final: consequence(.irreversible)
        }
    }

    /// Which edition of Microsoft's article is gone by.
    package func edition(_ edition: Rules.Edition) -> String {
        switch edition {
        case .y2020: rulesOf2020
        case .current: rulesOfToday
        }
    }

    /// Who does a ticket.
    package func desk(_ desk: TicketRecipient) -> String {
        switch desk {
        case .azurePortal: deskAzurePortal
        case .support: deskSupport
        case .partnerCenter: deskPartnerCenter
        }
    }

    /// What a plan is for, by what it does without the steps that were struck out.
    package func purpose(of plan: Plan) -> String {
        switch plan.purpose {
        case .offboarding: plan.keepsAllRelationships ? purposeClearing : purposeOffboarding
        case .suspension: purposeSuspension
        case .reactivation: purposeReactivation
        case .renewal: purposeRenewal
        case .seats: purposeSeats
        case .adminAccess: purposeAdminAccess
        case .undo(let entry):
            undoneTarget(of: plan).map { purposeUndoChange($0.change, of: $0.name) }
                ?? undoneAct(of: plan).map(purposeUndoAct)
                ?? undoneActs(of: plan).map(purposeUndoActs) ?? purposeUndo(entry)
        }
    }

    /// How much of what a plan of equal acts is for was achieved; nil for any other plan.
    package func achieved(_ purpose: Plan.Purpose, _ done: Int, of all: Int) -> String? {
        switch purpose {
        case .suspension: suspendedOf(done, all)
        case .reactivation: reactivatedOf(done, all)
        case .renewal: renewalsSetOf(done, all)
        case .seats: seatsSetOf(done, all)
        case .adminAccess: accessEndedOf(done, all)
        case .offboarding, .undo: nil
        }
    }

    /// For whom a plan is, in a line: the first by name, the others by number.
    package func whom(_ plan: Plan) -> String {
        let first = plan.customers.first?.customer.companyName ?? ""
        let others = plan.customers.count - 1
        return others > 0 ? namesAndMore(first, count: others) : first
    }

    /// What a plan is for, and for whom.
    package func subject(of plan: Plan) -> String {
        [purpose(of: plan), whom(plan)].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// How far a step has come: a mark and a word. `wasSent` tells that a service has got it,
    /// whatever it was refused for since.
    package func state(
        _ state: StepState, wasSent: Bool = false, at now: Instant
    ) -> String {
        switch state {
        case .pending: stepStatePending
        case .underway: stepStateUnderway
        case .accepted: stepStateAccepted
        case .requested: "… " + stepEndRequested
        case .confirmed(let byOthers): byOthers ? stepStateByOthers : stepStateConfirmed
        case .refused(let refusal):
            refusal.isUnsent && !wasSent ? outcomeNotSent : outcomeRefused
        // A minute that is passing already says nothing.
        case .waiting(let until?, _) where abs(until.timeIntervalSince(now)) < 120:
            stepStateUntil(until.second(at: now))
        case .waiting(let until?, _): stepStateUntil(until.moment(at: now))
        case .waiting(nil, _): stepStateWaiting
        case .unknown: stepStateUnknown
        case .struck: "– " + stepStruck
        }
    }

    /// The steps that are left of a run and cannot be undone, by name; nil if there are none.
    package func finalSteps(leftOf run: Run) -> String? {
        let steps = run.finalStepsLeft
        guard !steps.isEmpty else { return nil }
        let isForMany = run.plan.customers.count > 1
        let names = steps.prefix(3).map { customer, step in
            let task = wholeTask(of: step, for: customer)
            let company = customer.customer.companyName
            return isForMany && !task.contains(company) ? "\(task) (\(company))" : task
        }
        let more = steps.count - names.count
        return cannotBeUndone + ": " + list(names) + (more > 0 ? " " + andMore(more) : "")
    }

    /// The steps of a run by how far they have come, those there are none of left out.
    package func parts(of tally: Run.Tally, withConfirmed: Bool) -> [String] {
        let all: [(count: Int, text: (Int) -> String)] = [
            (withConfirmed ? tally.confirmed : 0, runConfirmed),
            (tally.requested, runRequested), (tally.accepted, runAccepted),
            (tally.refused - tally.unsent, runRefused), (tally.unsent, runNotSent),
            (tally.waiting, runWaitingCount),
            (tally.unknown, runUnknownCount), (tally.struck, runStruck),
            (tally.pending, runPending),
        ]
        return all.filter { $0.count > 0 }.map { $0.text($0.count) }
    }

    /// The text to be sent to the desk that does a step, with all it asks for (reference, 5.3);
    /// nil for a step that is nobody else's.
    package func ticket(for step: PlanStep, _ plan: CustomerPlan) -> String? {
        guard case .ticket(let holding, let desk) = step.task else { return nil }
        let customer = plan.customer
        var lines = [
            way(to: desk),
            "\(customerLabel): \(customer.companyName) (\(customer.domain))",
            "\(microsoftIDLabel): \(customer.id.text)",
        ]
        // What is not known is not asked about by an empty line.
        lines += items(of: holding, in: plan.holdings).filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1)" }
        return (lines + [reason(for: holding, at: desk, in: plan.holdings)])
            .joined(separator: "\n")
    }

    private func way(to desk: TicketRecipient) -> String {
        switch desk {
        case .azurePortal: "Billing / Reservation management / Exchanges and refunds"
        case .support: "CSP Purchase/Refund on behalf of customers"
        case .partnerCenter: self.desk(desk)
        }
    }

    private func reason(
        for holding: Holding, at desk: TicketRecipient, in holdings: Holdings
    ) -> String {
        switch (holding, desk) {
        case (.adminRelationship, _): ticketReasonAdminRequest
        case (_, .azurePortal), (_, .support): ticketReasonRefund
        case (_, .partnerCenter):
            holdings.unknownCause(of: holding).map { ticketReason(cause($0)) }
                ?? ticketReasonTermEndUnknown
        }
    }

    /// What names the holding at the desk.
    private func items(of holding: Holding, in holdings: Holdings) -> [(String, String)] {
        switch holding {
        case .reservation(let id):
            guard let reservation = holdings.reservations.first(where: { $0.id == id }) else {
                break
            }
            return [
                (reservationLabel, reservation.displayName), (reservationIDLabel, id.text),
                (reservationOrderIDLabel, reservation.orderID.text),
                (quantityLabel, reservation.quantity.grouped),
            ]
        case .software(let id):
            guard let purchase = holdings.software.first(where: { $0.id == id }) else { break }
            return [
                (productLabel, purchase.productName), (orderIDLabel, purchase.orderID.text),
                (lineItemLabel, purchase.lineItemNumber.grouped),
                (quantityLabel, purchase.quantity.grouped),
            ]
        case .subscription(let id):
            guard let subscription = holdings.subscription(id) else { break }
            return [
                (subscriptionLabel, subscription.name), (subscriptionIDLabel, id.text),
                (orderIDLabel, subscription.orderID.text),
                (quantityLabel, subscription.quantity.grouped),
            ]
        case .azureSubscription(let id):
            guard let azure = holdings.azureSubscriptions.first(where: { $0.id == id }) else {
                break
            }
            return [
                (azureSubscriptionLabel, azure.friendlyName), (azureSubscriptionIDLabel, id.text),
            ]
        case .unread(let id):
            guard let unread = holdings.unread.first(where: { $0.id == id }) else { break }
            return [(targetLabel, name(of: unread)), (kindLabel, kind(of: unread))]
        case .adminRelationship(let id):
            guard let relationship = holdings.adminRelationship(id) else { break }
            return [(adminRelationshipLabel, relationship.name), ("ID", id.text)]
        }
        return [(targetLabel, holding.ownID ?? relationshipLabel)]
    }
}

extension Plan {
    /// Whether every end of a relationship in it was struck out.
    fileprivate var keepsAllRelationships: Bool {
        // Most plans keep none, and the first customer shows it.
        var isEnded = false
        for customer in customers {
            guard let end = customer.steps.last(where: { $0.write == .removeRelationship })
            else { continue }
            guard end.isStruck else { return false }
            isEnded = true
        }
        return isEnded
    }
}
