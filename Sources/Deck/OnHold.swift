import Domain
import Wording

/// What was confirmed and waits a little before it is sent, so that it can be taken back.
package struct OnHold: Equatable, Sendable {
    /// What is sent when the wait is over.
    package enum Sending: Equatable, Sendable {
        case write(Underway, basis: Holdings?)
        case plan(Plan)
    }

    package let sending: Sending
    /// The customers, and all that they held when it was confirmed.
    package let confirmed: [Holdings]
    /// What it does.
    package let writes: [NamedWrite]
    package internal(set) var until: Instant
    /// Whether a plan is run without leaving the page.
    var staysOnPage = false
    /// What was marked and is left out of a plan: its marks go when the plan is sent.
    var leftOut: Set<Holding> = []
    /// Whether the operator has pressed anything since it was confirmed: what is shown by then
    /// stays.
    var hasMovedOn = false
    /// The customers whose holdings may not be as they were when it was confirmed.
    var stale: Set<Customer.ID> = []
    var reading: Customer.ID?

    /// The customer, if it is about one alone.
    var customer: Customer? { confirmed.count == 1 ? confirmed[0].customer : nil }

    /// What that customer held when it was confirmed; nil for one that it is not about.
    func confirmed(of customer: Customer.ID) -> Holdings? {
        confirmed.first { $0.customer.id == customer }
    }

    mutating func becomeStale() { stale = Set(confirmed.map(\.customer.id)) }

    mutating func readFailed(_ customer: Customer.ID) {
        if reading == customer { reading = nil }
    }
}

extension State {
    /// The line about the wait: what will be done, to what, and how many seconds are left.
    var holdLine: String? {
        guard let onHold else { return nil }
        let seconds = max(0, Int(secondsLeft(of: onHold).rounded(.up)))
        return act(of: onHold).map { words.held(seconds, act: $0) }
    }

    /// One write with its target, or how many of which, and for whom. What is set again beside the
    /// seats of a subscription goes without saying.
    private func act(of onHold: OnHold) -> String? {
        let writes = onHold.writes
        guard let first = writes.first(where: { $0.write.quantity != nil }) ?? writes.first else {
            return nil
        }
        let targets = Set(writes.map { [$0.customer.id.text, $0.write.holding?.id ?? ""] })
        if case .plan(let plan) = onHold.sending, targets.count > 1 {
            let counts = words.list(
                tallies(undoableTallies, of: plan.count) + tallies(finalTallies, of: plan.count))
            return "\(counts) (\(words.whom(plan)))"
        }
        guard let holding = first.write.holding else {
            return words.write(first.write, named: first.name)
        }
        let name = onHold.confirmed(of: first.customer.id)?.distinctName(of: holding) ?? first.name
        return words.write(first.write, named: "\(name) (\(first.customer.companyName))")
    }

    /// Never more than the whole wait, even if the clock was set back meanwhile.
    private func secondsLeft(of onHold: OnHold) -> Double {
        min(onHold.until.timeIntervalSince(now), hold)
    }

    /// The moment the screen changes by itself; nil while it does not.
    package var nextMoment: Instant? { [holdMoment, runMoment].compactMap { $0 }.min() }

    /// The next whole second of a wait, or its end; nil while nothing waits.
    private var holdMoment: Instant? {
        guard let onHold else { return nil }
        let left = secondsLeft(of: onHold)
        // It is due, but its target is still being read.
        if left <= 0 { return now.addingTimeInterval(isReadingHeld ? 0.1 : 0) }
        return now.addingTimeInterval(left - (left.rounded(.up) - 1))
    }

    /// Holds back what ends access or cannot be undone; false if nothing of it does, or nothing is
    /// held.
    mutating func holdBack(
        _ sending: OnHold.Sending, of confirmed: [Holdings], _ writes: [NamedWrite],
        staysOnPage: Bool = false, leavingOut leftOut: Set<Holding> = []
    ) -> Bool {
        guard hold > 0, writes.contains(where: { $0.write.isHeldBack }) else { return false }
        onHold = OnHold(
            sending: sending, confirmed: confirmed, writes: writes,
            until: now.addingTimeInterval(hold), staysOnPage: staysOnPage, leftOut: leftOut)
        return true
    }

    /// Sends what has waited long enough.
    mutating func timePassed() -> [Effect] {
        guard let onHold else { return [] }
        guard secondsLeft(of: onHold) <= 0 else {
            self.onHold?.until = min(onHold.until, now.addingTimeInterval(hold))
            return []
        }
        guard !isReadingHeld else { return [] }
        self.onHold = nil
        if let reason = reason(against: onHold) {
            tell(.warning) { $0.heldNotSent(reason($0)) }
            return [takenBack(onHold)]
        }
        switch onHold.sending {
        case .write(let underway, let basis):
            self.underway = underway
            return [.perform(underway.write, basis: basis)]
        case .plan(let plan):
            return startRun(
                plan, staysOnPage: onHold.staysOnPage, opensRun: !onHold.hasMovedOn,
                leavingOut: onHold.leftOut)
        }
    }

    /// Why what was held cannot be sent any more: the sign-in or the lock may have changed, or a
    /// run may have started. Nil if it can.
    private func reason(against onHold: OnHold) -> (@Sendable (Words) -> String)? {
        if let refusal = place.readOnlyRefusal { return { $0.refusal(refusal) } }
        for named in onHold.writes {
            let refusal = try? place.rules.refusal(
                of: named.write, in: onHold.confirmed(of: named.customer.id), to: place.identity)
            if let refusal = refusal ?? nil { return { $0.refusal(refusal) } }
        }
        // A single act goes on beside a run.
        guard case .plan = onHold.sending, let off = offRun else { return nil }
        return { $0.off(off) }
    }

    /// Takes back what is held: nothing is sent.
    mutating func takeBack() -> [Effect] {
        guard let onHold else { return [] }
        self.onHold = nil
        tell(.plain) { $0.heldTakenBack }
        return [takenBack(onHold)]
    }

    func takenBack(_ onHold: OnHold) -> Effect {
        .note(.takenBack(onHold.writes), about: onHold.customer)
    }

    /// Whether a target of what is held is still being read.
    private var isReadingHeld: Bool {
        guard let onHold else { return false }
        if let open, onHold.confirmed(of: open.id) != nil, open.isStale || open.isReading {
            return true
        }
        return onHold.reading != nil || onHold.stale.contains { $0 != open?.id }
    }

    /// Reads its customers one after the other, unless that customer's pages are open.
    mutating func settleHold() -> Read? {
        guard let onHold, onHold.reading == nil,
            let next = onHold.confirmed.map(\.customer.id).first(where: {
                onHold.stale.contains($0) && $0 != open?.id
            })
        else { return nil }
        self.onHold?.stale.remove(next)
        self.onHold?.reading = next
        return .customer(next)
    }

    /// Drops what is held if a target, or an add-on that goes along, has changed since it was
    /// confirmed.
    mutating func checkHold(on snapshot: CustomerSnapshot) -> [Effect] {
        guard let onHold, let confirmed = onHold.confirmed(of: snapshot.id) else { return [] }
        self.onHold?.readFailed(snapshot.id)
        self.onHold?.stale.remove(snapshot.id)
        guard let holdings = snapshot.holdings else { return [] }
        let writes = onHold.writes.filter { $0.customer.id == snapshot.id }.map(\.write)
        let aims = writes.flatMap { write in
            [confirmed, holdings].flatMap { $0.slice(for: write).all }
        }
        let changed = aims.first {
            holdings.differences(since: confirmed, regarding: $0).contains(where: \.stopsActs)
        }
        guard let changed else { return [] }
        self.onHold = nil
        let name = confirmed.name(of: changed) ?? holdings.name(of: changed) ?? changed.id
        tell(.warning) { $0.heldTargetChanged(name) }
        return [takenBack(onHold)]
    }

    /// Drops what is held for a customer whose relationship has ended.
    mutating func dropHold(on customer: Customer.ID) -> [Effect] {
        guard let onHold, let gone = onHold.confirmed(of: customer)?.customer else { return [] }
        self.onHold = nil
        tell(.warning) { $0.heldCustomerGone(gone.companyName) }
        return [takenBack(onHold)]
    }

    /// Whether a command would leave the deck.
    func quits(_ command: Command) -> Bool {
        command == .exit || (command == .quit && pages.isEmpty)
    }
}

/// Takes back what is held, where the program is told to end. Returns what that asks for, and what
/// is said of it once the terminal is the shell's again; nil where nothing is held.
package func takeBackAtEnd(_ state: inout State) -> (effects: [Effect], said: String)? {
    guard let held = state.onHold else { return nil }
    let words = state.words
    return (state.takeBack(), words.entryTakenBack(words.writes(held.writes)))
}

extension Write {
    /// Whether it ends somebody's access, or cannot be undone. What is typed to be confirmed is not
    /// held.
    fileprivate var isHeldBack: Bool {
        switch self {
        case .suspend, .cancel, .setQuantity, .endAdminAccess, .removeDelegatedAccess: true
        case .reactivate, .reactivateAzure, .setRenewal, .removeRelationship, .order, .accept:
            false
        }
    }
}
