import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `A change of seats` {
    private let rules = Rules.ofToday

    private func after(
        _ quantity: Int, of subscription: Subscription, at now: Date = .today
    ) throws(Refusal) -> Subscription {
        try rules.setting(quantity: quantity, of: subscription, at: now).subscriptions[0]
    }

    @Test(arguments: [(1, true), (10_000, true), (0, false), (-1, false), (10_001, false)])
    func `stays between one and ten thousand`(seats: Int, isAllowed: Bool) throws {
        let subscription = Subscription.a(.legacyLicence)
        if isAllowed {
            #expect(try after(seats, of: subscription).quantity == seats)
        } else {
            #expect(throws: Refusal.quantityOutOfRange(seats, allowed: 1...10_000)) {
                try after(seats, of: subscription)
            }
        }
    }

    @Test(arguments: [Subscription.Kind.azurePlan, .legacyAzure])
    func `is refused for what is billed by usage`(kind: Subscription.Kind) {
        #expect(throws: Refusal.quantityFixed) { try after(2, of: .a(kind)) }
    }

    @Test func `is refused for a savings plan, which has none`() {
        #expect(throws: Refusal.quantityFixed) { try after(26, of: .a(.savingsPlan)) }
    }

    @Test(arguments: [
        (Subscription.Status.suspended, Refusal.notActive(.suspended)),
        (.deleted, .alreadyCancelled), (.pending, .notActivatedYet),
        (.expired, .statusCannotChange(from: .expired, to: .expired)),
        (.unrecognized("odd"), .statusUnrecognized("odd")),
    ])
    func `is refused unless it is active`(status: Subscription.Status, refusal: Refusal) {
        #expect(throws: refusal) { try after(30, of: .a(.newCommerce, status)) }
    }

    @Test func `drops what was scheduled, in new commerce only`() throws {
        for kind in [Subscription.Kind.newCommerce, .legacyLicence] {
            let before = Subscription.a(kind, scheduled: "seats", actions: .atTermEnd("Cancel"))
            let after = try after(30, of: before)
            let isKept = kind == .legacyLicence
            #expect((after.scheduledNextTermInstructions == nil) != isKept)
            #expect((after.scheduledActions == nil) != isKept)
        }
    }

    @Test func `to the same number drops nothing and says nothing`() throws {
        let before = Subscription.a(.newCommerce, scheduled: "quantity 10")
        #expect(
            try rules.setting(quantity: 25, of: before, at: .today) == Change.showing(before))
    }

    @Test func `says what follows where a scheduled cancellation is dropped`() throws {
        let ending = Subscription.a(.newCommerce, autoRenews: false, actions: .cancelAtTermEnd)
        let change = try rules.setting(quantity: 30, of: ending, at: .today)
        #expect(change.consequences.contains(.scheduledChangesDropped))
        #expect(change.consequences.contains(.goesOnExtended(from: .day(300))))
        // A plain renewal may be listed or left out: nothing is dropped with it.
        let plain = Subscription.a(.newCommerce, actions: .atTermEnd("RenewToNewTerm"))
        let other = try rules.setting(quantity: 30, of: plain, at: .today)
        #expect(!other.consequences.contains(.scheduledChangesDropped))
    }
}

@Suite struct `Fewer seats` {
    private let rules = Rules.ofToday

    private func refusal(
        _ quantity: Int, of subscription: Subscription, at now: Date = .today
    ) -> Refusal? {
        do throws(Refusal) {
            _ = try rules.setting(quantity: quantity, of: subscription, at: now)
            return nil
        } catch {
            return error
        }
    }

    /// Three seats until tomorrow, and two until the day after; bought by a customer whose own
    /// window has closed.
    private let told = Subscription.a(
        .newCommerce, cancellableUntil: .day(-1),
        refundable: .init(
            total: 5,
            batches: [
                .init(quantity: 2, until: .day(2)), .init(quantity: 3, until: .day(1)),
            ]))

    @Test func `are as many as the service says can be given back`() {
        let batches = [
            Subscription.RefundableSeats.Batch(quantity: 3, until: .day(1)),
            .init(quantity: 2, until: .day(2)),
        ]
        #expect(rules.seatReduction(of: told, at: .today) == .upTo(5, batches))
        #expect(rules.seats(of: told, at: .today) == 20...10_000)
        #expect(refusal(20, of: told) == nil)
        #expect(refusal(19, of: told) == .seatsKept(.upTo(5, batches)))
    }

    @Test func `are fewer once the first window has closed, and none after the last`() {
        let later = Date.day(1).addingTimeInterval(1)
        #expect(rules.seats(of: told, at: .day(1)) == 20...10_000)
        #expect(rules.seats(of: told, at: later) == 23...10_000)
        #expect(refusal(23, of: told, at: later) == nil)
        #expect(refusal(22, of: told, at: later)?.code == "400/900214")
        #expect(rules.seatReduction(of: told, at: .day(3)) == .closed(since: .day(2)))
        #expect(refusal(24, of: told, at: .day(3)) == .seatsKept(.closed(since: .day(2))))
    }

    @Test func `are bounded by the smaller number where total and batches differ`() {
        for (total, sum) in [(2, 5), (5, 2)] {
            let odd = Subscription.a(
                .newCommerce,
                refundable: .init(total: total, batches: [.init(quantity: sum, until: .day(1))]))
            #expect(rules.seats(of: odd, at: .today) == 23...10_000)
        }
    }

    @Test func `are not none where the service does not say how many`() {
        let open = Subscription.a(.newCommerce)
        #expect(rules.seatReduction(of: open, at: .today) == .untold(until: .day(5)))
        #expect(refusal(1, of: open) == nil)
        let onlyTotal = Subscription.a(.newCommerce, refundable: .init(total: 4, batches: []))
        #expect(rules.seatReduction(of: onlyTotal, at: .today) == .untold(until: nil))
        let none = Subscription.a(.newCommerce, refundable: .init(total: 0, batches: []))
        #expect(rules.seatReduction(of: none, at: .today) == .closed(since: nil))
    }

    @Test func `are refused once the window has closed`() {
        let closed = Subscription.a(.newCommerce, cancellableUntil: .day(-1))
        #expect(refusal(24, of: closed) == .seatsKept(.closed(since: .day(-1))))
        #expect(rules.seats(of: closed, at: .today) == 25...10_000)
        #expect(refusal(26, of: closed) == nil)
    }

    @Test func `are refused for software for ever`() {
        #expect(refusal(24, of: .a(.software)) == .seatsKept(.never))
        #expect(Refusal.seatsKept(.never).code == "400/800090")
        #expect(refusal(26, of: .a(.software)) == nil)
    }

    @Test func `are possible at any time in the legacy catalogue`() {
        for kind in [Subscription.Kind.legacyLicence, .legacyAddOn] {
            #expect(rules.seatReduction(of: .a(kind, cancellableUntil: nil), at: .today) == .free)
            #expect(rules.seats(of: .a(kind), at: .today) == 1...10_000)
        }
    }

    @Test func `may be possible in an extended service term and in the marketplace`() throws {
        let extended = Subscription.a(
            .newCommerce, name: "E3 (Extended Service Term)", cancellableUntil: .day(-1),
            term: "P1M")
        for one in [extended, .a(.marketplace, cancellableUntil: .day(-1))] {
            #expect(rules.seatReduction(of: one, at: .today) == .untold(until: nil))
            let change = try rules.setting(quantity: 24, of: one, at: .today)
            #expect(change.consequences.contains(.seatsReturnableUntold))
            #expect(!change.consequences.contains(.refundProRata))
        }
    }

    @Test func `are taken from the purchase whose window closes last`() throws {
        let one = try rules.setting(quantity: 24, of: told, at: .today).subscriptions[0]
        #expect(
            one.refundableSeats
                == .init(
                    total: 4,
                    batches: [
                        .init(quantity: 3, until: .day(1)), .init(quantity: 1, until: .day(2)),
                    ]))
        let three = try rules.setting(quantity: 22, of: told, at: .today).subscriptions[0]
        #expect(
            three.refundableSeats
                == .init(total: 2, batches: [.init(quantity: 2, until: .day(1))]))
    }

    @Test func `can be given back no longer than the term runs`() throws {
        let ending = Subscription.a(
            .newCommerce, termEnds: .day(4), cancellableUntil: .day(-1),
            refundable: .init(
                total: 5,
                batches: [
                    .init(quantity: 3, until: .day(1)), .init(quantity: 2, until: .day(6)),
                ]))
        #expect(
            rules.seatReduction(of: ending, at: .today)
                == .upTo(
                    5, [.init(quantity: 3, until: .day(1)), .init(quantity: 2, until: .day(4))]))
        let window = Subscription.a(.newCommerce, termEnds: .day(4), cancellableUntil: .day(5))
        #expect(rules.seatReduction(of: window, at: .today) == .untold(until: .day(4)))
        // A term that is over was followed by another one, which has not been read.
        let over = Subscription.a(.newCommerce, termEnds: .day(-1), cancellableUntil: .day(5))
        #expect(rules.seatReduction(of: over, at: .today) == .untold(until: .day(5)))
    }

    @Test func `are due while enough windows are open`() {
        let holdings = Holdings.contoso(told)
        func deadline(_ quantity: Int) -> Date? {
            rules.plan(
                [.setQuantity(quantity, of: told.id)], on: holdings, by: .everyRole, at: .today
            ).first?.deadline
        }
        #expect(deadline(24) == .day(2))
        #expect(deadline(23) == .day(2))
        #expect(deadline(22) == .day(1))
        #expect(deadline(30) == nil)
    }
}

@Suite struct `More seats` {
    private let rules = Rules.ofToday

    @Test func `can be given back for a week`() throws {
        let before = Subscription.a(.newCommerce, cancellableUntil: .day(-1))
        let change = try rules.setting(quantity: 30, of: before, at: .today)
        #expect(
            change.consequences == [
                .seatsAdded(5, from: 25), .addedSeatsBilled(until: .day(300)),
                .seatsReducibleUntil(.day(7)),
            ])
        let after = change.subscriptions[0]
        #expect(rules.seats(of: after, at: .day(7)) == 25...10_000)
        #expect(rules.seats(of: after, at: .day(8)) == 30...10_000)
        let write = Write.setQuantity(30, of: before.id)
        #expect(Reversal(of: write, bringing: change.consequences) == .until(.day(7)))
    }

    @Test func `can be given back until the end of the term, if that comes first`() throws {
        let before = Subscription.a(
            .newCommerce, termEnds: .day(5), cancellableUntil: .day(-1))
        let change = try rules.setting(quantity: 30, of: before, at: .today)
        #expect(
            change.consequences == [
                .seatsAdded(5, from: 25), .addedSeatsBilled(until: .day(5)),
                .seatsReducibleUntilTermEnds(.day(5)),
            ])
        #expect(
            change.subscriptions[0].refundableSeats
                == .init(total: 5, batches: [.init(quantity: 5, until: .day(5))]))
        let write = Write.setQuantity(30, of: before.id)
        #expect(Reversal(of: write, bringing: change.consequences) == .until(.day(5)))
    }

    @Test func `join those that can be given back already`() throws {
        let before = Subscription.a(
            .newCommerce,
            refundable: .init(total: 3, batches: [.init(quantity: 3, until: .day(1))]))
        let after = try rules.setting(quantity: 27, of: before, at: .today).subscriptions[0]
        #expect(
            after.refundableSeats
                == .init(
                    total: 5,
                    batches: [
                        .init(quantity: 3, until: .day(1)), .init(quantity: 2, until: .day(7)),
                    ]))
    }

    @Test func `of software are for good`() throws {
        let change = try rules.setting(quantity: 26, of: .a(.software), at: .today)
        #expect(change.consequences.contains(.irreversible))
        #expect(
            Reversal(of: .setQuantity(26, of: .init("e3")), bringing: change.consequences)
                == .final)
    }

    @Test func `are set by admin and sales agents`() throws {
        #expect(
            try rules.roles(for: .setQuantity(26, of: .init("e3")), in: nil)
                == [[.adminAgent], [.salesAgent]])
    }
}
