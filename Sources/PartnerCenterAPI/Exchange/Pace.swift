import Foundation

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
