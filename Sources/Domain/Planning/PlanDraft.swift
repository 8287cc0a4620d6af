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
