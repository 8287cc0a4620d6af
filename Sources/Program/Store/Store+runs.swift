import Domain
import Execution
import Foundation
import PartnerCenterAPI
import Storage

extension Store {
    /// The runs the journal tells of that are not complete, the oldest first, apart by whether
    /// another process is about them. One that came to its end with steps refused is none, unless
    /// it is asked for.
    func openRuns(
        withFinished: Bool = false
    ) throws(Refusal) -> (resting: [Run], elsewhere: [Run]) {
        let place = try author.place
        let folder = try lockFolder
        let open = Run.all(in: try journal.everything()).filter {
            $0.author.place == place && !$0.isComplete && (withFinished || $0.phase != .finished)
        }
        let elsewhere = open.filter { RunLock.isUnderway($0.plan, in: folder) }
        return (open.filter { one in !elsewhere.contains { $0.id == one.id } }, elsewhere)
    }

    /// Takes the customers of a plan that is to be started.
    func lock(toStart plan: Plan) throws(Refusal) -> RunLock {
        try RunLock(
            toStart: plan, from: try author.place, by: try journal, in: try lockFolder)
    }

    /// Takes the customers of a plan that was started before.
    func lock(toGoOnWith plan: Plan) throws(Refusal) -> RunLock {
        try RunLock(on: plan, in: try lockFolder)
    }

    /// Where the locks on its customers are. Sandboxes of one seed have the same customers, and each
    /// its own locks; of a service all profiles meet at the same ones.
    var lockFolder: String {
        get throws(Refusal) {
            let folder = try Surroundings.runFolder()
            return service == nil ? RunLock.folder(of: try author.place, in: folder) : folder
        }
    }
}

extension Store {
    /// How long what was accepted is looked for here.
    var retries: RetryPolicy { service == nil ? .atOnce : .usual }

    /// Runs plans, and single writes, on a Partner Center of this store.
    func planRunner(
        on partnerCenter: any PartnerCenter, report: @escaping @Sendable (Run) -> Void = { _ in }
    ) throws(Refusal) -> PlanRunner {
        PlanRunner(
            partnerCenter, journal: try journalWriter, time: service?.time ?? AlarmClock(),
            author: try author, retries: retries, newID: RequestIDs.random.next, report: report)
    }
}

extension Store {
    /// The single acts that were done from here, of whose end the journal does not tell and which
    /// no process is about. None where nothing may be written.
    func openActs() throws(Refusal) -> [OpenAct] {
        guard !isReadOnly else { return [] }
        let folder = try lockFolder
        return try journal.everything().openActs(place: try author.place).filter {
            !ActLock.isHeld($0.intent.trace.requestID, in: folder)
        }
    }

    /// Looks up what became of them, and writes it into the journal and the activity log.
    func lookUp(_ acts: [OpenAct]) async throws(Refusal) -> [LookedUpAct] {
        let reading = try reading
        let lookup = ActLookup(
            at: reading, journal: try journalWriter, now: Date(),
            // Accepted by a service, it takes about ten minutes to show (reference, 4.1 and 13).
            lag: service == nil ? 0 : 900
        ) { await aftermath(of: $0) }
        let (folder, place) = (try lockFolder, try author.place)
        var found: [LookedUpAct] = []
        for act in acts {
            guard let lock = ActLock(act.intent.trace.requestID, in: folder) else { continue }
            defer { withExtendedLifetime(lock) {} }
            // Who was about it may have come to its end, or have looked it up, by now.
            let isOpen = try journal.everything().openActs(place: place).contains {
                $0.entry == act.entry
            }
            if isOpen { found.append(await lookup.lookUp(act)) }
        }
        settleActivity()
        return found
    }

    /// Writes into the activity log how acts ended that it has as under way, where the journal
    /// tells: the program may have been killed between the two, and looking again may have told
    /// what an answer did not.
    func settleActivity() {
        guard service == nil, !isReadOnly, let open = try? directory.openActivity(), !open.isEmpty,
            let place = try? author.place, let partner = try? directory.identity(),
            let ends = try? journal.everything().ends(place: place)
        else { return }
        let settled = open.compactMap {
            record -> (ActivityRecord, OperationStatus, String)? in
            guard let trace = record.trace, let end = ends[trace.requestID],
                end.intent.write.operation == record.operation
            else { return nil }
            let outcome = end.outcome.recorded
            if outcome == .succeeded, isRepeated(record, by: trace) { return (record, .failed, "") }
            return (record, outcome, end.intent.details(of: end.outcome, by: partner))
        }
        // The log is no worse than before if it cannot be written.
        try? directory.write { writer throws(DirectoryError) in
            for (record, outcome, details) in settled {
                try writer.finish(record.id, outcome, details: details)
            }
        }
    }

    /// Whether the act was made again after this attempt at it: what was done, the last one did.
    private func isRepeated(_ attempt: ActivityRecord, by trace: ActTrace) -> Bool {
        let attempts = (try? directory.attempts(of: trace.requestID)) ?? []
        return attempts.contains { $0.outcome == .succeeded } || attempts.last?.id != attempt.id
    }
}

extension Outcome {
    /// What the activity log calls it.
    fileprivate var recorded: OperationStatus {
        switch self {
        case .done, .accepted: .succeeded
        case .refused(let refusal): refusal.isRule ? .decline : .failed
        case .unknown: .progress
        }
    }
}

extension Intent {
    /// What the activity log says of an act that ended so.
    fileprivate func details(of outcome: Outcome, by partner: Identity) -> String {
        switch outcome {
        case .done(let after):
            if let before, write == .removeRelationship {
                return Details.removal(of: before.customer, by: partner)
            }
            guard let before, let after else { return "" }
            return Details.change(
                Change(
                    subscriptions: after.subscriptions,
                    azureSubscriptions: after.azureSubscriptions,
                    reservations: after.reservations, software: after.software,
                    consequences: []), from: before)
        case .refused(let refusal): return Details.refusal(refusal)
        case .accepted, .unknown: return ""
        }
    }
}
