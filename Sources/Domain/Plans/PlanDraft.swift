import FoundationEssentials

/// A plan for one customer as it grows.
struct PlanDraft {
    private let rules: Rules
    private let identity: Identity
    /// As the steps so far leave them.
    private var holdings: Holdings
    private let now: Date
    private(set) var steps: [PlanStep] = []

    init(rules: Rules, identity: Identity, holdings: Holdings, now: Date) {
        self.rules = rules
        self.identity = identity
        self.holdings = holdings
        self.now = now
    }

    /// Adds what is to be done about a blocker, by whoever can.
    mutating func clear(_ blocker: Blocker) {
        switch blocker.wayOut {
        case .suspend, .cancelAzureSubscriptionsFirst:
            suspend(blocker.holding)
        case .suspendToStopRenewal(let end):
            suspend(blocker.holding, until: end)
        case .cancelAtTermEnd(let end):
            self.end(blocker.holding, with: end)
        case .supportOrTermEnd(let end):
            self.end(blocker.holding, with: end)
            ask(.support, about: blocker)
        case .suspendBase(let base, _):
            // Its base has a step that takes it along, unless that is taken along itself.
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

    /// Adds that a blocker clears by itself, unless the act that makes it end will be refused.
    mutating func wait(for blocker: Blocker) {
        guard
            !steps.contains(where: { $0.holding == blocker.holding && $0.foreseen != nil })
        else { return }
        let end = blocker.wayOut.date
        append(.wait(blocker.holding, until: end), name: blocker.name, clearsAt: end)
    }

    /// Whether a write can be done after the steps so far, whoever is signed in.
    func accepts(_ write: Write) -> Bool {
        (try? rules.change(by: write, in: holdings, at: now)) != nil
    }

    /// Adds a write, with what it meets after the steps so far.
    mutating func add(_ write: Write) { add(write, until: nil) }

    private mutating func add(_ write: Write, until deadline: Date?) {
        let name = write.holding.flatMap(holdings.name) ?? holdings.customer.companyName
        let deadline = deadline ?? rules.deadline(of: write, in: holdings, at: now)
        do throws(Refusal) {
            if let refusal = Rules.refusal(ofActingFor: holdings.customer) { throw refusal }
            let change = try rules.change(by: write, in: holdings, at: now)
            let refusal = try rules.refusal(of: write, in: holdings, to: identity)
            append(
                .write(write), name: name, change.consequences, deadline: deadline,
                foreseen: refusal)
            if refusal == nil { holdings = holdings.applying(change) }
        } catch {
            append(.write(write), name: name, deadline: deadline, foreseen: error)
        }
    }

    private mutating func suspend(_ holding: Holding, until deadline: Date? = nil) {
        if case .subscription(let id) = holding { add(.suspend(id), until: deadline) }
    }

    /// Adds that a subscription's renewal is set so that it ends with its term.
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
        deadline: Date? = nil, clearsAt: Date? = nil, foreseen: Refusal? = nil
    ) {
        steps.append(
            PlanStep(
                id: steps.count + 1, task: task, name: name, consequences: consequences,
                deadline: deadline, clearsAt: clearsAt, foreseen: foreseen))
    }
}

/// The parts of an off-boarding, in the order they are taken: first all that the operator can do
/// now, so that no window closes while something is waited for; then what only others can do;
/// then what time does.
enum PlanStage: CaseIterable {
    case azureSubscriptions, suspensions, addOns, cancellations, software, reservations
    case tickets, waits

    /// Whether a blocker has something to be done in it. An act that takes effect when the term
    /// ends has two: itself, and the waiting.
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
            case .subscription, .azureSubscription, .unread: self == .cancellations
            }
        case .azurePortal, .supportRequest, .supportOrTermEnd, .lookInPartnerCenter:
            self == .tickets
        case .waitForTermEnd, .waitForActivation, .waitForRenewal, .waitForEnd: self == .waits
        }
    }

    /// Its blockers in the order they are cleared: what closes first goes first, software by its
    /// order's lines, and else they stay as they came.
    func sorted(_ blockers: [Blocker], in holdings: Holdings) -> [Blocker] {
        blockers.filter(takes).map {
            let line = self == .software ? $0.orderLine(in: holdings) : ("", 0)
            return ($0, $0.wayOut.date ?? .distantFuture, line)
        }
        .sorted { ($0.1, $0.2.0, $0.2.1) < ($1.1, $1.2.0, $1.2.1) }
        .map(\.0)
    }
}

extension Blocker {
    fileprivate func orderLine(in holdings: Holdings) -> (String, Int) {
        guard case .software(let id) = holding,
            let purchase = holdings.software.first(where: { $0.id == id })
        else { return ("", 0) }
        return (purchase.orderID.text, purchase.lineItemNumber)
    }
}

extension Rules {
    /// The steps that clear what holds the relationship, and end it: Azure subscriptions before
    /// their plan, what is suspended, what is cancelled in its window, software, reservations,
    /// what only others or time can clear, then delegated admin privileges, then the relationship
    /// (reference, 6.7). None where there is no relationship. Each step is judged on what the ones
    /// before it leave.
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
        }
        if holdings.customer.allowsDelegatedAccess != false { draft.add(.removeDelegatedAccess) }
        draft.add(.removeRelationship)
        return draft.steps
    }

    /// These writes as steps, in their order where the rules leave it open: what another of them
    /// has to come before comes after it, and an add-on is suspended by itself before its base
    /// takes it along. What is refused whatever comes before stands last, with the refusal.
    package func plan(
        _ writes: [Write], on holdings: Holdings, by identity: Identity, at now: Date
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
            draft.add(left.remove(at: next))
        }
        return draft.steps
    }
}
