import Domain
import Foundation
import Storage

extension Replica {
    /// How a sync ended.
    package enum Ending: Equatable, Sendable {
        /// All is here, but for the customers the service had a trouble with.
        case finished(troubles: [Customer.ID: Refusal])
        /// It could not be reached for as long as it was tried.
        case offline(Refusal)
        /// It will say no until the operator does something; or the store will.
        case stopped(Refusal)
        /// The task was cancelled.
        case cancelled
    }

    /// Reads the list and what every customer holds, and writes what differs. One that was cut
    /// off goes on where it was, and does not read again what was read within the window of the
    /// pace; nor does one that is told to be `sparing`. One at a time.
    @discardableResult
    package func sync(sparing: Bool = false) async -> Ending {
        requests.isSyncing.withLock { $0 = true }
        var ending: Ending
        do throws(Refusal) {
            let began = replicaWriter.time.now
            let place = try trying { () throws(DirectoryError) in
                try replicaWriter.freshness.place()
            }
            try await list(from: place)
            let since =
                sparing || place != .rest ? began.addingTimeInterval(-pace.window) : began
            ending = .finished(troubles: try await readHoldings(notSince: since))
            try trying { () throws(DirectoryError) in try replicaWriter.freshness.endSync() }
        } catch {
            ending = Task.isCancelled ? .cancelled : Ending(error)
        }
        // Before it is told: who hears of the end may ask again at once.
        requests.isSyncing.withLock { $0 = false }
        switch ending {
        case .finished: reporter.tell(.rest)
        case .offline(let refusal): reporter.tell(.offline(refusal, until: nil))
        case .stopped(let refusal): reporter.tell(.stopped(refusal))
        case .cancelled: break
        }
        return ending
    }

    private func list(from place: Freshness.Place) async throws(Refusal) {
        switch place {
        case .reading:
            return
        case .rest:
            try await list(from: nil, isNew: true)
        case .listing(let mark?):
            do throws(Refusal) {
                try await list(from: mark, isNew: false)
            } catch {
                // The service may have forgotten the place it gave us.
                guard case .one = Backoff(error), !Task.isCancelled else { throw error }
                try await list(from: nil, isNew: true)
            }
        case .listing(nil):
            try await list(from: nil, isNew: true)
        }
        try await replicaWriter.takeEndOfList()
        let now = replicaWriter.time.now
        try trying { () throws(DirectoryError) in try replicaWriter.freshness.endListing(at: now) }
    }

    private func list(from start: CustomerListing.Mark?, isNew: Bool) async throws(Refusal) {
        let freshness = replicaWriter.freshness
        if isNew { try trying { () throws(DirectoryError) in try freshness.beginListing() } }
        var mark = start
        var count = try trying { () throws(DirectoryError) in try freshness.listedCount() }
        reporter.tell(.listing(customers: count))
        repeat {
            let here = mark
            let page = try await persist { () async throws(Refusal) in
                try await reading.customers(from: here, limit: pace.pageSize)
            }
            guard page.next == nil || page.next != here else {
                throw .service(.unreadable(.loop))
            }
            try await replicaWriter.take(page.customers)
            try trying { () throws(DirectoryError) in
                try freshness.noteListed(
                    page.customers.map(\.id), unread: page.unread, next: page.next)
            }
            count += page.customers.count
            reporter.tell(.listing(customers: count))
            mark = page.next
            if Task.isCancelled { throw .service(.stopped) }
        } while mark != nil
    }

    /// Asks until there is an answer, or there is no use in asking.
    private func persist<T>(
        _ ask: () async throws(Refusal) -> T
    ) async throws(Refusal) -> T {
        var patience = Patience(attempts: pace.attempts)
        while true {
            do throws(Refusal) {
                return try await ask()
            } catch {
                try await bear(error, &patience)
            }
        }
    }

    /// Waits until it is worth trying again, or throws the refusal if it is not. A request for a
    /// sync ends the wait.
    func bear(_ refusal: Refusal, _ patience: inout Patience) async throws(Refusal) {
        guard !Task.isCancelled,
            let moment = patience.nextAttempt(after: refusal, at: replicaWriter.time.now)
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
    /// The service cannot be reached: worth trying again in a while.
    case offline
    /// It wants to be left alone until a moment, if it said when.
    case throttled(until: Date?)
    /// It will say no to everything, until the operator does something.
    case stop
    /// It is about the one thing that was asked for.
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

/// How long a sync goes on trying what does not answer: 1, 2, 4 … 60 seconds, and then no more.
struct Patience {
    private let limit: Int
    private var attempts = 0

    init(attempts limit: Int) { self.limit = limit }

    /// Something was answered: it begins anew.
    mutating func restore() { attempts = 0 }

    /// When to try again after a refusal; nil if that is of no use, or was tried long enough.
    mutating func nextAttempt(after refusal: Refusal, at now: Date) -> Date? {
        let backoff = Backoff(refusal)
        guard attempts < limit else { return nil }
        let delay = Double(min(1 << min(attempts, 6), 60))
        switch backoff {
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
