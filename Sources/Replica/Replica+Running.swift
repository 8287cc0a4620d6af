import Domain
import Foundation
import Storage
import Synchronization

/// What a running replica can be asked for.
final class Requests: Sendable {
    let syncs = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let settlements = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let customers = AsyncStream.makeStream(of: Customer.ID.self)
    /// Whether a sync is under way: then it is hurried, not asked for again.
    let isSyncing = Mutex(false)
}

extension Replica {
    /// What may be asked of a replica that runs.
    package enum Request: Sendable {
        /// The whole of it. While one is under way this only cuts its waiting short.
        case sync
        /// One customer, because the operator opened it.
        case customer(Customer.ID)
        /// To look for what is pending, from the shortest wait on.
        case settlement
    }

    /// Asks for something; never waits.
    package func ask(_ request: Request) {
        switch request {
        case .sync:
            if requests.isSyncing.withLock({ $0 }) {
                hurry.wake()
            } else {
                requests.syncs.continuation.yield()
            }
        case .customer(let customer):
            replicaWriter.freshness.noteOpened(customer, at: replicaWriter.time.now)
            requests.customers.continuation.yield(customer)
        case .settlement:
            // One that is under way begins its waits anew; one more afterwards finds nothing.
            settling.addition.wake()
            requests.settlements.continuation.yield()
        }
    }

    /// Syncs, sparing what was read lately, and then does what it is asked for, until the task is
    /// cancelled. To be called once.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { [self] in
                await sync(sparing: true)
                for await _ in requests.syncs.stream { await sync() }
            }
            group.addTask { [self] in
                await settlePending()
                for await _ in requests.settlements.stream { await settlePending() }
            }
            for await customer in requests.customers.stream {
                group.addTask { [self] in await open(customer) }
            }
            group.cancelAll()
        }
    }

    private func open(_ customer: Customer.ID) async {
        do throws(Refusal) {
            try await refresh(customer)
            // It answers again: what was given up can go on.
            if reporter.hasGivenUp { ask(.sync) }
        } catch {
            guard reporter.isAtRest else { return }
            switch Backoff(error) {
            case .offline: reporter.tell(.offline(error, until: nil))
            case .stop: reporter.tell(.stopped(error))
            case .throttled, .one: break
            }
        }
    }
}
