import Domain
import Foundation
import Synchronization

/// Keeps one tenant's requests within the service's quota, whoever sends them, and makes everybody
/// wait when the service asks for it.
package final class Pacer: Sendable {
    private let time: any Timekeeper
    private let report: @Sendable (Date?) -> Void
    private let pace: Mutex<Pace>
    private let room = WaitingRoom()

    /// `report` is told until when there is a wait that an operator would notice (over a second),
    /// and nil when requests go out again.
    package init(
        quota: Quota = Quota(), time: any Timekeeper,
        report: @escaping @Sendable (Date?) -> Void = { _ in }
    ) {
        self.time = time
        self.report = report
        pace = Mutex(Pace(quota: quota))
    }

    /// Waits until a request may go out. Throws if the task is cancelled meanwhile; otherwise the
    /// permit must be given back by `left`.
    package func enter(_ urgency: Urgency) async throws(CancellationError) -> Permit {
        let ticket = pace.withLock { $0.arrive(urgency) }
        while true {
            if Task.isCancelled {
                if pace.withLock({ $0.giveUp(ticket) }) { report(nil) }
                room.callAll()
                throw CancellationError()
            }
            let (now, calls) = (time.now, room.calls)
            switch pace.withLock({ $0.admit(ticket, now: now) }) {
            case .admitted(let permit, let wasHeld):
                if wasHeld { report(nil) }
                // An operator who has gone in makes way for the replica.
                if ticket.urgency == .interactive { room.callAll() }
                return permit
            case .notBefore(let moment, let isNew):
                if isNew { report(moment) }
                await time.wait(until: moment)
            case .full:
                await room.sleep(since: calls)
            }
        }
    }

    /// The request is over. `refused` tells that the service had too many (429), with the moment
    /// it named; it answers the moment before which nothing goes out any more.
    @discardableResult
    package func left(_ permit: Permit, refused: Refused? = nil) -> Date? {
        let now = time.now
        let moment = pace.withLock { $0.leave(permit, refused, now: now) }
        room.callAll()
        return moment
    }

    /// A 429.
    package struct Refused: Sendable {
        package let retryAfter: Date?

        package init(retryAfter: Date?) { self.retryAfter = retryAfter }
    }

    /// The right to send one request.
    package struct Permit: Sendable {
        /// Requests let out before the service last refused say nothing new by being refused too.
        let wave: Int
    }
}

/// How much may be asked of a service (reference, 2.6: 500 requests a minute per tenant).
package struct Quota: Equatable, Sendable {
    /// In any window of so many seconds at most so many requests.
    package var requests = 500
    package var seconds = 60.0
    /// Of these, so many are kept for whoever sits at the deck.
    package var reserve = 25
    /// Requests under way at a time; while there are more than two, two are kept likewise.
    package var parallel = 6

    package init() {}

    /// Requests in a window for that urgency.
    func requests(for urgency: Urgency) -> Int {
        urgency == .interactive ? requests : max(1, requests - reserve)
    }

    /// Requests under way for that urgency, while no more than `parallel` are allowed in all.
    static func parallel(_ parallel: Int, for urgency: Urgency) -> Int {
        urgency == .interactive ? parallel : max(1, parallel - 2)
    }
}

/// Who waits for an answer: an operator at the deck, or nobody in particular.
package enum Urgency: CaseIterable, Sendable {
    case interactive
    /// The replica's reading ahead: it leaves room for whoever sits at the deck.
    case background
}

/// What a pacer remembers: a window that slides. A request counts from the moment it goes out
/// until a window after its answer, as the service counted it at some moment between.
struct Pace {
    private let quota: Quota
    private var parallel: Int
    private var underWay = 0
    /// When requests of the last window were over, oldest first.
    private var over: [Date] = []
    /// Nothing goes out before.
    private var heldUntil: Date?
    /// Until when waiting was told of last; nil once requests go out again.
    private var toldUntil: Date?
    /// Who waits for the quota. Somebody else who is let out meanwhile does not end their wait.
    private var waiting: Set<Int> = []
    private var wave = 0
    private var refusalsInARow = 0
    private var answersInARow = 0
    private var nextTicket = 0
    private var operators: Set<Int> = []

    init(quota: Quota) {
        self.quota = quota
        parallel = quota.parallel
    }

    struct Ticket {
        let number: Int
        let urgency: Urgency
    }

    enum Admission {
        /// `wasHeld` when a wait had been told of, and nobody is left who waits.
        case admitted(Pacer.Permit, wasHeld: Bool)
        case notBefore(Date, isNew: Bool)
        /// Nobody knows how long: until another request is over.
        case full
    }

    mutating func arrive(_ urgency: Urgency) -> Ticket {
        nextTicket += 1
        if urgency == .interactive { operators.insert(nextTicket) }
        return Ticket(number: nextTicket, urgency: urgency)
    }

    mutating func admit(_ ticket: Ticket, now: Date) -> Admission {
        if let heldUntil, heldUntil > now { return hold(ticket, until: heldUntil, now: now) }
        over.removeFirst(
            over.prefix { $0.addingTimeInterval(quota.seconds) <= now }.count)
        let excess = over.count + underWay - quota.requests(for: ticket.urgency)
        if excess >= 0 {
            return over.indices.contains(excess)
                ? hold(ticket, until: over[excess].addingTimeInterval(quota.seconds), now: now)
                : .full
        }
        // An operator goes before the replica, also where there is room for one only.
        let isSecond = ticket.urgency == .background && !operators.isEmpty
        if isSecond || underWay >= Quota.parallel(parallel, for: ticket.urgency) {
            return .full
        }
        operators.remove(ticket.number)
        underWay += 1
        return .admitted(Pacer.Permit(wave: wave), wasHeld: endsWait(of: ticket))
    }

    mutating func leave(
        _ permit: Pacer.Permit, _ refused: Pacer.Refused?, now: Date
    ) -> Date? {
        underWay -= 1
        over.append(now)
        if let refused { refuse(permit, refused, now: now) } else { recover() }
        return heldUntil.flatMap { $0 > now ? $0 : nil }
    }

    /// Answers whether a wait that had been told of is over with it.
    mutating func giveUp(_ ticket: Ticket) -> Bool {
        operators.remove(ticket.number)
        return endsWait(of: ticket)
    }

    private mutating func endsWait(of ticket: Ticket) -> Bool {
        waiting.remove(ticket.number)
        guard waiting.isEmpty, toldUntil != nil else { return false }
        toldUntil = nil
        return true
    }

    private mutating func hold(_ ticket: Ticket, until moment: Date, now: Date) -> Admission {
        waiting.insert(ticket.number)
        let isNew = moment > (toldUntil ?? now).addingTimeInterval(1)
        if isNew { toldUntil = moment }
        return .notBefore(moment, isNew: isNew)
    }

    /// As `Retry-After` says, and longer each time (1, 2, 4 … 64 s); half as many at a time, as
    /// refused requests count against the quota too (reference, 2.6).
    private mutating func refuse(_ permit: Pacer.Permit, _ refused: Pacer.Refused, now: Date) {
        answersInARow = 0
        let named = refused.retryAfter ?? now
        guard permit.wave == wave else {
            heldUntil = max(heldUntil ?? named, named)
            return
        }
        wave += 1
        refusalsInARow += 1
        parallel = max(1, parallel / 2)
        let patience = Double(1 << min(refusalsInARow - 1, 6))
        let atLeast = refused.retryAfter == nil || refusalsInARow > 1
        heldUntil = atLeast ? max(named, now.addingTimeInterval(patience)) : named
    }

    private mutating func recover() {
        refusalsInARow = 0
        answersInARow += 1
        guard answersInARow >= 20, parallel < quota.parallel else { return }
        answersInARow = 0
        parallel += 1
    }
}

/// Where tasks sleep until something has changed that may concern them. One that is cancelled
/// leaves at once.
final class WaitingRoom: Sendable {
    private let state = Mutex(State())

    private struct State {
        var calls = 0
        var visitors = 0
        var sleepers: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    /// How often it was called: to be read before looking whether there is a reason to sleep.
    var calls: Int { state.withLock { $0.calls } }

    /// Wakes everybody: each looks for itself whether it is its turn.
    func callAll() {
        let woken = state.withLock { state in
            state.calls += 1
            defer { state.sleepers = [:] }
            return state.sleepers.sorted { $0.key < $1.key }.map(\.value)
        }
        for sleeper in woken { sleeper.resume() }
    }

    /// Sleeps until the next call after so many; returns at once if there was one since, or when
    /// the task is cancelled.
    func sleep(since calls: Int) async {
        let visitor = state.withLock { state in
            state.visitors += 1
            return state.visitors
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                let sleeps = state.withLock { state in
                    guard !Task.isCancelled, state.calls == calls else { return false }
                    state.sleepers[visitor] = continuation
                    return true
                }
                if !sleeps { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.sleepers.removeValue(forKey: visitor) }?.resume()
        }
    }
}
