import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `The radar` {
    @Test(arguments: [Subscription.Kind.newCommerce, .software, .marketplace])
    func `sees a window that closes, to the moment`(kind: Subscription.Kind) {
        for (distance, seen) in [(-1, false), (0, true), (89, true), (90, false)] {
            let signs = Rules.ofToday.kinds(.a(kind, cancellableUntil: .day(distance)))
            #expect(signs.contains(.windowCloses) == seen)
        }
    }

    @Test(arguments: [Subscription.Kind.legacyLicence, .legacyAddOn, .savingsPlan])
    func `sees no window where nothing is cancelled`(kind: Subscription.Kind) {
        #expect(!Rules.ofToday.kinds(.a(kind)).contains(.windowCloses))
    }

    @Test func `sees the window of perpetual software, until it is cancelled`() {
        let rules = Rules.ofToday
        #expect(rules.signs(of: SoftwarePurchase.a(), at: .today).map(\.date) == [.day(5)])
        for gone in [
            SoftwarePurchase.a(.cancelled), .a(cancellableUntil: .day(-1)),
            .a(cancellableUntil: .day(91)),
        ] {
            #expect(rules.signs(of: gone, at: .today).isEmpty)
        }
        // If the service does not say: thirty days after the purchase, which was 25 days ago.
        let untold = SoftwarePurchase.a(cancellableUntil: nil)
        #expect(rules.signs(of: untold, at: .today).map(\.date) == [.day(5)])
        #expect(rules.signs(of: untold, at: .day(6)).isEmpty)
        #expect(Rules.of2020.signs(of: untold, at: .today).map(\.date) == [.day(5)])
    }

    @Test func `sees a renewal, unless it is switched off or suspended`() {
        let soon = Subscription.a(.newCommerce, termEnds: .day(3), cancellableUntil: .day(-1))
        #expect(Rules.of2020.kinds(soon) == [.renews])
        #expect(Rules.of2020.kinds(.a(.legacyLicence, termEnds: .day(89))) == [.renews])
        #expect(Rules.of2020.kinds(.a(.legacyLicence, termEnds: .day(91))) == [])
        #expect(Rules.of2020.kinds(.a(.legacyLicence, .suspended, termEnds: .day(3))) == [])
        #expect(
            Rules.of2020.kinds(.a(.legacyLicence, termEnds: .day(3), autoRenews: false)) == [])
    }

    @Test(arguments: Rules.every)
    func `keeps monthly renewals apart from the others`(rules: Rules) {
        for (term, kind) in [
            ("P1M", RadarSignKind.renewsMonthly), ("P1Y", .renews), ("P3Y", .renews),
        ] {
            let soon = Subscription.a(
                .newCommerce, termEnds: .day(3), cancellableUntil: .day(-1), term: term)
            #expect(rules.kinds(soon) == [kind])
        }
        #expect(RadarSignKind.allCases.last == .renewsMonthly)
    }

    @Test func `sees what is not renewed, and goes on all the same`() {
        for (actions, kinds) in [
            (nil, [RadarSignKind.goesOn]), (.atTermEnd("RenewToExtendedServiceTerm"), [.goesOn]),
            (.atTermEnd("Hold"), [.endUnknown]), (ScheduledActions.cancelAtTermEnd, [.clears]),
        ] {
            let soon = Subscription.a(
                .newCommerce, termEnds: .day(30), cancellableUntil: .day(-1), autoRenews: false,
                actions: actions)
            #expect(Rules.ofToday.kinds(soon) == kinds)
            #expect(Rules.of2020.kinds(soon) == [])
        }
    }

    @Test func `says nothing of an extended service term where nobody does`() {
        for kind in [Subscription.Kind.newCommerce, .marketplace, .software] {
            let soon = Subscription.a(
                kind, termEnds: .day(30), cancellableUntil: .day(-1),
                actions: .atTermEnd("Transition"))
            #expect(Rules.ofToday.kinds(soon) == [.endUnknown])
        }
    }

    @Test func `does not leave to time a trial that can be cancelled at any time`() {
        var trial = Subscription.a(
            .marketplace, termEnds: .day(3), cancellableUntil: .day(-1), autoRenews: false)
        #expect(Rules.ofToday.kinds(trial) == [.clears])
        trial.isTrial = true
        #expect(Rules.ofToday.kinds(trial) == [])
    }

    @Test func `sees what is suspended and billed all the same`() {
        let suspended = Subscription.a(
            .newCommerce, .suspended, cancellableUntil: .day(-1), autoRenews: false)
        #expect(Rules.of2020.kinds(suspended) == [.suspendedYetBilled])
        #expect(Rules.ofToday.kinds(suspended) == [.suspendedYetBilled, .clears])
        #expect(Rules.of2020.kinds(.a(.legacyLicence, .suspended)) == [])
        let over = Subscription.a(
            .newCommerce, .suspended, termEnds: .day(-1), cancellableUntil: nil)
        #expect(Rules.ofToday.kinds(over) == [])
        let untold = Subscription.a(
            .newCommerce, .suspended, termEnds: nil, cancellableUntil: nil)
        #expect(Rules.ofToday.kinds(untold) == [.suspendedYetBilled])
    }

    @Test func `sees what clears by itself, where nothing else clears it`() {
        for kind in [Subscription.Kind.newCommerce, .software, .marketplace, .savingsPlan] {
            let ends = Subscription.a(
                kind, cancellableUntil: .day(-1), autoRenews: false,
                actions: kind == .newCommerce ? .cancelAtTermEnd : nil)
            #expect(Rules.ofToday.kinds(ends) == [.clears])
            let renews = Subscription.a(kind, cancellableUntil: .day(-1))
            #expect(Rules.ofToday.kinds(renews) == [])
        }
        #expect(Rules.ofToday.kinds(.a(.newCommerce, autoRenews: false)) == [.windowCloses])
    }

    @Test func `sees a reservation expire where only the Azure portal can cancel it`() {
        #expect(
            Rules.inProduction.signs(of: Reservation.a(), at: .today).map(\.date) == [.day(300)])
        #expect(Rules.ofToday.signs(of: Reservation.a(), at: .today).isEmpty)
        #expect(Rules.inProduction.signs(of: Reservation.a(.cancelled), at: .today).isEmpty)
        #expect(
            Rules.inProduction.signs(of: Reservation.a(expires: .day(-1)), at: .today).isEmpty)
    }

    @Test(arguments: RandomCase.seeds, Rules.every)
    func `says the same as the plan about what clears by itself`(seed: UInt64, rules: Rules) {
        let holdings = RandomCase(seed: seed).holdings
        guard holdings.customer.relationship == .reseller else { return }
        var told: [Holding: Date] = [:]
        for step in rules.steps(holdings) where step.write == nil {
            guard let holding = step.holding, let end = step.clearsAt, end > .today else {
                continue
            }
            told[holding] = end
        }
        for subscription in holdings.subscriptions {
            let holding = Holding.subscription(subscription.id)
            let clears = rules.signs(of: subscription.term, at: .today)
                .first { $0.kind == .clears }
            // What would be renewed or run on is stopped first: only the plan shows that.
            let isStopped = rules.steps(holdings).contains {
                guard $0.holding == holding else { return false }
                switch $0.write {
                case .setRenewal, .cancel: return true
                default: return false
                }
            }
            #expect(clears?.date == (isStopped ? nil : told[holding]))
        }
        for reservation in holdings.reservations {
            let clears = rules.signs(of: reservation, at: .today).first
            #expect(clears?.date == told[.reservation(reservation.id)])
        }
    }
}

@Suite struct `The radar's timeline` {
    private static func sign(_ kind: RadarSignKind, at date: Date?) -> RadarSign {
        RadarSign(
            kind: kind, customer: Customer.contoso.id, companyName: "Contoso", domain: "",
            holding: nil, name: "", date: date)
    }

    /// The beginning of a day in UTC.
    private static func midnight(_ place: Int) -> Instant {
        Instant(timeIntervalSince1970: Double(RadarTimeline(from: .today).first + place) * 86_400)
    }

    @Test func `counts windows, terms and what clears by itself on their days, today first`() {
        let midnight = Self.midnight(0)
        let timeline = RadarTimeline(
            of: [
                Self.sign(.windowCloses, at: .today), Self.sign(.windowCloses, at: midnight),
                Self.sign(.renews, at: .day(1)), Self.sign(.renewsMonthly, at: .day(1)),
                Self.sign(.clears, at: .day(89)), Self.sign(.clears, at: .day(90)),
                Self.sign(.clears, at: .day(-1)), Self.sign(.clears, at: nil),
                Self.sign(.suspendedYetBilled, at: .day(2)),
            ], from: .today)
        func counts(_ kind: RadarSignKind) -> [Int: Int] {
            var counts: [Int: Int] = [:]
            for day in -1...90 where timeline.count(of: kind, on: day) > 0 {
                counts[day] = timeline.count(of: kind, on: day)
            }
            return counts
        }
        #expect(counts(.windowCloses) == [0: 2])
        #expect(counts(.renews) == [1: 1])
        #expect(counts(.renewsMonthly) == [1: 1])
        #expect(counts(.clears) == [89: 1])
        #expect(counts(.suspendedYetBilled).isEmpty)
    }

    @Test func `parts days at midnight in UTC`() {
        let timeline = RadarTimeline(from: .today)
        let midnight = Self.midnight(1)
        #expect(timeline.place(of: midnight.addingTimeInterval(-1)) == 0)
        #expect(timeline.place(of: midnight) == 1)
        #expect(timeline.place(of: Self.midnight(0).addingTimeInterval(-1)) == nil)
        #expect(timeline.place(of: Self.midnight(90)) == nil)
        #expect(timeline.date(of: 0) == Date.today.day)
    }

    @Test func `parts them at the operator's midnight where that is another`() {
        let seoul = LocalTime(
            name: "Asia/Seoul", offsets: [.init(from: .distantPast, seconds: 9 * 3600)])
        let timeline = RadarTimeline(from: .today, in: seoul)
        let midnight = Self.midnight(1).addingTimeInterval(15 * 3600)
        #expect(timeline.date(of: 0) == Date.day(1).day)
        #expect(timeline.place(of: midnight.addingTimeInterval(-1)) == 0)
        #expect(timeline.place(of: midnight) == 1)
        #expect(seoul.days(from: .today, until: midnight) == 1)
        #expect(LocalTime.utc.days(from: .today, until: midnight) == 1)
        #expect(LocalTime.utc.days(from: .today, until: Self.midnight(2)) == 2)
    }
}

extension Rules {
    fileprivate func kinds(_ subscription: Subscription) -> [RadarSignKind] {
        signs(of: subscription.term, at: .today).map(\.kind)
    }
}
