import FoundationEssentials

/// A plan for one customer as it grows.
struct PlanDraft {
    private let rules: Rules
    private let identity: Identity
    /// The holdings after the steps so far.
    private var holdings: Holdings
    private let now: Date
    private(set) var steps: [PlanStep] = []

    init(rules: Rules, identity: Identity, holdings: Holdings, now: Date) {
        self.rules = rules
        self.identity = identity
        self.holdings = holdings
        self.now = now
    }

    /// Add the step that clears a blocker.
    mutating func clear(_ blocker: Blocker) {
        switch blocker.wayOut {
        case .suspend, .cancelAzureSubscriptionsFirst:
            suspend(blocker.holding, orCancelUntil: blocker.cancellableUntil)
        case .suspendToStopRenewal(let end):
            suspend(blocker.holding, until: end)
        case .cancelAtTermEnd(let end):
            self.end(blocker.holding, with: end)
        case .supportOrTermEnd(let end):
            self.end(blocker.holding, with: end)
            ask(.support, about: blocker)
        case .suspendBase(let base, _):
            // The step of its base suspends it too, unless the base is an add-on itself.
            if !steps.contains(where: { $0.write == .suspend(base) }) { suspend(blocker.holding) }
        case .cancel, .cancelAzureSubscription, .cancelAtRenewal:
            add(.cancel(blocker.holding))
        case .azurePortal:
            ask(.azurePortal, about: blocker)
        case .supportRequest:
            ask(.support, about: blocker)
        case .lookInPartnerCenter:
            ask(.partnerCenter, about: blocker)
        case .waitForTermEnd, .waitForActivation, .waitForRenewal, .waitForEnd:
            break
        }
    }

    /// Add a wait for a blocker that clears by itself, unless the act that ends it will be refused.
    mutating func wait(for blocker: Blocker) {
        guard
            !steps.contains(where: { $0.holding == blocker.holding && $0.foreseen != nil })
        else { return }
        let end = blocker.wayOut.date
        append(.wait(blocker.holding, until: end), name: blocker.name, clearsAt: end)
    }

    /// Add a ticket for each admin relationship that the customer may still accept: nobody can end
    /// it before.
    mutating func askForAdminRequests() {
        for relationship in holdings.adminAccess.all where relationship.status.isPending {
            let lapse = relationship.lapsesAt.flatMap { $0 > now ? $0 : nil }
            append(
                .ticket(.adminRelationship(relationship.id), .partnerCenter),
                name: relationship.name, clearsAt: lapse)
        }
    }

    /// Add the end of each admin relationship that can be ended: the first to end by itself comes
    /// first.
    mutating func endAdminAccess() {
        let active = holdings.adminAccess.all.filter { $0.status == .active }
        let sorted = active.sorted { one, other in
            (one.endsAt ?? .distantFuture, one.id.text)
                < (other.endsAt ?? .distantFuture, other.id.text)
        }
        for relationship in sorted { add(.endAdminAccess(relationship.id)) }
    }

    /// Whether the rules allow a write after the steps so far, whoever is signed in.
    func accepts(_ write: Write) -> Bool {
        (try? rules.change(by: write, in: holdings, at: now)) != nil
    }

    /// Add a write, judged on the holdings after the steps so far.
    mutating func add(_ write: Write) { add(write, until: nil) }

    /// Add a change of seats, and setting again what it drops of the renewal.
    mutating func add(seats quantity: Int, of id: Subscription.ID) {
        let before = holdings.subscription(id)?.renewal
        add(.setQuantity(quantity, of: id))
        guard let before, let after = holdings.subscription(id)?.renewal,
            !before.isShown(by: after)
        else { return }
        restore(before, of: id)
    }

    /// Add setting again what a change of seats dropped of the renewal.
    mutating func restore(_ renewal: Renewal, of id: Subscription.ID) {
        add(.setRenewal(renewal, of: id), until: nil, restores: true)
    }

    /// Add a step of an earlier plan, judged anew, or what is done instead of it.
    mutating func add(_ step: PlanStep, doing other: Write? = nil) {
        if let write = other ?? step.write {
            add(
                write, until: other == nil ? step.deadline : nil,
                orCancelUntil: step.cancellableUntil,
                restores: step.consequences.contains(.scheduledRestored))
            steps[steps.count - 1].isStruck = step.isStruck
        } else {
            steps.append(step)
        }
    }

    private mutating func add(
        _ write: Write, until deadline: Date?, orCancelUntil cancellableUntil: Date? = nil,
        restores: Bool = false
    ) {
        let name = write.holding.flatMap(holdings.name) ?? holdings.customer.companyName
        let deadline = deadline ?? rules.deadline(of: write, in: holdings, at: now)
        do throws(Refusal) {
            if let refusal = Rules.refusal(ofActingFor: holdings.customer) { throw refusal }
            let change = try rules.change(by: write, in: holdings, at: now)
            let refusal = try rules.refusal(of: write, in: holdings, to: identity)
            append(
                .write(write), name: name,
                change.consequences + (restores ? [.scheduledRestored] : []), deadline: deadline,
                foreseen: refusal, cancellableUntil: cancellableUntil)
            if refusal == nil { holdings = holdings.applying(change) }
        } catch {
            append(
                .write(write), name: name, deadline: deadline, foreseen: error,
                cancellableUntil: cancellableUntil)
        }
    }

    private mutating func suspend(
        _ holding: Holding, until deadline: Date? = nil, orCancelUntil cancellableUntil: Date? = nil
    ) {
        guard case .subscription(let id) = holding else { return }
        add(.suspend(id), until: deadline, orCancelUntil: cancellableUntil)
    }

    /// Add setting a subscription's renewal so that it ends with its term.
    private mutating func end(_ holding: Holding, with termEnd: Date?) {
        guard case .subscription(let id) = holding, let subscription = holdings.subscription(id)
        else { return }
        add(.setRenewal(rules.ending(subscription), of: id), until: termEnd)
    }

    private mutating func ask(_ desk: TicketRecipient, about blocker: Blocker) {
        append(
            .ticket(blocker.holding, desk), name: blocker.name,
            clearsAt: rules.end(of: blocker.holding, in: holdings).flatMap { $0 > now ? $0 : nil })
    }

    private mutating func append(
        _ task: PlanStep.Task, name: String, _ consequences: [Consequence] = [],
        deadline: Date? = nil, clearsAt: Date? = nil, foreseen: Refusal? = nil,
        cancellableUntil: Date? = nil
    ) {
        steps.append(
            PlanStep(
                id: steps.count + 1, task: task, name: name, consequences: consequences,
                deadline: deadline, clearsAt: clearsAt, foreseen: foreseen,
                cancellableUntil: cancellableUntil))
    }
}

/// The stages of an off-boarding in their order: first everything the operator can do now, so that
/// no window closes during a wait; then tickets for others; then waits.
enum PlanStage: CaseIterable {
    case azureSubscriptions, suspensions, addOns, cancellations, software, reservations
    case tickets, waits

    /// Whether a blocker has a step in this stage. An act that takes effect when the term ends has
    /// two: the act, and the wait.
    func takes(_ blocker: Blocker) -> Bool {
        switch blocker.wayOut {
        case .cancelAzureSubscription: self == .azureSubscriptions
        case .suspend, .cancelAzureSubscriptionsFirst: self == .suspensions
        case .suspendBase: self == .addOns
        case .suspendToStopRenewal: self == .suspensions || self == .waits
        case .cancelAtTermEnd, .cancelAtRenewal: self == .cancellations || self == .waits
        case .cancel:
            switch blocker.holding {
            case .software: self == .software
            case .reservation: self == .reservations
            case .subscription, .azureSubscription, .unread, .adminRelationship:
                self == .cancellations
            }
        case .azurePortal, .supportRequest, .supportOrTermEnd, .lookInPartnerCenter:
            self == .tickets
        case .waitForTermEnd, .waitForActivation, .waitForRenewal, .waitForEnd: self == .waits
        }
    }

    /// Return the blockers of this stage in order: those whose window closes first, software by the
    /// lines of its order, and otherwise unchanged.
    func sorted(_ blockers: [Blocker], in holdings: Holdings) -> [Blocker] {
        let taken = blockers.filter(takes)
        guard self == .software else { return taken.byDate }
        return taken.map { ($0, $0.orderLine(in: holdings)) }
            .sorted { ($0.1.0, $0.1.1) < ($1.1.0, $1.1.1) }
            .map(\.0).byDate
    }
}

extension Blocker {
    fileprivate func orderLine(in holdings: Holdings) -> (String, Int) {
        guard case .software(let id) = holding,
            let purchase = holdings.softwarePurchase(id)
        else { return ("", 0) }
        return (purchase.orderID.text, purchase.lineItemNumber)
    }
}

extension Rules {
    /// Return the steps that clear all blockers and end the relationship: Azure subscriptions
    /// before their plan, suspensions, cancellations, software, reservations, tickets and waits,
    /// admin relationships, delegated admin privileges, and the relationship (reference, 6.7).
    /// Clearing the rest may need the admin's access, so that is ended last. None if there is no
    /// relationship. Each step is judged on the holdings after the ones before it.
    package func offboarding(of holdings: Holdings, by identity: Identity, at now: Date)
        -> [PlanStep]
    {
        guard holdings.customer.relationship.mayBeReseller else { return [] }
        var draft = PlanDraft(rules: self, identity: identity, holdings: holdings, now: now)
        let blockers = eligibility(of: holdings, at: now).blockers
        for stage in PlanStage.allCases {
            for blocker in stage.sorted(blockers, in: holdings) {
                if stage == .waits { draft.wait(for: blocker) } else { draft.clear(blocker) }
            }
            if stage == .tickets { draft.askForAdminRequests() }
        }
        draft.endAdminAccess()
        if holdings.customer.allowsDelegatedAccess != false { draft.add(.removeDelegatedAccess) }
        draft.add(.removeRelationship)
        return draft.steps
    }

    /// Return these writes as steps. They keep their order, except that a write that depends on
    /// another one comes after it, and an add-on is suspended before its base. What a change of
    /// seats drops of the renewal is set again after it, unless one of the writes sets it; and what
    /// an earlier one dropped, if that is `owed`. Writes that are refused in any order come last,
    /// with the refusal.
    package func plan(
        _ writes: [Write], on holdings: Holdings, by identity: Identity, at now: Date,
        restoring owed: [Subscription.ID: Renewal] = [:]
    ) -> [PlanStep] {
        var draft = PlanDraft(rules: self, identity: identity, holdings: holdings, now: now)
        let isAddOn = { (write: Write) in
            guard case .suspend(let id) = write,
                let base = holdings.subscription(id)?.parentID
            else { return false }
            return writes.contains(.suspend(base))
        }
        var left = writes.filter(isAddOn) + writes.filter { !isAddOn($0) }
        while !left.isEmpty {
            let next = left.firstIndex(where: draft.accepts) ?? left.startIndex
            let write = left.remove(at: next)
            if case .setQuantity(let quantity, let id) = write, !writes.setsRenewal(of: id) {
                draft.add(seats: quantity, of: id)
                if let owed = owed[id] { draft.restore(owed, of: id) }
            } else {
                draft.add(write)
            }
        }
        return draft.steps
    }
}

extension [Write] {
    /// Whether one of them sets the renewal of that subscription.
    fileprivate func setsRenewal(of id: Subscription.ID) -> Bool {
        contains { if case .setRenewal(_, id) = $0 { true } else { false } }
    }
}
