import Domain
import Execution
import Foundation
import PartnerCenterAPI

extension Store {
    /// Return what was asked for or accepted from here and was not seen yet: ends of the last
    /// month, and other acts of the last day. None if the store is read-only.
    func awaitedActs() throws(Refusal) -> [AwaitedAct] { try awaited().open }

    /// Return the same with what is done by now.
    private func awaited() throws(Refusal) -> AwaitedActs {
        guard !isReadOnly, imported == nil else { return AwaitedActs(open: [], done: []) }
        let now = Date()
        let start = now.addingTimeInterval(-Run.secondsForEnds)
        var acts = try journal.everything().awaited(place: try author.place, at: now)
        acts.open.removeAll { $0.date < start }
        return acts
    }

    /// Look once whether these show by now, and write that to the journal. Return those that do,
    /// and those to look for again, among them those of runs under way: their run may note them.
    /// The journal is read only if one shows.
    func look(
        for acts: [AwaitedAct]
    ) async throws(Refusal) -> (found: [AwaitedAct], left: [AwaitedAct]) {
        // Another process may be looking for the same.
        guard let lock = ActLock("ends", in: try lockFolder) else { return ([], acts) }
        defer { withExtendedLifetime(lock) {} }
        let folder = try lockFolder
        func isOfARun(_ end: AwaitedAct) -> Bool {
            guard let step = end.intent.step else { return false }
            return CustomerLock.holder(of: step.customer, in: folder)?.plan == step.plan
        }
        return try await AwaitedLookup(
            at: try reading, journal: try journalWriter, time: service?.time ?? AlarmClock(),
            retries: retries, newID: RequestIDs.random.next, aftermath: { await aftermath(of: $0) }
        ).lookUp(acts, except: isOfARun, among: awaited)
    }

    /// Look once for all that is wanted of what the service took and has not shown, at most until
    /// `end`. A later look finds what can't be read now.
    func lookOnceForAwaited(
        stoppingAt end: DispatchTime? = nil, _ isWanted: (AwaitedAct) -> Bool = { _ in true }
    ) {
        settleJournal()
        guard let acts = try? awaitedActs().filter(isWanted), !acts.isEmpty else { return }
        guard let end else {
            _ = try? waiting { () async throws(Refusal) in try await look(for: acts) }
            return
        }
        _ = try? Program.waiting(stoppingAt: end) { () async throws(Refusal) in
            try await look(for: acts)
        }
    }

    /// The pauses between looks, in seconds: about ten minutes for a service, and as long as the
    /// embedded sandbox takes.
    var pausesForAwaited: [Double] {
        service == nil ? Array(repeating: 1, count: 8) : RetryPolicy.usual.showing
    }
}
