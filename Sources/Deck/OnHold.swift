import Domain

/// What was confirmed and waits a little before it is sent, so that it can be taken back.
package struct OnHold: Equatable, Sendable {
    /// What is sent when the wait is over.
    package enum Sending: Equatable, Sendable {
        case write(Underway, basis: Holdings?)
        case plan(Plan)
    }

    package let sending: Sending
    /// The customer, and all that was held when it was confirmed.
    package let confirmed: Holdings
    /// What it suspends.
    package let writes: [NamedWrite]
    package internal(set) var until: Instant
    /// Set when what is held may not be as it was when it was confirmed.
    var isStale = false
    var isReading = false

    package var customer: Customer { confirmed.customer }
}

extension State {
    /// The line about the wait: what will be suspended, and how many seconds are left.
    var holdLine: String? {
        guard let onHold, let first = onHold.writes.first else { return nil }
        let seconds = max(0, Int(secondsLeft(of: onHold).rounded(.up)))
        return onHold.writes.count == 1
            ? words.suspensionHeld(seconds, name: "\(first.name) (\(onHold.customer.companyName))")
            : words.suspensionsHeld(seconds, count: onHold.writes.count)
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

    /// Holds back what suspends something; false if nothing of it does, or nothing is held.
    mutating func holdBack(
        _ sending: OnHold.Sending, of holdings: Holdings, _ writes: [NamedWrite]
    ) -> Bool {
        guard hold > 0, writes.contains(where: { $0.write.suspends }) else { return false }
        onHold = OnHold(
            sending: sending, confirmed: holdings, writes: writes,
            until: now.addingTimeInterval(hold))
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
            tell(words.heldNotSent(reason), .warning)
            return [takenBack(onHold)]
        }
        switch onHold.sending {
        case .write(let underway, let basis):
            self.underway = underway
            return [.perform(underway.write, basis: basis)]
        case .plan(let plan): return startRun(plan)
        }
    }

    /// Why what was held cannot be sent any more: the sign-in or the lock may have changed, or a
    /// run may have started. Nil if it can.
    private func reason(against onHold: OnHold) -> String? {
        if place.isReadOnly { return words.refusal(.readOnly) }
        for named in onHold.writes {
            let refusal = try? place.rules.refusal(
                of: named.write, in: onHold.confirmed, to: place.identity)
            if let refusal = refusal ?? nil { return words.refusal(refusal) }
        }
        return switch onHold.sending {
        case .plan: offRun.map(words.off)
        // A single act goes on beside a run.
        case .write: nil
        }
    }

    /// Takes back what is held: nothing is sent.
    mutating func takeBack() -> [Effect] {
        guard let onHold else { return [] }
        self.onHold = nil
        tell(words.suspensionTakenBack, .plain)
        return [takenBack(onHold)]
    }

    func takenBack(_ onHold: OnHold) -> Effect {
        .note(.takenBack(onHold.writes), about: onHold.customer)
    }

    /// Whether the target of what is held is still being read.
    private var isReadingHeld: Bool {
        guard let onHold else { return false }
        if let open, open.id == onHold.customer.id { return open.isStale || open.isReading }
        return onHold.isStale || onHold.isReading
    }

    /// Reads its customer, unless that customer's pages are open.
    mutating func settleHold() -> Read? {
        guard let onHold, onHold.isStale, !onHold.isReading, open?.id != onHold.customer.id
        else { return nil }
        self.onHold?.isStale = false
        self.onHold?.isReading = true
        return .customer(onHold.customer.id)
    }

    /// Drops what is held if its target, or an add-on that goes along, has changed since it was
    /// confirmed.
    mutating func checkHold(on snapshot: CustomerSnapshot) -> [Effect] {
        guard let onHold, onHold.customer.id == snapshot.id else { return [] }
        self.onHold?.isReading = false
        self.onHold?.isStale = false
        guard let holdings = snapshot.holdings else { return [] }
        let aims = onHold.writes.map(\.write).flatMap { write in
            [onHold.confirmed, holdings].flatMap { $0.slice(for: write).subscriptions.map(\.id) }
        }
        let changed = aims.map(Holding.subscription).first {
            !holdings.differences(since: onHold.confirmed, regarding: $0).isEmpty
        }
        guard let changed else { return [] }
        self.onHold = nil
        let name = onHold.confirmed.name(of: changed) ?? holdings.name(of: changed) ?? changed.id
        tell(words.heldTargetChanged(name), .warning)
        return [takenBack(onHold)]
    }

    /// Drops what is held for a customer whose relationship has ended.
    mutating func dropHold(on customer: Customer.ID) -> [Effect] {
        guard let onHold, onHold.customer.id == customer else { return [] }
        self.onHold = nil
        tell(words.heldCustomerGone(onHold.customer.companyName), .warning)
        return [takenBack(onHold)]
    }

    /// Whether a command would leave the deck.
    func quits(_ command: Command) -> Bool {
        command == .exit || (command == .quit && pages.isEmpty)
    }
}

extension Write {
    fileprivate var suspends: Bool { if case .suspend = self { true } else { false } }
}
