import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Storage

extension Store {
    /// Return the incomplete runs in the journal, oldest first: those that rest, and those of
    /// another process. Finished runs with refused steps are left out, unless `withFinished`; and
    /// those that wait only for ends they have asked for, unless `withEnds` and they are recent. So
    /// are those of which later acts have decided all that was left: they are closed. `owing` has
    /// the finished ones that may owe something of a renewal.
    func openRuns(
        withFinished: Bool = false, withEnds: Bool = false
    ) throws(Refusal) -> (resting: [Run], elsewhere: [Run], owing: [Run]) {
        let place = try author.place
        let folder = try lockFolder
        let now = Date()
        let entries = try journal.everything()
        let replaced = Set(entries.replacedRuns(place: place).map(\.run.id))
        if !replaced.isEmpty || !entries.settledActs(place: place).isEmpty { settle() }
        let all = Run.all(in: entries).filter {
            $0.author.place == place && !replaced.contains($0.id)
        }
        let owing = all.filter(\.mayOweRenewal)
            .withDecidedRenewals(in: entries, place: place)
        let open = all.filter {
            $0.isOpen(withFinished: withFinished, withEnds: withEnds, at: now)
        }.withDecidedRenewals(in: entries, place: place)
        let elsewhere = open.filter { RunLock.isUnderway($0.plan, in: folder) }
        let resting = open.filter { one in
            !one.isAskedAnew && !elsewhere.contains { $0.id == one.id }
        }
        return (resting, elsewhere, owing)
    }

    /// What the journal tells of these runs, however they have ended, and of all that rest; and
    /// which of them another process is about.
    func runsAgain(
        _ ids: [Plan.ID]
    ) throws(Refusal) -> (runs: [Run], elsewhere: Set<Plan.ID>) {
        let place = try author.place
        let open = try openRuns()
        let entries = try journal.everything()
        let known = Run.all(in: entries).filter { run in
            run.author.place == place && ids.contains(run.id)
                && !open.resting.contains { $0.id == run.id }
        }.withDecidedRenewals(in: entries, place: place)
        return (known + open.resting, Set(open.elsewhere.map(\.id)))
    }

    /// Lock the customers of a new plan.
    func lock(toStart plan: Plan) throws(Refusal) -> RunLock {
        try RunLock(
            toStart: plan, from: try author.place, by: try journal, in: try lockFolder,
            showing: secondsToShow)
    }

    /// Lock the customers of a plan that was started before. Throw `runClosed` if nobody is to go
    /// on with it any more.
    func lock(toGoOnWith plan: Plan) throws(Refusal) -> RunLock {
        try RunLock(toGoOnWith: plan, by: try journal, in: try lockFolder)
    }

    /// Close a run that rests: nobody goes on with what it has left. Throw `runUntold` if there is
    /// none that can be gone on with, `runClosed` if it is closed already, and `runUnderway` if
    /// another process is about it.
    func setAside(_ id: Plan.ID) throws(Refusal) {
        guard let run = try openRun(id) else { throw .runUntold }
        let lock = try lock(toGoOnWith: run.plan)
        defer { withExtendedLifetime(lock) {} }
        // Another process may have gone on with it by now.
        guard try openRun(id) != nil else { throw .runUntold }
        try journalWriter.append(.closed(id, .setAside), about: run.plan.soleCustomer)
    }

    /// A run that has something left to do, whether or not it was closed.
    private func openRun(_ id: Plan.ID) throws(Refusal) -> Run? {
        let place = try author.place
        return Run.all(in: try journal.everything()).first { run in
            run.id == id && run.author.place == place && !run.isComplete
        }
    }

    /// The folder of the locks on its customers. Each sandbox has its own: those of one seed have
    /// the same customers. All profiles of a service share one.
    var lockFolder: String {
        get throws(Refusal) {
            let folder = try Surroundings.runFolder()
            return service == nil ? RunLock.folder(of: try author.place, in: folder) : folder
        }
    }
}

extension Store {
    /// How often a write is looked for until it shows.
    var retries: RetryPolicy { service == nil ? .atOnce : .usual }

    /// How many seconds it may take to show what was accepted.
    var secondsToShow: Double { service == nil ? 0 : RetryPolicy.secondsToShow }

    /// Return what runs plans and single writes on a Partner Center of this store; `retries` is nil
    /// for the store's own.
    func planRunner(
        on partnerCenter: any PartnerCenter, retries: RetryPolicy? = nil,
        report: @escaping @Sendable (Run) -> Void = { _ in }
    ) throws(Refusal) -> PlanRunner {
        PlanRunner(
            partnerCenter, journal: try journalWriter, time: service?.time ?? AlarmClock(),
            author: try author, retries: retries ?? self.retries, newID: RequestIDs.random.next,
            aftermath: { [self] in await aftermath(of: $0) }, report: report)
    }
}

extension Store {
    /// Return the single acts of this place without an outcome in the journal, and not under way in
    /// any process, and such steps of closed runs. None if the store is read-only.
    func openActs() throws(Refusal) -> [OpenAct] {
        guard !isReadOnly else { return [] }
        let folder = try lockFolder
        return try journal.everything().openActs(place: try author.place).filter {
            !ActLock.isHeld($0.intent.trace.requestID, in: folder)
        }
    }

    /// Look up their outcomes, and write them to the journal and the activity log.
    func lookUp(_ acts: [OpenAct]) async throws(Refusal) -> [LookedUpAct] {
        let reading = try reading
        let lookup = ActLookup(
            at: reading, journal: try journalWriter, time: service?.time ?? AlarmClock(),
            retries: retries, lag: secondsToShow
        ) { await aftermath(of: $0) }
        let (folder, place) = (try lockFolder, try author.place)
        var found: [LookedUpAct] = []
        for act in acts {
            guard let lock = ActLock(act.intent.trace.requestID, in: folder) else { continue }
            defer { withExtendedLifetime(lock) {} }
            // Another process may have finished it, or looked it up, by now.
            let isOpen = try journal.everything().openActs(place: place).contains {
                $0.entry == act.entry
            }
            if isOpen { found.append(await lookup.lookUp(act)) }
        }
        settleActivity()
        return found
    }

    /// Write outcomes from the journal to the activity log, for acts it still has as under way: the
    /// program may have been killed between the two, or an act was looked up later.
    func settleActivity() {
        guard service == nil, !isReadOnly, let open = try? directory.openActivity(), !open.isEmpty,
            let place = try? author.place, let partner = try? directory.identity(),
            let ends = try? journal.everything().ends(place: place)
        else { return }
        let settled = open.compactMap {
            record -> (ActivityRecord, OperationStatus, ActivityDetails)? in
            guard let trace = record.trace, let end = ends[trace.requestID],
                end.intent.write.operation == record.operation
            else { return nil }
            let outcome = end.outcome.recorded
            if outcome == .succeeded, isRepeated(record, by: trace) {
                return (record, .failed, .changes([]))
            }
            return (record, outcome, end.intent.details(of: end.outcome, by: partner))
        }
        // Ignore a failure: the log stays as it was.
        try? directory.write { writer throws(DirectoryError) in
            for (record, outcome, details) in settled {
                try writer.finish(record.id, outcome, details: details)
            }
        }
    }

    /// Whether the act was tried again after this attempt: only the last one succeeded.
    private func isRepeated(_ attempt: ActivityRecord, by trace: ActTrace) -> Bool {
        let attempts = (try? directory.attempts(of: trace.requestID)) ?? []
        return attempts.contains { $0.outcome == .succeeded } || attempts.last?.id != attempt.id
    }
}

extension Outcome {
    /// The status in the activity log.
    fileprivate var recorded: OperationStatus {
        switch self {
        case .done, .accepted: .succeeded
        case .refused(let refusal): refusal.isJudgement ? .decline : .failed
        case .unknown: .progress
        }
    }
}

extension Intent {
    /// The details in the activity log.
    fileprivate func details(of outcome: Outcome, by partner: Identity) -> ActivityDetails {
        switch outcome {
        case .done(let after):
            if let before, write == .removeRelationship {
                return .changes(.removal(of: before.customer, by: partner))
            }
            guard let before, let after else { return .changes([]) }
            return .changes(
                .change(
                    Change(
                        subscriptions: after.subscriptions,
                        azureSubscriptions: after.azureSubscriptions,
                        reservations: after.reservations, software: after.software,
                        consequences: []), from: before))
        case .refused(let refusal): return .refusal(refusal)
        case .accepted, .unknown: return .changes([])
        }
    }
}
