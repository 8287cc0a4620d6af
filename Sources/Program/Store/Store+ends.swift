import Domain
import Execution
import Foundation
import PartnerCenterAPI

extension Store {
    /// Return the ends that were asked for from here within the last month, and were not seen yet.
    /// None if the store is read-only.
    func requestedEnds() throws(Refusal) -> [RequestedEnd] {
        guard !isReadOnly, imported == nil else { return [] }
        let start = Date().addingTimeInterval(-Run.secondsForEnds)
        return try journal.everything().requestedEnds(place: try author.place).filter {
            $0.date >= start
        }
    }

    /// Look once whether these ends have come, and write that to the journal. Return those that
    /// have, and those to look for again, among them those of runs under way: their run may note
    /// them. The journal is read only if one has come.
    func lookForEnds(
        _ ends: [RequestedEnd]
    ) async throws(Refusal) -> (found: [RequestedEnd], left: [RequestedEnd]) {
        // Another process may be looking for the same.
        guard let lock = ActLock("ends", in: try lockFolder) else { return ([], ends) }
        defer { withExtendedLifetime(lock) {} }
        let folder = try lockFolder
        func isOfARun(_ end: RequestedEnd) -> Bool {
            guard let step = end.intent.step else { return false }
            return CustomerLock.holder(of: step.customer, in: folder)?.plan == step.plan
        }
        return try await EndLookup(
            at: try reading, journal: try journalWriter, newID: RequestIDs.random.next
        ).lookUp(ends, except: isOfARun, among: requestedEnds)
    }

    /// Look once for every wanted end that was asked for and not seen yet. A later look finds what
    /// can't be read now.
    func lookForEndsOnce(_ isWanted: (RequestedEnd) -> Bool = { _ in true }) {
        guard let ends = try? requestedEnds().filter(isWanted), !ends.isEmpty else { return }
        _ = try? waiting { () async throws(Refusal) in try await lookForEnds(ends) }
    }

    /// The pauses between looks, in seconds: about ten minutes for a service, and as long as the
    /// embedded sandbox takes.
    var pausesForEnds: [Double] {
        service == nil ? Array(repeating: 1, count: 8) : RetryPolicy.usual.showing
    }
}
