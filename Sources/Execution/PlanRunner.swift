import Domain
import FoundationEssentials

/// Runs plans: look at each step's target, send the write once, look until its effect shows.
package final class PlanRunner: Sendable {
    let partnerCenter: any PartnerCenter
    let journal: any JournalKeeping
    let time: any Timekeeper
    let author: JournalEntry.Author
    let customersAtOnce: Int
    let retries: RetryPolicy
    let newID: @Sendable () -> String
    let aftermath: @Sendable (Customer.ID) async -> Aftermath?
    let report: @Sendable (Run) -> Void
    /// Awake once no further step may begin.
    let stopWaker = Waker()
    /// Awake once nothing more may be sent.
    let dropWaker = Waker()

    /// `partnerCenter` writes its intents to the journal itself. `newID` makes GUIDs. `aftermath`
    /// returns what can be seen once a relationship has ended: the evidence of a removal that was
    /// confirmed later than it was answered. `report` is called for each change, in order and one
    /// at a time.
    package init(
        _ partnerCenter: any PartnerCenter, journal: any JournalKeeping, time: any Timekeeper,
        author: JournalEntry.Author, customersAtOnce: Int = 4, retries: RetryPolicy = .usual,
        newID: @escaping @Sendable () -> String,
        aftermath: @escaping @Sendable (Customer.ID) async -> Aftermath? = { _ in nil },
        report: @escaping @Sendable (Run) -> Void
    ) {
        self.partnerCenter = partnerCenter
        self.journal = journal
        self.time = time
        self.author = author
        self.customersAtOnce = max(1, customersAtOnce)
        self.retries = retries
        self.newID = newID
        self.aftermath = aftermath
        self.report = report
    }

    /// Run a plan from its beginning. Return when it has finished, or rests.
    package func run(_ plan: Plan) async -> Run {
        await execute(
            RunProgress(
                Run(plan, startedAt: time.now, author: author), doubts: [:],
                retryingRefused: false, for: self),
            of: plan, beginningWith: .started(plan))
    }

    /// Go on with the run of that plan from its state in the journal. Return nil if the journal has
    /// no such run, or tells that nobody goes on with it.
    package func goOn(
        _ plan: Plan.ID, in entries: [JournalEntry], retryingRefused: Bool
    ) async -> Run? {
        guard let run = Run.all(in: entries).first(where: { $0.id == plan }), run.closing == nil
        else { return nil }
        return await execute(
            RunProgress(
                run, doubts: Run.unanswered(in: entries).mapValues(\.intent.trace),
                retryingRefused: retryingRefused, for: self),
            of: run.plan, beginningWith: .resumed(plan))
    }

    /// Carry out one write that was confirmed by itself: it is looked at as a step of a plan is,
    /// and its answer is returned as it is. `basis` is what the operator was shown: the target is
    /// read afresh and has to be as it was there; nil compares nothing. It is sent once, and once
    /// more only where the service had saved the target again since it was read, and it is still as
    /// it was shown. Throws `changedMeanwhile` if it is not, `blocked` for a removal that something
    /// blocks by now, and what Partner Center refuses.
    package func perform(
        _ write: ClearedWrite, basis: Holdings?, under act: ActContext
    ) async throws(Refusal) -> Change {
        var act = act
        act.found = try await requireUnchanged(write, since: basis, under: act)
        do throws(Refusal) {
            return try await partnerCenter.perform(write, under: act)
        } catch {
            guard error.cause == .changedMeanwhile([]), error.answer != nil, basis != nil,
                write.write.isAimed
            else { throw error }
            act.stage(.held)
            var again = act
            // Even a no is an answer: the next call needs a new id (reference, 2.1).
            again.trace = act.trace?.next(newID)
            again.trace.map(act.retraced)
            again.again = SentBefore(error, looks: 1)
            again.found = try await requireUnchanged(write, since: basis, under: again)
            return try await partnerCenter.perform(write, under: again)
        }
    }

    /// Return the target of a write as it is now, if it is a subscription. Throw why the write is
    /// not to be sent: what the operator was shown is not so any more.
    private func requireUnchanged(
        _ write: ClearedWrite, since basis: Holdings?, under act: ActContext
    ) async throws(Refusal) -> Subscription? {
        guard let basis, write.write.isAimed else { return nil }
        let (shown, aimed) = (basis.customer.id.text, write.customer.text)
        guard shown == aimed else {
            throw .changedMeanwhile([.customer(field: "id", before: shown, after: aimed)])
        }
        let reading: any PartnerCenterReading =
            act.trace.map { trace in traced(partnerCenter, by: trace) } ?? partnerCenter
        switch await reading.glance(at: basis.customer, for: write.write) {
        case .gone(let refusal), .refused(let refusal): throw refusal
        case .held(let holdings, let rules):
            let differences = holdings.differences(since: basis, regarding: write.write.holding)
            guard !differences.contains(where: \.stopsActs) else {
                throw .changedMeanwhile(differences)
            }
            guard write.write == .removeRelationship else {
                return holdings.subscription(at: write.write.holding)
            }
            let blockers = rules.eligibility(of: holdings, at: time.now).blockers
            guard blockers.isEmpty else { throw .blocked(blockers) }
            return nil
        }
    }

    private func traced(
        _ reading: some PartnerCenterReading, by trace: ActTrace
    ) -> any PartnerCenterReading { reading.traced(by: trace) }

    /// Begin no further step.
    package func stop() { stopWaker.wake() }

    /// Begin no further step, and send nothing any more: a write that waits to be sent is dropped.
    /// One that was sent is waited for.
    package func dropUnsent() {
        stop()
        dropWaker.wake()
    }

    /// Look for the ends that were asked for, once nothing else is left, as long as the schedule
    /// allows.
    private func lookForEnds(_ progress: RunProgress, of plan: Plan) async {
        for pause in retries.ending {
            let waiting = await progress.waitingForEnds
            guard !waiting.isEmpty, !stopWaker.isAwake, !Task.isCancelled else { return }
            await time.wait(until: time.now.addingTimeInterval(pause), or: stopWaker)
            for customer in waiting where !stopWaker.isAwake && !Task.isCancelled {
                await CustomerRun(customer, of: plan, by: self, progress: progress).lookForEnds()
            }
        }
    }

    /// Run several customers at a time, and the steps of each one after the other.
    private func execute(
        _ progress: RunProgress, of plan: Plan, beginningWith event: JournalEvent
    ) async -> Run {
        // Reset afterwards: a stop just before the beginning counts too.
        defer {
            stopWaker.reset()
            dropWaker.reset()
        }
        if let run = await progress.begin(with: event) { return run }
        await withTaskGroup(of: Void.self) { watch in
            watch.addTask { [stopWaker] in
                await stopWaker.wait()
                if stopWaker.isAwake { await progress.stopping() }
            }
            await plan.eachCustomer(atOnce: customersAtOnce) { [self] customer in
                await CustomerRun(customer, of: plan, by: self, progress: progress).run()
            }
            await lookForEnds(progress, of: plan)
            watch.cancelAll()
        }
        return await progress.end()
    }
}

extension Write {
    /// Whether it has a target that exists: a holding, or the relationship.
    fileprivate var isAimed: Bool {
        switch self {
        case .order, .accept: false
        default: true
        }
    }
}

extension Plan {
    /// Call the body for each customer, several at a time, in the plan's order.
    func eachCustomer(
        atOnce count: Int, _ body: @escaping @Sendable (CustomerPlan) async -> Void
    ) async {
        await withTaskGroup(of: Void.self) { group in
            for (number, customer) in customers.enumerated() {
                if number >= count { await group.next() }
                group.addTask { await body(customer) }
            }
        }
    }
}
