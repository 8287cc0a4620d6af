import Domain
import Foundation
import Storage

// Admin relationships are in Microsoft Graph, which has a consent, limits and outages of its own:
// what goes wrong there is kept, and a sync is finished all the same.
extension Replica {
    /// Reads the list of admin relationships with all customers, unless it was read since a moment,
    /// and writes what differs. A list that was cut off continues where it was. Throws only what
    /// the store says, or `stopped` if the task was cancelled.
    func readAccess(notSince moment: Date) async throws(Refusal) {
        let freshness = replicaWriter.freshness
        let stage = try trying(freshness.accessStage())
        if case .rest = stage, let listedAt = freshness.accessListedAt, listedAt >= moment {
            return
        }
        let trouble: AdminAccessTrouble?
        switch await listAccess(from: stage) {
        case .whole:
            try await replicaWriter.takeEndOfAccessList()
            try trying(freshness.endAccessListing(at: replicaWriter.time.now))
            trouble = nil
        case .partly:
            // Nothing is deleted, and of nobody all are known.
            try trying(freshness.endAccessListing(at: nil))
            trouble = .unreadable
        case .refused(let refusal):
            if Task.isCancelled { throw .service(.stopped) }
            if refusal.isOfStore { throw refusal }
            trouble = AdminAccessTrouble(refusal)
        }
        try replicaWriter.set(trouble)
    }

    private enum AccessList {
        case whole
        /// Some of the list could not be read.
        case partly
        case refused(Refusal)
    }

    private func listAccess(from stage: Freshness.AccessStage) async -> AccessList {
        do throws(Refusal) {
            guard case .listing(let mark?) = stage else { return try await listAccess(from: nil) }
            do throws(Refusal) {
                return try await listAccess(from: mark)
            } catch {
                // The service may not know the mark any more.
                guard case .one = Backoff(error), !Task.isCancelled, !error.isOfStore else {
                    throw error
                }
                return try await listAccess(from: nil)
            }
        } catch {
            return .refused(error)
        }
    }

    private func listAccess(
        from start: AdminListing.Mark?
    ) async throws(Refusal) -> AccessList {
        let freshness = replicaWriter.freshness
        if start == nil { try trying(freshness.beginAccessListing()) }
        var (mark, seen) = (start, Set<AdminListing.Mark>())
        repeat {
            let page = try await accessPage(from: mark)
            if let next = page.next, next == mark || !seen.insert(next).inserted {
                throw .service(.unreadable(.loop))
            }
            try await replicaWriter.take(page.entries)
            try trying(
                freshness.noteAccessListed(
                    page.entries.map(\.relationship.id), unread: page.unread, next: page.next))
            mark = page.next
            if Task.isCancelled { throw .service(.stopped) }
        } while mark != nil
        return try trying(freshness.unreadAccess()) == 0 ? .whole : .partly
    }

    /// Asks again a few times while Microsoft Graph fails or has had enough requests. Partner
    /// Center answers all the while, so nobody is told that it is offline.
    private func accessPage(
        from mark: AdminListing.Mark?
    ) async throws(Refusal) -> AdminListing {
        var retries = SyncRetries(limit: min(options.attempts, Self.accessAttempts))
        while true {
            do throws(Refusal) {
                return try await reading.adminRelationships(from: mark)
            } catch {
                let now = replicaWriter.time.now
                guard !Task.isCancelled, let moment = retries.nextAttempt(after: error, at: now),
                    moment.timeIntervalSince(now) <= Self.longestAccessWait
                else { throw error }
                let wakes = hurry.wakes
                await replicaWriter.time.wait(until: moment, or: hurry, since: wakes)
                if Task.isCancelled { throw error }
            }
        }
    }

    private static let accessAttempts = 3
    /// In seconds.
    private static let longestAccessWait = 300.0
}

extension Refusal {
    /// Whether the store refused, and not the service.
    fileprivate var isOfStore: Bool {
        switch cause {
        case .storeBusy, .storeFull, .storeFailed: true
        default: false
        }
    }
}
