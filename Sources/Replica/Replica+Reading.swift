import Domain
import Foundation
import Storage

extension Replica {
    /// Reads what the listed customers hold, a few at a time, and writes each when it is read.
    /// Answers those that had a trouble of their own twice.
    func readHoldings(notSince moment: Date) async throws(Refusal) -> [Customer.ID: Refusal] {
        let customers = try trying { () throws(DirectoryError) in
            try replicaWriter.freshness.customersToRead(notSince: moment)
        }
        let total = try trying { () throws(DirectoryError) in
            try replicaWriter.freshness.listedCount()
        }
        var progress = Progress(done: total - customers.count, total: total)
        reporter.tell(progress.phase)
        let outcome = await withTaskGroup(of: Reading.self) { group in
            var queue = ReadingQueue(customers)
            var patience = Patience(attempts: pace.attempts)
            var troubles: [Customer.ID: Refusal] = [:]
            var troublesInARow = 0
            var running = 0
            var hold: Refusal?
            while true {
                while hold == nil, running < pace.concurrency, !Task.isCancelled,
                    let customer = queue.next(preferring: preferredNow)
                {
                    running += 1
                    group.addTask { [self] in await read(customer, notSince: moment) }
                }
                if let reading = await group.next() {
                    running -= 1
                    guard let refusal = reading.refusal else {
                        troubles[reading.customer] = nil
                        troublesInARow = 0
                        patience.restore()
                        if progress.step() { reporter.tell(progress.phase) }
                        continue
                    }
                    troublesInARow += 1
                    let isOne = if case .one = Backoff(refusal) { true } else { false }
                    if isOne, troublesInARow < Self.tooManyInARow {
                        // Once more at the end, and then it is left.
                        if troubles.updateValue(refusal, forKey: reading.customer) == nil {
                            queue.putBack(reading.customer)
                        }
                    } else {
                        queue.putBack(reading.customer)
                        hold = isOne ? refusal.answersFail : refusal
                    }
                    continue
                }
                // None runs any more: all are read, or there is something to bear first.
                guard let refusal = hold else { break }
                do throws(Refusal) {
                    try await bear(refusal, &patience)
                    hold = nil
                    reporter.tell(progress.phase)
                } catch {
                    return Result<[Customer.ID: Refusal], Refusal>.failure(error)
                }
            }
            return Task.isCancelled ? .failure(.service(.stopped)) : .success(troubles)
        }
        return try outcome.get()
    }

    private func read(_ id: Customer.ID, notSince moment: Date) async -> Reading {
        do throws(Refusal) {
            if let readAt = replicaWriter.freshness.holdingsReadAt(id), readAt >= moment {
                return Reading(customer: id, refusal: nil)
            }
            let customer = try trying { () throws(DirectoryError) in
                try replicaWriter.directory.customer(id)
            }
            guard let customer else { return Reading(customer: id, refusal: nil) }
            try replicaWriter.take(try await reading.holdings(ofListed: customer))
            return Reading(customer: id, refusal: nil)
        } catch {
            return Reading(customer: id, refusal: absence(error, of: id))
        }
    }

    /// Nil if the refusal says that there is no such customer, and that was written down.
    private func absence(_ refusal: Refusal, of customer: Customer.ID) -> Refusal? {
        guard refusal.cause == .notACustomer(customer) else { return refusal }
        do throws(Refusal) {
            try replicaWriter.takeAbsence(of: customer)
            return nil
        } catch {
            return error
        }
    }

    /// So many troubles one after the other are the service's, not the customers'.
    private static let tooManyInARow = 12

    private struct Reading: Sendable {
        let customer: Customer.ID
        let refusal: Refusal?
    }

    /// Counts, and says when it is worth telling.
    private struct Progress {
        private(set) var done: Int
        let total: Int

        var phase: SyncPhase { .reading(done: done, total: total) }

        mutating func step() -> Bool {
            done += 1
            return done == total || done % max(1, min(50, total / 100)) == 0
        }
    }
}

extension Refusal {
    /// One of many in a row, which are no longer about the customers they were met at.
    fileprivate var answersFail: Refusal {
        answer.map { .told(.unreachable(.answersFail), by: $0) } ?? .unreachable(.answersFail)
    }
}

/// Whose holdings are still to be read, in which order. A name each is all it keeps.
struct ReadingQueue {
    private let order: [Customer.ID]
    private var place = 0
    private var waiting: Set<Customer.ID>
    /// To be tried once more when all others were read.
    private var again: [Customer.ID] = []

    init(_ customers: [Customer.ID]) {
        order = customers
        waiting = Set(customers)
    }

    /// The next one: the first of `preferred` that waits, or else the first of all that do.
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

    /// Puts one back that could not be read: to be read once more at the end.
    mutating func putBack(_ customer: Customer.ID) { again.append(customer) }
}
