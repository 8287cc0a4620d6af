import Domain
import Foundation
import Synchronization

/// Keeps the requests of one tenant within the service's quota, and makes all of them wait when the
/// service asks for it.
package final class Pacer: Sendable {
    private let time: any Timekeeper
    private let report: @Sendable (RequestWait?) -> Void
    private let pace: Mutex<RequestPacing>
    private let waker = Waker()

    /// `report` gets a wait that an operator would notice (over a second), and nil when requests go
    /// out again.
    package init(
        quota: RequestQuota = RequestQuota(), time: any Timekeeper,
        report: @escaping @Sendable (RequestWait?) -> Void = { _ in }
    ) {
        self.time = time
        self.report = report
        pace = Mutex(RequestPacing(quota: quota))
    }

    /// Waits until a request may be sent. Throws if the task is cancelled meanwhile; otherwise the
    /// permit must be given back with `left`.
    package func enter(_ urgency: Urgency) async throws(CancellationError) -> Permit {
        guard let permit = try await enter(urgency, unlessHeld: false) else {
            throw CancellationError()
        }
        return permit
    }

    /// The same, but returns nil if `unlessHeld` and nothing may be sent before a later moment.
    func enter(
        _ urgency: Urgency, unlessHeld: Bool
    ) async throws(CancellationError) -> Permit? {
        let ticket = pace.withLock { $0.arrive(urgency) }
        while true {
            if Task.isCancelled {
                if pace.withLock({ $0.giveUp(ticket) }) { report(nil) }
                waker.wake()
                throw CancellationError()
            }
            let (now, wakes) = (time.now, waker.wakes)
            switch pace.withLock({ $0.admit(ticket, now: now) }) {
            case .admitted(let permit, let wasHeld):
                if wasHeld { report(nil) }
                // The replica may go now that this operator's request is out.
                if ticket.urgency == .interactive { waker.wake() }
                return permit
            case .notBefore(let wait, let isNew):
                if unlessHeld {
                    let endsWait = pace.withLock { $0.giveUp(ticket) }
                    // A wait that nobody keeps is not told.
                    if endsWait != isNew { report(endsWait ? nil : wait) }
                    waker.wake()
                    return nil
                }
                if isNew { report(wait) }
                await time.wait(until: wait.until)
            case .full:
                await waker.wait(since: wakes)
            }
        }
    }

    /// Ends a request. `refused` says that the service had too many requests (429), with the moment
    /// it named in its header or its words. Returns the moment before which nothing is sent; nil if
    /// there is none.
    @discardableResult
    package func left(_ permit: Permit, refused: Refused? = nil) -> Date? {
        let now = time.now
        let moment = pace.withLock { $0.leave(permit, refused, now: now) }
        waker.wake()
        return moment
    }

    /// A 429.
    package struct Refused: Sendable {
        /// The moment the service named, if any.
        package let retryAfter: Date?

        package init(retryAfter: Date?) { self.retryAfter = retryAfter }
    }

    /// The right to send one request.
    package struct Permit: Sendable {
        /// How often the service had refused when the permit was given. A later refusal of the same
        /// wave says nothing new.
        let wave: Int
    }
}

/// How many requests a service allows (reference, 2.6: 500 a minute for each tenant).
package struct RequestQuota: Equatable, Sendable {
    /// At most so many requests in any window of `seconds`.
    package var requests = 500
    /// The length of the window in seconds.
    package var seconds = 60.0
    /// How many of these are kept for the operator.
    package var reserve = 25
    /// Requests under way at a time. If there are more than two, two are kept for the operator.
    package var parallel = 6

    /// The quota of the reference.
    package init() {}

    var requestsAMinute: Int { Int((Double(requests) * 60 / seconds).rounded()) }

    /// Requests in a window for that urgency.
    func requests(for urgency: Urgency) -> Int {
        urgency == .interactive ? requests : max(1, requests - reserve)
    }

    /// Requests under way for that urgency, if no more than `parallel` are allowed in all.
    static func parallel(_ parallel: Int, for urgency: Urgency) -> Int {
        urgency == .interactive ? parallel : max(1, parallel - 2)
    }
}

/// Who waits for an answer: the operator, or nobody.
package enum Urgency: CaseIterable, Sendable {
    case interactive
    /// For the replica's reading ahead: it leaves room for the operator.
    case background
}

/// The state of a pacer: a sliding window. A request counts from the moment it is sent until one
/// window after its answer, as the service counted it at some moment between.
struct RequestPacing {
    private let quota: RequestQuota
    private var parallel: Int
    private var underWay = 0
    /// When the requests of the last window ended, oldest first.
    private var over: [Date] = []
    /// Nothing is sent before this.
    private var heldUntil: Date?
    /// Whether the service named that moment.
    private var isAsked = false
    /// The wait that was reported last; nil once requests go out again.
    private var told: RequestWait?
    /// The requests that wait for the quota. One that is let out meanwhile does not end the wait of
    /// the others.
    private var waiting: Set<Int> = []
    private var wave = 0
    private var refusalsInARow = 0
    private var answersInARow = 0
    private var nextTicket = 0
    private var operators: Set<Int> = []

    init(quota: RequestQuota) {
        self.quota = quota
        parallel = quota.parallel
    }

    struct Ticket {
        let number: Int
        let urgency: Urgency
    }

    enum Admission {
        /// `wasHeld` is true if a wait had been reported and no request waits any more.
        case admitted(Pacer.Permit, wasHeld: Bool)
        case notBefore(RequestWait, isNew: Bool)
        /// Until another request ends; nobody knows when.
        case full
    }

    mutating func arrive(_ urgency: Urgency) -> Ticket {
        nextTicket += 1
        if urgency == .interactive { operators.insert(nextTicket) }
        return Ticket(number: nextTicket, urgency: urgency)
    }

    mutating func admit(_ ticket: Ticket, now: Date) -> Admission {
        if let heldUntil, heldUntil > now {
            return hold(
                ticket, RequestWait(until: heldUntil, requestsAMinute: nil, isAsked: isAsked),
                now: now)
        }
        over.removeFirst(
            over.prefix { $0.addingTimeInterval(quota.seconds) <= now }.count)
        let excess = over.count + underWay - quota.requests(for: ticket.urgency)
        if excess >= 0 {
            guard over.indices.contains(excess) else { return .full }
            let end = over[excess].addingTimeInterval(quota.seconds)
            return hold(
                ticket, RequestWait(until: end, requestsAMinute: quota.requestsAMinute), now: now)
        }
        // An operator goes before the replica, even if there is room for only one.
        let isSecond = ticket.urgency == .background && !operators.isEmpty
        if isSecond || underWay >= RequestQuota.parallel(parallel, for: ticket.urgency) {
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

    /// Returns whether this ends a wait that had been reported.
    mutating func giveUp(_ ticket: Ticket) -> Bool {
        operators.remove(ticket.number)
        return endsWait(of: ticket)
    }

    private mutating func endsWait(of ticket: Ticket) -> Bool {
        waiting.remove(ticket.number)
        guard waiting.isEmpty, told != nil else { return false }
        told = nil
        return true
    }

    private mutating func hold(_ ticket: Ticket, _ wait: RequestWait, now: Date) -> Admission {
        waiting.insert(ticket.number)
        let isNew = wait.until > (told?.until ?? now).addingTimeInterval(1)
        if isNew { told = wait }
        return .notBefore(wait, isNew: isNew)
    }

    /// Waits as the service says, and longer each time (1, 2, 4 … s), with half as many
    /// requests at a time, as refused requests count against the quota too (reference, 2.6).
    private mutating func refuse(_ permit: Pacer.Permit, _ refused: Pacer.Refused, now: Date) {
        answersInARow = 0
        let named = refused.retryAfter ?? now
        guard permit.wave == wave else {
            if named > heldUntil ?? .distantPast { (heldUntil, isAsked) = (named, true) }
            return
        }
        wave += 1
        refusalsInARow += 1
        parallel = max(1, parallel / 2)
        let own = now.addingTimeInterval(
            RetryPolicy.throttled(
                afterRefusals: refusalsInARow, isNamed: refused.retryAfter != nil))
        isAsked = refused.retryAfter != nil && (refusalsInARow == 1 || named >= own)
        heldUntil = isAsked ? named : max(named, own)
    }

    private mutating func recover() {
        refusalsInARow = 0
        answersInARow += 1
        guard answersInARow >= 20, parallel < quota.parallel else { return }
        answersInARow = 0
        parallel += 1
    }
}
