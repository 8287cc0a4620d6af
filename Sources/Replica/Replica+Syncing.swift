import Domain
import Foundation
import Storage

extension Replica {
    /// How a sync ended.
    package enum Ending: Equatable, Sendable {
        /// All was read, except for the customers the service had a trouble with.
        case finished(troubles: [Customer.ID: Refusal])
        /// The service could not be reached in any attempt.
        case offline(Refusal)
        /// The service refuses until the operator does something, or the store does.
        case stopped(Refusal)
        /// The task was cancelled.
        case cancelled
    }

    /// Reads the list, what every customer holds, the list of admin relationships, and the profiles
    /// that were not read for long, and writes what differs. A sync that was cut off continues
    /// where it was, and does not read again what was read within `SyncOptions.window`; nor does a
    /// sync that is `sparing`. Only one may run at a time.
    @discardableResult
    package func sync(sparing: Bool = false) async -> Ending {
        requests.isSyncing.withLock { $0 = true }
        var ending: Ending
        do throws(Refusal) {
            let began = replicaWriter.time.now
            let stage = try trying(replicaWriter.freshness.stage())
            try await list(from: stage)
            let since =
                sparing || stage != .rest ? began.addingTimeInterval(-options.window) : began
            let troubles = try await readHoldings(notSince: since)
            try trying(replicaWriter.freshness.endSync())
            try await readAccess(notSince: since)
            // Last: no screen waits for them.
            let others = try await readProfiles(
                notSince: began.addingTimeInterval(-options.profileWindow))
            ending = .finished(troubles: troubles.merging(others) { first, _ in first })
        } catch {
            ending = Task.isCancelled ? .cancelled : Ending(error)
        }
        // Before the report: whoever hears that the sync is over may ask for another at once.
        requests.isSyncing.withLock { $0 = false }
        switch ending {
        case .finished: reporter.tell(.rest)
        case .offline(let refusal): reporter.tell(.offline(refusal, until: nil))
        case .stopped(let refusal): reporter.tell(.stopped(refusal))
        case .cancelled: break
        }
        return ending
    }

    private func list(from stage: Freshness.SyncStage) async throws(Refusal) {
        switch stage {
        case .reading:
            return
        case .listing(let mark?):
            do throws(Refusal) {
                try await list(from: mark, isNew: false)
            } catch {
                // The service may not know the mark any more.
                guard case .one = Backoff(error), !Task.isCancelled else { throw error }
                try await list(from: nil, isNew: true)
            }
        case .rest, .listing(nil):
            try await list(from: nil, isNew: true)
        }
        try await replicaWriter.takeEndOfList()
        try trying(replicaWriter.freshness.endListing(at: replicaWriter.time.now))
    }

    private func list(from start: CustomerListing.Mark?, isNew: Bool) async throws(Refusal) {
        let freshness = replicaWriter.freshness
        if isNew { try trying(freshness.beginListing()) }
        var mark = start
        var count = try trying(freshness.listedCount())
        reporter.tell(.listing(customers: count))
        repeat {
            let here = mark
            let page = try await persist { () async throws(Refusal) in
                try await reading.customers(from: here, limit: options.pageSize)
            }
            guard page.next == nil || page.next != here else {
                throw .service(.unreadable(.loop))
            }
            try await replicaWriter.take(page.customers)
            try trying(
                freshness.noteListed(
                    page.customers.map(\.id), unread: page.unread, next: page.next))
            count += page.customers.count
            reporter.tell(.listing(customers: count))
            mark = page.next
            if Task.isCancelled { throw .service(.stopped) }
        } while mark != nil
    }

    /// Asks until there is an answer, or there is no use in asking again.
    private func persist<T>(
        _ ask: () async throws(Refusal) -> T
    ) async throws(Refusal) -> T {
        var retries = SyncRetries(limit: options.attempts)
        while true {
            do throws(Refusal) {
                return try await ask()
            } catch {
                try await wait(after: error, &retries)
            }
        }
    }

    /// Waits until it is time to try again, or throws the refusal if that is of no use. A request
    /// for a sync ends the wait.
    func wait(after refusal: Refusal, _ retries: inout SyncRetries) async throws(Refusal) {
        guard !Task.isCancelled,
            let moment = retries.nextAttempt(after: refusal, at: replicaWriter.time.now)
        else { throw refusal }
        let wakes = hurry.wakes
        if case .throttled = Backoff(refusal) {
            reporter.tell(.waiting(until: moment))
        } else {
            reporter.tell(.offline(refusal, until: moment))
        }
        await replicaWriter.time.wait(until: moment, or: hurry, since: wakes)
        if Task.isCancelled { throw refusal }
    }
}

extension Replica.Ending {
    fileprivate init(_ refusal: Refusal) {
        switch Backoff(refusal) {
        case .offline, .throttled: self = .offline(refusal)
        case .stop, .one: self = .stopped(refusal)
        }
    }
}

/// What a refusal means for a sync.
enum Backoff {
    /// The service cannot be reached: try again after a while.
    case offline
    /// The service has had enough requests, until a moment if it said when.
    case throttled(until: Date?)
    /// Everything will be refused until the operator does something.
    case stop
    /// The refusal is about the one thing that was asked for.
    case one

    init(_ refusal: Refusal) {
        switch refusal.cause {
        case .unreachable: self = .offline
        case .service(.throttled(let until)): self = .throttled(until: until)
        case .service(let trouble):
            switch trouble {
            case .signInMissing, .signInExpired, .multiFactorRequired, .conditionalAccess,
                .wrongAudience, .appOnlyToken, .agreementMissing, .redirected, .stopped:
                self = .stop
            default: self = .one
            }
        case .storeBusy, .storeFull: self = .stop
        default: self = .one
        }
    }
}

/// When a sync tries again: after 1, 2, 4 … 60 seconds, at most `limit` times in a row.
struct SyncRetries {
    private let limit: Int
    private var attempts = 0

    init(limit: Int) { self.limit = limit }

    /// Begins anew, because something was answered.
    mutating func restore() { attempts = 0 }

    /// When to try again after a refusal; nil if that is of no use, or the limit is reached.
    mutating func nextAttempt(after refusal: Refusal, at now: Date) -> Date? {
        guard attempts < limit else { return nil }
        let delay = RetryPolicy.sync(afterFailures: attempts)
        switch Backoff(refusal) {
        case .offline:
            attempts += 1
            return now.addingTimeInterval(delay)
        case .throttled(let until):
            attempts += 1
            return max(until ?? now.addingTimeInterval(60), now.addingTimeInterval(delay))
        case .stop, .one:
            return nil
        }
    }
}
