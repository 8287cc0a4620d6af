import Domain

/// Runs plans: every step looked at afresh before it is written, written once, and looked at again
/// until it shows.
package final class Pilot: Sendable {
    let partnerCenter: any PartnerCenter
    let journal: any JournalKeeping
    let time: any Timekeeper
    let author: JournalEntry.Author
    let customersAtOnce: Int
    let patience: Patience
    let newID: @Sendable () -> String
    let report: @Sendable (Flight) -> Void
    let signal = StopSignal()

    /// `partnerCenter` writes its intents to the journal itself. `newID` makes GUIDs. `report`
    /// hears of each change, in order and one at a time.
    package init(
        _ partnerCenter: any PartnerCenter, journal: any JournalKeeping, time: any Timekeeper,
        author: JournalEntry.Author, customersAtOnce: Int = 4, patience: Patience = .usual,
        newID: @escaping @Sendable () -> String, report: @escaping @Sendable (Flight) -> Void
    ) {
        self.partnerCenter = partnerCenter
        self.journal = journal
        self.time = time
        self.author = author
        self.customersAtOnce = max(1, customersAtOnce)
        self.patience = patience
        self.newID = newID
        self.report = report
    }

    /// Runs a plan from its beginning. Returns when it has landed, or rests.
    package func fly(_ plan: Plan) async -> Flight {
        await run(
            FlightProgress(
                Flight(plan, startedAt: time.now, author: author), doubts: [:],
                retryingRefused: false, for: self),
            of: plan, beginningWith: .started(plan))
    }

    /// Lets the run of that plan go on from what the journal tells. Nil if it tells of no such run.
    package func goOn(
        _ plan: Plan.ID, in entries: [JournalEntry], retryingRefused: Bool
    ) async -> Flight? {
        guard let flight = Flight.all(in: entries).first(where: { $0.id == plan }) else {
            return nil
        }
        return await run(
            FlightProgress(
                flight, doubts: Flight.unanswered(in: entries).mapValues(\.intent.trace),
                retryingRefused: retryingRefused, for: self),
            of: flight.plan, beginningWith: .resumed(plan))
    }

    /// Begins no further step.
    package func stop() { signal.raise() }

    /// Several customers at a time, each step of one after the other.
    private func run(
        _ progress: FlightProgress, of plan: Plan, beginningWith event: JournalEntry.Event
    ) async -> Flight {
        // Once it is over, not before: who stops a run that is only about to begin is obeyed too.
        defer { signal.lower() }
        if let flight = await progress.begin(with: event) { return flight }
        await withTaskGroup(of: Void.self) { watch in
            watch.addTask { [signal] in
                await signal.wait()
                if signal.isRaised { await progress.stopping() }
            }
            await plan.eachCustomer(atOnce: customersAtOnce) { [self] customer in
                await Leg(customer, of: plan, by: self, progress: progress).fly()
            }
            watch.cancelAll()
        }
        return await progress.end()
    }
}
