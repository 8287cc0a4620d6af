import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `The end of a term` {
    private func end(_ subscription: Subscription, _ rules: Rules = .ofToday) -> TermEnd? {
        rules.termEnd(of: subscription.term, at: .today)
    }

    @Test func `of new commerce is no end where only auto-renew is off`() {
        #expect(end(.a(.newCommerce, autoRenews: false)) == .goesOn(.day(300)))
        #expect(end(.a(.newCommerce, autoRenews: false), .of2020) == .ends(.day(300)))
    }

    @Test(arguments: [
        ("Cancel", false, TermEnd.ends(.day(300))), ("cancel", false, .ends(.day(300))),
        ("RenewToExtendedServiceTerm", false, .goesOn(.day(300))),
        ("RenewToExtendedServiceTerm", true, .goesOn(.day(300))),
        ("RenewToNewTerm", true, .renews(.day(300))),
        // They contradict each other, or the word is unknown.
        ("RenewToNewTerm", false, .unknown(.day(300))), ("Cancel", true, .unknown(.day(300))),
        ("Transition", true, .unknown(.day(300))), ("Hold", false, .unknown(.day(300))),
        ("", false, .unknown(.day(300))),
    ])
    func `is what the wire tells`(action: String, autoRenews: Bool, expected: TermEnd) {
        let subscription = Subscription.a(
            .newCommerce, autoRenews: autoRenews, actions: .atTermEnd(action))
        #expect(end(subscription) == expected)
    }

    @Test(arguments: [
        "{}", "[]", "[7]", "no JSON", #"[{"actionType":"Cancel"}]"#,
        #"[{"actionType":"Cancel","scheduleType":"CustomDate","effectiveDate":"2026-12-01"}]"#,
        #"[{"actionType":7,"scheduleType":"TermEnd"}]"#,
        #"[{"actionType":"Cancel","scheduleType":"TermEnd"},{"actionType":"Hold","scheduleType":"TermEnd"}]"#,
    ])
    func `is not known where what is scheduled is not understood`(text: String) {
        let actions = ScheduledActions(text: text)
        #expect(actions.atTermEnd == .unknown)
        for kind in [Subscription.Kind.newCommerce, .marketplace, .software] {
            #expect(
                end(.a(kind, autoRenews: false, actions: actions)) == .unknown(.day(300)))
        }
    }

    @Test func `is an open question for what was bought before April 2025`() {
        var old = Subscription.a(.newCommerce, autoRenews: false)
        old.creationDate = Date(timeIntervalSince1970: 1_743_465_599)
        #expect(end(old) == .mayGoOn(.day(300)))
        old.creationDate = Date(timeIntervalSince1970: 1_743_465_600)
        #expect(end(old) == .goesOn(.day(300)))
    }

    @Test func `was an end before 4 May 2026`() {
        let start = Date(timeIntervalSince1970: 1_777_852_800)
        let before = start.addingTimeInterval(-1)
        #expect(start.minute == "2026-05-04 00:00")
        for (moment, expected) in [
            (before, TermEnd.ends(before)), (start, .goesOn(start)),
        ] {
            let one = Subscription.a(.newCommerce, termEnds: moment, autoRenews: false)
            #expect(Rules.ofToday.termEnd(of: one.term, at: .day(-60)) == expected)
        }
    }

    @Test(arguments: [Subscription.Kind.software, .marketplace, .savingsPlan, .legacyLicence])
    func `of what has no extended service terms is one`(kind: Subscription.Kind) {
        #expect(end(.a(kind, autoRenews: false)) == .ends(.day(300)))
        #expect(end(.a(kind)) == .renews(.day(300)))
    }

    @Test(arguments: [Subscription.Kind.newCommerce, .software, .marketplace, .savingsPlan])
    func `is under way where it is past and the subscription still active`(
        kind: Subscription.Kind
    ) {
        #expect(end(.a(kind, termEnds: .day(-1))) == .underway(since: .day(-1)))
        // Without auto-renew new commerce runs on; everything else ends.
        let off = Subscription.a(kind, termEnds: .day(-1), autoRenews: false)
        #expect(
            end(off)
                == (kind == .newCommerce ? .underway(since: .day(-1)) : .ending(since: .day(-1))))
        let cancelled = Subscription.a(
            kind, termEnds: .day(-1), autoRenews: false, actions: .cancelAtTermEnd)
        #expect(end(cancelled) == .ending(since: .day(-1)))
        let odd = Subscription.a(kind, termEnds: .day(-1), actions: .cancelAtTermEnd)
        #expect(end(odd) == .unknown(.day(-1)))
        #expect(end(.a(kind, .suspended, termEnds: .day(-1))) == .ending(since: .day(-1)))
        #expect(end(.a(kind, .expired, termEnds: .day(-1))) == nil)
    }

    @Test(arguments: [Subscription.Kind.newCommerce, .software, .marketplace, .savingsPlan])
    func `is not known where it is long past, and the service has not come round to it`(
        kind: Subscription.Kind
    ) {
        for status in [Subscription.Status.active, .suspended] {
            #expect(end(.a(kind, status, termEnds: .day(-2))) == .unknown(.day(-2)))
            #expect(
                Rules.of2020.termEnd(
                    of: Subscription.a(kind, .active, termEnds: .day(-2)).term, at: .today)
                    == .renews(.day(-2)))
        }
    }

    @Test func `of what is no new commerce is not known where it is to go on`() {
        for kind in [Subscription.Kind.software, .marketplace, .savingsPlan, .legacyLicence] {
            let actions = ScheduledActions.atTermEnd("RenewToExtendedServiceTerm")
            #expect(end(.a(kind, actions: actions)) == .unknown(.day(300)))
        }
    }

    @Test func `that is past is waited for without a date, or looked up once it is long past`() {
        for (day, status, wayOut) in [
            (-1, Subscription.Status.suspended, Blocker.WayOut.waitForEnd(since: .day(-1))),
            (-3, .suspended, .lookInPartnerCenter), (-3, .active, .lookInPartnerCenter),
        ] {
            let one = Subscription.a(
                .newCommerce, status, termEnds: .day(day), cancellableUntil: .day(-9))
            let blockers = Rules.ofToday.eligibility(of: .contoso(one), at: .today).blockers
            #expect(blockers.map(\.wayOut) == [wayOut])
            #expect(Rules.ofToday.steps(.contoso(one)).first?.clearsAt == nil)
        }
    }

    @Test(arguments: [Subscription.Kind.newCommerce, .marketplace])
    func `is waited for while it is under way, at no moment that is past`(
        kind: Subscription.Kind
    ) throws {
        let holdings = Holdings.contoso(
            .a(kind, termEnds: .day(-1), cancellableUntil: .day(-9)))
        let steps = Rules.ofToday.steps(holdings)
        #expect(steps[0].task == .wait(.subscription(.init("e3")), until: nil))
        let blocker = Rules.ofToday.eligibility(of: holdings, at: .today).blockers.first
        #expect(blocker?.wayOut == .waitForRenewal(since: .day(-1)))
    }
}

@Suite struct `To stop a renewal` {
    private static let ids = Subscription.ID("e3")

    @Test func `of three years past its window nothing is suspended`() throws {
        let holdings = Holdings.contoso(
            .a(.newCommerce, termEnds: .day(900), cancellableUntil: .day(-1), term: "P3Y"))
        let steps = Rules.inProduction.steps(holdings)
        #expect(
            steps.first?.write
                == .setRenewal(
                    Renewal(
                        autoRenewEnabled: false, scheduledNextTermInstructions: nil,
                        scheduledActions: .cancelAtTermEnd), of: Self.ids))
        #expect(
            steps[0].consequences == [
                .endsWithTerm(.day(900)), .billingContinues(until: .day(900)),
                .suspendingEndsItNoSooner, .removalStaysBlocked(until: .day(900)),
            ])
        #expect(steps[1].task == .wait(.subscription(Self.ids), until: .day(900)))
        // By the rules of 2020 a suspension is enough.
        #expect(Rules.of2020.steps(holdings).first?.write == .suspend(Self.ids))
    }

    @Test(arguments: [nil, "RenewToExtendedServiceTerm", "Hold", "Transition"])
    func `it is set to end where auto-renew is off and nothing ends it`(action: String?) {
        let holdings = Holdings.contoso(
            .a(
                .newCommerce, cancellableUntil: .day(-1), autoRenews: false,
                actions: action.map(ScheduledActions.atTermEnd)))
        let steps = Rules.ofToday.steps(holdings)
        #expect(steps.first?.write?.operation == .update)
        #expect(steps[1].clearsAt == .day(300))
    }

    @Test func `nothing is done where it is set to end`() {
        let holdings = Holdings.contoso(
            .a(
                .newCommerce, cancellableUntil: .day(-1), autoRenews: false,
                actions: .cancelAtTermEnd))
        #expect(
            Rules.ofToday.steps(holdings).first?.task
                == .wait(.subscription(Self.ids), until: .day(300)))
    }

    /// Reference, 2.7: 800081 and 800091.
    @Test func `can be changed once the subscription is active`() {
        for status in [Subscription.Status.pending, .suspended, .expired] {
            #expect(throws: status == .pending ? Refusal.notActivatedYet : .notActive(status)) {
                try Rules.ofToday.setting(
                    Renewal(autoRenewEnabled: false, scheduledNextTermInstructions: nil),
                    of: .a(.newCommerce, status), at: .today)
            }
        }
    }

    @Test(arguments: [nil, "RenewToNewTerm", "RenewToExtendedServiceTerm", "Hold"], [true, false])
    func `is taken back to what it was`(action: String?, autoRenews: Bool) throws {
        let before = Holdings.contoso(
            .a(
                .newCommerce, cancellableUntil: .day(-1), autoRenews: autoRenews,
                scheduled: "quantity 10", actions: action.map(ScheduledActions.atTermEnd)))
        let rules = Rules.ofToday
        let write = Write.setRenewal(rules.ending(before.subscriptions[0]), of: Self.ids)
        let after = before.applying(try rules.change(by: write, in: before, at: .today))
        #expect(rules.isDone(write, in: after, at: .today))
        let undo = try rules.undoing(write, before: before, now: after, at: .today)
        #expect(undo == [.setRenewal(before.subscriptions[0].renewal, of: Self.ids)])
        #expect(after.applying(try rules.change(by: undo[0], in: after, at: .today)) == before)
    }

    @Test func `a suspension taken back brings the scheduled end along`() throws {
        let before = Holdings.contoso(
            .a(.newCommerce, autoRenews: false, actions: .cancelAtTermEnd))
        let rules = Rules.ofToday
        let change = try rules.change(by: .suspend(Self.ids), in: before, at: .today)
        #expect(change.subscriptions[0].scheduledActions == nil)
        #expect(change.consequences.contains(.cancelAtTermEndDropped))
        #expect(!change.consequences.contains(.scheduledChangesDropped))
        let undo = try rules.undoing(
            .suspend(Self.ids), before: before, now: before.applying(change), at: .today)
        #expect(
            undo == [
                .reactivate(Self.ids), .setRenewal(before.subscriptions[0].renewal, of: Self.ids),
            ])
    }

    @Test func `reactivating tells that it goes on where nothing ends it any more`() throws {
        for (actions, autoRenews, told) in [
            (nil, false, Consequence.goesOnExtended(from: .day(300))),
            (.cancelAtTermEnd, false, .billingContinues(until: .day(300))),
            (nil, true, .renewsItself),
        ] as [(ScheduledActions?, Bool, Consequence)] {
            let suspended = Subscription.a(
                .newCommerce, .suspended, autoRenews: autoRenews, actions: actions)
            let change = try Rules.ofToday.reactivation(
                of: suspended, in: .contoso(suspended), at: .today)
            #expect(change.consequences.contains(told))
            #expect(change.consequences.contains(.billingContinues(until: .day(300))))
            let untold = [Consequence.goesOnExtended(from: .day(300)), .renewsItself]
                .filter { $0 != told }
            #expect(!untold.contains(where: change.consequences.contains))
        }
    }

    @Test func `software past its window is asked for, and ends with its term at the latest`()
        throws
    {
        let holdings = Holdings.contoso(.a(.software, cancellableUntil: .day(-1)))
        let blocker = try #require(
            Rules.ofToday.eligibility(of: holdings, at: .today).blockers.first)
        #expect(blocker.wayOut == .supportOrTermEnd(end: .day(300)))
        let steps = Rules.ofToday.steps(holdings)
        guard case .setRenewal(let renewal, Self.ids)? = steps[0].write else {
            Issue.record("\(steps[0])")
            return
        }
        #expect(!renewal.autoRenewEnabled && renewal.scheduledActions == nil)
        #expect(steps[1].task == .ticket(.subscription(Self.ids), .support))
        #expect(steps[1].clearsAt == .day(300))
        // If it is stopped already, or cannot be, only the request is left.
        for other in [
            Subscription.a(.software, cancellableUntil: .day(-1), autoRenews: false),
            .a(.software, .suspended, cancellableUntil: .day(-1)),
        ] {
            #expect(
                Rules.ofToday.eligibility(of: .contoso(other), at: .today).blockers[0].wayOut
                    == .supportRequest)
        }
    }

    @Test func `the service may word what it was sent in another way`() {
        let wanted = Rules.ofToday.ending(.a(.newCommerce))
        var shown = wanted
        shown.scheduledActions = ScheduledActions(
            text:
                #"[{"actionType":"cancel","effectiveDate":"2026-12-28","scheduleType":"termEnd"}]"#)
        #expect(wanted.isShown(by: shown))
        shown.scheduledActions = nil
        #expect(!wanted.isShown(by: shown))
        shown.scheduledActions = .atTermEnd("Hold")
        #expect(!wanted.isShown(by: shown))
        let renewing = Renewal(autoRenewEnabled: true, scheduledNextTermInstructions: nil)
        var other = renewing
        other.scheduledActions = .atTermEnd("RenewToNewTerm")
        #expect(renewing.isShown(by: other) && other.isShown(by: renewing))
    }

    @Test func `what was written before there were scheduled actions is read`() throws {
        let old = #"{"autoRenewEnabled":true,"scheduledNextTermInstructions":"quantity 5"}"#
        let renewal = try JSONDecoder().decode(Renewal.self, from: Data(old.utf8))
        #expect(renewal.scheduledActions == nil)
        let wayOut = #"{"suspendToStopRenewal":{}}"#
        #expect(
            try JSONDecoder().decode(Blocker.WayOut.self, from: Data(wayOut.utf8))
                == .suspendToStopRenewal(end: nil))
    }
}
