import Domain
import Foundation
import Storage

extension Replica {
    /// Reads what the listed customers hold, a few at a time, and writes each as it is read.
    /// Returns the customers that were refused twice, and why.
    func readHoldings(notSince moment: Date) async throws(Refusal) -> [Customer.ID: Refusal] {
        let customers = try trying(replicaWriter.freshness.customersToRead(notSince: moment))
        let total = try trying(replicaWriter.freshness.listedCount())
        var progress = ReadingProgress(done: total - customers.count, total: total)
        reporter.tell(progress.phase)
        let outcome = await withTaskGroup(of: CustomerRead.self) { group in
            var queue = ReadingQueue(customers)
            var retries = SyncRetries(limit: options.attempts)
            var troubles: [Customer.ID: Refusal] = [:]
            var troublesInARow = 0
            var running = 0
            // While this is set no further read begins; those that run are awaited.
            var obstacle: Refusal?
            while true {
                while obstacle == nil, running < options.concurrency, !Task.isCancelled,
                    let customer = queue.next(preferring: preferredNow)
                {
                    running += 1
                    group.addTask { [self] in await read(customer, notSince: moment) }
                }
                if let read = await group.next() {
                    running -= 1
                    guard let refusal = read.refusal else {
                        troubles[read.customer] = nil
                        troublesInARow = 0
                        retries.restore()
                        if progress.step() { reporter.tell(progress.phase) }
                        continue
                    }
                    troublesInARow += 1
                    let isOne = if case .one = Backoff(refusal) { true } else { false }
                    if isOne, troublesInARow < Self.tooManyInARow {
                        // Try each once more at the end.
                        if troubles.updateValue(refusal, forKey: read.customer) == nil {
                            queue.putBack(read.customer)
                        }
                    } else {
                        queue.putBack(read.customer)
                        obstacle = isOne ? refusal.answersFail : refusal
                    }
                    continue
                }
                // No read runs any more: all is read, or it must wait.
                guard let refusal = obstacle else { break }
                do throws(Refusal) {
                    try await wait(after: refusal, &retries)
                    obstacle = nil
                    reporter.tell(progress.phase)
                } catch {
                    return Result<[Customer.ID: Refusal], Refusal>.failure(error)
                }
            }
            return Task.isCancelled ? .failure(.service(.stopped)) : .success(troubles)
        }
        return try outcome.get()
    }

    private func read(_ id: Customer.ID, notSince moment: Date) async -> CustomerRead {
        do throws(Refusal) {
            if let readAt = replicaWriter.freshness.holdingsReadAt(id), readAt >= moment {
                return CustomerRead(customer: id, refusal: nil)
            }
            if let customer = try trying(replicaWriter.directory.customer(id)) {
                try replicaWriter.take(try await reading.holdings(ofListed: customer))
            }
            return CustomerRead(customer: id, refusal: nil)
        } catch {
            return CustomerRead(customer: id, refusal: absence(error, of: id))
        }
    }

    /// Nil if the refusal says that there is no such customer, which is then written to the store.
    private func absence(_ refusal: Refusal, of customer: Customer.ID) -> Refusal? {
        guard refusal.cause == .notACustomer(customer) else { return refusal }
        do throws(Refusal) {
            try replicaWriter.takeAbsence(of: customer)
            return nil
        } catch {
            return error
        }
    }

    /// After so many troubles in a row the service is at fault, not the customers.
    private static let tooManyInARow = 12

    private struct CustomerRead: Sendable {
        let customer: Customer.ID
        /// Why it could not be read; nil if it was.
        let refusal: Refusal?
    }
}

/// Counts the customers that were read, and decides when to report it.
private struct ReadingProgress {
    private(set) var done: Int
    let total: Int

    var phase: SyncPhase { .reading(done: done, total: total) }

    /// Counts one more, and returns whether to report it.
    mutating func step() -> Bool {
        done += 1
        return done == total || done % max(1, min(50, total / 100)) == 0
    }
}

/// The customers whose holdings are still to be read, in order.
struct ReadingQueue {
    private let order: [Customer.ID]
    private var place = 0
    private var waiting: Set<Customer.ID>
    /// Those to try once more when all others were read.
    private var again: [Customer.ID] = []

    init(_ customers: [Customer.ID]) {
        order = customers
        waiting = Set(customers)
    }

    /// Removes the next one: the first of `preferred` that waits, or else the first of all.
    mutating func next(preferring preferred: [Customer.ID]) -> Customer.ID? {
        if let wanted = preferred.first(where: waiting.contains) {
            waiting.remove(wanted)
            return wanted
        }
        while place < order.count {
            defer { place += 1 }
            if waiting.remove(order[place]) != nil { return order[place] }
        }
        return again.isEmpty ? nil : again.removeFirst()
    }

    /// Puts a customer that could not be read at the end.
    mutating func putBack(_ customer: Customer.ID) { again.append(customer) }
}

extension Refusal {
    /// One of many refusals in a row, which are not about the single customers.
    fileprivate var answersFail: Refusal {
        answer.map { .told(.unreachable(.answersFail), by: $0) } ?? .unreachable(.answersFail)
    }
}
