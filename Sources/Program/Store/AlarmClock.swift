import Deck
import Domain
import Foundation

/// Time for the deck: one thread that sleeps until the next moment somebody waits for, and
/// without a limit while nobody does.
final class AlarmClock: Timekeeper {
    private let bench = Bench()

    init() {
        let bench = bench
        let thread = Thread { bench.wakeThemAll() }
        thread.name = "alarm clock"
        thread.start()
    }

    deinit { bench.close() }

    var now: Date { Date() }

    func wait(until moment: Date) async {
        let ticket = bench.ticket()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                bench.seat(ticket, until: moment, continuation)
            }
        } onCancel: {
            bench.call(ticket)
        }
        bench.forget(ticket)
    }

    /// Those who wait, guarded by the condition the thread sleeps on.
    private final class Bench: @unchecked Sendable {
        private typealias Sleeper = (moment: Date, continuation: CheckedContinuation<Void, Never>)

        private let condition = NSCondition()
        private var sleepers: [Int: Sleeper] = [:]
        /// Those whose task was cancelled before they sat down.
        private var called: Set<Int> = []
        private var tickets = 0
        private var isClosed = false

        func ticket() -> Int {
            condition.withLock {
                tickets += 1
                return tickets
            }
        }

        func seat(
            _ ticket: Int, until moment: Date, _ continuation: CheckedContinuation<Void, Never>
        ) {
            let mayGo = condition.withLock {
                if called.remove(ticket) != nil || isClosed || moment <= Date() { return true }
                sleepers[ticket] = (moment, continuation)
                return false
            }
            if mayGo { continuation.resume() } else { condition.signal() }
        }

        func call(_ ticket: Int) {
            let sleeper = condition.withLock {
                let sleeper = sleepers.removeValue(forKey: ticket)
                if sleeper == nil { called.insert(ticket) }
                return sleeper
            }
            sleeper?.continuation.resume()
        }

        /// Whoever was called after getting up is not waited for any more.
        func forget(_ ticket: Int) {
            condition.withLock { _ = called.remove(ticket) }
        }

        func close() {
            let last = condition.withLock {
                isClosed = true
                defer { sleepers = [:] }
                return Array(sleepers.values)
            }
            condition.signal()
            for sleeper in last { sleeper.continuation.resume() }
        }

        func wakeThemAll() {
            condition.lock()
            defer { condition.unlock() }
            while !isClosed {
                let now = Date()
                for (ticket, sleeper) in sleepers where sleeper.moment <= now {
                    sleepers[ticket] = nil
                    sleeper.continuation.resume()
                }
                if let next = sleepers.values.map(\.moment).min() {
                    // Foundation counts nanoseconds in 64 bits, and ends the program beyond them.
                    _ = condition.wait(until: min(next, now.addingTimeInterval(86_400)))
                } else {
                    condition.wait()
                }
            }
        }
    }
}

extension LocalTime {
    /// The machine's own, with the changes of the clock from a day ago on for so many days.
    static func system(from now: Instant, days: Int) -> LocalTime {
        let zone = TimeZone.current
        var moment = now.addingTimeInterval(-86_400)
        let end = now.addingTimeInterval(Double(days) * 86_400)
        var changes = [Change(from: moment, seconds: zone.secondsFromGMT(for: moment))]
        while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end {
            changes.append(Change(from: next, seconds: zone.secondsFromGMT(for: next)))
            moment = next
        }
        return LocalTime(name: zone.identifier, changes: changes)
    }
}
