import Domain
import Foundation
import Storage

extension Replica {
    /// Reads what the listed customers hold, a few at a time, and writes each as it is read.
    /// Returns the customers that were refused twice, and why.
    func readHoldings(notSince moment: Date) async throws(Refusal) -> [Customer.ID: Refusal] {
        let customers = try trying(replicaWriter.freshness.customersToRead(notSince: moment))
        return try await readEach(
            customers, phase: SyncPhase.reading
        ) { [self] (id) async throws(Refusal) in
            if let readAt = replicaWriter.freshness.holdingsReadAt(id), readAt >= moment { return }
            if let customer = try trying(replicaWriter.directory.customer(id)) {
                try replicaWriter.take(try await reading.holdings(ofListed: customer))
            }
        }
    }

    /// Reads the profiles of the listed customers that were not read since a moment, one request
    /// each. Returns the same.
    func readProfiles(notSince moment: Date) async throws(Refusal) -> [Customer.ID: Refusal] {
        let customers = try trying(
            replicaWriter.freshness.customersWithoutProfile(since: moment))
        if customers.isEmpty { return [:] }
        return try await readEach(
            customers, phase: SyncPhase.profiles
        ) { [self] (id) async throws(Refusal) in
            // The operator may have opened it meanwhile.
            if let readAt = replicaWriter.freshness.profileReadAt(id), readAt >= moment { return }
            try replicaWriter.take(profile: try await reading.profile(of: id))
        }
    }

    private typealias Reader = @Sendable (Customer.ID) async throws(Refusal) -> Void

    /// Reads some of the listed customers, a few at a time.
    private func readEach(
        _ customers: [Customer.ID], phase: (_ done: Int, _ total: Int) -> SyncPhase,
        by reader: @escaping Reader
    ) async throws(Refusal) -> [Customer.ID: Refusal] {
        let total = try trying(replicaWriter.freshness.listedCount())
        var progress = ReadingProgress(done: total - customers.count, total: total)
        func tell() { reporter.tell(phase(progress.done, progress.total)) }
        tell()
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
                    group.addTask { [self] in await read(customer, by: reader) }
                }
                if let read = await group.next() {
                    running -= 1
                    guard let refusal = read.refusal else {
                        troubles[read.customer] = nil
                        troublesInARow = 0
                        retries.restore()
                        if progress.step() { tell() }
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
                    tell()
                } catch {
                    return Result<[Customer.ID: Refusal], Refusal>.failure(error)
                }
            }
            return Task.isCancelled ? .failure(.service(.stopped)) : .success(troubles)
        }
        return try outcome.get()
    }

    private func read(_ id: Customer.ID, by reader: Reader) async -> CustomerRead {
        do throws(Refusal) {
            try await reader(id)
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

    /// Counts one more, and returns whether to report it.
    mutating func step() -> Bool {
        done += 1
        return done == total || done % max(1, min(50, total / 100)) == 0
    }
}

/// The customers that are still to be read, in order.
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
